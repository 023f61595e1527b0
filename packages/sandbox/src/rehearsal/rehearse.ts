import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { appCatalogue, type Configuration, loadConfiguration } from '@staging-actions/config'
import { check, succeeded } from '../demo/judge.ts'
import { type PlayOptions, playStory } from '../demo/play.ts'
import type { Check, Report } from '../demo/report.ts'
import type { World } from '../demo/world.ts'
import { copyRepository } from './copy-repository.ts'

/** What the sandbox has a value for. */
export const secretKinds = {
  'digitalocean-token': 'DIGITALOCEAN_TOKEN',
  'spaces-access-key': 'SPACES_ACCESS_KEY',
  'spaces-secret-key': 'SPACES_SECRET_KEY',
  'repository-token': 'ARGOCD_REPOSITORY_TOKEN'
} as const

export interface Dispatch {
  /** File name of the workflow. */
  readonly workflow: string
  readonly ref: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface RehearsalRequest {
  /** Absolute path of the repository's folder. */
  readonly folder: string
  /** `owner/name` that it has on the emulated GitHub. */
  readonly repository: string
  /** The branch to push to, and the files that the push changes: each gets an empty line more. */
  readonly push: { readonly branch: string; readonly changes: readonly string[] } | undefined
  /** Started one after the other when the push has come to its end. */
  readonly dispatches: readonly Dispatch[]
  /** How the lead answers each request. */
  readonly decide: 'approve' | 'reject' | undefined
  /** Name of a secret → what it is. */
  readonly secrets: Readonly<Record<string, keyof typeof secretKinds>>
  /** `owner/name` of an action or workflow that it uses → the folder that stands for it. */
  readonly standIns: Readonly<Record<string, string>>
  readonly configPath: string | undefined
}

/** Plays a team's own workflows, stacks and manifests against the emulated clouds. */
export async function rehearse(request: RehearsalRequest, options: PlayOptions = {}): Promise<Report> {
  const { folder, repository } = request
  const [owner = '', name = ''] = repository.split('/')
  const configuration = await loadConfiguration({ workspace: folder, path: request.configPath })
  const { environment, stacks } = configuration
  const [lead = 'octocat', ...others] = namedPeople(configuration)
  const buckets = [...new Set(stacks.flatMap(({ backend }) => backend.bucket ?? []))]
  return playStory(
    {
      name: repository,
      title: repository,
      script: (world) => script(world, request),
      urls: appUrls(configuration),
      deeds: () => []
    },
    {
      ...options,
      domain: environment.domain ?? 'example.com',
      environments: [environment.name],
      region: environment.region,
      // A stack of one's own may hold resources of kinds that our table of scopes does not know.
      tokenScopes: 'all',
      ...(buckets.length > 0 && { buckets }),
      team: {
        owner,
        name,
        layOut: (to, serverUrl) => copyRepository(folder, to, { repository, serverUrl }),
        lead: { login: lead, role: 'admin' },
        others,
        secrets: (given) => ({
          ...given,
          ...Object.fromEntries(
            Object.entries(request.secrets).map(([secret, kind]) => [secret, given[secretKinds[kind]] ?? ''])
          )
        }),
        standIns: request.standIns
      }
    }
  )
}

/** Those who may decide by name, as logins. */
function namedPeople({ approval }: Configuration): readonly string[] {
  return approval.approvers
    .filter((approver) => /^@?[\w-]+$/.test(approver) && approver !== 'code-owners')
    .map((approver) => approver.replace('@', ''))
}

function appUrls(configuration: Configuration): readonly string[] {
  return configuration.apps === undefined ? [] : appCatalogue(configuration, new Map()).flatMap(({ url }) => url || [])
}

async function script(world: World, request: RehearsalRequest): Promise<Check[]> {
  const { repository } = world
  const checks: Check[] = []
  const { push } = request
  if (push) {
    const files = Object.fromEntries(
      await Promise.all(push.changes.map(async (path) => [path, `${await readFromCopy(world, path)}\n`] as const))
    )
    await world.act(world.developer, `pushes to ${push.branch}`, (person) => person.push(push.branch, files))
    checks.push(check(`the push to ${push.branch} started something`, repository.runs.length > 0))
    await untilEnded(world, request.decide)
  }
  for (const { workflow, ref, inputs } of request.dispatches) {
    const said = Object.entries(inputs).map(([key, value]) => ` ${key}=${value}`)
    await world.act(world.developer, `starts ${workflow}${said.join('')}`, ({ login }) =>
      world.dispatcher.dispatch(repository.fullName, login, { workflow, ref, inputs })
    )
    await untilEnded(world, request.decide)
  }
  if (world.leadIsPerson) await world.untilQuiet()
  return [...checks, ...repository.runs.map((run) => succeeded(`${run.name} #${run.number} (${run.event})`, run))]
}

async function readFromCopy({ sandbox }: World, path: string): Promise<string> {
  try {
    return await readFile(join(sandbox.directory, 'source', path), 'utf8')
  } catch (cause) {
    throw new StagingError('not-found', `--change names ${path}, which the repository does not have`, { cause })
  }
}

/** Waits for all runs; the lead answers each request once. */
async function untilEnded(world: World, decide: RehearsalRequest['decide']): Promise<void> {
  const { repository, lead } = world
  const answered = new Set<number>()
  const busy = () => repository.runs.some(({ status }) => status !== 'completed') || world.openIssue() !== undefined
  await world.until(
    'the end of all runs',
    () => {
      const issue = world.openIssue()
      if (issue && !world.leadIsPerson && !answered.has(issue.number)) {
        if (!decide)
          throw new StagingError('invalid-input', `nobody decides about #${issue.number}, ${issue.title}`, {
            hint: 'Say how: --decide approve or --decide reject. Or decide yourself: --interactive.'
          })
        answered.add(issue.number)
        void world.act(lead, `answers #${issue.number}: ${decide}`, (person) => person.comment(issue.number, decide))
      }
      return busy() ? undefined : true
    },
    world.patience / 1000
  )
}
