import type { Stack } from '@staging-actions/config'
import type { State } from '@staging-actions/terraform'
import { whereaboutsOf } from '../inventory/terraform-types.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { placeOf, stateEntry } from './recorded-places.ts'
import type { StackBackend } from './stack-terraform.ts'

/** Addresses of so many things are written down, at the most; of the others how many there are. */
const mostHeld = 50

interface Applied {
  readonly environment: Environment
  /** Milliseconds since the epoch: before the apply began. */
  readonly began: number
  /** The ledger as it was then. */
  readonly before: LedgerDocument | undefined
}

/** A state that is begun, as the journal has it: its lineage, its place, what nothing but it knows of, and since when that may be there. */
export function entryOf(
  { lineage, resources }: State,
  owns: Stack['owns'],
  backend: StackBackend,
  { environment, began, before }: Applied
): readonly JournalEntry[] {
  if (!lineage) return []
  const { configuration, context } = environment
  const holds = resources
    .map((one) => ({ ...one, where: whereaboutsOf(one, configuration.environment.domain).kind }))
    .filter(({ where }) => where === 'elsewhere' || (where === 'account' && owns === 'state'))
  const more = Map.groupBy(holds.slice(mostHeld), ({ type }) => type)
  return [
    {
      kind: stateEntry,
      id: lineage,
      name: placeOf(backend),
      by: context.run.url,
      at: unseenSince(lineage, before) ?? new Date(began).toISOString(),
      ...(holds.length > 0 && { holds: holds.slice(0, mostHeld).map(({ address }) => address) }),
      ...(more.size > 0 && { more: Object.fromEntries([...more].map(([type, { length }]) => [type, length])) })
    }
  ]
}

/** Of a run that failed: it wrote down what it had made, and nobody has counted since what that costs. */
function unseenSince(lineage: string, before: LedgerDocument | undefined): string | undefined {
  const entry = before?.journal.find(({ kind, id, goneAt }) => kind === stateEntry && id === lineage && !goneAt)
  const lookedAt = before?.spending?.lookedAt
  return entry && (lookedAt === undefined || Date.parse(lookedAt) < Date.parse(entry.at)) ? entry.at : undefined
}
