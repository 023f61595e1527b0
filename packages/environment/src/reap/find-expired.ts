import { StagingError } from '@staging-actions/base'
import { isProtected } from '@staging-actions/config'
import { holdersRunning } from '../deadlines/holders-running.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { causeOf } from '../lifetime/say-end.ts'
import type { Environment } from '../open-environment.ts'

type Ledgers = ReadonlyMap<string, LedgerDocument | StagingError>

export interface Expired {
  readonly environment: string
  /** One clause. */
  readonly because: string
}

export interface PastTime extends Expired {
  /** Milliseconds since the epoch: when its life began; 0: nobody wrote it down. */
  readonly since: number
  readonly document: LedgerDocument
}

/** Whose time is over, by their ledgers, the oldest first; costs no request. One that nobody can read is told and left alone. */
export function pastTime(environment: Environment, ledgers: Ledgers): readonly PastTime[] {
  const past: PastTime[] = []
  for (const [name, document] of ledgers) {
    if (document instanceof StagingError) environment.context.log.warning(`${name} is left alone: ${document.message}`)
    else {
      const one = pastTimeOf(environment, name, document)
      if (one) past.push(one)
    }
  }
  return past.sort((a, b) => a.since - b.since || (a.environment < b.environment ? -1 : 1))
}

function pastTimeOf(environment: Environment, name: string, document: LedgerDocument): PastTime | undefined {
  if (isProtected(name, environment.configuration)) return undefined
  const end = endOf(document, configuredLimits(environment.configuration))
  if (!end || end.at > environment.context.clock.now()) return undefined
  const because = end.at > 0 ? `${causeOf(end)} since ${new Date(end.at).toISOString()}` : causeOf(end)
  return { environment: name, because, since: Date.parse(document.life?.since ?? '') || 0, document }
}

/** Of those whose time is over: not one that a run still holds. Asks GitHub about its holders. */
export async function isExpired(environment: Environment, { document }: PastTime): Promise<boolean> {
  return (await holdersRunning(environment, document)).atWork.size === 0
}

/** Undefined: it has time left, a run that holds it goes on, or it is protected. */
export async function expiredOf(
  environment: Environment,
  name: string,
  document: LedgerDocument
): Promise<Expired | undefined> {
  const past = pastTimeOf(environment, name, document)
  return past && (await isExpired(environment, past)) ? past : undefined
}
