import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { type SyncResult, syncApplication } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import { type App, appCatalogue, type Configuration, loadConfiguration } from '@staging-actions/config'
import { readFileAt } from '@staging-actions/github'
import { openPort } from './access.ts'
import type { inputs } from './inputs.ts'
import { recordDeployment } from './record.ts'

export type Inputs = InputsOf<typeof inputs>

export interface Deployed extends SyncResult {
  readonly app: string
  readonly url: string
}

const defaultImageParameter = 'image.tag'

/** Inputs and configuration as a request; its result, a failed one too, with the app's name and URL. */
export async function main(input: Inputs, context: ActionContext): Promise<Deployed> {
  const { clock, log, run } = context
  const deadline = context.deadline(input.timeoutMinutes * 60_000)
  const configuration = await readConfiguration(input, context)
  const app = findApp(input.app, configuration, context)
  const access = await openPort(input, context, configuration, deadline)
  try {
    const result = await syncApplication(
      {
        application: input.application ?? app.application,
        version: { revision: input.revision, helmParameters: parametersOf(input, app), kustomizeImages: [] },
        imageTags: input.imageTag === undefined ? [] : [input.imageTag],
        prune: false,
        marker: `${run.url || 'a run'} ${run.attempt} ${app.name} ${clock.now()}`
      },
      { port: access.port, clock, log, deadline }
    )
    await recordDeployment(input, context, configuration.environment.name, app.name, result)
    return { ...result, app: app.name, url: app.url }
  } catch (error) {
    throw withApp(error, app)
  } finally {
    access.close()
  }
}

async function readConfiguration(input: Inputs, context: ActionContext): Promise<Configuration> {
  const { repository, workspace, sha } = context
  const token = input.githubToken
  const loaded = await loadConfiguration({
    path: input.configPath,
    workspace,
    readFile: token
      ? async (path) =>
          readFileAt(
            { octokit: await context.github(token), owner: repository.owner, repo: repository.name },
            path,
            sha
          )
      : undefined
  })
  const name = input.environment ?? loaded.environment.name
  return { ...loaded, environment: { ...loaded.environment, name } }
}

/** Without a catalogue every folder below `apps` is an app; without a checkout the name is believed. */
function findApp(name: string, configuration: Configuration, context: ActionContext): App {
  const folders = join(context.workspace, 'apps')
  const believed = !existsSync(folders) || existsSync(join(folders, name))
  const apps = appCatalogue(configuration, believed ? [name] : [])
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

function parametersOf(input: Inputs, app: App): Readonly<Record<string, string>> {
  const given = input.helmParameters.map((line) => {
    const split = line.indexOf('=')
    return [line.slice(0, split), line.slice(split + 1)] as const
  })
  const image =
    input.imageTag === undefined ? [] : [[app.imageParameter ?? defaultImageParameter, input.imageTag] as const]
  return Object.fromEntries([...image, ...given])
}

/** What was reached belongs to this app: outputs and summary say so on failure too. */
function withApp(error: unknown, app: App): unknown {
  if (!(error instanceof StagingError) || error.result === undefined) return error
  const { reason, message, hint, result } = error
  return new StagingError(reason, message, {
    ...(hint === undefined ? {} : { hint }),
    cause: error,
    result: { ...(result as SyncResult), app: app.name, url: app.url }
  })
}
