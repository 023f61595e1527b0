import { renderMoment } from '@staging-actions/base'
import type { Approval, Decision } from '../decision.ts'
import { code } from './foreign-text.ts'

const mark = '<!-- staging-actions:progress -->'

const person = String.raw`\`[A-Za-z0-9_-]+(?:\[bot\])?\``
const moment = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`

/** Exactly what is written here: a line that merely ends with its mark could say anything. */
const form = new RegExp(
  `^- (?:${[
    String.raw`\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
    String.raw`\*\*(?:Approved|Rejected)\*\* by (?:${person} \((?:box|comment), ${moment}\)(?:, )?)+`,
    String.raw`\*\*Rejected\*\*: the last comment says why`,
    String.raw`\*\*Timed out\*\*: nobody decided in time`
  ].join('|')}) ${mark}$`
)

/** The line that says how many have approved so far. */
export function renderProgress(approvals: readonly Approval[], minimum: number): string {
  const given = approvals.map(({ login, by }) => `${code(login)} (${by === 'box' ? 'box' : 'comment'})`).join(', ')
  return `- **Approved so far** (${approvals.length} of ${minimum}): ${given || 'nobody yet'} ${mark}`
}

/** The body with that line as it is now. */
export function showApprovals(body: string, approvals: readonly Approval[], minimum: number): string {
  return withLine(body, renderProgress(approvals, minimum))
}

/** The body with how it ended in place of that line: who, when and how. */
export function showDecision(body: string, decision: Decision): string {
  const line = decided(decision)
  return line === undefined ? body : withLine(body, `- ${line} ${mark}`)
}

function decided(decision: Decision): string | undefined {
  switch (decision.kind) {
    case 'approved':
      return `**Approved** by ${decision.approvals.map(renderVerdict).join(', ')}`
    case 'rejected':
      return decision.rejection
        ? `**Rejected** by ${renderVerdict(decision.rejection)}`
        : '**Rejected**: the last comment says why'
    case 'timed-out':
      return '**Timed out**: nobody decided in time'
    default:
      return undefined
  }
}

/** `ada` (box, 2026-03-02 10:05 UTC) */
export function renderVerdict({ login, at, by }: Approval): string {
  return `${code(login)} (${by}, ${renderMoment(at)})`
}

/** What stays the same no matter who has approved so far. */
export function withoutProgress(body: string): string {
  return withLine(body, mark)
}

function withLine(body: string, progress: string): string {
  return body
    .split('\n')
    .map((line) => (form.test(line.trimEnd()) ? progress : line))
    .join('\n')
}
