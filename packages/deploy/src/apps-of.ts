import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import {
  type App,
  appCatalogue,
  type Configuration,
  folderGlobs,
  loadConfiguration,
  readFolderGlob
} from '@staging-actions/config/load'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/** The configuration of the checkout, else of the commit; the environment's name is that of the request, if it has one. */
export async function readConfiguration(
  { githubToken: token, configPath, environment }: DeployRequest,
  context: DeployContext
): Promise<Configuration> {
  const { repository, workspace, sha } = context
  const loaded = await loadConfiguration({
    path: configPath,
    workspace,
    readFile: token
      ? async (path) => {
          const { readFileAt } = await import('@staging-actions/github')
          const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name }
          return readFileAt(github, path, sha)
        }
      : undefined
  })
  return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } }
}

/**
 * The apps that are named, each once. Where neither a catalogue nor a checkout says what there is, the names are believed.
 * @param catalog all apps of the commit
 * @throws StagingError unknown-app
 */
export function appsOf(
  { app }: DeployRequest,
  configuration: Configuration,
  { workspace }: DeployContext,
  catalog: readonly App[]
): readonly App[] {
  const names = [...new Set(app)]
  const [glob] = folderGlobs(configuration)
  const parent = glob === undefined ? undefined : readFolderGlob(glob).parent
  const isKnown = parent === undefined || existsSync(join(workspace, parent))
  const byName = names.map((name) => ({ name, folders: [`${parent}/${name}`] as const }))
  const apps = isKnown ? catalog : appCatalogue(configuration, new Map([[glob ?? '', byName]]))
  return names.map((name) => {
    const found = apps.find((candidate) => candidate.name === name)
    if (found) return found
    throw new StagingError(
      'unknown-app',
      configuration.apps
        ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(', ') || 'none'}`
        : `there is no folder apps/${name}`,
      { hint: 'Correct `app`, or add it to .github/staging.yml.' }
    )
  })
}
