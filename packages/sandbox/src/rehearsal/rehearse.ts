import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { appCatalogue, type Configuration, loadConfiguration } from '@staging-actions/config'
import { check, succeeded } from '../demo/judge.ts'
import { type PlayOptions, playStory } from '../demo/play.ts'
import type { Check, Report } from '../demo/report.ts'
import type { World } from '../demo/world.ts'
import type { Issue } from '../github/index.ts'
import { withStacks } from '../providers/rehearsed-stacks.ts'
import { copyRepository, defaultBranchOf, workflowsOf } from './copy-repository.ts'

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
  /** Undefined: the default branch. */
  readonly ref: string | undefined
  readonly inputs: Readonly<Record<string, string>>
}

export interface RehearsalRequest {
  /** Absolute path of the repository's folder. */
  readonly folder: string
  /** `owner/name` that it has on the emulated GitHub. */
  readonly repository: string
  /** Undefined: what its remote says, else the branch that its configuration promotes to. */
  readonly defaultBranch: string | undefined
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
  /** Name or address of a Terraform provider that is played from its schema → the file with it; undefined: that of the installed one. */
  readonly stubProviders?: ReadonlyMap<string, string | undefined>
}

/** Plays a team's own workflows, stacks and manifests against the emulated clouds. */
export async function rehearse(request: RehearsalRequest, options: PlayOptions = {}): Promise<Report> {
  const { folder, repository } = request
  const [owner = '', name = ''] = repository.split('/')
  const configuration = await loadConfiguration({ workspace: folder, path: request.configPath })
  const { environment, stacks, promotion } = configuration
  const defaultBranch = request.defaultBranch ?? (await defaultBranchOf(folder)) ?? promotion.branch
  const [lead = 'octocat', ...others] = namedPeople(configuration)
  const buckets = [...new Set(stacks.flatMap(({ backend }) => backend.bucket ?? []))]
  return withStacks(request, { ...options, configuration }, (stack) =>
    playStory(
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
        terraformCliConfig: stack.cliConfig,
        team: {
          owner,
          name,
          defaultBranch,
          branches: [promotion.branch],
          layOut: async (to, serverUrl) => {
            await copyRepository(folder, to, { repository, serverUrl })
            await stack.change(to)
          },
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
    const changed = Object.fromEntries(
      await Promise.all(push.changes.map(async (path) => [path, `${await readFromCopy(world, path)}\n`] as const))
    )
    await world.act(world.developer, `pushes to ${push.branch}`, (person) => person.push(push.branch, changed))
    const files = (await workflowsOf(join(world.sandbox.directory, 'source'))).join(', ') || 'it has none'
    checks.push(
      check(
        `the push to ${push.branch} started something`,
        repository.runs.length > 0,
        `no workflow of the repository (${files}) has an \`on: push\` for this branch and these files`
      )
    )
    await untilEnded(world, request.decide)
  }
  for (const { workflow, ref = repository.defaultBranch, inputs } of request.dispatches) {
    const said = Object.entries(inputs).map(([key, value]) => ` ${key}=${value}`)
    await world.act(world.developer, `starts ${workflow}${said.join('')}`, ({ login }) =>
      world.dispatcher.dispatch(repository.fullName, login, { workflow, ref, inputs }).catch((cause: unknown) => {
        const why = cause instanceof Error ? cause.message : String(cause)
        throw new StagingError('invalid-input', `GitHub does not start ${workflow} at ${ref}: ${why}`, { cause })
      })
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

/** Milliseconds after which an answer that started nothing is one that was not heard. */
const patience = 20_000

/** The request goes on waiting: nobody else will ever answer it. */
function unheard({ repository, lead }: World, issue: Issue): StagingError {
  const newest = repository.comments.filter((comment) => comment.issue === issue.number).at(-1)
  return new StagingError(
    'timeout',
    `${lead.login} answered #${issue.number}, ${issue.title}, and nothing came of it. Its last comment, by ${newest?.author}: ${newest?.body.replaceAll(/<!--.*?-->/gs, '').trim()}`,
    {
      hint: `The answer has to start a workflow (on: issue_comment, such as staging-decision.yml of docs/adopt.md), and ${lead.login} has to be among \`approval.approvers\`.`
    }
  )
}

/** Waits for all runs; the lead answers each request once. */
async function untilEnded(world: World, decide: RehearsalRequest['decide']): Promise<void> {
  const { repository, lead } = world
  const answered = new Set<number>()
  let acted = performance.now()
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
        acted = performance.now()
        void world.act(lead, `answers #${issue.number}: ${decide}`, (person) => person.comment(issue.number, decide))
      }
      if (repository.runs.some(({ status }) => status !== 'completed')) acted = performance.now()
      if (issue && !world.leadIsPerson && performance.now() - acted > patience) throw unheard(world, issue)
      return busy() ? undefined : true
    },
    world.patience / 1000
  )
}
