import { RefusedError } from '@staging-actions/base'
import { runIdOf } from '@staging-actions/github'
import { liveLeases } from '../ledger/leases.ts'
import type { LedgerDocument } from '../ledger/schema.ts'

/**
 * Throws `superseded` when a newer run, which still holds the environment, has deployed one of the apps: of two pushes that
 * meet, the older commit never takes the newer one's place, whichever job came first. GitHub's run ids ascend.
 */
export function requireNewest(
  document: LedgerDocument,
  apps: readonly string[],
  run: { readonly id: number },
  now: number
): void {
  const holding = new Set(liveLeases(document, now).map((lease) => lease.run))
  for (const app of apps) {
    const by = document.apps[app]?.run ?? ''
    const id = runIdOf(by)
    if (id !== undefined && id > run.id && holding.has(by))
      throw new RefusedError('superseded', `stopped before deploying ${app}: a newer run has deployed it, ${by}`, {
        hint: 'Nothing to do: that run goes on. To deploy this version all the same, start a new run.'
      })
  }
}
