import { lookAt } from '@staging-actions/base'
import type { Lease } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { tellOnDashboard } from './dashboard.ts'
import { plain } from './plain-text.ts'

/**
 * Mentions those who hold the environment on its dashboard, where there is one; each `once` is told once a day. `text` goes on
 * after their names. That it could not be told keeps nothing from going on.
 */
export async function tellHolders(
  environment: Environment,
  { leases, text, once }: { readonly leases: readonly Lease[]; readonly text: string; readonly once: string }
): Promise<void> {
  const { configuration, context } = environment
  if (!configuration.dashboard || leases.length === 0) return
  const logins = leases.map(({ holder }) => holder)
  const told = await lookAt(tellOnDashboard(environment, { logins, text, once }))
  if (told.kind === 'failed') context.log.warning(`who holds it was not told on the dashboard: ${told.error.message}`)
}

/** `octocat destroys it now: reason`, with what others wrote made harmless. */
export function destroyNotice(actor: string, reason: string, when: string): string {
  return `${plain(actor)} destroys it ${when}${reason ? ` (${plain(reason)})` : ''}.`
}
