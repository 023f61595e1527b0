import { ApiError, type Clock, type Deadline, type Logger, toStagingError, waitUntil } from '@staging-actions/base'
import type { Cluster, KubernetesObject, ObjectRef } from '@staging-actions/kubernetes'

const query = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd' } as const
const finalizer = 'resources-finalizer.argocd.argoproj.io'

/**
 * Deletes all Applications with what they deployed, so that Kubernetes itself removes the load balancers and volumes that it
 * made. First nothing may heal itself any more. A cluster that does not answer stops no teardown: it goes with all it made.
 */
export async function deleteApplications(
  cluster: Cluster,
  { clock, log, deadline }: { readonly clock: Clock; readonly log: Logger; readonly deadline: Deadline }
): Promise<void> {
  try {
    const { objects } = await cluster.list(query)
    for (const application of objects)
      await cluster.patch(refTo(application), { kind: 'merge', value: { spec: { syncPolicy: null }, operation: null } })
    for (const application of objects) {
      // An app of apps takes its children with it: one that is gone by now is what we wanted.
      await unlessGone(
        cluster.patch(refTo(application), { kind: 'merge', value: { metadata: { finalizers: [finalizer] } } })
      )
      await cluster.delete(refTo(application))
    }
    await waitUntil(
      async () => {
        const { objects: left } = await cluster.list(query)
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

async function unlessGone(patch: Promise<unknown>): Promise<void> {
  try {
    await patch
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error
  }
}

function refTo({ metadata }: KubernetesObject): ObjectRef {
  return { apiVersion: query.apiVersion, kind: query.kind, namespace: query.namespace, name: metadata.name }
}
