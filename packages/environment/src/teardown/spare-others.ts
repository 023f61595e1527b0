import { type Logger, StagingError } from '@staging-actions/base'
import {
  type Cluster,
  describeRef,
  field,
  type KubernetesObject,
  type ObjectQuery,
  refOf,
  text
} from '@staging-actions/kubernetes'
import type { Resource } from '../inventory/resource.ts'

const services = { apiVersion: 'v1', kind: 'Service' } as const
const volumes = { apiVersion: 'v1', kind: 'PersistentVolume' } as const
const snapshots = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotContent' } as const

/**
 * The cluster's controllers delete in DigitalOcean what an object names, no matter who made that: a Service with the id or the name of
 * production's load balancer (manifests are copied with their annotations), a volume that was moved here from another cluster. So
 * before anything in the cluster is deleted, each object that leads to what is not proven to be ours is told to let go of it.
 * @param ours what is proven to be ours
 */
export async function spareOthers(cluster: Cluster, ours: readonly Resource[], log: Logger): Promise<void> {
  const isOurs = (kind: Resource['kind'], id: string | undefined) =>
    id !== undefined && ours.some((one) => one.kind === kind && one.id === id)
  const letGo = async (object: KubernetesObject, value: Readonly<Record<string, unknown>>) => {
    await cluster.patch(refOf(object), { kind: 'merge', value })
    log.info(`${describeRef(refOf(object))} leads to what is not proven to be ours: that stays when it is deleted`)
  }
  for (const service of await listOrNone(cluster, services))
    if (
      text(service, 'spec', 'type') === 'LoadBalancer' &&
      // Without an id the controller goes by the name, in the whole account.
      !isOurs('load-balancer', text(service, 'metadata', 'annotations', 'kubernetes.digitalocean.com/load-balancer-id'))
    )
      await letGo(service, { metadata: { annotations: { 'service.kubernetes.io/do-loadbalancer-disown': 'true' } } })
  for (const volume of await listOrNone(cluster, volumes))
    if (
      text(volume, 'spec', 'persistentVolumeReclaimPolicy') === 'Delete' &&
      !isOurs('volume', text(volume, 'spec', 'csi', 'volumeHandle'))
    )
      await letGo(volume, { spec: { persistentVolumeReclaimPolicy: 'Retain' } })
  for (const snapshot of await listOrNone(cluster, snapshots)) {
    const handle = field(snapshot, 'status', 'snapshotHandle') ?? field(snapshot, 'spec', 'source', 'snapshotHandle')
    if (
      text(snapshot, 'spec', 'deletionPolicy') === 'Delete' &&
      !isOurs('volume-snapshot', typeof handle === 'string' ? handle : undefined)
    )
      await letGo(snapshot, { spec: { deletionPolicy: 'Retain' } })
  }
}

/** Of a kind that the cluster does not serve there are none. */
export async function listOrNone(cluster: Cluster, query: ObjectQuery): Promise<readonly KubernetesObject[]> {
  try {
    return (await cluster.list(query)).objects
  } catch (error) {
    if (error instanceof StagingError && error.reason === 'not-found') return []
    throw error
  }
}
