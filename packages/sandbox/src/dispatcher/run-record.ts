import { writeFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beginJobDeployment, endJobDeployment } from '../github/job-deployment.ts'
import type { GitHubServer } from '../github/server.ts'
import type { Conclusion, Deployment, Repository, WorkflowJob, WorkflowRun, WorkflowStep } from '../github/state.ts'
import type { WorkflowFile } from '../github/workflow-file.ts'
import { type JobEvent, type JobKey, readActLine, type StepKey } from './act-line.ts'
import { identifyJob } from './job-names.ts'
import { resultsStep } from './play-cancel.ts'

interface Followed {
  readonly job: WorkflowJob
  readonly steps: Map<string, WorkflowStep>
  readonly timeoutMinutes: number | undefined
  failed: boolean
  /** What the job told the runner to hide, in the way that act does not know. */
  readonly masks: Set<string>
  writing: Promise<unknown>
}

export interface RunRecordOptions {
  readonly server: GitHubServer
  readonly repository: Repository
  readonly run: WorkflowRun
  readonly file: WorkflowFile
  /** By the `uses` that calls each. */
  readonly called: ReadonlyMap<string, WorkflowFile>
  readonly logs: string
  /** Gets a file for each job's key with how it ended: what act tells other jobs of a cancelled one is wrong. */
  readonly results: string
  /** Values that no log and no summary may show. */
  readonly secrets: readonly string[]
  /** Keys of the jobs that only seem to run: what they were before stays. */
  readonly kept: ReadonlySet<string>
  /** Of the jobs that have one, by their keys. */
  readonly environments: ReadonlyMap<string, string>
  /** A job that runs longer than it may; minutes of the machine's own time. */
  readonly onTimeout: (job: WorkflowJob, minutes: number) => void
}

/** Turns act's output into the jobs, steps, logs and summaries that the API shows. */
export class RunRecord {
  readonly #options: RunRecordOptions
  readonly #jobs = new Map<string, Followed>()
  readonly #timers = new Map<WorkflowJob, NodeJS.Timeout>()
  readonly #timedOut = new Set<WorkflowJob>()
  readonly #deployments = new Map<WorkflowJob, Deployment>()
  /** The last things that act said for itself: why it did not start at all. */
  readonly notes: string[] = []
  cancelled = false

  constructor(options: RunRecordOptions) {
    this.#options = options
    const { run, kept, server } = options
    const before = run.jobs.filter((job) => job.attempt === run.attempt - 1 && kept.has(job.key))
    run.jobs.push(...before.map((job) => ({ ...job, id: server.state.nextId(), attempt: run.attempt })))
  }

  read(line: string): void {
    const read = readActLine(line)
    if (read.kind === 'note') {
      if (read.text.trim()) this.notes.push(this.#mask(read.text))
      return
    }
    this.#follow(read.job, read.event)
  }

  /** A job became too slow: its steps were ended. */
  markTimedOut(job: WorkflowJob): void {
    this.#timedOut.add(job)
  }

  /** Whatever never started was skipped; whatever never ended was cut off. */
  async finish(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    for (const { job } of this.#jobs.values())
      if (job.status !== 'completed') this.#complete(job, this.cancelled ? 'cancelled' : 'failure')
    this.#addSkipped()
    await Promise.all([...this.#jobs.values()].map(({ writing }) => writing))
  }

  get started(): boolean {
    return this.#jobs.size > 0
  }

  #follow(key: JobKey, event: JobEvent): void {
    if (this.#options.kept.has(key.key)) return
    if (event.kind === 'completed' && event.result === 'skipped') return
    if ('step' in event && (typeof event.step === 'string' ? event.step : event.step.id) === resultsStep) return
    const known = this.#jobs.get(key.actName)
    // The job that calls a reusable workflow chatters too, but is no job of its own on GitHub.
    if (!known && event.kind !== 'step-started' && event.kind !== 'unsupported-runner') return
    const followed = known ?? this.#open(key)
    switch (event.kind) {
      case 'step-started':
        this.#startStep(followed, event.step)
        break
      case 'step-completed':
        this.#completeStep(followed, event.step, event.result)
        break
      case 'output-set':
        setOutput(followed.job, event)
        break
      case 'summary':
        this.#options.run.summaries.push({
          attempt: followed.job.attempt,
          job: followed.job.name,
          step: event.step,
          markdown: this.#mask(event.markdown)
        })
        break
      case 'completed':
        this.#complete(followed.job, this.#conclude(followed, event.result))
        break
      case 'unsupported-runner':
        followed.job.errors.push(`no runner on this machine: ${event.text}`)
        this.#write(followed, `##[error]no runner on this machine: ${event.text}`)
        this.#complete(followed.job, 'failure')
        break
      case 'annotation':
        followed.job.errors.push(this.#mask(event.text))
        this.#write(followed, `##[error]${event.text}`)
        break
      case 'error':
        followed.failed = true
        // That a script failed is known; act's own reasons, such as an action that it cannot find, are not.
        if (!/^(exit status \d+|exitcode '\d+': failure)$/.test(event.text))
          followed.job.errors.push(this.#mask(event.text))
        this.#write(followed, `##[error]${event.text}`)
        break
      case 'output':
        // To the runner this is a command wherever it stands in a line; act knows the other form only.
        for (const [, value = ''] of event.text.matchAll(/##\[add-mask\]([^\r\n]+)/g)) followed.masks.add(value)
        this.#write(followed, event.text)
        break
      case 'chatter':
        break
    }
  }

  #conclude({ job, failed }: Followed, result: 'success' | 'failure' | 'skipped'): Conclusion {
    if (this.#timedOut.has(job)) return 'cancelled'
    // act has one result for all legs of a matrix: after the first failed one it calls every other failed too.
    if (job.matrix && !failed) return 'success'
    return this.cancelled && result === 'failure' ? 'cancelled' : result
  }

  /** Of a matrix: one leg that failed fails it, one that was cancelled cancels it. */
  #tellResult(key: string): void {
    const { run, results } = this.#options
    const ends = run.jobs.filter((job) => job.attempt === run.attempt && job.key === key).map((job) => job.conclusion)
    const worst = [null, 'failure', 'cancelled'].find((end) => ends.includes(end as Conclusion | null))
    writeFileSync(join(results, key), worst === null ? 'running' : (worst ?? 'success'))
  }

  #open(key: JobKey): Followed {
    const { server, repository, run, file, called, logs } = this.#options
    const { name, declared } = identifyJob(key.actName, key.key, key.matrix, file, [...called.values()])
    const now = server.kernel.clock.iso()
    const id = server.state.nextId()
    const job: WorkflowJob = {
      id,
      name,
      key: key.key,
      attempt: run.attempt,
      ranIn: run.attempt,
      matrix: Object.keys(key.matrix).length > 0 ? key.matrix : null,
      status: 'in_progress',
      conclusion: null,
      createdAt: now,
      startedAt: now,
      completedAt: null,
      steps: [],
      outputs: new Map(),
      errors: [],
      logFile: join(logs, `${id}.log`)
    }
    run.jobs.push(job)
    const environment = this.#options.environments.get(key.key)
    if (environment !== undefined)
      this.#deployments.set(job, beginJobDeployment(server, repository, { run, job, environment }))
    const followed = {
      job,
      steps: new Map(),
      timeoutMinutes: declared?.timeoutMinutes,
      failed: false,
      masks: new Set<string>(),
      writing: Promise.resolve()
    }
    this.#jobs.set(key.actName, followed)
    this.#tellResult(key.key)
    this.#write(followed, `Job: ${name}`)
    this.#tell('job started', `${run.name}: ${name} started`, job)
    this.#watch(followed)
    return followed
  }

  #watch({ job, timeoutMinutes }: Followed): void {
    // Without a limit of its own a job has six hours, which nothing here lasts.
    if (timeoutMinutes === undefined) return
    const timer = setTimeout(() => this.#options.onTimeout(job, timeoutMinutes), timeoutMinutes * 60_000)
    timer.unref()
    this.#timers.set(job, timer)
  }

  #startStep(followed: Followed, key: StepKey): void {
    const { job, steps } = followed
    const step: WorkflowStep = {
      number: job.steps.length + 1,
      name: this.#mask(key.stage === 'Post' ? `Post ${key.name}` : key.name),
      status: 'in_progress',
      conclusion: null,
      startedAt: this.#options.server.kernel.clock.iso(),
      completedAt: null
    }
    job.steps.push(step)
    steps.set(`${key.stage}:${key.id}`, step)
    this.#write(followed, `##[group]${step.name}`)
  }

  #completeStep(followed: Followed, key: StepKey, result: 'success' | 'failure' | 'skipped'): void {
    const step = followed.steps.get(`${key.stage}:${key.id}`)
    if (!step) return
    step.status = 'completed'
    step.conclusion = this.cancelled && result === 'failure' ? 'cancelled' : result
    step.completedAt = this.#options.server.kernel.clock.iso()
    this.#write(followed, `##[endgroup] ${step.conclusion}`)
  }

  #complete(job: WorkflowJob, conclusion: Conclusion): void {
    if (job.status === 'completed') return
    clearTimeout(this.#timers.get(job))
    job.status = 'completed'
    job.conclusion = conclusion
    job.completedAt = this.#options.server.kernel.clock.iso()
    for (const step of job.steps) {
      if (step.status === 'completed') continue
      step.status = 'completed'
      step.conclusion = conclusion
      step.completedAt = job.completedAt
    }
    this.#tellResult(job.key)
    const deployment = this.#deployments.get(job)
    if (deployment) endJobDeployment(this.#options.server, this.#options.repository, { deployment, job })
    this.#tell('job completed', `${this.#options.run.name}: ${job.name} ${conclusion}`, job)
  }

  /** act is silent about a job whose condition did not hold; here it is skipped, as the API has it. */
  #addSkipped(): void {
    const { file, called, run } = this.#options
    const known = run.jobs.filter(({ attempt }) => attempt === run.attempt)
    const started = new Set(known.map(({ name }) => name))
    const keys = new Set(known.map(({ key }) => key))
    for (const [key, declared] of Object.entries(file.jobs)) {
      const caller = declared.name ?? key
      const workflow = declared.uses === undefined ? undefined : called.get(declared.uses)
      const inside = [...started].some((name) => name.startsWith(`${caller} / `))
      if (workflow && inside) {
        for (const [inner, { name }] of Object.entries(workflow.jobs))
          if (!keys.has(inner)) this.#addNever(`${caller} / ${name ?? inner}`, inner)
      } else if (workflow || !keys.has(key)) this.#addNever(caller, key)
    }
  }

  #addNever(name: string, key: string): void {
    const { server, run } = this.#options
    const now = server.kernel.clock.iso()
    run.jobs.push({
      id: server.state.nextId(),
      name,
      key,
      attempt: run.attempt,
      ranIn: run.attempt,
      matrix: null,
      status: 'completed',
      conclusion: this.cancelled ? 'cancelled' : 'skipped',
      createdAt: now,
      startedAt: now,
      completedAt: now,
      steps: [],
      outputs: new Map(),
      errors: [],
      logFile: undefined
    })
  }

  #write(followed: Followed, text: string): void {
    const { logFile } = followed.job
    if (logFile === undefined) return
    const at = new Date(this.#options.server.kernel.clock.now()).toISOString()
    const lines = [...followed.masks]
      .reduce((masked, value) => masked.replaceAll(value, '***'), this.#mask(text))
      .split(/\r?\n/)
      .map((line) => `${at} ${line}\n`)
    followed.writing = followed.writing.then(() => appendFile(logFile, lines.join('')))
  }

  #mask(text: string): string {
    return this.#options.secrets.reduce((masked, secret) => masked.replaceAll(secret, '***'), text)
  }

  #tell(kind: string, text: string, job: WorkflowJob): void {
    const { server, repository, run } = this.#options
    const { clock, events } = server.kernel
    const { name, status, conclusion, matrix, errors } = job
    const data = {
      repository: repository.fullName,
      run: run.id,
      workflow: run.name,
      job: name,
      matrix,
      status,
      conclusion,
      errors
    }
    events.emit('event', { at: clock.now(), service: 'github', kind, text, data })
  }
}

function setOutput({ outputs }: WorkflowJob, { step, name, value }: JobEvent & { readonly kind: 'output-set' }): void {
  const ofStep = outputs.get(step) ?? new Map<string, string>()
  outputs.set(step, ofStep.set(name, value))
}
