import { StagingError } from '@staging-actions/base'
import type { JournalEntry } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { placeOf, stateEntry, strayRemedy } from '../stacks/recorded-places.ts'
import type { StackBackend } from '../stacks/stack-terraform.ts'
import type { StateStore } from '../stacks/state-store.ts'
import type { TornDown } from './teardown-environment.ts'

interface LeftInStates {
  /** What our states hold still, one clause a state. */
  readonly held: readonly string[]
  /** What states hold that are of no stack. */
  readonly strays: readonly string[]
  /** Where the stacks are read from. */
  readonly branch: string
  /** `refs/staging/staging` */
  readonly ledgerRef: string
}

/** All that is left is told at once, and what to do about each kind of it. */
export function requireNothingLeft(
  result: Extract<TornDown, { kind: 'destroyed' }>,
  { held, strays, branch, ledgerRef }: LeftInStates
): void {
  const { environment, leftovers } = result
  const named = (entries: typeof leftovers) => entries.map(({ kind, name, id }) => `${kind} ${name} (${id})`)
  const there = named(leftovers.filter(({ onlyRecorded }) => !onlyRecorded))
  const recorded = named(leftovers.filter(({ onlyRecorded }) => onlyRecorded))
  const told = [
    ...(there.length > 0 ? [`still there after the destroy of ${environment}: ${there.join(', ')}`] : []),
    ...(recorded.length > 0
      ? [
          `still there, and not touched, since the ledger alone says that it is of ${environment}, which nothing proves: ${recorded.join(', ')}`
        ]
      : []),
    ...(held.length + strays.length > 0 ? [`${environment} is not gone: ${[...held, ...strays].join('; ')}`] : [])
  ]
  if (told.length === 0) return
  const hints = [
    ...(there.length > 0
      ? ['Run the teardown again; what it cannot delete then must be deleted by hand, and is billed until it is.']
      : []),
    ...(recorded.length > 0
      ? [
          `Anyone who may push can write the ledger: look at each before you delete anything. If it is of somebody else, look at who wrote ${ledgerRef} (git log), and delete the ledger: git push origin :${ledgerRef}.`
        ]
      : []),
    ...(held.length > 0
      ? [
          "Look at the state with `terraform state list`; take out of it what is not of this environment (`terraform state rm`), and run the teardown again. What only another commit's Terraform can destroy, it destroys in a run of its own: start staging-control, action destroy, on the branch that made it."
        ]
      : []),
    ...(strays.length > 0 ? [strayRemedy(branch)] : [])
  ]
  throw new StagingError('leftovers', told.join('\n'), { hint: hints.join(' '), result })
}

/** Once all that they held is proven to be gone. */
export async function deleteStates(
  { ledger, context }: Environment,
  backends: readonly StackBackend[],
  states: StateStore
): Promise<void> {
  const places = backends.map(placeOf)
  const isDue = ({ kind, name, holds, goneAt }: JournalEntry) =>
    kind === stateEntry && holds !== undefined && !goneAt && places.includes(name)
  const goneAt = new Date(context.clock.now()).toISOString()
  // Without this a run after us, should we be killed, would take it for lost, and what only it knew of for left.
  await ledger.update('teardown: nothing is in the states any more', (current) =>
    current.journal.some(isDue)
      ? { ...current, journal: current.journal.map((entry) => (isDue(entry) ? { ...entry, goneAt } : entry)) }
      : undefined
  )
  for (const backend of backends) await states.deleteState(backend)
}
