import { renderMoment } from '@staging-actions/base'
import type { Approval, Decision, Rejection } from '../decision.ts'
import { code } from './foreign-text.ts'

const mark = '<!-- staging-actions:progress -->'

const person = String.raw`\`[A-Za-z0-9_-]+(?:\[bot\])?\``
const moment = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`

/** How a promotion ended, or its withdrawal. */
const ended = `(?:, and (?:(?:not )?promoted|withdrawn))?`

/** What took the place of a request, in the wordings that hold no text from elsewhere. */
const replacement = String.raw`(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`
const isReplacement = new RegExp(`^${replacement}$`)

/** Exactly what is written here: a line that merely ends with its mark could say anything. */
const form = new RegExp(
  `^- (?:${[
    String.raw`\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
    String.raw`\*\*(?:Approved|Rejected|Rejected after its approval)\*\* by (?:${person} \((?:box|comment|closing), ${moment}\)(?:, )?)+${ended}`,
    String.raw`\*\*(?:Rejected|Superseded)\*\*(?: on ${moment})?: the last comment says why`,
    String.raw`\*\*Rejected after its approval\*\* on ${moment}: the last comment says why${ended}`,
    String.raw`\*\*Superseded\*\* on ${moment}: ${replacement}`,
    String.raw`\*\*Timed out\*\*(?: on ${moment})?: nobody decided in time`
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

/**
 * The body with how it ended in place of that line: who, when and how.
 * @param at ISO 8601, when we said so
 * @param wasApproved what follows from its approval has to be withdrawn: the line says so until `showPromotionEnd`
 */
export function showDecision(body: string, decision: Decision, at: string, wasApproved = false): string {
  const line = decided(decision, ` on ${renderMoment(Date.parse(at))}`, wasApproved)
  return line === undefined ? body : withLine(body, `- ${line} ${mark}`)
}

function decided(decision: Decision, on: string, wasApproved: boolean): string | undefined {
  const rejected = wasApproved ? '**Rejected after its approval**' : '**Rejected**'
  switch (decision.kind) {
    case 'approved':
      return `**Approved** by ${decision.approvals.map(renderVerdict).join(', ')}`
    case 'rejected':
      return decision.rejection
        ? `${rejected} by ${renderVerdict(decision.rejection)}`
        : `${rejected}${on}: the last comment says why`
    case 'timed-out':
      return `**Timed out**${on}: nobody decided in time`
    case 'superseded':
      return `**Superseded**${on}: ${isReplacement.test(decision.why) ? decision.why : 'the last comment says why'}`
    default:
      return undefined
  }
}

/** The body with how the promotion ended, after the names of those who approved it, or rejected it after that. */
export function showPromotionEnd(body: string, end: 'promoted' | 'not promoted' | 'withdrawn'): string {
  return body
    .split('\n')
    .map((line) =>
      isOurs(line) && /^- \*\*(?:Approved\*\* by|Rejected after its approval\*\*)/.test(line) && !showsEnd(line)
        ? line.trimEnd().replace(` ${mark}`, `, and ${end} ${mark}`)
        : line
    )
    .join('\n')
}

/** Whether a body says that nothing follows any more. */
export function showsEnd(body: string): boolean {
  return body
    .split('\n')
    .some(
      (line) =>
        isOurs(line) &&
        /^- \*\*(?:Rejected|Timed out|Superseded)\*\*|, and (?:(?:not )?promoted|withdrawn) </.test(line)
    )
}

/** Whether a body says that it was not approved, or is not any more. */
export function showsRefusal(body: string): boolean {
  return body.split('\n').some((line) => isOurs(line) && /^- \*\*(?:Rejected|Timed out|Superseded)/.test(line))
}

function isOurs(line: string): boolean {
  return form.test(line.trimEnd())
}

/** `ada` (box, 2026-03-02 10:05 UTC) */
export function renderVerdict({ login, at, by }: Rejection): string {
  return `${code(login)} (${by}, ${renderMoment(at)})`
}

/** What stays the same no matter who has approved so far. */
export function withoutProgress(body: string): string {
  return withLine(body, mark)
}

function withLine(body: string, progress: string): string {
  return body
    .split('\n')
    .map((line) => (isOurs(line) ? progress : line))
    .join('\n')
}
