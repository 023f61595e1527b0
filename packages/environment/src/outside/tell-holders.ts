import { lookAt } from '@staging-actions/base'
import type { Lease } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { mentionPeople } from './dashboard.ts'
import { plain } from './plain-text.ts'

/**
 * Mentions those who hold the environment in an issue: its dashboard, or one of its own. Each `once` is told once a day. `text` goes
 * on after their names. That it could not be told keeps nothing from going on.
 */
export async function tellHolders(
  environment: Environment,
  { leases, text, once }: { readonly leases: readonly Lease[]; readonly text: string; readonly once: string }
): Promise<void> {
  const { context } = environment
  if (leases.length === 0) return
  const logins = leases.map(({ holder }) => holder)
  const told = await lookAt(mentionPeople(environment, { logins, text, once }))
  if (told.kind === 'failed')
    context.log.warning(
      `who holds it was not told in an issue: ${told.error.message}${told.error.message.endsWith('.') ? '' : '.'} Give the job \`permissions: issues: write\`.`
    )
}

/** `octocat destroys it now: reason`, with what others wrote made harmless. */
export function destroyNotice(actor: string, reason: string, when: string): string {
  return `${plain(actor)} destroys it ${when}${reason ? ` (${plain(reason)})` : ''}.`
}
