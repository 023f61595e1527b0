import { lookAt, type StagingError, statusOf } from '@staging-actions/base'
import type { LedgerDocument } from '../ledger/schema.ts'
import { endOf } from '../lifetime/end.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { momentOf } from '../lifetime/say-end.ts'
import type { Environment } from '../open-environment.ts'
import { urlsOf } from '../urls.ts'
import { type Left, renderLeft } from './left.ts'
import { phaseOf } from './phase.ts'
import { showDashboard, tellUnwritten } from './show-dashboard.ts'
import { showDeployment } from './show-deployment.ts'
import { showVariable, variableName } from './show-variable.ts'

type Part = 'deployment' | 'variable' | 'dashboard'

/** What the token may not: asked and told once a run. */
const refused = new WeakMap<Environment, Set<Part>>()
/** What was left, as it was told. */
const told = new WeakMap<Environment, Set<string>>()

/**
 * Brings what people see in step with the ledger: the GitHub Deployment, the variable, the dashboard. What has drifted is put
 * right; what is in step is not written; what is not ours is told and left. It is for people: without the right to do so the run goes on.
 */
export async function showOutside(environment: Environment): Promise<void> {
  const seen = await lookAt(environment.ledger.read())
  if (seen.kind === 'failed') return
  const document = seen.value
  const url = Object.values(urlsOf(environment, document))[0]
  await Promise.all([
    attempt(environment, 'deployment', () => showDeployment(environment, phaseOf(document), url)),
    attempt(environment, 'variable', () => showVariable(environment, contentOf(environment, document))),
    environment.configuration.dashboard && attempt(environment, 'dashboard', () => showDashboard(environment, document))
  ])
}

async function attempt(environment: Environment, part: Part, show: () => Promise<readonly Left[]>): Promise<void> {
  const known = refused.get(environment) ?? new Set()
  if (known.has(part)) return
  const look = await lookAt(show())
  if (look.kind === 'seen') {
    for (const left of look.value) tellLeft(environment, left)
    return
  }
  const isRefused = [403, 404, 410].includes(statusOf(look) ?? 0)
  if (isRefused) refused.set(environment, known.add(part))
  tell(environment, part, look.error, isRefused)
}

function tellLeft(environment: Environment, left: Left): void {
  const { log } = environment.context
  const known = told.get(environment) ?? new Set()
  const line = renderLeft(left)
  if (known.has(line)) return
  told.set(environment, known.add(line))
  if (left.remedy === undefined) log.info(line)
  else log.warning(line)
}

function tell({ names, context }: Environment, part: Part, error: StagingError, isRefused: boolean): void {
  const { log } = context
  const why = `${error.message}${error.message.endsWith('.') ? '' : '.'}`
  if (part === 'deployment')
    log.warning(
      `the environment is not shown on the repository's page: ${why} Give the job \`permissions: deployments: write\`.`
    )
  if (part === 'dashboard') tellUnwritten(error, log)
  if (part === 'variable')
    log.info(
      `${variableName(names.environment)} is not written: ${isRefused ? 'GITHUB_TOKEN never may; a token of an App with `variables: write` does' : why}`
    )
}

function contentOf(environment: Environment, document: LedgerDocument | undefined) {
  return {
    phase: phaseOf(document),
    document,
    urls: phaseOf(document) === 'absent' ? {} : urlsOf(environment, document),
    expiresAt: momentOf(document && endOf(document, configuredLimits(environment.configuration)))
  }
}
