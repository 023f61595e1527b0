import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { type DispatchRequest, ensureWorkflow } from '../github/dispatch.ts'
import type { GitHubEvent } from '../github/events.ts'
import { git, tryGit } from '../github/git.ts'
import type { GitHubEmulator } from '../github/index.ts'
import { queuedRun } from '../github/queued-run.ts'
import type { Repository, WorkflowRun } from '../github/state.ts'
import { readWorkflowFiles, type WorkflowFile } from '../github/workflow-file.ts'
import type { Kernel } from '../kernel/index.ts'
import { type Execution, execute, type Machine } from './execute.ts'
import type { CancelReading } from './play-cancel.ts'
import { asksToSkip, startsOn } from './triggers.ts'

export interface DispatcherOptions {
  readonly kernel: Kernel
  readonly github: GitHubEmulator
  /** Path of the act binary. */
  readonly act: string
  /** Path of the Node binary that actions run on. */
  readonly node: string
  /** Seen by every job: service URLs, proxy, CA. No secret belongs here. */
  readonly env?: Readonly<Record<string, string>>
  /** Where runs work and logs stay. */
  readonly directory: string
  /** `owner/name` → a folder with what that repository publishes, at whatever ref a workflow pins. */
  readonly localRepositories?: Readonly<Record<string, string>>
  /** Milliseconds from a cancel until everything is killed; GitHub's five minutes by default. */
  readonly cancelPatience?: number
  /** What a job with `if: always()` hears of a cancel; `documents` by default. */
  readonly cancelReading?: CancelReading
}

export interface Dispatcher {
  /** All runs, oldest first. */
  runs(repository?: string): readonly WorkflowRun[]
  run(id: number): WorkflowRun
  /** Resolves when the run is completed; rejects when it is not within `timeout` milliseconds. */
  waitForRun(id: number, options?: { readonly timeout?: number }): Promise<WorkflowRun>
  /** Starts a workflow by hand, as `login`. Answers the run's id. */
  dispatch(repository: string, login: string, request: DispatchRequest): Promise<number>
  cancel(id: number): void
  /** Cancels what still runs and waits for it to end; `patience` as `cancelPatience`. */
  close(options?: { readonly patience?: number }): Promise<void>
}

/** Runs the workflow files of the emulated GitHub's repositories, for real, with act. */
export async function startDispatcher(options: DispatcherOptions): Promise<Dispatcher> {
  const { github, kernel } = options
  const { server } = github
  const machine: Machine = {
    server,
    act: options.act,
    node: options.node,
    env: options.env ?? {},
    directory: options.directory,
    localRepositories: { ...(await standIns()), ...options.localRepositories },
    cancelPatience: options.cancelPatience ?? 300_000,
    cancelReading: options.cancelReading ?? 'documents'
  }
  const executions = new Map<number, Execution>()

  const begin = (repository: Repository, run: WorkflowRun, failedOnly = false) => {
    const execution = execute(machine, repository, run, { failedOnly })
    executions.set(run.id, execution)
    void execution.done.then(() => {
      if (executions.get(run.id) === execution) executions.delete(run.id)
    })
  }

  const createRun = (event: GitHubEvent, file: WorkflowFile): WorkflowRun => {
    const { repository } = event
    const workflow = ensureWorkflow(server, repository, file.path)
    const head = event.payload['head_commit'] as { readonly message?: string } | null | undefined
    const run = queuedRun(event, kernel.clock.iso(), {
      id: server.state.nextId(),
      number: repository.runs.filter(({ workflowId }) => workflowId === workflow.id).length + 1,
      workflowId: workflow.id,
      workflowPath: file.path,
      name: file.name,
      title: head?.message?.split('\n')[0] ?? file.name
    })
    repository.runs.push(run)
    return run
  }

  const stopListening = github.onEvent(async (event) => {
    if (/^0+$/.test(event.sha) || asksToSkip(event)) return []
    const { repository } = event
    const files = await readWorkflowFiles(repository.directory, event.sha, (path, error) =>
      kernel.events.emit('event', {
        at: kernel.clock.now(),
        service: 'github',
        kind: 'workflow broken',
        text: `${path}: ${error instanceof Error ? error.message : String(error)}`
      })
    )
    const started: number[] = []
    for (const file of files)
      if (await startsOn(file, event, () => changedFiles(event))) {
        const run = createRun(event, file)
        if (!event.isHeld) begin(repository, run)
        started.push(run.id)
      }
    return started
  })

  server.runControl = {
    cancel: (run) => executions.get(run.id)?.cancel(),
    rerun: async (run, { actor, failedOnly }) => {
      const found = server.state.findRun(run.id)
      if (!found) return
      run.attempt += 1
      run.triggeringActor = actor
      run.status = 'queued'
      run.conclusion = null
      run.problem = undefined
      begin(found.repository, run, failedOnly)
    }
  }

  const get = (id: number): WorkflowRun => {
    const found = server.state.findRun(id)
    if (!found) throw new StagingError('not-found', `there is no workflow run ${id}`)
    return found.run
  }

  return {
    runs: (repository) =>
      repository === undefined
        ? [...server.state.repositories.values()].flatMap(({ runs }) => runs)
        : github.repository(repository).runs,
    run: get,
    waitForRun: async (id, { timeout } = {}) => {
      const run = get(id)
      const done = executions.get(id)?.done ?? Promise.resolve()
      if (timeout === undefined) await done
      else await within(done, timeout, `workflow run ${id} (${run.name})`)
      return run
    },
    dispatch: async (repository, login, request) => {
      const [id] = await github.dispatch(repository, login, request)
      if (id === undefined) throw new StagingError('internal', `the dispatch of ${request.workflow} started nothing`)
      return id
    },
    cancel: (id) => executions.get(get(id).id)?.cancel(),
    close: async ({ patience } = {}) => {
      stopListening()
      server.runControl = undefined
      const running = [...executions.values()]
      for (const execution of running) execution.cancel(patience)
      await Promise.all(running.map(({ done }) => done))
    }
  }
}

/** The folders next to this file that stand for GitHub's own actions. */
async function standIns(): Promise<Record<string, string>> {
  const folder = join(import.meta.dirname, 'stand-ins')
  const names = await readdir(folder)
  return Object.fromEntries(names.map((name) => [`actions/${name}`, join(folder, name)]))
}

/** What a push changed: between its two ends, or for a new branch since it left the default branch. */
async function changedFiles({ repository, payload, sha }: GitHubEvent): Promise<readonly string[]> {
  const before = String(payload['before'] ?? '')
  const { directory } = repository
  const known =
    !/^0*$/.test(before) && (await tryGit(directory, ['cat-file', '-e', `${before}^{commit}`])).exitCode === 0
  const base = known ? before : (await tryGit(directory, ['merge-base', repository.defaultBranch, sha])).stdout.trim()
  if (!base) return (await git(directory, ['ls-tree', '-r', '-z', '--name-only', sha])).split('\0').filter(Boolean)
  return (await git(directory, ['diff-tree', '-r', '-z', '--name-only', base, sha])).split('\0').filter(Boolean)
}

async function within(work: Promise<void>, milliseconds: number, what: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StagingError('timeout', `${what} did not end within ${milliseconds / 1000} s`)),
      milliseconds
    )
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
