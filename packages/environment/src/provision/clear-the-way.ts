import { type Deadline, StagingError } from '@staging-actions/base'
import { canonicalAddress } from '../inventory/addresses.ts'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import type { Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { noSightings, type RemoveDeps, removeResources } from '../teardown/remove.ts'
import { withheld } from '../teardown/withheld.ts'
import { markProven, writeDown } from '../teardown/write-down.ts'

interface Clearing {
  readonly environment: Environment
  readonly generation: number
  readonly observed: Observed
  /** Looks again. */
  readonly observe: () => Promise<Observed>
  readonly deadline: Deadline
}

/**
 * Before anything is made: what broke for good goes, proven to be ours, since Terraform would keep it; and what a cluster made that is gone, or goes
 * now, is marked as ours and written down. The state that still proves it forgets that cluster with the next apply; the volumes
 * themselves stay until the teardown, for a person may want what is on them.
 */
export async function clearTheWay({
  environment,
  generation,
  observed,
  observe,
  deadline
}: Clearing): Promise<Observed> {
  const { digitalocean, context } = environment
  const { clock, log } = context
  // Nothing of what a cluster made goes along.
  const broken = observed.resources.filter(({ isBroken }) => isBroken).map(({ associated: _, ...one }) => one)
  const made = observed.resources.filter(({ kind, proof }) => proof === 'cluster' && kept.has(kind))
  const isOrphaned = !observed.cluster || broken.some(({ kind }) => kind === 'cluster')
  const due = [...broken, ...(isOrphaned ? made : [])]
  if (due.length === 0) return observed
  const remove: RemoveDeps = { digitalocean, clock, log, deadline, ...noSightings() }
  await writeDown(environment, due, { generation, what: 'provision: what a cluster that is no more has made' })
  const unmarked = await markProven(environment, due, remove)
  if (unmarked.size > 0)
    throw new StagingError(
      'service-error',
      `${unmarked.size} volumes or snapshots of a cluster that is no more could not be marked as ours`,
      {
        hint: 'Run it again: without the mark nothing would prove them to be ours after the next apply.'
      }
    )
  if (broken.length === 0) return observed
  // What leads to a load balancer goes before it, and is made again with the new address.
  const names = observed.resources.filter(
    ({ kind, address }) =>
      kind === 'dns-record' && address && broken.some((one) => one.addresses?.includes(canonicalAddress(address)))
  )
  const needed = withheld(
    observed.resources.filter((one) => !names.includes(one)),
    remove
  )
  for (const one of broken) {
    const because = needed.get(resourceKey(one))
    if (because)
      throw new StagingError(
        'service-error',
        `the ${one.kind} ${one.name} (${one.id}) is broken and cannot be replaced: ${because}`,
        { hint: 'Destroy the environment in staging-control, and create it again.' }
      )
    log.warning(`the ${one.kind} ${one.name} (${one.id}) is broken for good: it is deleted, and made again`)
  }
  const going = [...names, ...broken]
  await log.group('Delete what is broken', () => removeResources(going, remove))
  const left = going.filter((one) => !remove.goneAt.has(resourceKey(one)))
  if (left.length > 0)
    throw new StagingError(
      'service-error',
      `what is broken for good could not be deleted: ${left.map(({ kind, name, id }) => `${kind} ${name} (${id})`).join(', ')}`,
      { hint: 'Run it again. What it cannot delete then must be deleted by hand.' }
    )
  return observe()
}

const kept: ReadonlySet<Resource['kind']> = new Set(['volume', 'volume-snapshot', 'load-balancer'])
