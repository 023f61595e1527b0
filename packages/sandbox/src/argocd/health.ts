import { at, listAt, numberAt, type Obj, textAt } from '../kubernetes/json.ts'

export type HealthStatus = 'Healthy' | 'Progressing' | 'Degraded' | 'Suspended' | 'Missing' | 'Unknown'

export interface Health {
  readonly status: HealthStatus
  readonly message?: string
}

/** From best to worst: an Application is as healthy as its worst resource. */
const order: readonly HealthStatus[] = ['Healthy', 'Suspended', 'Progressing', 'Missing', 'Degraded', 'Unknown']

export function worst(statuses: readonly HealthStatus[]): HealthStatus {
  return statuses.reduce<HealthStatus>((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'Healthy')
}

/** Kinds that Argo CD has a health check for; all others do not count for the Application. */
function hasHealth(apiVersion: string, kind: string): boolean {
  return (
    (apiVersion === 'apps/v1' && ['Deployment', 'ReplicaSet', 'StatefulSet', 'DaemonSet'].includes(kind)) ||
    (apiVersion === 'batch/v1' && kind === 'Job') ||
    (apiVersion === 'v1' && ['Pod', 'Service', 'PersistentVolumeClaim'].includes(kind)) ||
    (apiVersion === 'networking.k8s.io/v1' && kind === 'Ingress')
  )
}

/** As Argo CD's own checks decide it; undefined for kinds without one. */
export function healthOf(object: Obj): Health | undefined {
  if (object.metadata.deletionTimestamp) return { status: 'Progressing', message: 'Pending deletion' }
  if (!hasHealth(object.apiVersion, object.kind)) return undefined
  switch (object.kind) {
    case 'Deployment':
      return deployment(object)
    case 'StatefulSet':
    case 'DaemonSet':
      return replicated(object)
    case 'Job':
      return job(object)
    case 'Pod':
      return pod(object)
    case 'PersistentVolumeClaim':
      return { status: textAt(object, 'status', 'phase') === 'Bound' ? 'Healthy' : 'Progressing' }
    case 'Service': {
      const pending =
        textAt(object, 'spec', 'type') === 'LoadBalancer' &&
        listAt(object, 'status', 'loadBalancer', 'ingress').length === 0
      return { status: pending ? 'Progressing' : 'Healthy' }
    }
    case 'Ingress':
      return { status: listAt(object, 'status', 'loadBalancer', 'ingress').length > 0 ? 'Healthy' : 'Progressing' }
    default:
      return { status: 'Healthy' }
  }
}

function deployment(object: Obj): Health {
  const waiting = (message: string): Health => ({
    status: 'Progressing',
    message: `Waiting for rollout to finish: ${message}`
  })
  if (at(object, 'spec', 'paused') === true) return { status: 'Suspended', message: 'Deployment is paused' }
  if ((numberAt(object, 'status', 'observedGeneration') ?? 0) < (object.metadata.generation ?? 0))
    return waiting('observed deployment generation less than desired generation')
  const progressing = listAt(object, 'status', 'conditions').find((entry) => textAt(entry, 'type') === 'Progressing')
  if (textAt(progressing, 'reason') === 'ProgressDeadlineExceeded')
    return { status: 'Degraded', message: `Deployment "${object.metadata.name}" exceeded its progress deadline` }
  const count = (name: string) => numberAt(object, 'status', name) ?? 0
  const wanted = numberAt(object, 'spec', 'replicas') ?? 1
  if (count('updatedReplicas') < wanted)
    return waiting(`${count('updatedReplicas')} out of ${wanted} new replicas have been updated...`)
  if (count('replicas') > count('updatedReplicas'))
    return waiting(`${count('replicas') - count('updatedReplicas')} old replicas are pending termination...`)
  if (count('availableReplicas') < count('updatedReplicas'))
    return waiting(`${count('availableReplicas')} of ${count('updatedReplicas')} updated replicas are available...`)
  return { status: 'Healthy' }
}

function replicated(object: Obj): Health {
  if ((numberAt(object, 'status', 'observedGeneration') ?? 0) < (object.metadata.generation ?? 0))
    return { status: 'Progressing', message: 'Waiting for statefulset spec update to be observed...' }
  const wanted = numberAt(object, 'status', 'desiredNumberScheduled') ?? numberAt(object, 'spec', 'replicas') ?? 1
  const ready = numberAt(object, 'status', 'numberReady') ?? numberAt(object, 'status', 'readyReplicas') ?? 0
  return ready < wanted
    ? { status: 'Progressing', message: `Waiting for ${wanted - ready} pods to be ready...` }
    : { status: 'Healthy' }
}

function job(object: Obj): Health {
  for (const condition of listAt(object, 'status', 'conditions')) {
    if (textAt(condition, 'status') !== 'True') continue
    const message = textAt(condition, 'message')
    if (textAt(condition, 'type') === 'Failed') return { status: 'Degraded', message }
    if (textAt(condition, 'type') === 'Complete') return { status: 'Healthy', message }
  }
  return { status: 'Progressing' }
}

function pod(object: Obj): Health {
  // Of a hook's pods Argo CD waits for better, whatever they wait for (gitops-engine, pkg/health/health_pod.go).
  const always = (textAt(object, 'spec', 'restartPolicy') || 'Always') === 'Always'
  for (const status of always ? listAt(object, 'status', 'containerStatuses') : []) {
    const reason = textAt(status, 'state', 'waiting', 'reason')
    if (/^Err|Error$|BackOff$/.test(reason))
      return { status: 'Degraded', message: textAt(status, 'state', 'waiting', 'message') || reason }
  }
  const phase = textAt(object, 'status', 'phase')
  if (phase === 'Failed') return { status: 'Degraded' }
  const ready = listAt(object, 'status', 'conditions').some(
    (entry) => textAt(entry, 'type') === 'Ready' && textAt(entry, 'status') === 'True'
  )
  return { status: phase === 'Succeeded' || ready ? 'Healthy' : 'Progressing' }
}
