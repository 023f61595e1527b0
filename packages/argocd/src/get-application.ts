import { ApiError, proxyHint, type StagingError } from '@staging-actions/base'
import { type Application, readApplication } from './application.ts'
import type { ApplicationPort } from './port.ts'
import { withVersion } from './sources.ts'
import type { SyncState } from './sync-state.ts'

/**
 * The Application; made from its template when there is none.
 * @throws StagingError unknown-application, with those that there are; sync-failed, when its template is refused.
 */
export async function getApplication(state: SyncState): Promise<Application> {
  const { port } = state.deps
  const application = (await port.find(state.name)) ?? (await create(state))
  if (application) return application
  throw state.fail(...(await whyNone(port, state.name)))
}

/** Reason, message and hint for an Application that was not found. */
export async function whyNone(
  port: Pick<ApplicationPort, 'description' | 'list'>,
  name: string
): Promise<readonly [StagingError['reason'], string, string]> {
  const known: readonly string[] = await port.list().catch((error: unknown) => {
    if (error instanceof ApiError) return []
    throw error
  })
  if (known.includes(name))
    return [
      'service-error',
      `${port.description} lists the Application ${name}, and answers that there is none of that name`,
      proxyHint(port.description)
    ]
  return [
    'unknown-application',
    `${port.description} has no Application ${name}${known.length > 0 ? `; it has ${known.slice(0, 30).join(', ')}` : ''}`,
    'Name it with `application`, or in .github/staging.yml; or may the token not see it?'
  ]
}

/** If there is a template and nothing of ours was begun: an Application that went meanwhile stays gone. */
async function create(state: SyncState): Promise<Application | undefined> {
  const { template, version } = state.request
  const { port, log } = state.deps
  if (!template || state.application) return undefined
  const sources = withVersion(readApplication(template), version)
  const { sources: several, source: _one, ...spec } = template['spec'] as Readonly<Record<string, unknown>>
  const made = await port.create({
    ...template,
    spec: { ...spec, ...(several === undefined ? { source: sources[0] } : { sources }) }
  })
  if (made.kind === 'refused')
    throw state.fail(
      'sync-failed',
      `Argo CD refuses the Application ${state.name} made from its template: ${made.message}`
    )
  if (made.kind === 'busy') return port.find(state.name)
  state.began = 'set'
  log.info(`${state.name}: created from its template`)
  return made.application
}
