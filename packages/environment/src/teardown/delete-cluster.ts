import { toStagingError } from '@staging-actions/base'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { deleteApplications } from './applications.ts'
import { noteGone, type RemoveDeps, removeResources } from './remove.ts'
import type { TeardownDeps, TeardownRequest } from './teardown-environment.ts'
import { withheld } from './withheld.ts'

/** Long enough for a finalizer's round, short against what the cluster's deletion takes anyway. */
const patience = 120_000

interface Ending {
  /** The id of a cluster that runs. */
  readonly cluster: string
  readonly doomed: readonly Resource[]
  readonly remove: RemoveDeps
}

/** Deletes what Argo CD deployed, so that Kubernetes itself removes the load balancers and volumes that it made. */
export async function endApplications(
  { environment, deadline }: TeardownRequest,
  { mask, openCluster }: Pick<TeardownDeps, 'mask' | 'openCluster'>,
  { cluster: id, doomed, remove }: Ending
): Promise<void> {
  const { clock, log } = environment.context
  const kept = withheld(doomed, remove)
  const needed = madeByCluster(doomed).find((one) => kept.has(resourceKey(one)))
  if (needed) {
    log.info(`the Applications stay, and with them the ${needed.kind} ${needed.name}: ${kept.get(resourceKey(needed))}`)
    return
  }
  const within = deadline.within(patience)
  const cluster = await openCluster(environment, id, { mask, deadline: within }).catch((error: unknown) => {
    log.info(`the cluster cannot be opened (${toStagingError(error).message}): its Applications go with it`)
    return undefined
  })
  if (!cluster) return
  try {
    await deleteApplications(cluster, { clock, log, deadline: within })
  } finally {
    cluster.close()
  }
}

/**
 * Terraform's own delete leaves what Kubernetes made, and a load balancer among it would block the network's deletion.
 * So while there is any, the cluster goes by the call that takes along what it is told by name.
 */
export async function deleteClusterWithItsOwn(doomed: readonly Resource[], remove: RemoveDeps): Promise<void> {
  await noteGone(madeByCluster(doomed), remove)
  const kept = withheld(doomed, remove)
  const isDue = (one: Resource) => !remove.goneAt.has(resourceKey(one)) && !kept.has(resourceKey(one))
  if (!madeByCluster(doomed).some(isDue)) return
  const isKept = (id: string) => kept.has(resourceKey({ kind: 'load-balancer', id }))
  await removeResources(
    doomed.flatMap((one) =>
      one.kind === 'cluster' && one.associated && !kept.has(resourceKey(one))
        ? {
            ...one,
            associated: {
              ...one.associated,
              loadBalancers: one.associated.loadBalancers.filter((id) => !isKept(id))
            }
          }
        : []
    ),
    remove
  )
}

function madeByCluster(doomed: readonly Resource[]): readonly Resource[] {
  return doomed.filter(
    ({ kind, proof }) => proof === 'cluster' && ['load-balancer', 'volume', 'volume-snapshot'].includes(kind)
  )
}
