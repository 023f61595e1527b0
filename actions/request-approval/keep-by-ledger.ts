import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type EnvironmentKeeper } from '@staging-actions/approval'
import type { Configuration } from '@staging-actions/config'

/** Keeps the environment by a lease in its ledger, which is opened only when there is something to write. */
export function keepByLedger(configuration: Configuration, token: string, context: ActionContext): EnvironmentKeeper {
  const environment = configuration.environment.name
  const open = async () => {
    // Most runs are decided while they wait.
    const { openLedgerOf, openRequestKeeper } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token)
    return { ledger, keeper: openRequestKeeper(ledger, context) }
  }
  let opened: ReturnType<typeof open> | undefined
  const withKeeper = async <T>(use: (keeper: Awaited<ReturnType<typeof open>>['keeper']) => Promise<T>): Promise<T> => {
    opened ??= open()
    const { ledger, keeper } = await opened
    try {
      return await use(keeper)
    } finally {
      await ledger.close()
    }
  }
  return {
    keep: ({ issue, issueUrl, until }) =>
      withKeeper((keeper) =>
        keeper.keep(`approval: keep ${environment} while #${issue} waits`, {
          id: approvalLeaseId(issue),
          holder: `approval #${issue}`,
          reason: `waits for a decision: ${issueUrl}`,
          until
        })
      ),
    release: (issue) => withKeeper((keeper) => keeper.release(`approval: #${issue} is over`, approvalLeaseId(issue)))
  }
}
