import { type Logger, lookAt, type StagingError } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits, limitsOf } from '../lifetime/limits.ts'
import type { Environment, EnvironmentContext } from '../open-environment.ts'
import { judgeReaper, observeReaper } from '../reap/reaper-health.ts'
import { urlsOf } from '../urls.ts'
import { writeDashboard } from './dashboard.ts'
import { type Left, renderLeft } from './left.ts'
import { phaseOf } from './phase.ts'
import { renderDashboard } from './render-dashboard.ts'

/** How many commits of the ledger the dashboard tells. */
const mostEvents = 10

/** What the dashboard is made from: the ledger and the configuration, nothing of a cloud. */
export interface DashboardParts extends Pick<Environment, 'names' | 'configuration' | 'apps' | 'ledger' | 'github'> {
  readonly context: Pick<EnvironmentContext, 'urls' | 'repository'>
}

/** Answers with what stands where it would be, and is left. */
export async function showDashboard(
  parts: DashboardParts,
  document: LedgerDocument | undefined
): Promise<readonly Left[]> {
  const { names, configuration, context, ledger, github } = parts
  const phase = phaseOf(document)
  const configured = configuredLimits(configuration)
  const runs = phase === 'absent' ? undefined : await observeReaper(github)
  return writeDashboard(
    parts,
    renderDashboard({
      owner: names.ownerTag,
      environment: names.environment,
      phase,
      document,
      urls: urlsOf(parts, document),
      end: document && endOf(document, configured),
      budget: document && limitsOf(document, configured).budget,
      events: await ledger.history(mostEvents),
      reaped: runs?.kind === 'seen' ? judgeReaper(runs.value, { since: undefined, now: 0 }).lastSucceeded : undefined,
      controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    })
  )
}

/** Brings it in step with the ledger, where one is configured. It is for people: that it could not be written keeps nothing from going on. */
export async function refreshDashboard(parts: DashboardParts, log: Logger): Promise<void> {
  if (!parts.configuration.dashboard) return
  const look = await lookAt(parts.ledger.read().then((document) => showDashboard(parts, document)))
  if (look.kind === 'failed') tellUnwritten(look.error, log)
  else for (const left of look.value) log.warning(renderLeft(left))
}

export function tellUnwritten({ message }: StagingError, log: Logger): void {
  const why = `${message}${message.endsWith('.') ? '' : '.'}`
  log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`)
}
