import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type EnvironmentKeeper } from '@staging-actions/approval'
import type { Configuration } from '@staging-actions/config'

/** Keeps the environment by a lease in its ledger, which is opened only when there is something to write. */
export function keepByLedger(configuration: Configuration, token: string, context: ActionContext): EnvironmentKeeper {
  const environment = configuration.environment.name
  const open = async () => {
    // Most runs are decided while they wait.
    const { configuredLimits, openLedgerOf, openRequestKeeper } = await import('@staging-actions/environment/ledger')
    const ledger = openLedgerOf(context, configuration, token)
    return { ledger, keeper: openRequestKeeper(ledger, context), configured: configuredLimits(configuration) }
  }
  let opened: ReturnType<typeof open> | undefined
  const withKeeper = async <T>(use: (parts: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> => {
    opened ??= open()
    const parts = await opened
    try {
      return await use(parts)
    } finally {
      await parts.ledger.close()
    }
  }
  return {
    keep: ({ issue, issueUrl, until }) =>
      withKeeper(({ keeper, configured }) =>
        keeper.keep(
          `approval: keep ${environment} while #${issue} waits`,
          {
            id: approvalLeaseId(issue),
            holder: `approval #${issue}`,
            reason: `waits for a decision: ${issueUrl}`,
            until
          },
          configured
        )
      ),
    release: (issue) =>
      withKeeper(({ keeper }) => keeper.release(`approval: #${issue} is over`, approvalLeaseId(issue)))
  }
}
