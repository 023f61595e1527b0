import { type RemoveDeps, removeApplication } from '@staging-actions/argocd'
import type { App } from '@staging-actions/config/load'
import type { DeployRequest } from './deploy-request.ts'

/**
 * Removes the Applications that are to go; one that an app of the catalog has by now stays.
 * @returns apps that are gone with theirs, for the record: not those that only changed their Application
 */
export async function removeApps(
  { remove, dryRun }: DeployRequest,
  catalog: readonly App[],
  deps: RemoveDeps
): Promise<readonly string[]> {
  const names = new Set(catalog.map(({ name }) => name))
  const used = new Set(catalog.map(({ application }) => application))
  for (const { app, application } of remove) {
    if (used.has(application)) continue
    if (dryRun) deps.log.info(`${application}, the Application of ${app}, would be removed`)
    else if (!(await removeApplication(application, deps))) deps.log.info(`${application} is not there any more`)
  }
  return dryRun ? [] : [...new Set(remove.map(({ app }) => app))].filter((app) => !names.has(app))
}
