import { type Deadline, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { type Abandoned, abandonedIn } from '../ledger/abandoned.ts'
import { raisedGeneration } from '../ledger/generation.ts'
import { withLease, withoutLease } from '../ledger/leases.ts'
import type { Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { runningOperations } from '../running-operations.ts'
import { decideTeardown } from './decide-teardown.ts'

export interface ClaimTeardown {
  readonly environment: Environment
  readonly operation: Operation
  readonly policy: 'when-unused' | 'always'
  readonly leaseId: string
  /** Milliseconds that our lease is to last from now instead of ending; undefined: it ends. */
  readonly keepFor: number | undefined
  readonly reason: string
  readonly deadline: Deadline
}

export type TeardownClaim =
  | { readonly kind: 'claimed'; readonly document: LedgerDocument; readonly abandoned: readonly Abandoned[] }
  | { readonly kind: 'kept'; readonly heldBy: readonly Lease[] }

/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision
 * creates anything; those that run are waited for.
 */
export async function claimTeardown(request: ClaimTeardown): Promise<TeardownClaim> {
  const { environment, operation, deadline } = request
  const { ledger, github, context, names } = environment
  const { clock, log } = context
  const made: { claim?: TeardownClaim; busy?: Operation | undefined } = {}
  try {
    return await waitUntil<TeardownClaim>(
      async () => {
        const running = await runningOperations(await ledger.read(), context.run, { github, clock })
        const ids = new Set(running.map(({ id }) => id))
        if (!made.claim) {
          await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
            made.busy = current.operations.find(({ id, kind }) => kind === 'teardown' && ids.has(id))
            if (made.busy) return undefined
            const released = afterRelease(current, request, clock.now())
            const decision = decideTeardown(released, request.policy, clock.now())
            if (decision.kind === 'keep') {
              made.claim = { kind: 'kept', heldBy: decision.heldBy }
              return released
            }
            const others = released.operations.filter(({ id, kind }) => kind !== 'teardown' && id !== operation.id)
            const next = { ...raisedGeneration(released), operations: [...others, operation] }
            const dropped = current.operations.filter(({ run, id }) => run.id === context.run.id || !ids.has(id))
            made.claim = { kind: 'claimed', document: next, abandoned: abandonedIn(current, dropped, clock.now()) }
            return next
          })
          if (made.busy) return { kind: 'waiting', seen: `teardown by ${made.busy.actor} (${made.busy.run.url})` }
        }
        const { claim } = made
        if (claim?.kind === 'kept') return { kind: 'done', value: claim }
        const provision = running.find(({ kind }) => kind === 'provision')
        if (provision || !claim)
          return {
            kind: 'waiting',
            seen: provision ? `provision by ${provision.actor} to stop (${provision.run.url})` : 'the ledger'
          }
        return { kind: 'done', value: claim }
      },
      { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 }
    )
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
      hint: 'Wait for that run, or cancel it.',
      cause: error
    })
  }
}

/** Without our lease, or with one that is about to end by itself. */
function afterRelease(
  document: LedgerDocument,
  { leaseId, keepFor, environment, reason }: ClaimTeardown,
  now: number
): LedgerDocument {
  if (keepFor === undefined) return withoutLease(document, leaseId)
  const { context } = environment
  const own = document.leases.find(({ id }) => id === leaseId)
  return withLease(document, {
    id: leaseId,
    holder: own?.holder ?? context.actor,
    run: own?.run ?? context.run.url,
    branch: own?.branch ?? context.ref.replace(/^refs\/(heads|tags)\//, ''),
    reason: reason || (own?.reason ?? 'kept to be looked at'),
    since: own?.since ?? new Date(now).toISOString(),
    until: new Date(now + keepFor).toISOString()
  })
}
