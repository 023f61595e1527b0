import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { git } from '../github/git.ts'
import {
  type BranchRules,
  type GitHubEmulator,
  type GitHubEvent,
  type Permission,
  queuedRun,
  type Repository,
  startGitHub
} from '../github/index.ts'
import { type Kernel, makeKernel } from '../kernel/index.ts'
import { forgeLedger } from './forge-ledger.ts'
import { runActionProcess } from './run-action.ts'

/** With what promote can tell a production workflow, and one thing that it cannot. */
export const told = `on: { workflow_dispatch: { inputs: { commit: { required: true }, images: {}, request: {}, region: {} } } }
jobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo } ] } }
`
export const workflow = 'on: workflow_dispatch\njobs: { deploy: { runs-on: ubuntu-latest, steps: [{ run: echo } ] } }\n'

/** What a job that promotes is given. */
export const permissions: Partial<Record<Permission, 'read' | 'write'>> = {
  contents: 'write',
  'pull-requests': 'write',
  actions: 'write',
  checks: 'read',
  issues: 'write',
  statuses: 'read'
}

/** A GitHub of its own for each test: they wait for the pauses between writes side by side. */
export class PromotionWorld implements AsyncDisposable {
  readonly folder: string
  readonly kernel: Kernel
  readonly github: GitHubEmulator
  readonly repository: Repository
  sha = ''
  /** Dispatches that GitHub took, and of which no run has come yet. Undefined: each becomes a run at once. */
  withheld: GitHubEvent[] | undefined
  /** GitHub takes each dispatch and refuses to begin its run, as where a called workflow is not there. */
  beginsNothing = false
  /** The workflow file that runs for each pull request. */
  checkedBy: string | undefined

  private constructor(parts: Pick<PromotionWorld, 'folder' | 'kernel' | 'github' | 'repository'>) {
    this.folder = parts.folder
    this.kernel = parts.kernel
    this.github = parts.github
    this.repository = parts.repository
  }

  static async make(): Promise<PromotionWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'promote-'))
    const kernel = makeKernel()
    const github = await startGitHub({ kernel, directory: join(folder, 'github') })
    const repository = await github.seedRepository({
      owner: 'acme',
      name: 'shop',
      from: {
        files: {
          'apps/web/index.js': '1',
          '.github/workflows/deploy.yml': workflow,
          '.github/workflows/decide.yml': workflow.replace(
            'workflow_dispatch',
            '{ workflow_dispatch: { inputs: { issue: {} } } }'
          ),
          '.github/staging.yml': 'version: 1\npromotion: { workflow: deploy.yml }\n'
        }
      },
      collaborators: { ada: 'write' }
    })
    const world = new PromotionWorld({ folder, kernel, github, repository })
    github.onEvent(async (event) => {
      if (!world.withheld || event.name !== 'workflow_dispatch') return [world.startRun(event)]
      world.withheld.push(event)
      return []
    })
    world.sha = await github.as('ada').push('staging', { 'apps/web/index.js': '2' }, 'Sell more')
    return world
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What a dispatcher does: a dispatch becomes a run, and a pull request one of what `checkedBy` names. */
  startRun(event: GitHubEvent): number {
    const isDispatch = event.name === 'workflow_dispatch'
    if (!isDispatch && (event.name !== 'pull_request' || this.checkedBy === undefined)) return 0
    const id = 9000 + this.repository.runs.length
    const workflowPath = (isDispatch ? event.workflowPath : this.checkedBy) ?? ''
    const workflowId = this.repository.workflows.get(workflowPath)?.id ?? 0
    const own = { id, number: id, workflowId, workflowPath, name: 'deploy', title: 'deploy' }
    const refused = { status: 'completed', conclusion: 'startup_failure' } as const
    const run = queuedRun(event, this.kernel.clock.iso(), own)
    this.repository.runs.push(this.beginsNothing ? { ...run, ...refused } : run)
    return id
  }

  /** A ruleset of main. */
  rule(rules: Partial<BranchRules>): void {
    const none = { branch: 'main', pullRequests: true, approvals: 0, checks: [], strict: false, bypass: [] }
    this.repository.rules.push({ ...none, ...rules })
  }

  /** What an external service reports of the commit. */
  async report(state: 'pending' | 'success' | 'failure', context = 'ci', sha = this.sha): Promise<void> {
    await this.post(`statuses/${sha}`, { state, context })
  }

  /** The issue in which it was approved; pull requests get the numbers after that. */
  async asked(number: number): Promise<void> {
    Object.assign(await this.github.as('ada').openIssue('Deploy?', 'Deploy?'), { number })
  }

  async post(path: string, body: unknown): Promise<void> {
    const headers = { authorization: `Bearer ${this.github.as('ada').token}` }
    const answer = await fetch(`${this.github.apiUrl}/repos/acme/shop/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body)
    })
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`)
  }

  /** A ledger that says how often the environment was destroyed. */
  async destroyed(generation: number, schema = 1, leases: readonly unknown[] = [], apps = {}): Promise<void> {
    const { directory, id: repositoryId } = this.repository
    const nothing = { teamUuid: null, leases, operations: [], journal: [], apps, stack: null }
    const document = { schema, environment: 'staging', repositoryId, generation, ...nothing }
    await forgeLedger(directory, document)
  }

  /** Ids of the leases in the ledger. */
  async leases(): Promise<readonly string[]> {
    const text = await git(this.repository.directory, ['show', 'refs/staging/staging:environment.json'])
    return (JSON.parse(text) as { leases: { id: string }[] }).leases.map(({ id }) => id)
  }

  /** Once there are so many: the newest. */
  async pull(count = 1) {
    for (;;) {
      const found = this.pulls()[count - 1]
      if (found?.pull) return { ...found, pull: found.pull }
      await sleep(50)
    }
  }

  /** Until the run has asked so many times more what became of its pull request. */
  async looksAtPull(times: number): Promise<void> {
    const looks = () =>
      this.kernel.requests.all().filter(({ method, path }) => method === 'GET' && /\/pulls\/\d+$/.test(path)).length
    for (const before = looks(); looks() < before + times; ) await sleep(50)
  }

  run(inputs: Record<string, string> = {}, options: { sha?: string; permissions?: typeof permissions } = {}) {
    const { github } = this
    const token = github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: options.permissions ?? permissions
    })
    return runActionProcess('promote', {
      inputs: { 'github-token': token.value, ...inputs },
      cwd: this.folder,
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_REPOSITORY_ID: String(this.repository.id),
        GITHUB_SHA: options.sha ?? this.sha,
        GITHUB_ACTOR: 'ada',
        GITHUB_RUN_ID: '77'
      }
    })
  }

  async api<T>(path: string): Promise<T> {
    const headers = { authorization: `Bearer ${this.github.as('ada').token}` }
    return (await (await fetch(`${this.github.apiUrl}/repos/acme/shop/${path}`, { headers })).json()) as T
  }

  async tip(branch: string): Promise<string | undefined> {
    return (await this.api<{ object?: { sha: string } }>(`git/ref/heads/${branch}`)).object?.sha
  }

  async tree(commit: string): Promise<string> {
    return (await this.api<{ tree: { sha: string } }>(`git/commits/${commit}`)).tree.sha
  }

  pulls() {
    return this.repository.issues.filter((issue) => issue.pull)
  }
}
