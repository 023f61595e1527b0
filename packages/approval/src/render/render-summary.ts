import { markdownLink, renderMoment } from '@staging-actions/base'
import type { AppReport } from '../app-report.ts'
import type { ApprovalResult } from '../approval-result.ts'
import type { RequestsResult } from '../decided-request.ts'
import type { PromotionResult } from '../promote/promotion.ts'
import { code, codeCell } from './foreign-text.ts'
import { renderLacking } from './render-promotion-end.ts'
import { outcomeWords } from './render-request.ts'

const headings: Readonly<Record<ApprovalResult['decision'], string>> = {
  approved: '✅ Approved',
  rejected: '❌ Rejected',
  'timed-out': '⌛ Nobody decided in time',
  superseded: '⏭️ Superseded',
  pending: '⏳ Waiting for a decision'
}

/** The decision as a job summary. */
export function renderSummary(result: ApprovalResult): string {
  const { decision, decidedBy, reason, issueNumber, issueUrl, approvals, deciders, needed, expiresAt, apps } = result
  const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => code(login)).join(', ')}` : ''
  return [
    `### ${headings[decision]}${by}`,
    reason ? `${code(reason)}` : '',
    issueNumber === undefined ? '' : `Asked in [#${issueNumber}](${issueUrl}).`,
    decision === 'pending'
      ? `${code(needed)}, from ${deciders.replaceAll('@', '')}${expiresAt === undefined ? '' : `, until ${renderMoment(expiresAt)}`}.`
      : '',
    approvals.map(({ login, at, by: how }) => `- ${code(login)} approved by ${how} at ${at}`).join('\n'),
    renderApps(apps)
  ]
    .filter(Boolean)
    .join('\n\n')
}

/** All of them: a request has room for the first ones and leads here. */
function renderApps(apps: readonly AppReport[]): string {
  if (apps.length === 0) return ''
  const rows = apps.slice(0, 3_000).map(({ app, url, from, to, outcome, tests: { totals } }) => {
    const counts = totals.total > 0 ? `, ${totals.passed} of ${totals.total}` : ''
    return `| ${markdownLink(codeCell(app), url)} | ${codeCell(short(from ?? 'none'))} → ${codeCell(short(to))} | ${outcomeWords[outcome]}${counts} |`
  })
  return ['| App | Production → this | Tests |', '|---|---|---|', ...rows].join('\n')
}

function short(version: string): string {
  return /^[0-9a-f]{40}$/.test(version) ? version.slice(0, 7) : version
}

/** What was decided about requests that were handed over, as a job summary. */
export function renderRequests({ decided, requests }: RequestsResult): string {
  const open = requests.filter((number) => !decided.some(({ issue }) => issue === number))
  return [
    ...decided.map(({ issue, decision, sha, decidedBy, reason }) => {
      const by = decidedBy.length > 0 ? ` by ${decidedBy.map((login) => code(login)).join(', ')}` : ''
      return `- ${headings[decision]}${by}: #${issue}, \`${sha.slice(0, 7)}\`${reason ? `, ${code(reason)}` : ''}`
    }),
    open.length > 0 ? `- Not decided: ${open.map((number) => `#${number}`).join(', ')}` : ''
  ]
    .filter(Boolean)
    .join('\n')
}

/** The promotion as a job summary. */
export function renderPromotion(result: PromotionResult): string {
  const {
    merged,
    already,
    sha,
    branch,
    mergeSha,
    pullRequest,
    pullRequestUrl,
    workflow,
    productionRunUrl,
    productionConclusion,
    handedOverTo,
    withheld,
    mayLack = []
  } = result
  if (handedOverTo) return `### ⏭️ \`${sha.slice(0, 7)}\` is promoted by [a run of its own](${handedOverTo})`
  const heading = merged
    ? `### ${withheld ? '⚠️' : '🚀'} \`${sha.slice(0, 7)}\` ${already ? 'was already on' : 'is on'} \`${branch}\``
    : `### \`${sha.slice(0, 7)}\` was not merged into \`${branch}\``
  return [
    heading,
    pullRequest === undefined ? '' : `Pull request [#${pullRequest}](${pullRequestUrl}).`,
    withheld
      ? `**${productionRunUrl ? 'The production deploy was canceled' : 'Production was not started'}**: ${withheld}.`
      : '',
    mergeSha && mergeSha !== sha && !withheld
      ? `As \`${mergeSha.slice(0, 7)}\`, with exactly the tree that was tested.`
      : '',
    productionRunUrl
      ? `The production deploy: [${workflow}](${productionRunUrl})${productionConclusion ? `, ${productionConclusion}` : ''}.`
      : merged && workflow === undefined
        ? 'No production workflow is configured (`promotion.workflow`): none was started.'
        : '',
    renderLacking(mayLack)
  ]
    .filter(Boolean)
    .join('\n\n')
}
