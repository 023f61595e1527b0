import type { ActionContext } from '@staging-actions/action-kit'
import type { AppReport } from '@staging-actions/approval'
import { lookAt } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config'
import type { AppInput } from './inputs.ts'

/**
 * What the request shows as no pass is none for the next run either: else that run would carry again what nobody can show any more,
 * and the commit could never be approved in this environment.
 */
export async function forgetPasses(
  apps: readonly AppInput[],
  reports: readonly AppReport[],
  { configuration, token, context }: { configuration: Configuration; token: string; context: ActionContext }
): Promise<void> {
  const blocking = new Set(
    reports.filter(({ outcome }) => outcome === 'untested' || outcome === 'failed').map(({ app }) => app)
  )
  const runs = new Map(
    apps.filter(({ app }) => blocking.has(app)).map(({ app, tested }) => [app, tested?.run ?? context.run.url])
  )
  if (runs.size === 0) return
  const names = [...runs.keys()].join(', ')
  const [{ openLedgerOf }, { withoutPasses }] = await Promise.all([
    import('@staging-actions/environment/ledger'),
    import('@staging-actions/environment/composition')
  ])
  const ledger = openLedgerOf(context, configuration, token)
  try {
    const written = await lookAt(
      ledger.update(`tests of ${names} run again`, (current) => {
        const shown = [...runs].filter(([app, run]) => current.apps[app]?.passed?.run === run).map(([app]) => app)
        const next = withoutPasses(current, shown)
        return next === current ? undefined : next
      })
    )
    if (written.kind === 'failed')
      context.log.warning(
        `the ledger still says that ${names} passed, so re-running tests nothing again until a push changes it: ${written.error.message}`
      )
  } finally {
    await ledger.close()
  }
}
