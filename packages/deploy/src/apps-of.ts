import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import {
  type App,
  appCatalogue,
  type Configuration,
  checkedOutApps,
  loadConfiguration
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

/** The apps that are named, each once. @throws StagingError unknown-app */
export function appsOf({ app }: DeployRequest, configuration: Configuration, context: DeployContext): readonly App[] {
  return [...new Set(app)].map((name) => findApp(name, configuration, context))
}

/** Without a catalogue every folder below `apps` is an app; without a checkout the name is believed. */
function findApp(name: string, configuration: Configuration, { workspace }: DeployContext): App {
  const isHere = existsSync(join(workspace, 'apps'))
  const byConvention = configuration.apps
    ? []
    : isHere
      ? checkedOutApps(workspace)
      : [{ name, folders: [`apps/${name}`] as const }]
  const apps = appCatalogue(configuration, byConvention)
  const app = apps.find((candidate) => candidate.name === name)
  if (app) return app
  throw new StagingError(
    'unknown-app',
    configuration.apps
      ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(', ') || 'none'}`
      : `there is no folder apps/${name}`,
    { hint: 'Correct `app`, or add it to .github/staging.yml.' }
  )
}
