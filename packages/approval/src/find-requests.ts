import { ApiError, StagingError } from '@staging-actions/base'
import { issueVerdict, requestMark } from '@staging-actions/environment/ownership'
import {
  commentOnIssue,
  type GitHub,
  type Issue,
  listClosedIssues,
  listOpenIssues,
  updateIssue,
  viewIssue
} from '@staging-actions/github'
import { setBox } from './boxes.ts'
import { type Marker, parseMarker } from './marker.ts'
import { renderOutcome } from './render/render-outcome.ts'
import { showDecision, showsEnd } from './render/render-progress.ts'
import { requestLabel } from './request-label.ts'
import { readRequest, type SeenRequest } from './watch-request.ts'

export interface FoundRequest {
  readonly issue: Issue
  /** As the issue shows it: good enough to find it. What decides is read from its history. */
  readonly marker: Marker
}

/** Open requests that we ourselves opened, whatever else carries the label; of one environment's tag, or of all of this repository. */
export async function findRequests(github: GitHub, self: string, owner?: string): Promise<FoundRequest[]> {
  // Anybody who may triage can take the label off; by its maker alone GitHub may list none of an App's (renovatebot/renovate#44406).
  const [labeled, made] = await orIssuesDisabled(
    Promise.all([listOpenIssues(github, { label: requestLabel.name }), listOpenIssues(github, { creator: self })])
  )
  const issues = new Map([...labeled, ...made].map((issue) => [issue.number, issue]))
  return requestsAmong([...issues.values()], self).filter(({ marker }) => owner === undefined || marker.owner === owner)
}

/** Those that we opened, newest first. */
function requestsAmong(issues: readonly Issue[], self: string): FoundRequest[] {
  return issues
    .filter(({ author }) => author.login === self)
    .sort((a, b) => b.number - a.number)
    .flatMap((issue) => {
      const marker = parseMarker(issue.body)
      return marker ? [{ issue, marker }] : []
    })
}

/** How many closed requests an hourly look reads, and milliseconds since they changed. */
const closedLooks = { most: 20, within: 7 * 24 * 3_600_000 }

/** Closed requests of ours whose text does not say that nothing follows any more, newest first. */
export async function findClosedRequests(github: GitHub, self: string, now: number): Promise<FoundRequest[]> {
  const since = new Date(now - closedLooks.within).toISOString()
  const lists = [{ label: requestLabel.name }, { creator: self }].map((by) => listClosedIssues(github, by, since))
  const issues = new Map((await orIssuesDisabled(Promise.all(lists))).flat().map((issue) => [issue.number, issue]))
  const unfinished = [...issues.values()].filter(({ body }) => !showsEnd(body))
  return requestsAmong(unfinished, self).slice(0, closedLooks.most)
}

/**
 * Undefined for what a list still shows as open and was closed a moment ago; and for an issue that one of our other workflows
 * opened, into which somebody wrote a request's first line: what it said at first is in its history.
 */
export async function readOpenRequest(
  github: GitHub,
  { issue }: FoundRequest,
  self: string
): Promise<SeenRequest | undefined> {
  const view = await viewIssue(github, issue.number)
  if (issueVerdict(view, requestMark, self).kind !== 'ours') return undefined
  const seen = readRequest(view, self)
  return seen.issue.state.kind === 'open' && seen.conclusion === undefined ? seen : undefined
}

/** Ends a request that nobody is to decide about any more. False for one that is over already. */
export async function closeReplaced(github: GitHub, found: FoundRequest, self: string, why: string): Promise<boolean> {
  const seen = await readOpenRequest(github, found, self)
  if (!seen) return false
  const { number } = found.issue
  const decision = { kind: 'superseded', why, approvals: [], answers: [], untick: [], reopen: false } as const
  const { createdAt } = await commentOnIssue(github, number, renderOutcome(decision, ''))
  const free = setBox(setBox(seen.ours, 'approve', false), 'reject', false)
  await updateIssue(github, number, {
    ...(seen.ours !== '' && { body: showDecision(free, decision, createdAt) }),
    state: 'closed',
    stateReason: 'not_planned'
  })
  return true
}

export async function orIssuesDisabled<T>(wanted: Promise<T>): Promise<T> {
  try {
    return await wanted
  } catch (cause) {
    if (cause instanceof ApiError && cause.status === 410)
      throw new StagingError('issues-disabled', 'there is no place to ask: the repository has no issues', {
        cause,
        hint: 'Switch issues on in the settings of the repository.'
      })
    throw cause
  }
}
