import type { App } from '@staging-actions/config/load'
import type { Surroundings } from '@staging-actions/environment/composition'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/**
 * What the tests of this run rely on.
 * @param catalog all apps of the commit
 * @param named those that the request names: of these a commit without a catalog says nothing else
 */
export function surroundingsOf(
  { standing, stackDigest: stack }: DeployRequest,
  { sha, run }: DeployContext,
  catalog: readonly App[],
  named: readonly App[]
): Surroundings {
  const names = new Set(catalog.map(({ name }) => name))
  const apps = [...catalog, ...named.filter(({ name }) => !names.has(name))]
  return { apps, sha, runUrl: run.url, standing, stack }
}
