import type { Reason } from '@staging-actions/base'
import type { LedgerDocument, Operation } from './ledger/schema.ts'
import type { Observed } from './observe.ts'
import { stateOf } from './state.ts'

export type ProvisionDecision =
  | { readonly kind: 'create' }
  /** Everything is there and as wanted: only a lease is needed. */
  | { readonly kind: 'reuse'; readonly clusterId: string }
  /** Something is there: take it over and complete it. */
  | { readonly kind: 'adopt'; readonly because: string }
  | { readonly kind: 'wait'; readonly seen: string }
  | { readonly kind: 'refuse'; readonly reason: Reason; readonly message: string; readonly hint: string }

export interface ProvisionSituation {
  readonly observed: Observed
  readonly ledger: LedgerDocument
  /** Running operations of others. */
  readonly others: readonly Operation[]
  /** Of the stacks and the bootstrap as they are now: another one than the last applied means that there is something to apply. */
  readonly digest: string
}

/** What a provision has to do about what is there. */
export function decideProvision({ observed, ledger, others, digest }: ProvisionSituation): ProvisionDecision {
  if (ledger.teamUuid !== null && ledger.teamUuid !== observed.teamUuid)
    return {
      kind: 'refuse',
      reason: 'wrong-account',
      message: `the environment belongs to the DigitalOcean team ${ledger.teamUuid}; the token is of team ${observed.teamUuid}`,
      hint: 'Use a token of that team, or tear the environment down with one first.'
    }
  const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay)
  if (stranger)
    return {
      kind: 'refuse',
      reason: 'foreign-environment',
      message: `there is a ${stranger.kind} called ${stranger.name} (${stranger.id}) that is not proven to be ours: ${stranger.because}`,
      hint: `Look at it: ${stranger.url}. If it is of this environment, destroy that in staging-control; else rename or delete it by hand, or choose another environment name.`
    }
  const { state, because } = stateOf(observed, ledger, others)
  if (state === 'destroying') return { kind: 'wait', seen: because }
  if (state === 'absent') return { kind: 'create' }
  if (state === 'provisioning') return others.length > 0 ? { kind: 'wait', seen: because } : { kind: 'adopt', because }
  if (state !== 'ready' || !observed.cluster) return { kind: 'adopt', because }
  // Of an apply that ended half way the digest says nothing, also where it is the wanted one.
  const { digest: applied, uncertain } = ledger.stack ?? {}
  if (uncertain !== undefined)
    return { kind: 'adopt', because: `nobody knows what is there: its last apply did not end well in ${uncertain}` }
  if (applied !== digest)
    return { kind: 'adopt', because: 'its stacks or its bootstrap were changed since the last apply' }
  return { kind: 'reuse', clusterId: observed.cluster.id }
}
