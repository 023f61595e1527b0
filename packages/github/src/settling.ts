import { ApiError, type Clock, systemClock } from '@staging-actions/base'

/**
 * GitHub answers reads from copies of its database that follow a little later, and loses answers to writes that it has done.
 * What that means for a client is decided here and nowhere else: how long an absence is doubted, and when a request may be sent
 * again. (404 right after a create: runatlantis/atlantis#1131, kubernetes/test-infra#2262. A write repeated after a 500 that had
 * its effect: probot/probot#921.)
 */

/** Milliseconds that something whose existence nobody has told us of must be absent before we believe it. */
export const doubt = 5_500
/** The same for what we made or saw ourselves: it may be gone, but rarely is. A ref may be: anyone who may push can delete one. */
export const strongDoubt = { ref: 15_000, other: 60_000 }
/** Milliseconds after a change in which a read may still show what was before. */
export const lag = 10_000

/** Milliseconds between looks: soon at first, seldom after a while. */
const longestPause = { first: 2_000, later: 5_000 }

/** Milliseconds before the next look, growing; undefined once `patience` would be over. */
export function pauseWithin(patience: number, attempt: number, elapsed: number): number | undefined {
  const pause = Math.min(elapsed < lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt)
  return elapsed + pause <= patience ? pause : undefined
}

/** Looks until there is something, for as long as its absence is doubted. The first look is at once. */
export async function lookFor<T>(
  find: () => Promise<T | undefined>,
  options: {
    /** Milliseconds. */
    readonly patience?: number
    readonly signal?: AbortSignal | undefined
    /** Default: the system's. */
    readonly clock?: Clock | undefined
  } = {}
): Promise<T | undefined> {
  const { patience = lag, clock = systemClock } = options
  const started = clock.monotonic()
  for (let attempt = 1; ; attempt += 1) {
    const found = await find()
    if (found !== undefined) return found
    const pause = pauseWithin(patience, attempt, clock.monotonic() - started)
    if (pause === undefined) return undefined
    await clock.sleep(pause, options.signal)
  }
}

/** No answer, or one of a proxy that got none: the request may have had its effect. */
export function isLost(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500)
}

/**
 * Makes something that must not be made twice. When the answer is lost, its effect is looked for by what only it has; it is sent
 * again only when there is none.
 */
export async function makeOnce<T>(make: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make()
    } catch (error) {
      if (!isLost(error) || attempt === 4) throw error
    }
    const made = await lookFor(find)
    if (made !== undefined) return made
  }
}

/** Milliseconds that GitHub's own machines may differ, or this one from them before an answer has shown by how much. */
export const clockDrift = 5 * 60_000

/** GitHub keeps a text as it was sent, but for its line ends. */
export function sameText(theirs: string | null | undefined, ours: string): boolean {
  return (theirs ?? '').replaceAll('\r\n', '\n').trim() === ours.replaceAll('\r\n', '\n').trim()
}
