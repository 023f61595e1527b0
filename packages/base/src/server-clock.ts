import type { Clock } from './clock.ts'
import type { Logger } from './logger.ts'

/** Milliseconds that an answer's date may differ: it has no fractions of a second, and a slow answer is old when it comes. */
const tolerance = 60_000

/** The same, at the most: certificates of TLS would not hold for a clock that is off by more, so it is the answer that is wrong. */
const believable = 30 * 24 * 3_600_000

/**
 * Time as the servers say it in the `Date` of their answers (RFC 9110, 6.6.1): a runner's own clock may be hours ahead, and would end
 * what others were told lives on. Until one has answered, and where they agree with it, it is the machine's.
 */
export function openServerClock(clock: Clock, log: Pick<Logger, 'warning'>): Clock {
  let ahead = 0
  let isTold = false
  return {
    ...clock,
    now: () => clock.now() - ahead,
    observe: (date) => {
      const difference = clock.now() - Date.parse(date ?? '')
      if (Number.isNaN(difference) || Math.abs(difference) > believable) return
      ahead = Math.abs(difference) > tolerance ? difference : 0
      if (ahead === 0 || isTold) return
      isTold = true
      const minutes = Math.round(Math.abs(ahead) / 60_000)
      log.warning(
        `the clock of this machine is ${minutes} min ${ahead > 0 ? 'ahead of' : 'behind'} the servers' (${date}): theirs is used`
      )
    }
  }
}
