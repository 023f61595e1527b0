import {
  type Clock,
  type Deadline,
  type Logger,
  StagingError,
  WaitTimeoutError,
  waitUntil
} from '@staging-actions/base'
import { type Cluster, type KubernetesObject, refOf, text } from '@staging-actions/kubernetes'
import type { PlannedChange } from '@staging-actions/terraform'
import { boundsOf } from '../hosts/require-hosts.ts'
import type { Environment } from '../open-environment.ts'
import {
  type GuardOptions,
  guardManifests,
  guardName,
  isAmongPeople,
  loadBalancerId,
  rulesVersion,
  stampAnnotation,
  stampProbe,
  volumeDriver
} from './guard-policy.ts'
import type { ProvisionDeps } from './provision-request.ts'

export interface GuardDeps {
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
}

/** What an environment's cluster is held to. */
export function guardOf({ names, configuration }: Environment): Omit<GuardOptions, 'self'> {
  return { names, bounds: boundsOf(configuration, names.environment) }
}

/** Guards the cluster that a stack has made. */
export async function guardOurCluster(
  environment: Environment,
  clusterId: string,
  { openCluster, mask }: Pick<ProvisionDeps, 'openCluster' | 'mask'>,
  deadline: Deadline
): Promise<void> {
  const { clock, log } = environment.context
  const cluster = await openCluster(environment, clusterId, { mask, deadline })
  try {
    await guardCluster(cluster, guardOf(environment), { clock, log, deadline })
  } finally {
    cluster.close()
  }
}

/** A stack that makes the cluster and deploys into it, Argo CD perhaps, does so before anything could be refused. */
export function warnOfUnguarded(stack: string, changes: readonly PlannedChange[], log: Logger): void {
  const made = changes.filter(({ actions }) => actions.includes('create'))
  const deployed = made.filter(({ type }) => /^(argocd|helm|k8s|kubectl|kubernetes|kustomization)_/.test(type))
  if (deployed.length > 0 && made.some(({ type }) => type === 'digitalocean_kubernetes_cluster'))
    log.warning(
      `the stack ${stack} deploys into the cluster that it makes (${deployed.map(({ address }) => address).join(', ')}), before the cluster can refuse what would take over somebody's load balancers, volumes or DNS records. Put that into a later stack`
    )
}

/** Milliseconds: the API server reads a new policy within a second or two. */
const patience = 60_000

/**
 * Puts the guard up, and returns when the API server is seen to refuse by it what we ask ourselves. Nothing that deploys into the
 * cluster may come before.
 */
export async function guardCluster(
  cluster: Cluster,
  options: Omit<GuardOptions, 'self'>,
  { clock, log, deadline }: GuardDeps
): Promise<void> {
  const self = await cluster.whoAmI()
  if (!isAmongPeople(self))
    log.warning(
      `the cluster puts us into none of the groups that DigitalOcean is known to give to people (${self?.groups.join(', ') ?? 'it does not say who we are'}): what it refuses to us it may take from others with a kubeconfig. Tell the maintainers of staging-actions`
    )
  const [policy, binding] = guardManifests({ ...options, self })
  const stamp = await putUp(cluster, policy, log)
  await replaceWhole(cluster, binding)
  try {
    await waitUntil(
      async () => {
        for (const { object, refused } of probes(stamp)) {
          const refusal = await cluster.refusal(object)
          if (!refusal?.includes(refused)) return { kind: 'waiting', seen: refusal ?? taken(object) }
        }
        return { kind: 'done', value: undefined }
      },
      {
        awaited: "the cluster to refuse what would take over somebody's load balancer or volume",
        clock,
        deadline: deadline.within(patience),
        log,
        first: 200,
        most: 2000
      }
    )
  } catch (error) {
    if (error instanceof WaitTimeoutError && !deadline.signal.aborted && deadline.remaining() > 0)
      throw new WaitTimeoutError(error.awaited, error.lastSeen, error.elapsed, {
        hint: `ValidatingAdmissionPolicies are part of Kubernetes since 1.30: which version is the cluster of? The policy is \`kubectl get validatingadmissionpolicy ${guardName} -o yaml\`.`
      })
    throw error
  }
}

/** The stamp of the rules that are there now: ours, or those of a newer version of this product that shares the environment. */
async function putUp(cluster: Cluster, policy: KubernetesObject, log: Logger): Promise<string> {
  const there = text(await cluster.find(refOf(policy)), 'metadata', 'annotations', stampAnnotation)
  if (there !== undefined && Number.parseInt(there, 10) > rulesVersion) {
    log.warning(
      `the policy ${guardName} of the cluster is of a newer version of staging-actions, and is left as it is. Use the same version everywhere`
    )
    return there
  }
  await replaceWhole(cluster, policy)
  return policy.metadata.annotations?.[stampAnnotation] ?? ''
}

/** Nothing that others added to it stays: a selector, or a condition, would make it weaker. */
async function replaceWhole(cluster: Cluster, wanted: KubernetesObject): Promise<void> {
  const { spec } = await cluster.replace(wanted)
  if (!holds(wanted['spec'], spec))
    throw new StagingError('service-error', `the cluster keeps another ${wanted.kind} ${guardName} than it was given`, {
      hint: 'Does a mutating webhook, or a MutatingAdmissionPolicy, change it?'
    })
}

/** Whether all that is wanted is there. What is empty, or undefined, has to be. */
function holds(wanted: unknown, found: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null)
    return wanted === undefined ? found === undefined : wanted === found
  const entries = Object.entries(wanted)
  if (entries.length === 0 || Array.isArray(wanted))
    return (
      Object.keys(found ?? {}).length === entries.length &&
      entries.every(([key, one]) => holds(one, (found as Record<string, unknown>)[key]))
    )
  return (
    typeof found === 'object' &&
    found !== null &&
    entries.every(([key, one]) => holds(one, (found as Record<string, unknown>)[key]))
  )
}

/** The first is refused to everybody, by these rules alone; the others by what they are for, the last one to us. */
function probes(stamp: string): readonly { readonly object: KubernetesObject; readonly refused: string }[] {
  const service = (name: string, annotations: Readonly<Record<string, string>>) => ({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'default', annotations },
    spec: { ports: [{ port: 80 }] }
  })
  const volume = {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: `${guardName}-probe` },
    spec: {
      accessModes: ['ReadWriteOnce'],
      capacity: { storage: '1Gi' },
      csi: { driver: volumeDriver, volumeHandle: 'a-copy' }
    }
  }
  return [
    { object: service(stampProbe, {}), refused: `the rules ${stamp}` },
    { object: service(`${guardName}-probe`, { [loadBalancerId]: 'a-copy' }), refused: `'${guardName}'` },
    { object: volume, refused: `'${guardName}'` }
  ]
}

function taken({ kind, metadata }: KubernetesObject): string {
  return metadata.name === stampProbe
    ? 'its new rules are not in force yet'
    : `it takes a ${kind} that names a ${kind === 'Service' ? 'load balancer' : 'volume'} of somebody's`
}
