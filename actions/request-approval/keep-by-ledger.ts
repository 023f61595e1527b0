import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type EnvironmentKeeper } from '@staging-actions/approval'
import type { Configuration } from '@staging-actions/config'
import type { Lease, Ledger, leaseId, withUse } from '@staging-actions/environment/ledger'

interface Tools {
  readonly withUse: typeof withUse
  readonly leaseId: typeof leaseId
}

/**
 * Keeps the environment by a lease in its ledger, which is opened only when there is something to write. The lease takes the
 * place of the run's own: from the hand-over on nobody but the request holds the environment. Ended by the same job, it gives
 * the place back.
 */
export function keepByLedger(configuration: Configuration, token: string, context: ActionContext): EnvironmentKeeper {
  const { run, ref, clock } = context
  const environment = configuration.environment.name
  const withLedger = async <T>(use: (ledger: Ledger, tools: Tools) => Promise<T>): Promise<T> => {
    // Most runs are decided while they wait.
    const { openLedgerOf, ...tools } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token)
    try {
      return await use(ledger, tools)
    } finally {
      await ledger.close()
    }
  }
  let own: Lease | undefined
  return {
    keep: ({ issue, issueUrl, until }) =>
      withLedger((ledger, { withUse, leaseId }) =>
        ledger.update(`approval: keep ${environment} while #${issue} waits`, (current) => {
          own = current.leases.find(({ id }) => id === leaseId(run.id))
          const others = current.leases.filter(({ id }) => id !== approvalLeaseId(issue) && id !== own?.id)
          const lease = {
            id: approvalLeaseId(issue),
            holder: `approval #${issue}`,
            run: run.url,
            branch: ref.replace(/^refs\/(heads|tags)\//, ''),
            reason: `waits for a decision: ${issueUrl}`,
            since: new Date(clock.now()).toISOString(),
            until: new Date(until).toISOString()
          }
          return { ...withUse(current, clock.now()), leases: [...others, lease] }
        })
      ),
    release: async (issue) => {
      await withLedger((ledger, { withUse }) =>
        ledger.update(`approval: #${issue} is over`, (current) => {
          if (!current.leases.some(({ id }) => id === approvalLeaseId(issue))) return undefined
          const others = current.leases.filter(({ id }) => id !== approvalLeaseId(issue) && id !== own?.id)
          return { ...withUse(current, clock.now()), leases: own ? [...others, own] : others }
        })
      )
    }
  }
}
