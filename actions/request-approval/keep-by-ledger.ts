import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type EnvironmentKeeper } from '@staging-actions/approval'
import type { Configuration } from '@staging-actions/config'
import type { Ledger } from '@staging-actions/environment/ledger'

/** Keeps the environment by a lease in its ledger, which is opened only when there is something to write. */
export function keepByLedger(configuration: Configuration, token: string, context: ActionContext): EnvironmentKeeper {
  const { run, ref, clock } = context
  const environment = configuration.environment.name
  const withLedger = async (use: (ledger: Ledger) => Promise<unknown>) => {
    // Most runs are decided while they wait.
    const { openLedgerOf } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token)
    try {
      await use(ledger)
    } finally {
      await ledger.close()
    }
  }
  return {
    keep: ({ issue, issueUrl, until }) =>
      withLedger((ledger) =>
        ledger.update(`approval: keep ${environment} while #${issue} waits`, (current) => ({
          ...current,
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
    release: (issue) =>
      withLedger((ledger) =>
        ledger.update(`approval: #${issue} is over`, (current) =>
          current.leases.some(({ id }) => id === approvalLeaseId(issue))
            ? { ...current, leases: current.leases.filter(({ id }) => id !== approvalLeaseId(issue)) }
            : undefined
        )
      )
  }
}
