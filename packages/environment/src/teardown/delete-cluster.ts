import { toStagingError } from '@staging-actions/base'
import type { StateResource } from '@staging-actions/terraform'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { told } from '../inventory/terraform-types.ts'
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
    await deleteApplications(cluster, { clock, log, deadline: within, ours: doomed })
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
  await removeClusters(
    doomed.filter(({ kind }) => kind === 'cluster'),
    kept,
    remove
  )
}

/**
 * A cluster of ours with which Terraform would delete whatever bears the cluster's tag, also what was only attached to it once. It
 * goes before Terraform runs, with what is ours. Answers the addresses of those that are there all the same: nothing may be destroyed
 * by that state.
 */
export async function deleteTakers(
  held: readonly StateResource[],
  doomed: readonly Resource[],
  remove: RemoveDeps
): Promise<readonly string[]> {
  const takers = held.filter(({ takesAlong }) => takesAlong)
  const clusters = doomed.filter((one) => one.kind === 'cluster' && takers.some(({ id }) => id === one.id))
  if (clusters.length === 0) return []
  await noteGone(clusters, remove)
  await removeClusters(
    clusters.filter((one) => !remove.goneAt.has(resourceKey(one))),
    withheld(doomed, remove),
    remove
  )
  const left = clusters.filter((one) => !remove.goneAt.has(resourceKey(one)))
  return takers.filter(({ id }) => left.some((one) => one.id === id)).map(told)
}

async function removeClusters(
  clusters: readonly Resource[],
  kept: ReturnType<typeof withheld>,
  remove: RemoveDeps
): Promise<void> {
  const isKept = (id: string) => kept.has(resourceKey({ kind: 'load-balancer', id }))
  await removeResources(
    clusters.flatMap(({ associated, ...one }) =>
      kept.has(resourceKey(one))
        ? []
        : {
            ...one,
            ...(associated && {
              associated: { ...associated, loadBalancers: associated.loadBalancers.filter((id) => !isKept(id)) }
            })
          }
    ),
    remove
  )
}

function madeByCluster(doomed: readonly Resource[]): readonly Resource[] {
  return doomed.filter(
    ({ kind, proof }) => proof === 'cluster' && ['load-balancer', 'volume', 'volume-snapshot'].includes(kind)
  )
}
