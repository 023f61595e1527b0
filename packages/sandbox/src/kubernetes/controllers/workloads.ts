import { at, copy, isOwnedBy, isRecord, numberAt, type Obj } from '../json.ts'
import type { Controllers } from './controllers.ts'
import { isReady } from './pods.ts'

/** StatefulSets and DaemonSets: so many pods, replaced all at once when the template changes. */
export function syncWorkload(
  controllers: Controllers,
  kind: 'StatefulSet' | 'DaemonSet',
  namespace: string,
  name: string
): void {
  const workload = controllers.find('apps/v1', kind, namespace, name)
  if (!workload || workload.metadata.deletionTimestamp) return
  const { uid = '', generation = 1 } = workload.metadata
  const wanted =
    kind === 'DaemonSet' ? controllers.list('v1', 'Node', '').length : (numberAt(workload, 'spec', 'replicas') ?? 1)
  const owned = () => controllers.list('v1', 'Pod', namespace, isOwnedBy(uid))
  const mark = String(generation)
  for (const pod of owned())
    if (pod.metadata.labels?.['controller-revision-hash'] !== mark)
      controllers.remove('v1', 'Pod', namespace, pod.metadata.name)
  const labels = at(workload, 'spec', 'template', 'metadata', 'labels')
  for (let index = owned().length; index < wanted; index += 1)
    controllers.make({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        name: `${name}-${kind === 'DaemonSet' ? controllers.kernel.random.hex(5) : index}`,
        namespace,
        labels: { ...(isRecord(labels) ? (labels as Record<string, string>) : {}), 'controller-revision-hash': mark },
        ownerReferences: [{ apiVersion: 'apps/v1', kind, name, uid, controller: true }]
      },
      spec: copy(at(workload, 'spec', 'template', 'spec'))
    })
  const ready = owned().filter(isReady).length
  const status: Obj['status'] =
    kind === 'DaemonSet'
      ? {
          observedGeneration: generation,
          desiredNumberScheduled: wanted,
          currentNumberScheduled: wanted,
          updatedNumberScheduled: wanted,
          numberReady: ready,
          numberAvailable: ready
        }
      : {
          observedGeneration: generation,
          replicas: wanted,
          updatedReplicas: wanted,
          readyReplicas: ready,
          availableReplicas: ready,
          updateRevision: mark
        }
  controllers.writeStatus({ ...workload, status })
}
