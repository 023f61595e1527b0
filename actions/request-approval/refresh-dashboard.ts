import type { ActionContext } from '@staging-actions/action-kit'
import type { Configuration } from '@staging-actions/config'
import type { GitHub } from '@staging-actions/github'

/** Once for all apps of a pipeline: their own jobs run side by side, and may not write issues. */
export async function refreshDashboardOf(
  configuration: Configuration,
  token: string,
  context: ActionContext,
  github: GitHub
): Promise<void> {
  if (!configuration.dashboard) return
  const [{ appCatalogue }, { openLedgerOf }, { environmentNames, refreshDashboard }] = await Promise.all([
    import('@staging-actions/config'),
    import('@staging-actions/environment/ledger'),
    import('@staging-actions/environment/outside')
  ])
  const names = environmentNames({
    environment: configuration.environment.name,
    repositoryId: context.repository.id,
    server: context.urls.server
  })
  const ledger = openLedgerOf(context, configuration, token)
  try {
    await refreshDashboard(
      { names, configuration, apps: appCatalogue(configuration, new Map()), ledger, github, context },
      context.log
    )
  } finally {
    await ledger.close()
  }
}
