import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import {
  type Artifact,
  type GitHubEmulator,
  type Issue,
  type Permission,
  type Repository,
  startGitHub,
  type WorkflowJob
} from '../github/index.ts'
import { type Kernel, type KernelOptions, makeKernel } from '../kernel/index.ts'
import { forgeLedger } from './forge-ledger.ts'
import { type ActionRun, type ActionRunOptions, runActionProcess } from './run-action.ts'

const execFileAsync = promisify(execFile)
export const self = 'github-actions[bot]'
export const junit = (failed: boolean) =>
  `<testsuite name="staging"><testcase name="answers" time="0.2"/><testcase name="sells">${failed ? '<failure message="no stock">@everyone ```` look</failure>' : ''}</testcase></testsuite>`

/** As a run's workflow file is looked at: nothing runs it here. */
export const stagingDeploy = 'on: { push: { branches: [staging] } }\njobs: {}\n'

const permissions: Partial<Record<Permission, 'read' | 'write'>> = {
  actions: 'read',
  contents: 'write',
  issues: 'write'
}

interface RunOptions extends Pick<ActionRunOptions, 'post' | 'onOutput' | 'event'> {
  readonly run?: number
  readonly sha?: string
}

/** A GitHub of its own for each test: they wait for the pauses between writes side by side. */
export class ApprovalWorld implements AsyncDisposable {
  readonly folder: string
  readonly kernel: Kernel
  readonly github: GitHubEmulator
  readonly repository: Repository
  readonly sha: string
  readonly #left = new Map<string, Record<string, string>>()

  private constructor(parts: Pick<ApprovalWorld, 'folder' | 'kernel' | 'github' | 'repository' | 'sha'>) {
    this.folder = parts.folder
    this.kernel = parts.kernel
    this.github = parts.github
    this.repository = parts.repository
    this.sha = parts.sha
  }

  static async make(options: KernelOptions = {}): Promise<ApprovalWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'request-approval-'))
    const kernel = makeKernel(options)
    const github = await startGitHub({ kernel, directory: join(folder, 'github') })
    const repository = await github.seedRepository({
      owner: 'acme',
      name: 'shop',
      from: {
        files: {
          'apps/web/index.js': '1',
          '.github/workflows/staging-deploy.yml': stagingDeploy,
          '.github/staging.yml':
            'version: 1\napproval: { approvers: ["@ada", "@grace"], wait-minutes: 2 }\npromotion: { workflow: deploy.yml }\n'
        }
      },
      collaborators: { ada: 'write', grace: 'write', mallory: 'write', deployer: 'write' }
    })
    const title = 'Sell @everyone more `things` <!-- staging-actions:approve -->'
    const sha = await github.as('deployer').push('staging', { 'apps/web/index.js': '2' }, title)
    const world = new ApprovalWorld({ folder, kernel, github, repository, sha })
    world.leave('staging-result.json', '{"outcome":"passed"}')
    world.leave('junit.xml', junit(false))
    return world
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What the tests of an app leave behind, in each run from now on. */
  leave(file: string, text: string, app = 'web'): void {
    this.#left.set(`staging-results-${app}`, { ...this.#left.get(`staging-results-${app}`), [file]: text })
  }

  /** An artifact of a run, newer than those that there are. */
  async upload(run: number, name: string, content: Readonly<Record<string, string>> | Uint8Array): Promise<Artifact> {
    const id = this.github.server.state.nextId()
    const file = join(this.folder, `${id}.zip`)
    const entries = () => Object.fromEntries(Object.entries(content).map(([path, text]) => [path, strToU8(text)]))
    const zip = content instanceof Uint8Array ? content : zipSync(entries())
    await writeFile(file, zip)
    const createdAt = this.kernel.clock.iso()
    const artifact = { id, name, run, attempt: 1, file, size: zip.length, createdAt, expired: false }
    this.repository.artifacts.push(artifact)
    return artifact
  }

  /** A GITHUB_TOKEN with these permissions. */
  token(rights: Partial<Record<Permission, 'read' | 'write'>>): string {
    return this.github.tokens.issue({
      login: self,
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: rights
    }).value
  }

  async run(inputs: Record<string, string> = {}, options: RunOptions = {}): Promise<ActionRun> {
    const { github, repository } = this
    const { run = 77, sha = this.sha } = options
    const asks = inputs['requests'] === undefined && !options.post
    if (asks && !repository.runs.some(({ id }) => id === run)) this.recordRun(run, sha)
    const asking = asks ? this.#startAsking(run) : undefined
    if (asks && !repository.artifacts.some((artifact) => artifact.run === run))
      for (const [name, files] of this.#left) await this.upload(run, name, files)
    const ended = await runActionProcess('request-approval', {
      inputs: { 'github-token': this.token(permissions), 'require-tests': 'true', apps: '["web"]', ...inputs },
      cwd: this.folder,
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_REPOSITORY_ID: String(repository.id),
        GITHUB_SHA: sha,
        GITHUB_ACTOR: 'deployer',
        GITHUB_RUN_ID: String(run),
        GITHUB_RUN_ATTEMPT: '1'
      },
      ...(options.event !== undefined && { event: options.event }),
      ...(options.post && { post: options.post }),
      ...(options.onOutput && { onOutput: options.onOutput })
    })
    asking?.end()
    return ended
  }

  /** The job in which the action runs, as GitHub shows it. */
  #startAsking(id: number): { end(): void } | undefined {
    const run = this.repository.runs.find((candidate) => candidate.id === id)
    if (!run) return undefined
    const now = () => this.kernel.clock.iso()
    const job: WorkflowJob = {
      ...{ id: this.github.server.state.nextId(), name: 'staging / await-approval', key: 'await-approval' },
      ...{ attempt: run.attempt, ranIn: run.attempt, matrix: null, status: 'in_progress', conclusion: null },
      ...{
        createdAt: now(),
        startedAt: now(),
        completedAt: null,
        steps: [],
        outputs: new Map(),
        errors: [],
        logFile: undefined
      }
    }
    run.jobs.push(job)
    run.status = 'in_progress'
    run.conclusion = null
    return {
      end: () => {
        Object.assign(job, { status: 'completed', conclusion: 'success', completedAt: now() })
        Object.assign(run, { status: 'completed', conclusion: 'success' })
      }
    }
  }

  /** What any workflow with `issues: write` may do: it writes as we do. */
  async asBot(method: 'POST' | 'PATCH' | 'DELETE', path: string, body: unknown = {}): Promise<unknown> {
    const answer = await fetch(`${this.github.apiUrl}/repos/acme/shop/${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token({ issues: 'write' })}` },
      ...(method !== 'DELETE' && { body: JSON.stringify(body) })
    })
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}`)
    return answer.status === 204 ? undefined : answer.json()
  }

  /** A finished run of a workflow, `staging-deploy.yml` unless it says otherwise, whose jobs ended so. */
  recordRun(
    id: number,
    sha: string,
    jobs: Readonly<Record<string, 'success' | 'failure'>> = {},
    workflow = 'staging-deploy.yml',
    branch = 'staging'
  ): string {
    const now = this.kernel.clock.iso()
    const common = { attempt: 1, status: 'completed' as const, createdAt: now, startedAt: now }
    this.repository.runs.push({
      ...common,
      id,
      number: id,
      workflowId: workflow.length,
      workflowPath: `.github/workflows/${workflow}`,
      name: workflow,
      title: workflow,
      event: 'push',
      ref: `refs/heads/${branch}`,
      sha,
      actor: 'deployer',
      triggeringActor: 'deployer',
      payload: {},
      conclusion: 'success',
      updatedAt: now,
      jobs: Object.entries(jobs).map(([name, conclusion], index) => ({
        ...common,
        id: id * 100 + index,
        name: `staging / ${name}`,
        key: name,
        ranIn: 1,
        matrix: null,
        conclusion,
        completedAt: now,
        steps: [],
        outputs: new Map(),
        errors: [],
        logFile: undefined
      })),
      summaries: [],
      problem: undefined
    })
    return `${this.github.url}/acme/shop/actions/runs/${id}`
  }

  /** The environment's ledger, as git has it. */
  async ledger(): Promise<{ readonly leases: readonly unknown[]; readonly apps: Readonly<Record<string, unknown>> }> {
    const show = ['show', 'refs/staging/staging:environment.json']
    const { stdout } = await execFileAsync('git', ['-C', this.repository.directory, ...show])
    return JSON.parse(stdout)
  }

  async leases(): Promise<readonly unknown[]> {
    return (await this.ledger()).leases
  }

  /** The ledger with whatever somebody with write access may write there. */
  async forgeLedger(document: unknown): Promise<void> {
    await forgeLedger(this.repository.directory, document)
  }

  opened(number = 1): Promise<Issue> {
    return until(() => this.repository.issues.find((issue) => issue.number === number))
  }

  /** Waits for an answer of ours that says so. */
  answered(issue: Issue, text: string): Promise<unknown> {
    return until(() => this.comments(issue).find(({ author, body }) => author === self && body.includes(text)))
  }

  comments(issue: Issue) {
    return this.repository.comments.filter((comment) => comment.issue === issue.number)
  }
}

export async function until<T>(look: () => T | undefined | false): Promise<T> {
  for (;;) {
    const found = look()
    if (found) return found
    await sleep(50)
  }
}
