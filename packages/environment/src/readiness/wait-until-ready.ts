import {
  type Clock,
  type Deadline,
  type Logger,
  type Observation,
  StagingError,
  WaitTimeoutError,
  waitUntil
} from '@staging-actions/base'
import type { DigitalOcean } from '@staging-actions/digitalocean'
import { type Cluster, deploymentReadiness, items, type KubernetesObject, text } from '@staging-actions/kubernetes'
import type { DnsSettings } from '../dns/name-servers.ts'
import { waitForWorkload } from '../provision/bootstrap.ts'
import type { HostsRequest } from './observe-hosts.ts'
import type { Reach } from './reach.ts'
import { waitForHosts } from './wait-for-hosts.ts'

export interface ReadinessRequest {
  readonly cluster: Cluster
  /** What the bootstrap consists of. */
  readonly manifests: readonly KubernetesObject[]
  /** Undefined: no zone is configured, and no name is waited for. */
  readonly hosts: HostsRequest | undefined
}

export interface ReadinessDeps {
  readonly digitalocean: DigitalOcean
  readonly fetch: typeof globalThis.fetch
  readonly reach: Reach
  readonly dns: DnsSettings
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** Each part proven from outside, the cheapest first. Throws `not-ready` with what was missing last. */
export async function waitUntilReady(request: ReadinessRequest, deps: ReadinessDeps): Promise<void> {
  const { cluster, manifests, hosts } = request
  try {
    await cluster.waitReady({ deadline: deps.deadline })
    for (const manifest of manifests)
      if (['Job', 'Deployment', 'StatefulSet', 'DaemonSet'].includes(manifest.kind))
        await waitForWorkload(manifest, { ...deps, cluster })
    if (manifests.some(({ metadata }) => metadata.namespace === 'argocd'))
      await wait("Argo CD's Deployments", () => observeArgocd(cluster), deps)
    for (const { kind, metadata } of manifests)
      if (kind === 'Application')
        await wait(`${applicationNoun} ${metadata.name}`, () => observeApplication(cluster, metadata.name), deps)
    if (hosts && hosts.origins.length > 0) await waitForHosts(hosts, deps)
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('not-ready', `not ready: ${error.awaited}: ${error.lastSeen}`, {
      cause: error,
      ...(error.awaited.startsWith(applicationNoun) && {
        hint: 'Can Argo CD read the repository? Give `repository-token` for a private one, and look at the Application in Argo CD.'
      })
    })
  }
}

function wait(
  awaited: string,
  observe: () => Promise<Observation<undefined>>,
  { clock, deadline, log }: ReadinessDeps
) {
  return waitUntil(observe, { awaited, clock, deadline, log, first: 500, most: 5000 })
}

const applicationNoun = 'the Application'
const done = { kind: 'done', value: undefined } as const

async function observeArgocd(cluster: Cluster): Promise<Observation<undefined>> {
  const { objects } = await cluster.list({ apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'argocd' })
  if (objects.length === 0) return { kind: 'waiting', seen: 'there are none' }
  for (const deployment of objects) {
    const readiness = deploymentReadiness(deployment)
    const { name } = deployment.metadata
    if (readiness.kind === 'failed')
      throw new StagingError('not-ready', `the Deployment ${name} in argocd failed: ${readiness.message}`)
    if (readiness.kind === 'waiting') return { kind: 'waiting', seen: `${name}: ${readiness.seen}` }
  }
  return done
}

/** Compared with git, and nothing broken in it. What its children do is for those who deploy them. */
async function observeApplication(cluster: Cluster, name: string): Promise<Observation<undefined>> {
  const application = await cluster.get({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    name,
    namespace: 'argocd'
  })
  const problem = comparisonError(application)
  if (problem) return { kind: 'waiting', seen: problem }
  const sync = text(application, 'status', 'sync', 'status')
  const health = text(application, 'status', 'health', 'status')
  if (sync === undefined || sync === 'Unknown') return { kind: 'waiting', seen: 'not compared with git yet' }
  if (health === 'Degraded') return { kind: 'waiting', seen: `${sync}, ${health}` }
  return done
}

function comparisonError(application: KubernetesObject): string | undefined {
  const condition = items(application, 'status', 'conditions').find((entry) =>
    ['ComparisonError', 'InvalidSpecError'].includes(text(entry, 'type') ?? '')
  )
  return condition === undefined ? undefined : text(condition, 'message')?.slice(0, 300)
}
