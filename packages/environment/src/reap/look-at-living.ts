import { lookAt, StagingError } from '@staging-actions/base'
import { holdersRunning, withoutDeadLeases } from '../deadlines/holders-running.ts'
import { sayDoubt } from '../inventory/attribute.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { withSeen } from '../lifetime/spending.ts'
import { isNameOf, marksOf } from '../names.ts'
import { type AccountLook, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { inTurns, whyToStop } from './reap-budget.ts'
import type { ReapRequest } from './reap-environments.ts'

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

/** Each is a few requests, and a push of its ledger where something has changed. */
const atOnce = 4

/**
 * The hourly look at what lives: what each costs by now is entered into its ledger, and leases of runs that are over leave it. Something
 * of somebody else's under a name of ours is named each time. Answers the ledgers with what was seen; one that could not be looked
 * at is told, and goes by its ledger. A quarter of the run's time is for it, since what is past its time is destroyed after it;
 * what that does not suffice for is said, and has its turn in the next hours.
 */
export async function lookAtLiving(
  { environment, open, deadline }: Pick<ReapRequest, 'environment' | 'open' | 'deadline'>,
  ledgers: Ledgers,
  account: AccountLook
): Promise<Ledgers> {
  const { log, signal, clock } = environment.context
  const seen = new Map(ledgers)
  const living = [...ledgers].flatMap(([name, document]) =>
    document instanceof StagingError || !isSomethingOf(name, document, environment, account) ? [] : [{ name, document }]
  )
  const due = [...inTurns(living, clock.now())]
  const share = deadline.within(deadline.remaining() / 4)
  const left: string[] = []
  let why: string | undefined
  let begun = 0
  const lookOn = async () => {
    for (let one = due.shift(); one; one = due.shift()) {
      const { name, document } = one
      if (begun++ % 10 === 0) why ??= await whyToStop(environment, deadline)
      if (why === undefined && !share.passed()) {
        const look = await lookAt(
          untilAborted(
            share.signal,
            open(name).then((other) => lookAtOne(other, document, account))
          )
        )
        signal.throwIfAborted()
        if (look.kind === 'seen') seen.set(name, look.value)
        else if (share.passed()) left.push(name)
        else log.warning(`what ${name} costs by now could not be seen, or not be written down: ${look.error.message}`)
      } else left.push(name)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lookOn))
  if (left.length > 0)
    log.warning(
      `what ${left.length} of ${living.length} environments cost by now was not looked at, since ${why ?? 'a quarter of the time of this run is over'}: ${left.sort().join(', ')}. Their turn comes in the next hours`
    )
  return seen
}

/** It goes on without anybody who waits for it, and ends with the run. */
async function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([work, aborted])
}

/** Whether a look could show anything: a ledger that was only ever claimed costs no look. */
function isSomethingOf(
  name: string,
  { journal, spending, leases }: LedgerDocument,
  { names }: Environment,
  { listing }: AccountLook
): boolean {
  const marks = marksOf(names, name)
  const { clusters, databases, vpcs, loadBalancers } = listing
  return (
    journal.length > 0 ||
    spending !== undefined ||
    leases.length > 1 ||
    listing.tags.some((one) => one.name === marks.ownerTag) ||
    [clusters, databases, vpcs, loadBalancers].some((items) => items.some((item) => isNameOf(marks, item.name)))
  )
}

async function lookAtOne(
  environment: Environment,
  document: LedgerDocument,
  account: AccountLook
): Promise<LedgerDocument> {
  const { ledger, context } = environment
  const { clock, log } = context
  const { paid, doubts } = await observeOurs(environment, document, { account })
  for (const doubt of doubts) log.warning(sayDoubt(doubt))
  if (!document.life) return document
  const now = clock.now()
  const runs = isCrowded(document, now) ? await holdersRunning(environment, document) : undefined
  const next = (current: LedgerDocument) => {
    if (!current.life) return current
    const counted = withSeen(current, paid, { now, isComplete: true })
    return runs ? withoutDeadLeases(counted, runs, now) : counted
  }
  const counted = next(document)
  if (counted === document) return document
  const written = await lookAt(
    ledger.update('reaper: what it costs by now', (current) => {
      const edited = next(current)
      return edited === current ? undefined : edited
    })
  )
  if (written.kind === 'seen') return written.value
  log.warning(`what ${environment.names.environment} costs by now is not written down: ${written.error.message}`)
  return counted
}

/** Whether a lease has run out that another one outlasts: its run may be over. */
function isCrowded({ leases }: LedgerDocument, now: number): boolean {
  return leases.length > 1 && leases.some(({ until }) => Date.parse(until) <= now)
}
