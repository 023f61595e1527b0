import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StagingError } from '@staging-actions/base'
import { type Crowd, crowd } from '../crowd/crowd.ts'
import { type CancelReading, type Dispatcher, startDispatcher } from '../dispatcher/index.ts'
import { git } from '../github/git.ts'
import type { Issue, Repository, Role, ScriptedPerson, WorkflowRun } from '../github/index.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../sandbox.ts'
import { findTools } from '../tools.ts'
import { layOutRepository } from './repository.ts'

const dist = resolve(import.meta.dirname, '../../../../dist')

/** The sandbox with a team in it: their repository, a developer, and a lead who may approve. */
export interface World {
  readonly sandbox: Sandbox
  /** What other people have in the account, and at GitHub. */
  readonly others: Crowd
  readonly dispatcher: Dispatcher
  readonly repository: Repository
  /** Pushes to staging. */
  readonly developer: ScriptedPerson
  /** Uses staging too. */
  readonly colleague: ScriptedPerson
  /** Named as approver in .github/staging.yml. */
  readonly lead: ScriptedPerson
  /** Runs of a workflow file, oldest first. */
  runsOf(file: string): readonly WorkflowRun[]
  /** Waits for something to be there; throws after `seconds`. */
  until<T>(what: string, look: () => T | undefined, seconds?: number): Promise<T>
  openIssue(): Issue | undefined
  /** A person plays the lead, and takes the time that people take. */
  readonly leadIsPerson: boolean
  /** How long a run may take, milliseconds. */
  readonly patience: number
  /** Resolves when nothing runs any more: what a run handed over is over, too. */
  untilIdle(): Promise<void>
  /** Resolves when nothing runs and nobody is asked. */
  untilQuiet(): Promise<void>
  /** A person starts staging-control with these inputs; resolves when its run has ended. */
  control(person: ScriptedPerson, inputs: Readonly<Record<string, string>>): Promise<WorkflowRun>
  /** Lets a person act, with a line of the story for it. */
  act<T>(person: ScriptedPerson, what: string, deed: (person: ScriptedPerson) => Promise<T>): Promise<T>
  /** Ends it at once, whatever still runs. */
  close(): Promise<void>
}

/** Whose repository it is, and who works in it. */
export interface Team {
  readonly owner: string
  readonly name: string
  readonly defaultBranch: string
  /** Further branches, which begin at the same commit. */
  readonly branches?: readonly string[]
  /** Lays the repository's files into an empty folder; `serverUrl` is where its GitHub is. */
  layOut(folder: string, serverUrl: string): Promise<void>
  /** Login and role of the person who decides. */
  readonly lead: { readonly login: string; readonly role: Role }
  /** Logins of further people who may write. */
  readonly others?: readonly string[]
  /** The secrets that its workflows read, from what the sandbox has. */
  secrets(given: Readonly<Record<string, string>>): Readonly<Record<string, string>>
  /** `owner/name` → a folder that stands for it, besides staging-actions itself. */
  readonly standIns: Readonly<Record<string, string>>
}

const demoTeam: Team = {
  owner: 'acme',
  name: 'monorepo',
  defaultBranch: 'main',
  layOut: layOutRepository,
  lead: { login: 'octocat', role: 'maintain' },
  secrets: (given) => given,
  standIns: {}
}

export interface WorldOptions extends SandboxOptions {
  /** Default: the team of docs/adopt.md, with the repository of examples/monorepo. */
  readonly team?: Team
  /** Changes the team's repository before it is published. */
  readonly edit?: (folder: string) => Promise<void>
  /** As the team's, and before them. */
  readonly standIns?: Team['standIns']
  /** Leaves the folder for a person to look at. */
  readonly keep?: boolean
  /** See the dispatcher. */
  readonly cancelReading?: CancelReading
  /** Default false: the lead does what the scenario says. */
  readonly leadIsPerson?: boolean
}

/** A scripted run ends within minutes; a person may think for a day, which is as long as a request waits. */
const patience = { scripted: 600_000, person: 26 * 3_600_000 }

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'staging-demo-')))
  const sandbox = await startSandbox({ ...options, directory })
  const { github, kernel } = sandbox
  const source = join(directory, 'source')
  const team = options.team ?? demoTeam
  await team.layOut(source, github.url)
  await options.edit?.(source)
  const repository = await github.seedRepository({
    owner: team.owner,
    name: team.name,
    defaultBranch: team.defaultBranch,
    from: source,
    collaborators: {
      ...Object.fromEntries(['mona', 'ada', ...(team.others ?? [])].map((login): [string, Role] => [login, 'write'])),
      [team.lead.login]: team.lead.role,
      'argocd-reader': 'read'
    }
  })
  for (const branch of team.branches ?? [])
    await git(repository.directory, ['update-ref', `refs/heads/${branch}`, `refs/heads/${team.defaultBranch}`])
  const others = await crowd({
    account: sandbox.digitalocean.account,
    spaces: sandbox.spaces,
    repository
  })
  const secrets = team.secrets({ ...sandbox.secrets, ARGOCD_REPOSITORY_TOKEN: github.as('argocd-reader').token })
  for (const [name, value] of Object.entries(secrets)) github.setSecret(repository.fullName, name, value)
  const dispatcher = await startDispatcher({
    kernel,
    github,
    act: findTools().act,
    node: process.execPath,
    env: sandbox.env,
    directory: join(directory, 'runs'),
    localRepositories: { '*/staging-actions': dist, ...team.standIns, ...options.standIns },
    ...(options.cancelReading && { cancelReading: options.cancelReading })
  })
  const isWaiting = (issue: Issue) => issue.state === 'open' && !issue.pull && !others.isOthers(issue)
  const act: World['act'] = (person, text, deed) => {
    kernel.events.emit('event', { at: kernel.clock.now(), service: person.login, kind: 'person', text })
    return deed(person)
  }
  return {
    sandbox,
    others,
    dispatcher,
    repository,
    developer: github.as('mona'),
    colleague: github.as('ada'),
    lead: github.as(team.lead.login),
    runsOf: (file) => repository.runs.filter((run) => run.workflowPath === `.github/workflows/${file}`),
    until: async (what, look, seconds = 300) => {
      const end = performance.now() + seconds * 1000
      for (;;) {
        const found = look()
        if (found !== undefined) return found
        if (performance.now() > end) throw new StagingError('timeout', `${what} did not come within ${seconds} s`)
        await sleep(100)
      }
    },
    openIssue: () => repository.issues.find(isWaiting),
    act,
    leadIsPerson: options.leadIsPerson ?? false,
    patience: options.leadIsPerson ? patience.person : patience.scripted,
    untilIdle: async () => {
      while (repository.runs.some(({ status }) => status !== 'completed')) await sleep(100)
    },
    untilQuiet: async () => {
      const busy = () =>
        repository.runs.some(({ status }) => status !== 'completed') || repository.issues.some(isWaiting)
      while (busy()) await sleep(200)
    },
    control: async (person, inputs) => {
      const id = await act(person, `runs staging-control: ${inputs['action']}`, ({ login }) =>
        dispatcher.dispatch(repository.fullName, login, {
          ...{ workflow: 'staging-control.yml', ref: team.defaultBranch, inputs }
        })
      )
      return dispatcher.waitForRun(id, { timeout: options.leadIsPerson ? patience.person : patience.scripted })
    },
    close: async () => {
      // What still runs has nobody to clean up for: its clouds go with it.
      await dispatcher.close({ patience: 3_000 })
      await sandbox.stop()
      if (!options.keep) await rm(directory, { recursive: true, force: true })
    }
  }
}
