import { renderMoment } from '@staging-actions/base'
import type { Decision } from '../decision.ts'
import { code } from './foreign-text.ts'
import { renderVerdict } from './render-progress.ts'

/** The comment that ends a request; its marker tells a later run how. */
export function renderOutcome(decision: Decision, branch: string, wasApproved = false): string {
  return `<!-- staging-actions:outcome ${decision.kind} -->\n${sentence(decision, branch, wasApproved)}\n`
}

function sentence(decision: Decision, branch: string, wasApproved: boolean): string {
  switch (decision.kind) {
    case 'approved':
      return `✅ **Approved** by ${decision.approvals.map(renderVerdict).join(', ')}.${reason(decision.why)} Exactly this commit goes to \`${branch}\`; staging goes afterwards.`
    case 'rejected':
      // How it was rejected stands next to the name.
      return `❌ **Rejected**${rejecters(decision)}.${reason(decision.rejection?.reason ?? decision.why)} ${
        wasApproved
          ? `It had been approved: its promotion is withdrawn, and what is not in \`${branch}\` yet stays out; staging goes.`
          : `\`${branch}\` stays as it is; staging goes.`
      }`
    case 'timed-out':
      return `⌛ **Timed out**: nobody decided in time. \`${branch}\` stays as it is; staging goes.`
    case 'superseded':
      return `⏭️ **Superseded**: ${code(decision.why)}. Nothing of this request is merged.`
    case 'pending':
      return `Still waiting: ${renderMissing(decision)}.`
  }
}

/** What is still needed, in words. */
export function renderMissing({
  missing,
  uncovered,
  unheard,
  needsOther
}: Pick<Extract<Decision, { kind: 'pending' }>, 'missing' | 'uncovered' | 'unheard' | 'needsOther'>): string {
  const owners = uncovered.slice(0, 10).join(', ')
  return [
    missing === 0 ? '' : `${missing} more ${missing === 1 ? 'approval' : 'approvals'} needed`,
    uncovered.length === 0 ? '' : `an owner of ${owners} has to approve`,
    needsOther ? 'somebody has to approve whom this commit does not make an approver or an owner' : '',
    unheard.length === 0
      ? ''
      : `${unheard.slice(0, 10).join(', ')} may have said no, and has to say again what they think`
  ]
    .filter(Boolean)
    .join('; ')
}

function rejecters({ by, rejection }: Extract<Decision, { readonly kind: 'rejected' }>): string {
  if (rejection) return ` by ${renderVerdict(rejection)}`
  return by.length > 0 ? ` by ${by.map((login) => code(login)).join(', ')}` : ''
}

function reason(why: string): string {
  return why ? ` ${code(why.slice(0, 500))}` : ''
}

/** An answer to somebody whose attempt does not count; `key` keeps it from being given twice. */
export function renderAnswer(key: string, login: string, text: string): string {
  return `<!-- staging-actions:answer ${key} -->\n@${login} ${text}\n`
}

/** Halfway: who may decide is told once more; `key` keeps it from being said twice. */
export function renderReminder(key: string, deciders: string, until: number): string {
  return `<!-- staging-actions:answer ${key} -->\n⏰ Still waiting for ${deciders}. If nobody decides until ${renderMoment(until)}, nothing is merged and staging goes.\n`
}

/** `end`: `may be destroyed from … on, because …: …`; `key` keeps it from being said twice. */
export function renderEarlierEnd(key: string, end: string): string {
  return `<!-- staging-actions:answer ${key} -->\n⚠️ The environment may not last until then: it ${end}. A decision counts all the same.\n`
}

/** Which attempts a comment of ours answers. */
export function parseAnswer(body: string): string | undefined {
  return /^<!-- staging-actions:answer ([A-Za-z0-9_:.[\]-]{1,200}) -->/.exec(body)?.[1]
}
