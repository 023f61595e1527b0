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

import { waitForWorkload } from './bootstrap.ts'
import type { Reach } from './reach.ts'

export interface ReadinessRequest {
  readonly cluster: Cluster
  /** What the bootstrap consists of. */
  readonly manifests: readonly KubernetesObject[]
  /** Undefined: no zone is configured, and no name is waited for. */
  readonly domain: string | undefined
  readonly hosts: readonly string[]
  readonly addresses: readonly string[]
}

export interface ReadinessDeps {
  readonly digitalocean: DigitalOcean
  readonly fetch: typeof globalThis.fetch
  /** Undefined: hosts are found by name alone. */
  readonly reach: Reach | undefined
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** Each part proven from outside, the cheapest first. Throws `not-ready` with what was missing last. */
export async function waitUntilReady(request: ReadinessRequest, deps: ReadinessDeps): Promise<void> {
  const { cluster, manifests, domain, hosts, addresses } = request
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
    if (domain !== undefined && hosts.length > 0) {
      await wait('the DNS records', () => observeRecords(deps.digitalocean, domain, hosts, addresses), deps)
      // By name last: a resolver that asked too early would remember for half an hour that there is none.
      for (const host of hosts)
        await wait(`TLS for ${host}`, () => observeAddresses({ host, domain, addresses }, deps), deps)
      for (const host of hosts) await wait(`https://${host}`, () => observeHost(host, deps), deps)
    }
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

async function observeRecords(
  digitalocean: DigitalOcean,
  domain: string,
  hosts: readonly string[],
  addresses: readonly string[]
): Promise<Observation<undefined>> {
  const zone = await digitalocean.domains.find(domain)
  // Kept somewhere else: whether the names resolve is seen when they are asked.
  if (!zone) return done
  const records = (await digitalocean.domains.records(domain)).filter(
    ({ type, data }) => type === 'CNAME' || addresses.length === 0 || addresses.includes(data)
  )
  const names = new Set(records.map(({ name }) => name))
  const missing = hosts.filter((host) => !covers(names, host.slice(0, -domain.length - 1)))
  return missing.length === 0 ? done : { kind: 'waiting', seen: `no record for ${missing.join(', ')}` }
}

/** Exactly, or by a wildcard in place of its first labels. */
function covers(names: ReadonlySet<string>, name: string): boolean {
  const labels = name.split('.')
  return names.has(name) || labels.some((_, index) => names.has(['*', ...labels.slice(index + 1)].join('.')))
}

/** Whether a load balancer that the host's own record points to answers for it. What stands in front of one is asked by name alone. */
async function observeAddresses(
  {
    host,
    domain,
    addresses
  }: { readonly host: string; readonly domain: string; readonly addresses: readonly string[] },
  { reach, digitalocean, deadline }: ReadinessDeps
): Promise<Observation<undefined>> {
  if (!reach || !(await digitalocean.domains.find(domain))) return done
  const records = (await digitalocean.domains.records(domain)).filter(
    ({ type, name, data }) =>
      type === 'A' && addresses.includes(data) && covers(new Set([name]), host.slice(0, -domain.length - 1))
  )
  if (records.length === 0) return done
  const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)])
  const answers = await Promise.allSettled(records.map(({ data: address }) => reach({ host, address, signal })))
  deadline.signal.throwIfAborted()
  if (answers.some(({ status }) => status === 'fulfilled')) return done
  const [failure] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  return { kind: 'waiting', seen: failure instanceof Error ? failure.message.slice(0, 200) : 'no answer' }
}

/** Any answer will do: an app that is not deployed yet answers 404 or 503, with the certificate that the name needs. */
async function observeHost(host: string, { fetch, deadline }: ReadinessDeps): Promise<Observation<undefined>> {
  try {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(10_000)])
    const response = await fetch(`https://${host}/`, { redirect: 'manual', signal })
    await response.body?.cancel()
    return done
  } catch (error) {
    deadline.signal.throwIfAborted()
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { kind: 'waiting', seen: cause instanceof Error ? cause.message.slice(0, 200) : 'no answer' }
  }
}
