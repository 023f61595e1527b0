import { type RemoveDeps, removeApplication } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import type { DeployRequest } from './deploy-request.ts'

export interface Removed {
  /** Apps that are gone with their Applications, for the record: not those that only changed their Application. */
  readonly apps: readonly string[]
  /** Of the Applications that somebody makes: they still run. */
  readonly failures: readonly StagingError[]
}

const keptHint =
  'Delete its manifest, or what generates it, in the commit that takes the app out; or keep the app in `apps` of .github/staging.yml. Else it goes on running, here and in production, and nobody deploys or tests it.'

/** Removes the Applications that are to go; one that an app of the catalog has by now stays. */
export async function removeApps(
  { remove, dryRun }: DeployRequest,
  catalog: readonly App[],
  deps: RemoveDeps
): Promise<Removed> {
  const names = new Set(catalog.map(({ name }) => name))
  const used = new Set(catalog.map(({ application }) => application))
  const kept = new Map<string, StagingError>()
  for (const { app, application } of remove) {
    if (used.has(application)) continue
    if (dryRun) {
      deps.log.info(`${application}, the Application of ${app}, would be removed`)
      continue
    }
    const removal = await removeApplication(application, deps)
    if (removal.kind === 'absent') deps.log.info(`${application} is not there any more`)
    if (removal.kind !== 'kept') continue
    const isGone = names.has(app) ? 'has another one now' : 'is no app of .github/staging.yml any more'
    const message = `${application}, the Application of ${app}, was not removed: ${removal.why}, and ${app} ${isGone}`
    kept.set(app, new StagingError('invalid-configuration', message, { hint: keptHint }))
  }
  const gone = remove.filter(({ app }) => !names.has(app) && !kept.has(app)).map(({ app }) => app)
  return { apps: dryRun ? [] : [...new Set(gone)], failures: [...kept.values()] }
}
