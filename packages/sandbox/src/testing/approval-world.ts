import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type GitHubEmulator, type Issue, type Permission, type Repository, startGitHub } from '../github/index.ts'
import { type Kernel, type KernelOptions, makeKernel } from '../kernel/index.ts'
import { forgeLedger } from './forge-ledger.ts'
import { type ActionRun, type ActionRunOptions, runActionProcess } from './run-action.ts'

const execFileAsync = promisify(execFile)
export const self = 'github-actions[bot]'
export const junit = (failed: boolean) =>
  `<testsuite name="staging"><testcase name="answers" time="0.2"/><testcase name="sells">${failed ? '<failure message="no stock">@everyone ```` look</failure>' : ''}</testcase></testsuite>`

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
          '.github/staging.yml':
            'version: 1\napproval: { approvers: ["@ada", "@grace"], wait-minutes: 2 }\npromotion: { workflow: deploy.yml }\n'
        }
      },
      collaborators: { ada: 'write', grace: 'write', mallory: 'write', deployer: 'write' }
    })
    const title = 'Sell @everyone more `things` <!-- staging-actions:approve -->'
    const sha = await github.as('deployer').push('staging', { 'apps/web/index.js': '2' }, title)
    const world = new ApprovalWorld({ folder, kernel, github, repository, sha })
    await world.leave('staging-result.json', '{"outcome":"passed"}')
    await world.leave('junit.xml', junit(false))
    return world
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What the tests of `web` leave behind. */
  async leave(file: string, text: string): Promise<void> {
    const results = join(this.folder, 'results/staging-results-web')
    await mkdir(results, { recursive: true })
    await writeFile(join(results, file), text)
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

  run(inputs: Record<string, string> = {}, options: RunOptions = {}): Promise<ActionRun> {
    const { github, repository } = this
    return runActionProcess('request-approval', {
      inputs: { 'github-token': this.token(permissions), results: 'results', ...inputs },
      cwd: this.folder,
      env: {
        GITHUB_SERVER_URL: github.url,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_REPOSITORY_ID: String(repository.id),
        GITHUB_SHA: options.sha ?? this.sha,
        GITHUB_ACTOR: 'deployer',
        GITHUB_RUN_ID: String(options.run ?? 77),
        GITHUB_RUN_ATTEMPT: '1'
      },
      ...(options.event !== undefined && { event: options.event }),
      ...(options.post && { post: options.post }),
      ...(options.onOutput && { onOutput: options.onOutput })
    })
  }

  /** A finished run of a workflow, `staging-deploy.yml` unless it says otherwise, whose jobs ended so. */
  recordRun(
    id: number,
    sha: string,
    jobs: Readonly<Record<string, 'success' | 'failure'>> = {},
    workflow = 'staging-deploy.yml'
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
      ref: 'refs/heads/staging',
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
        logFile: undefined
      })),
      summaries: [],
      problem: undefined
    })
    return `${this.github.url}/acme/shop/actions/runs/${id}`
  }

  /** Of the environment's ledger, as git has it. */
  async leases(): Promise<readonly unknown[]> {
    const show = ['show', 'refs/staging/staging:environment.json']
    const { stdout } = await execFileAsync('git', ['-C', this.repository.directory, ...show])
    return JSON.parse(stdout).leases
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
