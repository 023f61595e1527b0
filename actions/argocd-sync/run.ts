import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  makeResult,
  type SyncOutcome,
  type SyncRequest,
  type SyncResult,
  syncApplications,
  trySync
} from '@staging-actions/argocd'
import { type Deadline, InputError, StagingError } from '@staging-actions/base'
import { type App, appCatalogue, type Configuration, loadConfiguration } from '@staging-actions/config/load'
import { openPort } from './access.ts'
import type { Claim } from './claim.ts'
import type { inputs } from './inputs.ts'
import type { Place, Tested } from './record.ts'
import { readTemplate } from './template.ts'

export type Inputs = InputsOf<typeof inputs>

/** What became of each app, in the order of the input. */
export interface Deployed {
  readonly apps: readonly DeployedApp[]
}

export interface DeployedApp extends Omit<SyncResult, 'kind'> {
  /** `tested`: nothing was deployed, its tests were recorded; `untested`: they could not be. */
  readonly kind: SyncResult['kind'] | 'tested' | 'untested'
  readonly app: string
  readonly url: string
  readonly failure: { readonly reason: string; readonly message: string } | undefined
}

const defaultImageParameter = 'image.tag'

/** Inputs and configuration as requests; their results, failed ones too, with each app's name and URL. */
export async function main(input: Inputs, context: ActionContext): Promise<Deployed> {
  const { clock } = context
  const deadline = context.deadline(input.timeoutMinutes * 60_000)
  const started = clock.monotonic()
  if (input.app.length > 1 && input.application !== undefined)
    throw new InputError(['input "application" is for one app: with several, name them in .github/staging.yml'])
  const configuration = await readConfiguration(input, context)
  const apps = [...new Set(input.app)].map((name) => findApp(name, configuration, context))
  const token = input.githubToken
  const place = token === undefined ? undefined : { token, configuration, context }
  if (input.testsPassed) {
    if (!place) throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger'])
    const { recordTests } = await import('./record.ts')
    const names = apps.map(({ name }) => name)
    return concludeTests(await recordTests(place, names), apps)
  }
  const requests = await Promise.all(apps.map((app) => requestOf(app, { input, context, configuration })))
  if (input.waitFor.length > 0) await (await import('./wait-for.ts')).waitForAll(input, context, deadline)
  const waited = clock.monotonic() - started
  const claim =
    place && !input.dryRun
      ? await (await import('./claim.ts')).claimFor(place, apps, input.generation, deadline)
      : undefined
  try {
    return conclude(
      await deploy(input, {
        apps,
        requests,
        place,
        claim,
        configuration,
        context,
        deadline: claim?.deadline ?? deadline
      }),
      input.waitFor.length > 0 ? waited : 0
    )
  } finally {
    await claim?.close()
  }
}

interface DeployParts {
  readonly apps: readonly App[]
  readonly requests: readonly SyncRequest[]
  readonly place: Place | undefined
  readonly claim: Claim | undefined
  readonly configuration: Configuration
  readonly context: ActionContext
  readonly deadline: Deadline
}

async function deploy(
  input: Inputs,
  { apps, requests, place, claim, configuration, context, deadline }: DeployParts
): Promise<readonly Ended[]> {
  const { clock, log } = context
  const access = await openPort(input, context, configuration, deadline)
  try {
    const deps = { port: access.port, clock, log, deadline }
    const outcomes = input.dryRun
      ? await Promise.all(requests.map((request) => outcomeOf(trySync(request, deps))))
      : await syncApplications(requests, deps)
    const ended = outcomes.flatMap((outcome, index) => {
      const app = apps[index]
      return app ? [{ app, outcome }] : []
    })
    if (place && !input.dryRun)
      await (await import('./record.ts')).recordDeployments(
        place,
        ended.flatMap(({ app, outcome }) =>
          outcome.kind === 'synced' ? [{ app: app.name, imageTag: input.imageTag, result: outcome.result }] : []
        ),
        claim?.ended
      )
    return ended
  } finally {
    access.close()
  }
}

/** Passed tests are about this commit alone: where another run deployed in their midst, nobody can say what they saw. */
function concludeTests(recorded: readonly Tested[], apps: readonly App[]): Deployed {
  const result = tested(recorded, apps)
  const overtaken = recorded.filter(({ overtakenBy }) => overtakenBy !== undefined)
  if (overtaken.length === 0) return result
  throw new StagingError(
    'superseded',
    overtaken.map(({ app, problem }) => `the tests of ${app} do not count: ${problem}`).join('\n'),
    { hint: 'Nothing to do if that run is of a newer commit; else start this one again when it is over.', result }
  )
}

function tested(recorded: readonly Tested[], apps: readonly App[]): Deployed {
  return {
    apps: recorded.flatMap(({ app: name, revision, images, problem }) => {
      const app = apps.find((candidate) => candidate.name === name)
      if (!app) return []
      const nothing = { kind: 'synced', images, imagesBefore: [], changes: [], steps: [], duration: 0 } as const
      const result = makeResult(nothing, app.application, undefined)
      return [
        { ...result, kind: problem ? 'untested' : 'tested', revision, app: name, url: app.url, failure: undefined }
      ]
    })
  }
}

async function requestOf(
  app: App,
  parts: { input: Inputs; context: ActionContext; configuration: Configuration }
): Promise<SyncRequest> {
  const { input, context } = parts
  const application = input.application ?? app.application
  const template = await readTemplate(app, application, parts)
  const terminateAfter = input.terminateAfterMinutes
  return {
    application,
    version: {
      revision: input.revision,
      helmParameters: parametersOf(input, app),
      kustomizeImages: input.kustomizeImages
    },
    imageTags: [
      ...(input.imageTag === undefined ? [] : [input.imageTag]),
      ...input.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
    ],
    prune: input.prune,
    ...(template ? { template } : {}),
    ...(terminateAfter === undefined ? {} : { terminateAfter: terminateAfter * 60_000 }),
    ...(input.appTimeoutMinutes === undefined ? {} : { within: input.appTimeoutMinutes * 60_000 }),
    marker: `${context.run.url || 'a run'} ${context.run.attempt} ${app.name} ${context.clock.now()}`
  }
}

async function outcomeOf(work: Promise<SyncResult>): Promise<SyncOutcome> {
  try {
    return { kind: 'synced', result: await work }
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    return { kind: 'failed', error }
  }
}

interface Ended {
  readonly app: App
  readonly outcome: SyncOutcome
}

/** One app's failure is the run's; of several, the first one's reason, and what each says. */
function conclude(ended: readonly Ended[], waited: number): Deployed {
  const failures = ended.flatMap(({ outcome }) => (outcome.kind === 'failed' ? [outcome.error] : []))
  const apps = ended.flatMap(({ app, outcome }): DeployedApp[] => {
    const error = outcome.kind === 'failed' ? outcome.error : undefined
    const result = outcome.kind === 'synced' ? outcome.result : (error?.result as SyncResult | undefined)
    if (!result) return []
    const failure = error && { reason: error.reason, message: error.message }
    return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }]
  })
  const [first] = failures
  if (!first) return { apps }
  if (failures.length === 1 && apps.length === 0) throw first
  throw new StagingError(first.reason, failures.map(({ message }) => message).join('\n\n'), {
    ...(first.hint === undefined ? {} : { hint: first.hint }),
    cause: first,
    ...(apps.length > 0 ? { result: { apps } satisfies Deployed } : {})
  })
}

/** The time before the sync is part of the story. */
function later({ steps }: SyncResult, waited: number): SyncResult['steps'] {
  if (waited === 0) return steps
  const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }))
  return [{ name: 'waiting for the build', from: 0, to: waited }, ...moved]
}

async function readConfiguration(input: Inputs, context: ActionContext): Promise<Configuration> {
  const { repository, workspace, sha } = context
  const token = input.githubToken
  const loaded = await loadConfiguration({
    path: input.configPath,
    workspace,
    readFile: token
      ? async (path) => {
          const { readFileAt } = await import('@staging-actions/github')
          const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name }
          return readFileAt(github, path, sha)
        }
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
