import { isProtected, loadConfiguration } from '@staging-actions/config'
import { readFileAt } from '@staging-actions/github'
import type { Environment } from '../open-environment.ts'

/**
 * Whether the environment's name is protected: by the configuration of the default branch, of the promotion branch, or of the
 * commit at hand. One that was pushed can add to the list, and take nothing from it.
 */
export async function isProtectedEnvironment(
  { configuration, names, github }: Environment,
  configPath: string | undefined
): Promise<boolean> {
  const branches = ['HEAD', configuration.promotion.branch]
  const trusted = await Promise.all(
    branches.map((ref) =>
      loadConfiguration({ path: undefined, readFile: (path) => readFileAt(github, configPath ?? path, ref) })
    )
  )
  return [configuration, ...trusted].some((source) => isProtected(names.environment, source))
}
