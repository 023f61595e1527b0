import { ApiError, type Clock, type Deadline, type Logger, toStagingError, waitUntil } from '@staging-actions/base'
import { type Cluster, field, type KubernetesObject, refOf } from '@staging-actions/kubernetes'
import type { Resource } from '../inventory/resource.ts'
import { listOrNone, spareOthers } from './spare-others.ts'

const apiVersion = 'argoproj.io/v1alpha1'
const applications = { apiVersion, kind: 'Application', namespace: 'argocd' } as const
const applicationSets = { apiVersion, kind: 'ApplicationSet', namespace: 'argocd' } as const
const finalizer = 'resources-finalizer.argocd.argoproj.io'

/**
 * Deletes all Applications with what they deployed into this cluster, so that Kubernetes itself removes the load balancers and
 * volumes that it made. What one of them deployed into another cluster is not ours: it stays, as if only Argo CD were removed.
 * First nothing may heal itself any more. A cluster that does not answer stops no teardown: it goes with all it made.
 */
export async function deleteApplications(
  cluster: Cluster,
  {
    clock,
    log,
    deadline,
    ours
  }: {
    readonly clock: Clock
    readonly log: Logger
    readonly deadline: Deadline
    /** What is proven to be ours: controllers may delete that, and nothing else. */
    readonly ours: readonly Resource[]
  }
): Promise<void> {
  try {
    const sets = await listOrNone(cluster, applicationSets)
    // A set writes its template's finalizers back, and makes again what is missing: first it may change none, then it goes.
    for (const set of sets)
      await merge(cluster, set, {
        spec: { syncPolicy: { applicationsSync: 'create-only', preserveResourcesOnDeletion: true } }
      })
    const objects = await listOrNone(cluster, applications)
    for (const application of objects)
      await merge(cluster, application, {
        metadata: {
          // Of a set that goes, these would go unasked.
          ownerReferences: null,
          // Before any is deleted: an app of apps takes its children with it, each by the finalizers that it has then.
          ...(!deploysHere(application) && { finalizers: withoutArgoCd(application) })
        },
        spec: { syncPolicy: null },
        operation: null
      })
    // When nothing writes the objects back any more.
    await spareOthers(cluster, ours, log)
    for (const set of sets) await cluster.delete(refOf(set))
    for (const application of objects) {
      if (deploysHere(application)) await merge(cluster, application, { metadata: { finalizers: [finalizer] } })
      else log.info(`${application.metadata.name} deploys into another cluster: what it deployed there stays`)
      await cluster.delete(refOf(application))
    }
    await waitUntil(
      async () => {
        const left = await listOrNone(cluster, applications)
        return left.length === 0
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: left.map(({ metadata }) => metadata.name).join(', ') }
      },
      { awaited: 'the Applications to be gone', clock, deadline, log, first: 500, most: 5000 }
    )
  } catch (error) {
    log.info(`the Applications were not deleted in order (${toStagingError(error).message}): they go with the cluster`)
  }
}

/** Sure of it only by Argo CD's own two names for its cluster: any other may lead anywhere. */
function deploysHere(application: KubernetesObject): boolean {
  const server = field(application, 'spec', 'destination', 'server')
  const name = field(application, 'spec', 'destination', 'name')
  return server === 'https://kubernetes.default.svc' || (!server && name === 'in-cluster')
}

/** Its finalizers but for Argo CD's: those delete resources and run hooks where it deploys. */
function withoutArgoCd({ metadata }: KubernetesObject): readonly string[] {
  const { finalizers } = metadata
  const all = Array.isArray(finalizers) ? finalizers.filter((one) => typeof one === 'string') : []
  return all.filter((one) => !one.split('/')[0]?.endsWith('.argocd.argoproj.io'))
}

/** One that is gone by now is what we wanted. */
async function merge(
  cluster: Cluster,
  object: KubernetesObject,
  value: Readonly<Record<string, unknown>>
): Promise<void> {
  try {
    await cluster.patch(refOf(object), { kind: 'merge', value })
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  }
}
