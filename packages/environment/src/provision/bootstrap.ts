import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, type Logger, StagingError } from '@staging-actions/base'
import { type Cluster, describeRef, type KubernetesObject, parseManifests, refOf } from '@staging-actions/kubernetes'

/**
 * What makes a cluster a platform, in the order of the files' names.
 * @param directory absolute path of the folder with the manifests.
 * @param placeholders `${name}` in the manifests, by name. Anything else in this form stays as it is.
 */
export async function readBootstrap(
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

/** Applies the manifests; the secrets once the platform's own are there, before the first Application. */
export async function bootstrapCluster(
  {
    manifests,
    secrets
  }: { readonly manifests: readonly KubernetesObject[]; readonly secrets: readonly KubernetesObject[] },
  { cluster, log }: { readonly cluster: Cluster; readonly log: Logger }
): Promise<void> {
  if (manifests.length === 0) log.info('there are no bootstrap manifests: the cluster stays as it is')
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
