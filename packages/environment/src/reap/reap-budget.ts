import { type Deadline, lookAt, renderDuration } from '@staging-actions/base'
import { remainingRequests } from '@staging-actions/github'
import type { Environment } from '../open-environment.ts'

/** Milliseconds that a destroy takes at the most, as a rule: a cluster and a database need ten minutes. */
const oneDestroy = 20 * 60_000
/**
 * Requests of the hour that are left to the runs of people. One destroy takes about fifty of DigitalOcean's 5,000, and some of the
 * 1,000 that all GITHUB_TOKENs of a repository have together.
 */
const reserve = { digitalocean: 600, github: 200 } as const

/**
 * Why no further environment is begun in this hour, one clause; undefined: there is time, and both services take requests. A
 * service that does not say how many it takes is asked by the next request anyway.
 */
export async function whyToStop(environment: Environment, deadline: Deadline): Promise<string | undefined> {
  const { github, digitalocean } = environment
  const total = deadline.elapsed() + deadline.remaining()
  if (deadline.remaining() < Math.min(oneDestroy, total / 4))
    return `only ${renderDuration(deadline.remaining())} of its time are left`
  const [ofGitHub] = await Promise.all([lookAt(remainingRequests(github)), lookAt(digitalocean.account())])
  if (ofGitHub.kind === 'seen' && ofGitHub.value < reserve.github)
    return `GitHub takes only ${ofGitHub.value} more requests in this hour`
  const left = digitalocean.requestsLeft
  return left !== undefined && left < reserve.digitalocean
    ? `DigitalOcean takes only ${left} more requests in this hour`
    : undefined
}

/** So that one that does not end leaves time to the others; what is not used is the next one's. `left`: it is one of so many. */
export function shareOf(deadline: Deadline, left: number): Deadline {
  return deadline.within(Math.max(oneDestroy, deadline.remaining() / left))
}

/**
 * The same list, begun elsewhere each hour by the golden ratio: however few of it an hour comes to, nobody waits more than about
 * three times as long as if each hour went on where the one before ended, and nothing has to be written down for it.
 */
export function inTurns<T>(all: readonly T[], now: number): readonly T[] {
  const begin = Math.floor(((Math.floor(now / 3_600_000) * golden) % 1) * all.length)
  return [...all.slice(begin), ...all.slice(0, begin)]
}

const golden = (Math.sqrt(5) - 1) / 2
