import {
  type Deadline,
  RefusedError,
  renderDuration,
  renderMoment,
  toStagingError,
  WaitTimeoutError,
  waitUntil
} from '@staging-actions/base'
import { liveLeases } from '../ledger/leases.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { showOutside } from '../outside/show-outside.ts'
import { destroyNotice, tellHolders } from '../outside/tell-holders.ts'

export interface ObjectionsRequest {
  readonly environment: Environment
  /** Milliseconds that the others have. */
  readonly grace: number
  readonly reason: string
  readonly deadline: Deadline
}

/**
 * Announces in the ledger that the environment is going to be destroyed, and waits whether another who holds it renews its
 * lease, or takes one. Throws then; returns when nobody did, or nobody else holds it, with the ledger as it was before.
 */
export async function awaitObjections({
  environment,
  grace,
  reason,
  deadline
}: ObjectionsRequest): Promise<LedgerDocument | undefined> {
  const { ledger, names, context } = environment
  const { clock, log, actor, run } = context
  const before = await ledger.read()
  const others = before ? othersHolding(before, actor, clock.now()) : []
  if (!before?.life || others.length === 0) return before
  const ends = clock.now() + grace
  const at = new Date(ends).toISOString()
  const held = others.map(({ holder }) => holder).join(', ')
  await ledger.update(`teardown: announced by ${actor}`, (current) =>
    current.life
      ? { ...current, life: { ...current.life, ending: { by: actor, run: run.url, reason, at } } }
      : undefined
  )
  log.warning(
    `${names.environment} is held by ${held}: it is destroyed in ${renderDuration(grace)}, unless one of them extends it in staging-control`
  )
  await showOutside(environment)
  await tellHolders(environment, {
    leases: others,
    text: destroyNotice(actor, reason, `at ${renderMoment(at)}, unless one of you extends it in staging-control`),
    once: `destroy ${run.id}`
  })
  try {
    await waitUntil<undefined>(
      async () => {
        requireNoObjection(before, await ledger.read(), actor, clock.now())
        return clock.now() >= ends ? { kind: 'done', value: undefined } : { kind: 'waiting', seen: `until ${at}` }
      },
      { awaited: `objections of ${held}`, clock, deadline, log, first: 1000, most: 15_000 }
    )
    return before
  } catch (error) {
    await withdraw(environment).catch((problem: unknown) =>
      log.warning(`the announcement stays in the ledger: ${toStagingError(problem).message}`)
    )
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new RefusedError('timeout', 'the grace period is longer than the time that this run has', {
      hint: 'Raise `timeout-minutes`, or give less `grace`.',
      cause: error
    })
  }
}

/** Throws when somebody else took or renewed a lease since `before`. */
export function requireNoObjection(
  before: LedgerDocument,
  now: LedgerDocument | undefined,
  actor: string,
  time: number
): void {
  const objection = (now ? othersHolding(now, actor, time) : []).find(({ id, until }) => {
    const old = before.leases.find((lease) => lease.id === id)
    return !old || Date.parse(until) > Date.parse(old.until)
  })
  if (!objection) return
  const { holder, until, reason } = objection
  throw new RefusedError('environment-busy', `${holder} objects: it is wanted until ${until} (${reason})`, {
    hint: `Talk to ${holder}, or destroy it without a grace period.`
  })
}

function othersHolding(document: LedgerDocument, actor: string, now: number): readonly Lease[] {
  return liveLeases(document, now).filter(({ holder }) => holder !== actor)
}

async function withdraw({ ledger }: Environment): Promise<void> {
  await ledger.update('teardown: withdrawn', (current) => {
    if (!current.life?.ending) return undefined
    const { ending: _, ...life } = current.life
    return { ...current, life }
  })
}
