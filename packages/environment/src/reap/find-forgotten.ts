import { StagingError } from '@staging-actions/base'
import { sayDoubt } from '../inventory/attribute.ts'
import { isBroken } from '../ledger/ledger-error.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { environmentSpelled, isEnvironmentName, marksOf } from '../names.ts'
import { type AccountLook, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { isLasting } from '../state.ts'

/** How the names end that an environment gives: see `environmentNames`. */
const endings = ['-cluster', '-db', '-vpc', '-lb'] as const

/**
 * Names of environments that the account's tags and names tell of, and whose life no ledger does: it was deleted, or overwritten, with
 * another one or with what is none; or somebody gives names of ours.
 */
export function findUnrecorded(
  { names }: Environment,
  ledgers: ReadonlyMap<string, LedgerDocument | StagingError>,
  { listing }: AccountLook
): readonly string[] {
  const { ownerTag: tagged, prefix: named } = marksOf(names, '')
  const isRecorded = (name: string) => {
    const document = ledgers.get(name)
    return document instanceof StagingError ? !isBroken(document) : document?.life
  }
  const ofTags = listing.tags.flatMap(({ name }) => (name.startsWith(tagged) ? [name.slice(tagged.length)] : []))
  const ofNames = [...listing.clusters, ...listing.databases, ...listing.vpcs, ...listing.loadBalancers].flatMap(
    ({ name }) => {
      const ending = name.startsWith(named) && endings.find((one) => name.endsWith(one))
      return ending ? (environmentSpelled(name.slice(named.length, -ending.length)) ?? []) : []
    }
  )
  return [...new Set([...ofTags, ...ofNames])].filter((name) => isEnvironmentName(name) && !isRecorded(name))
}

export type Unrecorded =
  /** All that is left of it is older than an environment may become: nobody is making it now. */
  | { readonly kind: 'forgotten' }
  /** Somebody may be making it. ISO 8601. */
  | { readonly kind: 'young'; readonly since: string }
  /** Nothing of it is ours. */
  | { readonly kind: 'nothing' }

/**
 * How old it is, by its oldest lasting part: volumes and nodes come again and again. What only may be ours is named, and never
 * touched.
 */
export async function judgeUnrecorded(environment: Environment, account: AccountLook): Promise<Unrecorded> {
  const { context, configuration } = environment
  const { resources, doubts } = await observeOurs(environment, undefined, { account })
  for (const doubt of doubts) context.log.warning(sayDoubt(doubt))
  if (resources.length === 0) return { kind: 'nothing' }
  const lasting = resources.filter(isLasting)
  const times = (lasting.length > 0 ? lasting : resources).flatMap(({ createdAt }) =>
    createdAt ? [Date.parse(createdAt)] : []
  )
  const since = Math.min(...times)
  if (times.length > 0 && context.clock.now() - since <= configuredLimits(configuration).ttl)
    return { kind: 'young', since: new Date(since).toISOString() }
  return { kind: 'forgotten' }
}
