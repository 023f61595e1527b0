import { type Look, lookAt, type StagingError, statusOf } from '@staging-actions/base'
import { urlsOf } from '../check/check-environment.ts'
import { limitsOf } from '../deadlines/warn-of-end.ts'
import { expiryOf } from '../ledger/deadlines.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { showDashboard } from './dashboard.ts'
import { phaseOf } from './phase.ts'
import { renderDashboard } from './render-dashboard.ts'
import { showDeployment } from './show-deployment.ts'
import { showVariable, variableName } from './show-variable.ts'

/** How many commits of the ledger the dashboard tells. */
const mostEvents = 10

/** Where the variable was refused: asked and told once a run. */
const refused = new WeakSet<Environment>()

/**
 * Brings what people see in step with the ledger: the GitHub Deployment, the variable, the dashboard. What has drifted is mended;
 * what is in step is not written. It is for people: without the right to do so the run goes on.
 */
export async function showOutside(environment: Environment): Promise<void> {
  const { ledger } = environment
  const seen = await lookAt(ledger.read())
  if (seen.kind === 'failed') return
  const document = seen.value
  const mayWriteVariable = !refused.has(environment)
  const [deployment, variable, dashboard] = await Promise.all([
    lookAt(showDeployment(environment, phaseOf(document), Object.values(urlsOf(environment, document))[0])),
    lookAt(mayWriteVariable ? showVariable(environment, contentOf(environment, document)) : Promise.resolve()),
    lookAt(environment.configuration.dashboard ? show(environment, document) : Promise.resolve())
  ])
  report(environment, { deployment, variable, dashboard })
}

function contentOf(environment: Environment, document: LedgerDocument | undefined) {
  const expiry = document && expiryOf(document, limitsOf(environment))
  return {
    phase: phaseOf(document),
    document,
    urls: phaseOf(document) === 'absent' ? {} : urlsOf(environment, document),
    expiresAt: expiry && expiry.at > 0 ? new Date(expiry.at).toISOString() : undefined
  }
}

async function show(environment: Environment, document: LedgerDocument | undefined): Promise<void> {
  const { names, configuration, context, ledger } = environment
  await showDashboard(
    environment,
    renderDashboard({
      environment: names.environment,
      phase: phaseOf(document),
      document,
      urls: urlsOf(environment, document),
      expiry: document && expiryOf(document, limitsOf(environment)),
      budget: configuration.environment.budget,
      events: await ledger.history(mostEvents),
      controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
    })
  )
}

function report(
  environment: Environment,
  looks: Readonly<Record<'deployment' | 'variable' | 'dashboard', Look<void>>>
): void {
  const { names, context } = environment
  const { log } = context
  const { deployment, variable, dashboard } = looks
  if (deployment.kind === 'failed')
    log.warning(
      `the environment is not shown on the repository's page: ${deployment.error.message}. Give the job \`permissions: deployments: write\`.`
    )
  if (variable.kind === 'failed') {
    refused.add(environment)
    log.info(`${variableName(names.environment)} is not written: ${why(variable.error)}`)
  }
  if (dashboard.kind === 'failed')
    log.warning(
      `the dashboard is not written: ${dashboard.error.message}. Give the job \`permissions: issues: write\`.`
    )
}

function why(error: StagingError): string {
  const status = statusOf({ kind: 'failed', error })
  return status === 403 || status === 404
    ? 'GITHUB_TOKEN never may; a token of an App with `variables: write` does'
    : error.message
}
