import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Configuration } from '@staging-actions/config'

/** What the bootstrap installs, as far as its manifests say it. */
export interface PlatformNeeds {
  /** `3.5.7` */
  readonly argocd: string | undefined
  /** Of the installer's image: `1.36.4` */
  readonly kubectl: string | undefined
  /** `3.7.13` */
  readonly traefik: string | undefined
}

export async function readPlatformNeeds(workspace: string, { bootstrap }: Configuration): Promise<PlatformNeeds> {
  const directory = join(workspace, bootstrap.directory)
  const names = await readdir(directory).catch(() => [])
  const texts = await Promise.all(
    names.filter((name) => /\.ya?ml$/.test(name)).map((name) => readFile(join(directory, name), 'utf8'))
  )
  const find = (pattern: RegExp) => pattern.exec(texts.join('\n'))?.[1]
  return {
    argocd: find(/\/argo-cd\/v(\d+\.\d+\.\d+)\/manifests\//),
    kubectl: find(/\/kubectl:v(\d+\.\d+\.\d+)/),
    traefik: find(/\btraefik:v(\d+\.\d+\.\d+)/)
  }
}
