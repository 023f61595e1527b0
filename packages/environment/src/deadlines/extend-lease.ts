import { InputError, RefusedError, renderDuration, renderMoment } from '@staging-actions/base'
import { leaseId, withLease } from '../ledger/leases.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import { endOf, isApprovalLease, withUse } from '../lifetime/end.ts'
import { configuredLimits, limitsOf, widened } from '../lifetime/limits.ts'
import { sayEnd } from '../lifetime/say-end.ts'
import { branchOf } from '../names.ts'
import type { Environment } from '../open-environment.ts'
import { holdersRunning, withoutDeadLeases } from './holders-running.ts'

export interface ExtendRequest {
  readonly environment: Environment
  /** Milliseconds from now that it is wanted; at most `environment.ttl`. */
  readonly duration: number
  /** Undefined: the actor's own that lasts longest, or else a new one. */
  readonly leaseId: string | undefined
  readonly reason: string | undefined
}

/**
 * A person wants the environment for longer: renews a lease of a person, or takes one, and moves the end of the environment's life on
 * with it. A run's lease is left to it: a run releases its own when it is over, also one that waits for a person now or is run again,
 * and with it would go what the person was told. Says the end that it then has, which may be an earlier one.
 */
export async function extendLease(request: ExtendRequest): Promise<Lease> {
  const { environment, duration, leaseId: chosen } = request
  const { ledger, names, context, configuration } = environment
  const today = configuredLimits(configuration)
  const { ttl } = today
  if (duration > ttl)
    throw new InputError([
      `input "extend" is ${renderDuration(duration)}; environment.ttl allows ${renderDuration(ttl)} from now on`
    ])
  const runs = await holdersRunning(environment, await ledger.read())
  let extended: Lease | undefined
  const written = await ledger.update(`extend: ${context.actor} by ${renderDuration(duration)}`, (current) => {
    const now = context.clock.now()
    if (!current.life)
      throw new RefusedError('environment-absent', `there is no ${names.environment} to extend`, {
        hint: 'Create it with staging-control.'
      })
    const lease = renewed(current, request, runs.atWork, now)
    if (!lease)
      throw new RefusedError('not-found', `${names.environment} has no lease ${chosen ?? ''} that could be extended`, {
        hint: 'status shows the leases; leave `lease-id` out to extend your own.'
      })
    extended = lease
    const until = Math.max(Date.parse(current.life.until), Date.parse(lease.until))
    const limits = widened(limitsOf(current, today), today)
    const life = { ...current.life, until: new Date(until).toISOString(), limits }
    return withUse(withLease(withoutDeadLeases({ ...current, life }, runs, now), lease), now)
  })
  if (!extended) throw new RefusedError('internal', 'the lease was not written')
  const end = endOf(written, today)
  const isEarlier = end !== undefined && end.at < Date.parse(extended.until)
  const told = `${names.environment} is held for ${extended.holder} until ${renderMoment(extended.until)}${end ? `; it ${sayEnd(end)}` : ''}`
  if (isEarlier) context.log.warning(told)
  else context.log.info(told)
  return extended
}

/** The lease as it is to be; undefined when there is none of the chosen id. */
function renewed(
  document: LedgerDocument,
  { environment, duration, leaseId: chosen, reason }: ExtendRequest,
  running: ReadonlySet<string>,
  now: number
): Lease | undefined {
  const { context } = environment
  const leases = document.leases.filter((lease) => !isApprovalLease(lease))
  const wanted = leases.find(({ id }) => id === chosen)
  if (chosen !== undefined && !wanted) return undefined
  const holder = wanted?.holder ?? context.actor
  const [own] = leases
    .filter(({ id, byHand, kept }) => byHand && !kept && !running.has(id))
    .filter((lease) => (wanted ? lease.id === chosen : lease.holder === holder && Date.parse(lease.until) > now))
    .sort((a, b) => Date.parse(b.until) - Date.parse(a.until))
  const until = new Date(Math.max(now + duration, own ? Date.parse(own.until) : 0)).toISOString()
  if (own) return { ...own, until, ...(reason && { reason }), byHand: true }
  return {
    id: leaseId(context.run.id),
    holder,
    run: context.run.url,
    branch: branchOf(context.ref),
    reason: reason ?? 'extended',
    since: new Date(now).toISOString(),
    until,
    byHand: true
  }
}
