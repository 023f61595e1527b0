import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type EnvironmentKeeper } from '@staging-actions/approval'
import type { Configuration } from '@staging-actions/config'
import type { Ledger, withUse } from '@staging-actions/environment/ledger'

type Use = typeof withUse

/** Keeps the environment by a lease in its ledger, which is opened only when there is something to write. */
export function keepByLedger(configuration: Configuration, token: string, context: ActionContext): EnvironmentKeeper {
  const { run, ref, clock } = context
  const environment = configuration.environment.name
  const withLedger = async <T>(use: (ledger: Ledger, withUse: Use) => Promise<T>): Promise<T> => {
    // Most runs are decided while they wait.
    const { openLedgerOf, withUse } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token)
    try {
      return await use(ledger, withUse)
    } finally {
      await ledger.close()
    }
  }
  return {
    keep: ({ issue, issueUrl, until }) =>
      withLedger((ledger, withUse) =>
        ledger.update(`approval: keep ${environment} while #${issue} waits`, (current) => ({
          ...withUse(current, clock.now()),
          leases: [
            ...current.leases.filter(({ id }) => id !== approvalLeaseId(issue)),
            {
              id: approvalLeaseId(issue),
              holder: `approval #${issue}`,
              run: run.url,
              branch: ref.replace(/^refs\/(heads|tags)\//, ''),
              reason: `waits for a decision: ${issueUrl}`,
              since: new Date(clock.now()).toISOString(),
              until: new Date(until).toISOString()
            }
          ]
        }))
      ),
    release: async (issue) => {
      await withLedger((ledger, withUse) =>
        ledger.update(`approval: #${issue} is over`, (current) =>
          current.leases.some(({ id }) => id === approvalLeaseId(issue))
            ? {
                ...withUse(current, clock.now()),
                leases: current.leases.filter(({ id }) => id !== approvalLeaseId(issue))
              }
            : undefined
        )
      )
    }
  }
}
