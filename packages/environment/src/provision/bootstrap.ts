import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, type Logger, StagingError } from '@staging-actions/base'
import { type Cluster, describeRef, type KubernetesObject, parseManifests, refOf } from '@staging-actions/kubernetes'

export interface BootstrapRequest {
  /** Absolute path of the folder with the manifests. */
  readonly directory: string
  /** `${name}` in the manifests, by name. Anything else in this form stays as it is. */
  readonly placeholders: Readonly<Record<string, string>>
  /** Applied once the platform's own manifests are, before the first Application. */
  readonly secrets: readonly KubernetesObject[]
}

/** Puts into the cluster what makes it a platform, in the order of the files' names. Returns what was applied. */
export async function bootstrapCluster(
  { directory, placeholders, secrets }: BootstrapRequest,
  { cluster, log }: { readonly cluster: Cluster; readonly log: Logger }
): Promise<readonly KubernetesObject[]> {
  const manifests = await readManifests(directory, placeholders)
  if (manifests.length === 0) log.info(`there are no manifests in ${directory}: nothing to bootstrap`)
  const firstApplication = manifests.findIndex(({ kind }) => kind === 'Application' || kind === 'ApplicationSet')
  const position = firstApplication < 0 ? manifests.length : firstApplication
  const namespaces = new Set(manifests.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name))
  const missing = [...new Set(secrets.map(({ metadata }) => metadata.namespace ?? 'default'))].filter(
    (name) => !namespaces.has(name)
  )
  const ordered = [
    ...manifests.slice(0, position),
    ...missing.map((name): KubernetesObject => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } })),
    ...secrets,
    ...manifests.slice(position)
  ]
  for (const manifest of ordered) {
    try {
      await cluster.apply(manifest)
    } catch (cause) {
      const detail = cause instanceof ApiError ? `: ${cause.message}` : ''
      throw new StagingError('bootstrap-failed', `the cluster did not take ${describeRef(refOf(manifest))}${detail}`, {
        cause
      })
    }
  }
  log.info(`applied ${ordered.length} manifests`)
  return ordered
}

async function readManifests(
  directory: string,
  placeholders: Readonly<Record<string, string>>
): Promise<readonly KubernetesObject[]> {
  const files = (await foldersFiles(directory)).filter((file) => /\.ya?ml$/.test(file)).sort()
  const manifests: KubernetesObject[] = []
  for (const file of files) {
    const text = await readFile(join(directory, file), 'utf8')
    manifests.push(...parseManifests(substitute(text, placeholders), file))
  }
  return manifests
}

async function foldersFiles(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch {
    return []
  }
}

function substitute(text: string, placeholders: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{([a-z_]+)\}/g, (whole, name: string) => placeholders[name] ?? whole)
}
