import type { App, Configuration } from '@staging-actions/config/load'
import type { Surroundings } from '@staging-actions/environment/composition'
import { catalogOf } from './apps-of.ts'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/** What the tests of this run rely on. `named`: apps that the request names, of which a commit without a catalog says nothing else. */
export function surroundingsOf(
  { standing, stackDigest: stack }: DeployRequest,
  configuration: Configuration,
  context: DeployContext,
  named: readonly App[]
): Surroundings {
  const known = catalogOf(configuration, context)
  const names = new Set(known.map(({ name }) => name))
  const apps = [...known, ...named.filter(({ name }) => !names.has(name))]
  return { apps, sha: context.sha, runUrl: context.run.url, standing, stack }
}
