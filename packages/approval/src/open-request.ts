import type { Logger } from '@staging-actions/base'
import { createIssue, ensureLabel, type GitHub, type Issue, unlessStatus, updateIssue } from '@staging-actions/github'
import type { AppReport } from './app-report.ts'
import type { ApprovalDeps, ApprovalRequest } from './approval-request.ts'
import { describeApprovers } from './approvers.ts'
import { orIssuesDisabled } from './find-requests.ts'
import { digestOf, type Marker } from './marker.ts'
import type { SameRequest } from './other-requests.ts'
import { type RequestView, renderRequest } from './render/render-request.ts'
import { renderTitle } from './render/subject.ts'
import { requestLabel } from './request-label.ts'
import type { Rights } from './rights.ts'

export interface AskedRequest {
  readonly issue: Issue
  readonly marker: Marker
  /** An earlier run handed it over: a lease of its own may keep the environment. */
  readonly wasHandedOver: boolean
}

/** Asks in an issue of its own, or in the one that asks about this commit already. */
export async function openRequest(
  request: ApprovalRequest,
  { github, clock, log }: ApprovalDeps,
  existing: SameRequest | undefined,
  rights: Rights
): Promise<AskedRequest> {
  // The first text says until when by our own clock; GitHub's moment of the issue is what decides.
  const marker: Marker = {
    ...request,
    digest: digestOf(request.sha, request.apps),
    until: clock.now() + request.rules.timeout,
    waiting: 'job',
    blockedBy: blockers(request.apps),
    words: request.rules.words
  }
  const title = renderTitle(
    request,
    request.apps.map(({ app }) => app)
  )
  const view = makeView(request, marker, rights)
  if (!existing) {
    await ensureLabel(github, requestLabel)
    const issue = await openIssue(github, request, { title, body: renderRequest(view) }, log)
    log.info(`asked for a decision: ${issue.url}`)
    return { issue, marker, wasHandedOver: false }
  }
  const { seen } = existing
  const same = seen.marker?.digest === marker.digest
  const until = same ? (seen.marker?.until ?? marker.until) : clock.now() + request.rules.timeout
  const renewed = { ...marker, until }
  log.info(`${same ? 'the same results' : 'new results'} for the request that is open already: ${existing.issue.url}`)
  const body = renderRequest({ ...view, marker: renewed })
  const issue = await updateIssue(github, existing.issue.number, { title, body })
  return { issue, marker: renewed, wasHandedOver: existing.marker.waiting === 'events' }
}

/** Somebody who may not be assigned any more must not keep anybody from deciding. */
async function openIssue(
  github: GitHub,
  { labels, assignees }: ApprovalRequest,
  text: { readonly title: string; readonly body: string },
  log: Logger
): Promise<Issue> {
  const wanted = { ...text, labels: [requestLabel.name, ...labels] }
  if (assignees.length === 0) return orIssuesDisabled(createIssue(github, wanted))
  const made = await orIssuesDisabled(
    unlessStatus([422], createIssue(github, { ...wanted, assignees: assignees.slice(0, 10) }))
  )
  if (made) return made
  log.warning(`not all of ${assignees.join(', ')} can be assigned: correct \`approval.assignees\``)
  return createIssue(github, wanted)
}

function makeView(
  request: ApprovalRequest,
  marker: Marker,
  { approvers, ownership, comparison, gateChanges }: Rights
): RequestView {
  const { branch, method, workflow } = request.promotion
  const newest = comparison.commits.at(-1)
  return {
    marker,
    repositoryUrl: request.repositoryUrl,
    runUrl: request.run.url,
    title: newest?.title ?? '',
    authors: [...new Set(comparison.commits.flatMap(({ author }) => author ?? []))],
    commits: comparison.aheadBy,
    compareUrl: `${request.repositoryUrl}/compare/${comparison.mergeBase}...${request.sha}`,
    branch,
    method,
    workflow,
    apps: request.apps.map((app) => ({ ...app, from: app.from ?? comparison.mergeBase })),
    deciders: describeApprovers(approvers),
    uncovered: request.uncovered,
    gone: request.gone,
    stack: request.stack,
    areas: ownership?.kind === 'known' ? ownership.areas : [],
    gate: gateChanges,
    words: request.rules.words,
    template: request.template,
    minimum: request.rules.minimum,
    timeout: request.rules.timeout,
    costPerHour: request.costPerHour,
    mentions: request.mentions,
    approvals: []
  }
}

/** An app without a pass on exactly this commit keeps everything from going out. */
function blockers(apps: readonly AppReport[]): string[] {
  return apps.flatMap(({ app, outcome, doubt }) => {
    if (outcome === 'passed' || outcome === 'unreported' || outcome === 'none') return []
    if (outcome === 'failed') return [`the tests of ${app} failed`]
    return [`${app} has no passed tests${doubt ? ` (${doubt})` : ''}`]
  })
}
