import { type Deadline, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { withStackBegun } from '../composition/deploys.ts'
import { holdersRunning } from '../deadlines/holders-running.ts'
import type { Resource } from '../inventory/resource.ts'
import { type Abandoned, abandonedIn } from '../ledger/abandoned.ts'
import { raisedGeneration } from '../ledger/generation.ts'
import { liveLeases, withLease, withoutLease } from '../ledger/leases.ts'
import type { Lease, LedgerDocument, Operation } from '../ledger/schema.ts'
import { type End, endOf, leaseEnd, withUse } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { type PaidPart, withSeen } from '../lifetime/spending.ts'
import { branchOf } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import { requireAccount } from '../require-account.ts'
import { verdictOn } from '../running-operations.ts'
import { requireNoObjection } from './await-objections.ts'
import { decideTeardown, type TeardownPolicy } from './decide-teardown.ts'
import { withDoomed } from './write-down.ts'

export interface ClaimTeardown {
  readonly environment: Environment
  readonly operation: Omit<Operation, 'since'>
  readonly policy: TeardownPolicy
  /** The DigitalOcean team of our token. */
  readonly teamUuid: string
  readonly leaseId: string
  /** Milliseconds that our lease is to last from now instead of ending; undefined: it ends. */
  readonly keepFor: number | undefined
  readonly reason: string
  /** What the cloud shows of it: what it costs by then is written down. Undefined: nobody has looked. */
  readonly seen: readonly PaidPart[] | undefined
  /** What is going to be deleted, as far as it could be seen: it is written down with the claim. */
  readonly doomed: readonly Resource[]
  /** The ledger when the others were asked whether they object; undefined: they were not asked. */
  readonly announced: LedgerDocument | undefined
  readonly deadline: Deadline
}

export interface ClaimedTeardown {
  readonly kind: 'claimed'
  /** As it was written: it holds what goes with the environment. */
  readonly document: LedgerDocument
  /** Who held it still, by another lease than ours. */
  readonly heldBy: readonly Lease[]
  readonly abandoned: readonly Abandoned[]
}

export type TeardownClaim =
  | ClaimedTeardown
  /** `end`: the first of all ends, which may come before that of a lease. */
  | {
      readonly kind: 'kept'
      readonly heldBy: readonly Lease[]
      readonly end: End | undefined
      /** Whether the ledger had our lease when we came to end it. */
      readonly wasHeld: boolean
    }

/** What one look at the ledger comes to, and what is to be written then. */
type Attempt =
  | ClaimedTeardown
  | {
      readonly kind: 'kept'
      readonly document: LedgerDocument | undefined
      readonly heldBy: readonly Lease[]
      readonly end: End | undefined
      readonly wasHeld: boolean
    }
  | { readonly kind: 'busy'; readonly document: undefined; readonly by: Operation }

/**
 * Ends our lease and, if nobody else holds one, claims the environment for its destruction; both in one write, so that a
 * lease taken at the same moment is either seen here or sees the teardown. From the raised generation on no provision and no
 * deploy begins anything; those that run are waited for. With a token of another account nothing is written.
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
        const running =
          request.policy === 'expired' ? (await holdersRunning(environment, latest)).atWork : new Set<string>()
        if (!claimed) {
          // An attempt that the server refused is nothing: the last one counts, which was made on what is there.
          const attempts: Attempt[] = []
          latest = await ledger.update(`teardown: claim by ${operation.actor}`, (current) => {
            const attempt = attemptOn(current, request, { isOver, holdersRunning: running })
            attempts.push(attempt)
            return attempt.document
          })
          const last = attempts.at(-1)
          if (last?.kind === 'kept') {
            const { document: _, ...kept } = last
            return { kind: 'done', value: kept }
          }
          if (last?.kind !== 'claimed')
            return {
              kind: 'waiting',
              seen: last ? `${last.by.kind} by ${last.by.actor} (${last.by.run.url})` : 'the ledger'
            }
          claimed = last
        }
        const others = (latest?.operations ?? []).filter(({ kind }) => kind !== 'teardown')
        const other = others.find((one) => !isOver(one))
        if (other) return { kind: 'waiting', seen: `${other.kind} by ${other.actor} to stop (${other.run.url})` }
        return { kind: 'done', value: withAbandoned(claimed, others, clock.now()) }
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

interface Verdicts {
  readonly isOver: (operation: Operation) => boolean
  readonly holdersRunning: ReadonlySet<string>
}

function attemptOn(current: LedgerDocument, request: ClaimTeardown, { isOver, holdersRunning }: Verdicts): Attempt {
  const { operation, environment, teamUuid } = request
  const now = environment.context.clock.now()
  requireAccount(environment, current, teamUuid)
  if (request.announced) requireNoObjection(request.announced, current, operation.actor, now)
  const running = current.operations.filter((one) => one.id !== operation.id && !isOver(one))
  const released = afterRelease(current, request, now)
  // With what it costs by now, which its budget may have ended it by.
  const document =
    request.seen && released.life ? withSeen(released, request.seen, { now, isComplete: true }) : released
  const limits = configuredLimits(environment.configuration)
  const decision = decideTeardown({ ...request, document, limits, running, holdersRunning }, now)
  if (decision.kind === 'busy') return { kind: 'busy', document: undefined, by: decision.by }
  if (decision.kind === 'keep')
    return {
      kind: 'kept',
      document: document === current ? undefined : document,
      heldBy: decision.heldBy,
      end: endOf(document, limits),
      wasHeld: current.leases.some(({ id }) => id === request.leaseId)
    }
  const others = document.operations.filter(({ id, kind }) => kind !== 'teardown' && id !== operation.id)
  const claimed = {
    ...raisedGeneration(withStackBegun(document, { runUrl: operation.run.url })),
    life: withoutEnding(document.life),
    operations: [...others, { ...operation, since: new Date(now).toISOString() }]
  }
  return {
    kind: 'claimed',
    document: withDoomed(claimed, request.doomed, environment.context),
    heldBy: liveLeases(document, now).filter(({ id }) => id !== request.leaseId),
    abandoned: abandonedIn(current, current.operations.filter(isOver), now)
  }
}

/** One that went on when we claimed, and is over now without having left the ledger, was killed meanwhile. */
function withAbandoned(claimed: ClaimedTeardown, over: readonly Operation[], now: number): ClaimedTeardown {
  const isNew = ({ run, since }: Operation) =>
    !claimed.abandoned.some((one) => one.run === run.url && one.since === Date.parse(since))
  const { document, abandoned } = claimed
  return {
    ...claimed,
    abandoned: [...abandoned, ...abandonedIn({ ...document, journal: [] }, over.filter(isNew), now)]
  }
}

function withoutEnding(life: LedgerDocument['life']): LedgerDocument['life'] {
  if (!life) return life
  const { ending: _, ...rest } = life
  return rest
}

/** Without our lease, or with one that is about to end by itself. */
function afterRelease(
  document: LedgerDocument,
  { leaseId, keepFor, environment, reason, policy }: ClaimTeardown,
  now: number
): LedgerDocument {
  if (!keepFor) return policy === 'expired' ? document : withoutLease(document, leaseId)
  const { context } = environment
  const own = document.leases.find(({ id }) => id === leaseId)
  return withLease(withUse(document, now), {
    id: leaseId,
    holder: own?.holder ?? context.actor,
    run: own?.run ?? context.run.url,
    branch: own?.branch ?? branchOf(context.ref),
    reason: reason || (own?.reason ?? 'kept to be looked at'),
    since: own?.since ?? new Date(now).toISOString(),
    until: new Date(leaseEnd(document, keepFor, now)).toISOString(),
    // People look, which nobody can see: as one of their own it holds through idle time.
    byHand: true,
    kept: true
  })
}
