import { field, items, type KubernetesObject, number, text } from './object.ts'

/** What an object's own status says of it. `failed` waiting does not fix. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waiting'; readonly seen: string }
  | { readonly kind: 'failed'; readonly message: string }

/** As `kubectl rollout status` decides it; the status of an older generation proves nothing. */
export function deploymentReadiness(deployment: KubernetesObject): Readiness {
  const generation = deployment.metadata.generation ?? 0
  if ((number(deployment, 'status', 'observedGeneration') ?? 0) < generation)
    return { kind: 'waiting', seen: 'the new specification is not taken up yet' }
  const progressing = condition(deployment, 'Progressing')
  if (text(progressing, 'reason') === 'ProgressDeadlineExceeded')
    return { kind: 'failed', message: text(progressing, 'message') ?? 'it exceeded its progress deadline' }
  const wanted = number(deployment, 'spec', 'replicas') ?? 1
  const updated = number(deployment, 'status', 'updatedReplicas') ?? 0
  const total = number(deployment, 'status', 'replicas') ?? 0
  const available = number(deployment, 'status', 'availableReplicas') ?? 0
  if (updated < wanted) return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` }
  if (total > updated) return { kind: 'waiting', seen: `${total - updated} pods of the old version are still there` }
  if (available < updated) return { kind: 'waiting', seen: `${available} of ${updated} pods are available` }
  return { kind: 'ready' }
}

/** StatefulSets count ready pods of the update revision, DaemonSets scheduled ones. */
export function workloadReadiness(workload: KubernetesObject): Readiness {
  if (workload.kind === 'Deployment') return deploymentReadiness(workload)
  if ((number(workload, 'status', 'observedGeneration') ?? 0) < (workload.metadata.generation ?? 0))
    return { kind: 'waiting', seen: 'the new specification is not taken up yet' }
  const [wanted, updated, ready] =
    workload.kind === 'DaemonSet'
      ? [
          number(workload, 'status', 'desiredNumberScheduled') ?? 0,
          number(workload, 'status', 'updatedNumberScheduled') ?? 0,
          number(workload, 'status', 'numberReady') ?? 0
        ]
      : [
          number(workload, 'spec', 'replicas') ?? 1,
          number(workload, 'status', 'updatedReplicas') ?? 0,
          number(workload, 'status', 'readyReplicas') ?? 0
        ]
  if (updated < wanted) return { kind: 'waiting', seen: `${updated} of ${wanted} pods are of the new version` }
  if (ready < wanted) return { kind: 'waiting', seen: `${ready} of ${wanted} pods are ready` }
  return { kind: 'ready' }
}

export function jobReadiness(job: KubernetesObject): Readiness {
  const failed = condition(job, 'Failed')
  if (text(failed, 'status') === 'True')
    return { kind: 'failed', message: text(failed, 'message') ?? text(failed, 'reason') ?? 'it failed' }
  if (text(condition(job, 'Complete'), 'status') === 'True') return { kind: 'ready' }
  return { kind: 'waiting', seen: `${number(job, 'status', 'active') ?? 0} pods running` }
}

export function nodeReadiness(node: KubernetesObject): Readiness {
  const ready = condition(node, 'Ready')
  if (text(ready, 'status') === 'True') return { kind: 'ready' }
  return { kind: 'waiting', seen: text(ready, 'reason') ?? 'not Ready' }
}

/** Container states that no waiting fixes: the image or the configuration is wrong. */
const hopeless = new Set([
  'ImagePullBackOff',
  'ErrImageNeverPull',
  'InvalidImageName',
  'CreateContainerConfigError',
  'CreateContainerError'
])
/** So many restarts of a crashing container take minutes of back-off: it does not recover by itself. */
const hopelessRestarts = 5

/** What keeps a pod from running, if its status says. */
export function podReadiness(pod: KubernetesObject): Readiness {
  const statuses = [...items(pod, 'status', 'initContainerStatuses'), ...items(pod, 'status', 'containerStatuses')]
  for (const status of statuses) {
    const reason = text(status, 'state', 'waiting', 'reason')
    if (!reason || reason === 'PodInitializing' || reason === 'ContainerCreating') continue
    const detail = text(status, 'state', 'waiting', 'message')
    const message = `container ${text(status, 'name')}: ${reason}${detail ? `: ${detail}` : ''}`
    const crashed = reason === 'CrashLoopBackOff' && (number(status, 'restartCount') ?? 0) >= hopelessRestarts
    return hopeless.has(reason) || crashed ? { kind: 'failed', message } : { kind: 'waiting', seen: message }
  }
  if (text(pod, 'status', 'phase') === 'Failed')
    return {
      kind: 'failed',
      message: text(pod, 'status', 'message') ?? text(pod, 'status', 'reason') ?? 'the pod failed'
    }
  if (text(condition(pod, 'Ready'), 'status') === 'True' || text(pod, 'status', 'phase') === 'Succeeded')
    return { kind: 'ready' }
  const unschedulable = condition(pod, 'PodScheduled')
  if (text(unschedulable, 'status') === 'False')
    return { kind: 'waiting', seen: text(unschedulable, 'message') ?? 'not scheduled' }
  return { kind: 'waiting', seen: text(pod, 'status', 'phase') ?? 'Pending' }
}

function condition(object: KubernetesObject, type: string): unknown {
  return items(object, 'status', 'conditions').find((entry) => field(entry, 'type') === type)
}
