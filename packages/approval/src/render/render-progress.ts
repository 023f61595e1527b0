import type { Approval } from '../decision.ts'
import { code } from './foreign-text.ts'

const mark = '<!-- staging-actions:progress -->'

/** Exactly what `renderProgress` writes: a line that merely ends with its mark could say anything. */
const form = new RegExp(
  `^- \\*\\*Approved so far\\*\\* \\(\\d+ of \\d+\\): (?:nobody yet|(?:\`[A-Za-z0-9-]+\` \\((?:box|comment)\\)(?:, )?)+) ${mark}$`
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
