import type { Approval } from '../decide.ts'
import { code } from './foreign-text.ts'

const mark = '<!-- staging-actions:progress -->'

/** The line that says how many have approved so far. */
export function renderProgress(approvals: readonly Approval[], minimum: number): string {
  const given = approvals.map(({ login, by }) => `${code(login)} (${by === 'box' ? 'box' : 'comment'})`).join(', ')
  return `- **Approved so far** (${approvals.length} of ${minimum}): ${given || 'nobody yet'} ${mark}`
}

/** The body with that line as it is now. */
export function showApprovals(body: string, approvals: readonly Approval[], minimum: number): string {
  return body
    .split('\n')
    .map((line) => (line.trimEnd().endsWith(mark) ? renderProgress(approvals, minimum) : line))
    .join('\n')
}
