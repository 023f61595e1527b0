import { type Clock, type Logger, StagingError } from '@staging-actions/base'
import { issueVerdict, requestMark } from '@staging-actions/environment/ownership'
import { expectIssue, type GitHub, getIssueIfChanged, viewIssue } from '@staging-actions/github'
import { saidAfter } from './attempts.ts'
import { findClosedRequests, findRequests } from './find-requests.ts'
import type { Marker } from './marker.ts'
import { asGone, belongsTo, closedAs, readRequest, type SeenRequest } from './watch-request.ts'

/** Which requests to look at: by number, or all that are open, and those that were closed before they were finished. */
export type Requested = readonly number[] | 'open'

export interface RequestsDeps {
  readonly github: GitHub
  /** The tag of this repository's environment of that name: requests of others are none of ours. */
  readonly ownerOf: (environment: string) => string
  readonly clock: Clock
  readonly log: Logger
}

export async function numbersOf(
  requested: Requested,
  self: string,
  { github, ownerOf, clock }: RequestsDeps
): Promise<readonly number[]> {
  if (requested !== 'open') return requested
  const [open, closed] = await Promise.all([findRequests(github, self), findClosedRequests(github, self, clock.now())])
  // One that is closed in between may be in both lists.
  const found = [...new Map([...open, ...closed].map((one) => [one.issue.number, one])).values()]
  return found.filter(({ marker }) => marker.owner === ownerOf(marker.environment)).map(({ issue }) => issue.number)
}

/**
 * One after the other. One that cannot be read or decided, which anyone who writes issues can bring about, keeps none of the others
 * from it: it is told, and looked at again by the hour.
 * @throws what the first one threw, where all of them did
 */
export async function forEachRequest(
  numbers: readonly number[],
  look: (number: number) => Promise<void>,
  { log }: Pick<RequestsDeps, 'log'>
): Promise<void> {
  const failures: StagingError[] = []
  for (const number of numbers)
    try {
      await look(number)
    } catch (error) {
      if (!(error instanceof StagingError)) throw error
      failures.push(error)
      if (numbers.length > 1) log.warning(`#${number} is left for later: ${error.message}`)
    }
  const [first] = failures
  if (first && failures.length === numbers.length) throw first
}

/** A request of ours, and what time it is. */
export type Known = SeenRequest & {
  readonly marker: Marker
  /** By GitHub's clock, milliseconds since the epoch. */
  readonly now: number
}

async function look(github: GitHub, number: number) {
  const asked = await getIssueIfChanged(github, number, undefined)
  const { value } = asked
  const issue = value && belongsTo(value, github) ? closedAs(await viewIssue(github, number), value) : undefined
  return { asked, issue }
}

/** Undefined for whatever is no request of ours, with a word on why. Its label is not asked: anybody who may triage can take it off. */
export async function findRequest(
  number: number,
  self: string,
  { github, ownerOf, clock, log }: RequestsDeps
): Promise<Known | undefined> {
  // Who named it has seen it.
  expectIssue(github, number)
  const found = await look(github, number).catch((error: unknown) => asGone(error, number))
  const { asked, issue } = found === 'gone' ? {} : found
  const not = !issue
    ? 'it was deleted or moved away'
    : issue.author.login !== self
      ? `${issue.author.login} opened it, not ${self}`
      : undefined
  if (not !== undefined || !issue) {
    log.info(`#${number} is no request of ours: ${not}`)
    return undefined
  }
  const seen = readRequest(issue, self)
  const verdict = issueVerdict(issue, requestMark, self)
  // What was asked at first is what it is about. What was written over it makes the request void, and is told there.
  const oldest = seen.standing.askings[0]?.marker
  const marker = seen.standing.voidBecause === undefined ? (seen.marker ?? oldest) : (oldest ?? seen.marker)
  const isOurs = verdict.kind === 'ours' && marker !== undefined && marker.owner === ownerOf(marker.environment)
  if (isOurs) return { ...seen, marker, now: asked?.at ?? clock.now() }
  log.info(
    `#${number} is no request of ours: ${
      verdict.kind !== 'ours'
        ? verdict.because
        : marker
          ? `it asks about ${marker.owner}`
          : `nothing that ${self} wrote asks for a decision`
    }`
  )
  return undefined
}

/** Read a second time where a person closed it a moment ago: what they said with it may not have been there yet. */
export async function findSettled(number: number, self: string, deps: RequestsDeps): Promise<Known | undefined> {
  const seen = await findRequest(number, self, deps)
  const state = seen?.issue.state
  if (!seen || state?.kind !== 'closed' || !state.at || state.by?.login === self) return seen
  const left = Date.parse(state.at) + saidAfter - seen.now
  if (left <= 0) return seen
  await deps.clock.sleep(left)
  return findRequest(number, self, deps)
}
