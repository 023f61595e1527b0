import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { StagingError } from '@staging-actions/base'
import type { GitHubServer } from '../github/server.ts'
import type { Conclusion, Repository, WorkflowRun } from '../github/state.ts'
import { readWorkflowFile, type WorkflowFile } from '../github/workflow-file.ts'
import { actArguments } from './act-command.ts'
import { findCalledFiles } from './called-files.ts'
import { cancelAct, endSteps, killAct, sweepOrphans } from './cancel.ts'
import { environmentsOfJobs } from './job-environments.ts'
import { issueJobValues, type JobValues } from './job-values.ts'
import { permissionsOfJobs } from './permissions.ts'
import { type CancelReading, playCancel } from './play-cancel.ts'
import { findByEnvironment, listProcesses } from './processes.ts'
import { cloneCommit, makeRunFolder, type RunFolder, writeSettings } from './run-folder.ts'
import { RunRecord } from './run-record.ts'
import { layOutPlayed, standStill } from './stand-still.ts'
import { findProgram, makeStepShims, type StepShims } from './step-shims.ts'

export interface Machine {
  readonly server: GitHubServer
  /** The act binary. */
  readonly act: string
  /** The Node binary that actions run on: its folder comes first on the PATH. */
  readonly node: string
  /** What every job sees in addition to GitHub's own: service URLs, proxy, CA. Nothing else is inherited but PATH. */
  readonly env: Readonly<Record<string, string>>
  readonly directory: string
  /** `owner/name` → the folder that stands for it, at any ref. */
  readonly localRepositories: Readonly<Record<string, string>>
  /** Milliseconds from a cancel until everything is killed. */
  readonly cancelPatience: number
  readonly cancelReading: CancelReading
}

export interface Execution {
  readonly done: Promise<void>
  /** `patience`: milliseconds until everything is killed; the machine's by default. */
  cancel(patience?: number): void
}

/** Runs one attempt of a run with act and keeps its record; never rejects. `failedOnly`: what was well in the one before is kept. */
export function execute(
  machine: Machine,
  repository: Repository,
  run: WorkflowRun,
  { failedOnly }: { readonly failedOnly: boolean }
): Execution {
  const cancelled = new AbortController()
  const work = attempt(machine, repository, run, failedOnly, cancelled.signal)
  return { done: work, cancel: (patience = machine.cancelPatience) => cancelled.abort(patience) }
}

async function attempt(
  machine: Machine,
  repository: Repository,
  run: WorkflowRun,
  failedOnly: boolean,
  cancelled: AbortSignal
): Promise<void> {
  const { server } = machine
  tell(
    server,
    repository,
    run,
    'run started',
    `${run.name} #${run.number} started by ${run.triggeringActor} (${run.event})`
  )
  run.status = 'in_progress'
  run.startedAt = run.updatedAt = server.kernel.clock.iso()
  let conclusion: Conclusion
  try {
    conclusion = await runAct(machine, repository, run, failedOnly, cancelled)
  } catch (error) {
    run.problem = error instanceof Error ? error.message : String(error)
    conclusion = 'startup_failure'
  }
  run.status = 'completed'
  run.conclusion = conclusion
  run.updatedAt = server.kernel.clock.iso()
  const why = run.problem ? `: ${run.problem}` : ''
  tell(server, repository, run, 'run completed', `${run.name} #${run.number} ${conclusion}${why}`)
}

async function runAct(
  machine: Machine,
  repository: Repository,
  run: WorkflowRun,
  failedOnly: boolean,
  cancelled: AbortSignal
): Promise<Conclusion> {
  const { server } = machine
  const folder = await makeRunFolder(machine.directory, `${run.id}-${run.attempt}`)
  const file = await readWorkflowFile(repository.directory, run.sha, run.workflowPath)
  if (!file) throw new StagingError('not-found', `${run.workflowPath} does not exist at ${run.sha}`)
  let values: JobValues | undefined
  try {
    await cloneCommit(repository, run.sha, folder.clone, server.url)
    const called = await findCalledFiles(folder.clone, file, machine.localRepositories, repository.owner)
    run.referenced = [...called.workflows.keys()].map((uses) => ({
      path: uses.startsWith('./') ? `${repository.fullName}/${uses.slice(2)}@${run.ref}` : uses,
      sha: run.sha,
      ref: uses.startsWith('./') ? run.ref : `refs/tags/${uses.split('@')[1]}`
    }))
    if (called.missing.length > 0)
      throw new StagingError('not-found', `nothing on this machine stands for ${called.missing.join(', ')}`)
    const play = (one: WorkflowFile) => playCancel(one, machine.cancelReading, folder.results)
    const played = {
      clone: folder.clone,
      folder: folder.kept,
      file: play(file),
      called: { ...called, workflows: new Map([...called.workflows].map(([uses, one]) => [uses, play(one)])) },
      changed: new Set([file, ...called.workflows.values()].filter((one) => play(one) !== one).map(({ path }) => path)),
      jobs: run.jobs
    }
    const { kept, repositories } = failedOnly
      ? await standStill(played)
      : { kept: new Set<string>(), repositories: await layOutPlayed(played) }
    const otherwise = repository.settings.defaultWorkflowPermissions
    const environments = environmentsOfJobs(file, called.workflows, dispatchedInputs(run))
    values = issueJobValues(server, repository, run, {
      permissions: permissionsOfJobs(file, called.workflows, otherwise),
      environments
    })
    const { secrets, byJob } = values
    const trackingId = `sandbox_${randomUUID()}`
    await writeSettings(folder.secretFile, secrets)
    await writeSettings(
      folder.variableFile,
      Object.fromEntries([...repository.variables.values()].map(({ name, value }) => [name, value]))
    )
    await writeSettings(folder.environmentFile, runEnvironment(server, repository, run, trackingId))
    await writeFile(folder.eventFile, JSON.stringify(run.payload))
    let act: { readonly pid: number; readonly shims: StepShims } | undefined
    const record = new RunRecord({
      server,
      repository,
      run,
      file,
      called: called.workflows,
      logs: folder.logs,
      results: folder.results,
      kept,
      environments,
      secrets: [...Object.values(secrets), ...[...byJob.values()].flatMap((own) => [...own.values()])].filter(Boolean),
      onTimeout: (job, minutes) => {
        record.markTimedOut(job)
        const why = `${job.name} exceeded its ${minutes} minutes`
        tell(server, repository, run, 'job timed out', why)
        if (act) void endJob(act.pid, act.shims, trackingId, job.key)
      }
    })
    const args = actArguments({
      folder,
      event: run.event,
      actor: run.actor,
      workflowPath: run.workflowPath,
      repositories
    })
    const path = `${dirname(machine.node)}:${process.env['PATH'] ?? ''}`
    const bash = findProgram('bash', path)
    if (bash === undefined) throw new StagingError('internal', 'steps need bash, and there is none on the PATH')
    const shims = await makeStepShims(folder.bin, { node: machine.node, bash }, values)
    const exitCode = await followAct(machine, folder, {
      args,
      path: `${folder.bin}:${path}`,
      record,
      onStart: (pid) => {
        shims.actStarted(pid)
        act = { pid, shims }
      },
      onCancel: (pid) => {
        setTimeout(() => void killAct(pid, trackingId), Number(cancelled.reason)).unref()
        const files = [file, ...called.workflows.values()]
        void cancelAct(pid, shims, (environment) => runsAlways(files, environment, machine.cancelReading))
      },
      cancelled
    })
    await sweepOrphans(trackingId)
    await record.finish()
    if (cancelled.aborted) return 'cancelled'
    if (!record.started && exitCode !== 0)
      throw new StagingError('internal', `act ended with ${exitCode}: ${record.notes.slice(-5).join('; ')}`)
    const failed = run.jobs.some((job) => job.attempt === run.attempt && job.conclusion === 'failure')
    if (exitCode !== 0 && !failed) run.problem = `act ended with ${exitCode}: ${record.notes.slice(-5).join('; ')}`
    return exitCode === 0 && !failed ? 'success' : 'failure'
  } finally {
    values?.revoke()
    await folder.remove()
  }
}

function dispatchedInputs({ payload }: WorkflowRun): Readonly<Record<string, string>> {
  const inputs = Object.entries((payload['inputs'] as Readonly<Record<string, unknown>> | null | undefined) ?? {})
  return Object.fromEntries(inputs.map(([name, value]) => [name, String(value)]))
}

interface ActProcess {
  readonly args: readonly string[]
  readonly path: string
  readonly record: RunRecord
  readonly onStart: (pid: number) => void
  readonly onCancel: (pid: number) => void
  readonly cancelled: AbortSignal
}

function followAct(machine: Machine, folder: RunFolder, options: ActProcess): Promise<number> {
  const { record, cancelled } = options
  return new Promise((resolve, reject) => {
    const child = spawn(machine.act, options.args, {
      cwd: folder.clone,
      // A group of its own: a Ctrl-C in the terminal of the sandbox is not the runs' to answer.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        LANG: 'C.UTF-8',
        // act gives every step a terminal, which GitHub does not: nothing may ask for a key or paint.
        TERM: 'dumb',
        PAGER: 'cat',
        GIT_PAGER: 'cat',
        ...machine.env,
        PATH: options.path,
        HOME: folder.home,
        TMPDIR: folder.temp,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0'
      }
    })
    const { pid } = child
    if (pid !== undefined) options.onStart(pid)
    const cancel = () => {
      record.cancelled = true
      if (pid !== undefined && child.exitCode === null) options.onCancel(pid)
    }
    if (cancelled.aborted) cancel()
    cancelled.addEventListener('abort', cancel, { once: true })
    let first = true
    createInterface({ input: child.stdout }).on('line', (line) => {
      record.read(line)
      // act has read the secrets by the time that it speaks.
      if (first) void rm(folder.secretFile, { force: true })
      first = false
    })
    createInterface({ input: child.stderr }).on('line', (line) => record.read(line))
    child.on('error', (cause) =>
      reject(new StagingError('internal', `could not start act at ${machine.act}`, { cause }))
    )
    child.on('close', (code) => {
      cancelled.removeEventListener('abort', cancel)
      resolve(code ?? -1)
    })
  })
}

/** Ends the steps of one job, found by what the runner gives them; of a matrix, all legs that still run. */
async function endJob(act: number, shims: StepShims, trackingId: string, key: string): Promise<void> {
  const inJob = await findByEnvironment({ RUNNER_TRACKING_ID: trackingId, GITHUB_JOB: key })
  const steps = shims.steps(await listProcesses(), act)
  await endSteps(steps.filter((pid) => inJob.includes(pid)))
}

/** Does the step that a process belongs to run in spite of a cancellation? GITHUB_ACTION is the step's id, or its place. */
function runsAlways(
  files: readonly WorkflowFile[],
  environment: Readonly<Record<string, string>>,
  reading: CancelReading
): boolean {
  const { GITHUB_JOB: key = '', GITHUB_ACTION: id = '' } = environment
  return files.some(({ jobs }) => {
    const { condition, steps = [] } = jobs[key] ?? {}
    if (reading === 'runner' && condition?.includes('always()')) return true
    return steps.some((step, index) => (step.id ?? String(index)) === id && step.condition?.includes('always()'))
  })
}

/** What act does not find out by itself; `SHA_REF` is its own name for the commit. */
function runEnvironment(
  server: GitHubServer,
  repository: Repository,
  run: WorkflowRun,
  trackingId: string
): Record<string, string> {
  const actor = server.state.ensurePerson(run.actor)
  const person = server.state.ensurePerson(repository.owner)
  const workflowRef = `${repository.fullName}/${run.workflowPath}@${run.ref}`
  return {
    GITHUB_SERVER_URL: server.url,
    GITHUB_API_URL: `${server.url}/api/v3`,
    GITHUB_GRAPHQL_URL: `${server.url}/api/graphql`,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner,
    GITHUB_REPOSITORY_OWNER_ID: String(person.id),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_RUN_ATTEMPT: String(run.attempt),
    GITHUB_ACTOR: run.actor,
    GITHUB_ACTOR_ID: String(actor.id),
    GITHUB_TRIGGERING_ACTOR: run.triggeringActor,
    GITHUB_REF: run.ref,
    GITHUB_REF_NAME: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    GITHUB_REF_TYPE: run.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_WORKFLOW_REF: workflowRef,
    GITHUB_WORKFLOW_SHA: run.sha,
    SHA_REF: run.sha,
    RUNNER_NAME: 'sandbox',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TRACKING_ID: trackingId
  }
}

function tell(server: GitHubServer, repository: Repository, run: WorkflowRun, kind: string, text: string): void {
  const { clock, events } = server.kernel
  const { id, name, event, status, conclusion, sha, ref } = run
  const data = { repository: repository.fullName, run: id, workflow: name, event, status, conclusion, sha, ref }
  events.emit('event', { at: clock.now(), service: 'github', kind, text, data })
}
