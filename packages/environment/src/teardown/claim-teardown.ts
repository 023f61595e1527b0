import { type Deadline, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { requireAccount } from '../check/check-environment.ts'
import { type Abandoned, abandonedIn } from '../ledger/abandoned.ts'
import { raisedGeneration } from '../ledger/generation.ts'
import { withLease, withoutLease } from '../ledger/leases.ts'
import type { Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { verdictOn } from '../running-operations.ts'
import { decideTeardown } from './decide-teardown.ts'

export interface ClaimTeardown {
  readonly environment: Environment
  readonly operation: Omit<Operation, 'since'>
  readonly policy: 'when-unused' | 'always'
  /** The DigitalOcean team of our token. */
  readonly teamUuid: string
  readonly leaseId: string
  /** Milliseconds that our lease is to last from now instead of ending; undefined: it ends. */
  readonly keepFor: number | undefined
  readonly reason: string
  readonly deadline: Deadline
}

export interface ClaimedTeardown {
  readonly kind: 'claimed'
  /** As it was written: it holds what goes with the environment. */
  readonly document: LedgerDocument
  readonly abandoned: readonly Abandoned[]
}

export type TeardownClaim = ClaimedTeardown | { readonly kind: 'kept'; readonly heldBy: readonly Lease[] }

/** What one look at the ledger comes to, and what is to be written then. */
type Attempt =
  | ClaimedTeardown
  | { readonly kind: 'kept'; readonly document: LedgerDocument; readonly heldBy: readonly Lease[] }
  | { readonly kind: 'busy'; readonly document: undefined; readonly by: Operation }

/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision
 * creates anything; those that run are waited for. With a token of another account nothing is written.
 */
export async function claimTeardown(request: ClaimTeardown): Promise<TeardownClaim> {
  const { environment, operation, deadline } = request
  const { ledger, github, context, names } = environment
  const { clock, log } = context
  let claimed: ClaimedTeardown | undefined
  try {
    return await waitUntil<TeardownClaim>(
      async () => {
        let latest = await ledger.read()
        const isOver = await verdictOn(latest, context.run, { github, clock })
        if (!claimed) {
          // An attempt that the server refused is nothing: the last one counts, which was made on what is there.
          const attempts: Attempt[] = []
          latest = await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
            const attempt = attemptOn(current, request, isOver)
            attempts.push(attempt)
            return attempt.document
          })
          const last = attempts.at(-1)
          if (last?.kind === 'kept') return { kind: 'done', value: { kind: 'kept', heldBy: last.heldBy } }
          if (last?.kind !== 'claimed')
            return { kind: 'waiting', seen: last ? `teardown by ${last.by.actor} (${last.by.run.url})` : 'the ledger' }
          claimed = last
        }
        const provision = latest?.operations.find((one) => one.kind === 'provision' && !isOver(one))
        return provision
          ? { kind: 'waiting', seen: `provision by ${provision.actor} to stop (${provision.run.url})` }
          : { kind: 'done', value: claimed }
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

function attemptOn(current: LedgerDocument, request: ClaimTeardown, isOver: (one: Operation) => boolean): Attempt {
  const { operation, environment, teamUuid } = request
  const now = environment.context.clock.now()
  requireAccount(current, { teamUuid })
  const by = current.operations.find((one) => one.kind === 'teardown' && one.id !== operation.id && !isOver(one))
  if (by) return { kind: 'busy', document: undefined, by }
  const released = afterRelease(current, request, now)
  const decision = decideTeardown(released, request, now)
  if (decision.kind === 'keep') return { kind: 'kept', document: released, heldBy: decision.heldBy }
  const others = released.operations.filter(({ id, kind }) => kind !== 'teardown' && id !== operation.id)
  return {
    kind: 'claimed',
    document: {
      ...raisedGeneration(released),
      operations: [...others, { ...operation, since: new Date(now).toISOString() }]
    },
    abandoned: abandonedIn(current, current.operations.filter(isOver), now)
  }
}

/** Without our lease, or with one that is about to end by itself. */
function afterRelease(
  document: LedgerDocument,
  { leaseId, keepFor, environment, reason }: ClaimTeardown,
  now: number
): LedgerDocument {
  if (!keepFor) return withoutLease(document, leaseId)
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
