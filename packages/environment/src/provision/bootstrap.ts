import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ApiError, type Clock, type Deadline, type Logger, StagingError, waitUntil } from '@staging-actions/base'
import {
  type Cluster,
  describeRef,
  jobReadiness,
  type KubernetesObject,
  parseManifests,
  refOf,
  workloadReadiness
} from '@staging-actions/kubernetes'

/**
 * What makes a cluster a platform, in the order of the files' names.
 * @param directory absolute path of the folder with the manifests.
 * @param placeholders `${name}` in the manifests, by name. Anything else in this form stays as it is.
 * @throws StagingError invalid-configuration, when a manifest names one whose value is undefined: nobody knows it.
 */
export async function readBootstrap(
  directory: string,
  placeholders: Readonly<Record<string, string | undefined>>
): Promise<readonly KubernetesObject[]> {
  const files = (await foldersFiles(directory)).filter((file) => /\.ya?ml$/.test(file)).sort()
  const manifests: KubernetesObject[] = []
  for (const file of files) {
    const text = await readFile(join(directory, file), 'utf8')
    manifests.push(...parseManifests(substitute(text, placeholders, file), file))
  }
  return manifests
}

export interface BootstrapDeps {
  readonly cluster: Cluster
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** Applies the manifests: the platform, and once its Jobs are through (they may install more) the secrets and the Applications. */
export async function bootstrapCluster(
  {
    manifests,
    secrets
  }: { readonly manifests: readonly KubernetesObject[]; readonly secrets: readonly KubernetesObject[] },
  deps: BootstrapDeps
): Promise<void> {
  const { cluster, log } = deps
  if (manifests.length === 0) log.info('there are no bootstrap manifests: the cluster stays as it is')
  const isApplication = ({ kind }: KubernetesObject) => kind === 'Application' || kind === 'ApplicationSet'
  const first = manifests.findIndex(isApplication)
  const platform = first < 0 ? manifests : manifests.slice(0, first)
  const applications = first < 0 ? [] : manifests.slice(first)
  for (const manifest of platform) await apply(cluster, manifest)
  log.info(`applied ${platform.length} manifests of the platform`)
  for (const job of platform.filter(({ kind }) => kind === 'Job')) await waitForWorkload(job, deps)
  await applySecrets(secrets, cluster)
  for (const manifest of applications) await apply(cluster, manifest)
  log.info(`applied ${secrets.length} Secrets and ${applications.length} Applications`)
}

/** The Secrets with the namespaces that they need. One that is there is left alone: applied again it would lose its labels. */
export async function applySecrets(secrets: readonly KubernetesObject[], cluster: Cluster): Promise<void> {
  for (const name of new Set(secrets.map(({ metadata }) => metadata.namespace ?? 'default'))) {
    const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
    if (!(await cluster.find(refOf(namespace)))) await apply(cluster, namespace)
  }
  for (const secret of secrets) await apply(cluster, secret)
}

async function apply(cluster: Cluster, manifest: KubernetesObject): Promise<void> {
  try {
    await cluster.apply(manifest)
  } catch (cause) {
    const detail = cause instanceof ApiError ? `: ${cause.message}` : ''
    throw new StagingError('bootstrap-failed', `the cluster did not take ${describeRef(refOf(manifest))}${detail}`, {
      cause
    })
  }
}

/** Until a Job is through or a Deployment and its like are available. One that failed for good fails the bootstrap. */
export async function waitForWorkload(
  manifest: KubernetesObject,
  { cluster, clock, log, deadline }: BootstrapDeps
): Promise<void> {
  const ref = refOf(manifest)
  await waitUntil(
    async () => {
      const found = await cluster.find(ref)
      // A Job that is through is removed after a while.
      if (!found)
        return ref.kind === 'Job' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: 'it is not there' }
      const readiness = ref.kind === 'Job' ? jobReadiness(found) : workloadReadiness(found)
      if (readiness.kind === 'failed')
        throw new StagingError('bootstrap-failed', `${describeRef(ref)} failed: ${readiness.message}`)
      return readiness.kind === 'ready' ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: readiness.seen }
    },
    { awaited: describeRef(ref), clock, deadline, log, first: 500, most: 5000 }
  )
}

async function foldersFiles(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory)
  } catch {
    return []
  }
}

function substitute(text: string, placeholders: Readonly<Record<string, string | undefined>>, file: string): string {
  return text.replace(/\$\{([a-z_]+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(placeholders, name)) return whole
    const value = placeholders[name]
    if (value === undefined)
      throw new StagingError(
        'invalid-configuration',
        `${file} names ${whole}, and the stacks' outputs do not give it`,
        {
          hint: `Give a stack an output \`${name}\` that is not empty.`
        }
      )
    return value
  })
}
