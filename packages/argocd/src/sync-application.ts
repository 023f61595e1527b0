import {
  ApiError,
  type Clock,
  type Deadline,
  type Logger,
  renderDuration,
  StagingError,
  WaitTimeoutError
} from '@staging-actions/base'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { type Application, readApplication, type Source } from './application.ts'
import { ApplicationWatch } from './application-watch.ts'
import { decide, isWanted, type Verdict, type Wanted } from './decide.ts'
import { renderEvidence, type Suspect } from './evidence.ts'
import { imagesOf } from './live-state.ts'
import type { ApplicationPort, LiveState, ResourceProblem } from './port.ts'
import { type SourceChange, sourceChanges } from './source-changes.ts'
import { sameSources, type Version, withVersion } from './sources.ts'
import { Steps } from './steps.ts'
import { makeResult, type SyncResult } from './sync-result.ts'

export interface SyncRequest {
  readonly application: string
  readonly version: Version
  /** Tags that must be among the images that run in the end. */
  readonly imageTags: readonly string[]
  readonly prune: boolean
  /** Created when there is no such Application; its version is put in first. */
  readonly template?: KubernetesObject
  /** Milliseconds that another's operation is waited for before it is terminated. Default: it never is. */
  readonly terminateAfter?: number
  /** Milliseconds that this Application may take. Default: what is left of the whole. */
  readonly within?: number
  /** Unique to this run; names our operation. */
  readonly marker: string
}

export interface SyncDeps {
  readonly port: ApplicationPort
  readonly clock: Clock
  readonly log: Logger
  readonly deadline: Deadline
  /** Shared with others of the run; by default one of its own. */
  readonly watch?: ApplicationWatch
}

/** Milliseconds. */
const look = 3000
const pollAnyway = 15_000
const mostStarts = 4
const sha = /^[0-9a-f]{40}$/

/**
 * Puts an Application at a version and returns when it is really there: our operation (or another's of just that version)
 * ended well, the status is about it, everything is healthy, and the images asked for run.
 * @throws StagingError unknown-application, sync-failed, unhealthy, operation-in-progress, timeout, conflict; with a SyncResult.
 */
export function syncApplication(request: SyncRequest, deps: SyncDeps): Promise<SyncResult> {
  return new Sync(request, deps).run()
}

class Sync {
  readonly #request: SyncRequest
  readonly #deps: SyncDeps
  readonly #steps: Steps
  #imagesBefore: readonly string[] = []
  #changes: readonly SourceChange[] = []
  #application: Application | undefined
  #images: readonly string[] = []
  #lastSeen = ''
  /** As `#lastSeen`, told or not. */
  #newest = ''
  /** How far our own hand has come. */
  #began: 'nothing' | 'set' | 'started' = 'nothing'
  /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
  #notBefore = ''
  /** What Argo CD was last asked to confirm by a comparison with git. */
  #asked = ''

  constructor(request: SyncRequest, deps: SyncDeps) {
    this.#request = request
    this.#deps = { ...deps, deadline: deadlineOf(request, deps) }
    this.#steps = new Steps(() => deps.clock.monotonic())
  }

  async run(): Promise<SyncResult> {
    const { log, port, deadline } = this.#deps
    this.#steps.enter('starting the sync')
    let wanted: Wanted
    try {
      wanted = await this.#begin()
    } catch (error) {
      throw this.#interrupted(error)
    }
    const { application: name } = this.#request
    const watch = this.#deps.watch ?? new ApplicationWatch(port, [name], deadline.signal)
    const feed = watch.follow(name)
    let starts = 1
    let lastLook = Number.NEGATIVE_INFINITY
    let lastState = this.#deps.clock.monotonic()
    let absences = 0
    let watching = true
    try {
      for (;;) {
        const now = this.#deps.clock.monotonic()
        // A runner leaves a cancelled run some seconds.
        if (deadline.signal.aborted) throw deadline.signal.reason
        if (feed.failure && watching) {
          watching = false
          log.info(`the watch of ${this.#request.application} ended; asking every few seconds instead`)
        }
        const pushed = feed.take()
        if (pushed?.kind === 'deleted')
          throw this.#fail('unknown-application', `the Application ${this.#request.application} was deleted meanwhile`)
        if (pushed) this.#see(pushed.application)
        else if (now - lastState >= (watching ? pollAnyway : look)) this.#see(await this.#get())
        if (pushed || now - lastState >= (watching ? pollAnyway : look)) lastState = now
        const application = this.#application
        const verdict = application ? decide(wanted, application) : undefined
        if (application && verdict?.kind === 'failed') throw await this.#explain(application, verdict)
        if (verdict?.kind === 'moved' && this.#asked !== verdict.seen) {
          this.#asked = verdict.seen
          await port.refresh(name)
          // With the request in it, or with its answer: what was seen before either no longer counts.
          const asked = await this.#get()
          this.#notBefore = asked.resourceVersion
          this.#see(asked)
          continue
        }
        if (verdict?.kind === 'again' || verdict?.kind === 'moved') {
          starts += 1
          if (starts > mostStarts)
            throw this.#fail(
              'sync-failed',
              `${this.#request.application} did not stay at the version asked for: ${verdict.seen}`
            )
          this.#tell(`${verdict.seen}; syncing again`)
          wanted = await this.#begin()
          continue
        }
        if (verdict?.kind === 'waiting') this.#newest = verdict.seen
        if (verdict?.kind === 'done' || verdict?.kind === 'waiting')
          this.#steps.enter(verdict.kind === 'done' || verdict.synced ? 'becoming healthy' : 'syncing')
        if (verdict?.kind === 'waiting' && !verdict.synced) this.#tell(verdict.seen)
        if (application && verdict?.kind === 'waiting' && verdict.synced && now - lastLook >= look) {
          lastLook = now
          await this.#judge(application, await this.#look(application), verdict.seen)
        }
        if (application && verdict?.kind === 'done' && now - lastLook >= Math.min(look, 500)) {
          lastLook = now
          const live = await this.#look(application)
          await this.#judge(application, live, 'healthy')
          const absent = this.#absentTags()
          if (live.problems.length === 0 && absent.length === 0) return this.#result('synced')
          // Healthy may be of a moment before the rollout; images that stay away will not come.
          absences = live.problems.length === 0 ? absences + 1 : 0
          if (absences >= 4)
            throw this.#fail(
              'sync-failed',
              `${this.#request.application} is synced and healthy, but no workload runs an image tagged ${absent.join(', ')}; running: ${this.#images.join(', ') || 'none'}`,
              'Is `image-parameter` in .github/staging.yml the parameter that the chart takes its tag from?'
            )
          if (live.problems.length === 0) this.#tell(`no workload runs an image tagged ${absent.join(', ')} yet`)
        }
        if (deadline.passed()) throw await this.#timeout()
        await feed.wait(Math.min(verdict?.kind === 'done' ? 500 : look, deadline.remaining() + 1))
      }
    } catch (error) {
      // The deadline's own error knows nothing of what was waited for.
      if (deadline.passed() && !(error instanceof WaitTimeoutError) && isTimeout(error)) throw await this.#timeout()
      throw this.#interrupted(error)
    } finally {
      if (!this.#deps.watch) await watch.close()
    }
  }

  /** Sets the version and starts the operation; or finds one running that does just that. */
  async #begin(): Promise<Wanted> {
    const { port, log } = this.#deps
    const { marker, version, prune } = this.#request
    let compared = false
    let refreshed = false
    let waitingSince: number | undefined
    for (;;) {
      const application = await this.#get()
      // Before anything of ours was done; an older one must not be judged later.
      if (this.#began === 'nothing') {
        this.#application = application
        this.#imagesBefore = application.images
      }
      const sources = withVersion(application, version)
      const revision = revisionOf(version)
      const asSet = sameSources(application.sources, sources)
      // What Argo CD knows of a branch may be minutes old: neither its status nor auto-sync's operation shows the head.
      if (asSet && revision === undefined && !compared) {
        compared = true
        await port.refresh(application.name)
        continue
      }
      if (asSet && revision === undefined && application.refreshRequested) {
        await this.#awaitComparison()
        continue
      }
      const head = asSet && revision === undefined ? headOf(application, sources) : undefined
      const wanted: Wanted = { sources, revision, head, marker, prune: prune || application.prunesAutomatically }
      if (application.operation) {
        if (asSet && isWanted(wanted, application.operation)) {
          this.#tell('adopting the operation that is running for this version')
          this.#began = 'started'
          this.#notBefore = application.resourceVersion
          this.#see(application)
          return wanted
        }
        this.#tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? 'auto-sync'} to end`)
        this.#steps.enter('waiting for another operation')
        waitingSince ??= this.#steps.elapsed()
        const { terminateAfter } = this.#request
        if (terminateAfter !== undefined && this.#steps.elapsed() - waitingSince >= terminateAfter) {
          log.info(`${application.name}: terminating that operation, as asked for`)
          await port.terminate(application)
        }
        await this.#pause('operation-in-progress')
        continue
      }
      if (!asSet) {
        this.#changes = sourceChanges(application.sources, sources)
        const result = await port.set(application, sources)
        if (result.kind === 'refused')
          throw this.#fail('sync-failed', `Argo CD refuses the version for ${application.name}: ${result.message}`)
        if (result.kind === 'started') {
          this.#began = 'set'
          log.info(`${application.name}: source set to ${describe(version)}`)
        }
        if (result.kind === 'busy') await this.#pause('conflict', 200)
        continue
      }
      const result = await port.sync(application, {
        marker,
        prune: prune || application.prunesAutomatically,
        syncOptions: application.syncOptions
      })
      if (result.kind === 'started') {
        this.#began = 'started'
        this.#notBefore = result.application.resourceVersion
        this.#see(result.application)
        log.info(`${application.name}: sync started over ${port.description}`)
        return wanted
      }
      if (result.kind === 'refused') {
        if (refreshed) throw this.#fail('sync-failed', `Argo CD refuses to sync ${application.name}: ${result.message}`)
        // The server may judge by a git that it has not looked at for minutes.
        refreshed = true
        await port.refresh(application.name)
        continue
      }
      await this.#pause('operation-in-progress', 200)
    }
  }

  async #get(): Promise<Application> {
    const { port } = this.#deps
    const { application: name } = this.#request
    const application = (await port.find(name)) ?? (await this.#create())
    if (application) return application
    const known = await port.list().catch((error: unknown) => {
      if (error instanceof ApiError) return []
      throw error
    })
    throw this.#fail(
      'unknown-application',
      `${port.description} has no Application ${name}${known.length > 0 ? `; it has ${known.slice(0, 30).join(', ')}` : ''}`,
      'Name it with `application`, or in .github/staging.yml; or may the token not see it?'
    )
  }

  /** From the template, if there is one and nothing of ours was begun: an Application that went meanwhile stays gone. */
  async #create(): Promise<Application | undefined> {
    const { template, version, application: name } = this.#request
    const { port, log } = this.#deps
    if (!template || this.#application) return undefined
    const sources = withVersion(readApplication(template), version)
    const { sources: several, source: _one, ...spec } = template['spec'] as Readonly<Record<string, unknown>>
    const made = await port.create({
      ...template,
      spec: { ...spec, ...(several === undefined ? { source: sources[0] } : { sources }) }
    })
    if (made.kind === 'refused')
      throw this.#fail('sync-failed', `Argo CD refuses the Application ${name} made from its template: ${made.message}`)
    if (made.kind === 'busy') return port.find(name)
    this.#began = 'set'
    log.info(`${name}: created from its template`)
    return made.application
  }

  #see(application: Application): void {
    if (!isOlder(application.resourceVersion, this.#notBefore)) this.#application = application
  }

  async #look(application: Application): Promise<LiveState> {
    const live = await this.#deps.port.live(application)
    this.#images = [...new Set(live.workloads.flatMap(imagesOf))].sort()
    return live
  }

  /** Ends it when a resource says that waiting does not help; else tells what it says, or `otherwise`. */
  async #judge(application: Application, live: LiveState, otherwise: string): Promise<void> {
    const terminal = live.problems.find((problem) => problem.terminal)
    if (terminal)
      throw this.#fail(
        'unhealthy',
        [
          `${this.#request.application} is synced and cannot become healthy: ${render(terminal)}`,
          ...(await this.#evidence(application, [mostTelling(live.problems) ?? terminal]))
        ].join('\n')
      )
    const [first] = live.problems
    this.#tell(first ? `synced; ${render(first)}` : otherwise)
  }

  async #explain(
    application: Application,
    { reason, message, culprits }: Extract<Verdict, { kind: 'failed' }>
  ): Promise<StagingError> {
    if (reason !== 'unhealthy')
      return this.#fail(reason, [message, ...(await this.#evidence(application, culprits))].join('\n'))
    const problems = await this.#problems(application)
    const suspect = mostTelling(problems)
    const evidence = suspect ? await this.#evidence(application, [suspect]) : []
    return this.#fail(reason, [message, ...problems.map(render), ...evidence].join('\n'))
  }

  async #problems(application: Application): Promise<readonly ResourceProblem[]> {
    try {
      return (await this.#look(application)).problems
    } catch (error) {
      if (error instanceof ApiError) return []
      throw error
    }
  }

  /** The story of what failed is told for the first few: the message is to be read. */
  async #evidence(application: Application, suspects: readonly Suspect[]): Promise<readonly string[]> {
    const told: string[] = []
    for (const suspect of suspects.slice(0, 2))
      told.push(...renderEvidence(await this.#deps.port.evidence(application, suspect)))
    return told
  }

  #absentTags(): readonly string[] {
    return this.#request.imageTags.filter(
      (tag) => !this.#images.some((image) => image.replace(/@.*$/, '').endsWith(`:${tag}`))
    )
  }

  #tell(seen: string): void {
    if (seen === this.#lastSeen) return
    this.#lastSeen = seen
    this.#deps.log.info(`${this.#request.application}: ${seen}`)
  }

  async #pause(reason: 'operation-in-progress' | 'conflict', milliseconds = 1000): Promise<void> {
    const { deadline, clock } = this.#deps
    const { application } = this.#request
    if (deadline.remaining() > milliseconds) return clock.sleep(milliseconds, deadline.signal)
    const waited = `waited ${renderDuration(deadline.elapsed())}`
    throw reason === 'conflict'
      ? this.#fail(reason, `${waited} for a moment in which nobody else changes ${application}`)
      : this.#fail(
          reason,
          `${waited} for another operation on ${application} to end`,
          'Look at the Application in Argo CD: an operation that hangs can be terminated there.'
        )
  }

  async #awaitComparison(milliseconds = 200): Promise<void> {
    const { deadline, clock } = this.#deps
    this.#newest = 'Argo CD has not compared with git yet'
    this.#steps.enter('comparing with git')
    if (deadline.remaining() <= milliseconds) throw await this.#timeout()
    await clock.sleep(milliseconds, deadline.signal)
  }

  async #timeout(): Promise<WaitTimeoutError> {
    const elapsed = this.#steps.elapsed()
    const application = this.#application
    // What is asked here outlives the deadline: without it nobody would know what was missing.
    const suspect = application && mostTelling(await this.#problems(application))
    const evidence = application && suspect ? await this.#evidence(application, [suspect]) : []
    return new WaitTimeoutError(
      `${this.#request.application} to be synced and healthy`,
      [this.#newest || this.#lastSeen || 'nothing', ...evidence].join('\n'),
      elapsed,
      {
        result: this.#result('failed'),
        hint: 'Is the application controller of Argo CD running? `timeout-minutes` and `app-timeout-minutes` set how long is waited.'
      }
    )
  }

  /** A cancelled run says what it leaves: Argo CD goes on without it. */
  #interrupted(error: unknown): unknown {
    if (!(error instanceof StagingError) || error.reason !== 'cancelled') return error
    const { application } = this.#request
    const left =
      this.#began === 'nothing'
        ? 'nothing was changed'
        : this.#began === 'set'
          ? 'its version is set, no sync was started by this run'
          : 'its version is set and Argo CD goes on with the sync'
    return this.#fail(
      'cancelled',
      `${error.message} while ${application} was deployed: ${left}; last seen: ${this.#lastSeen || 'nothing'}`,
      'Run it again to finish, or deploy the version before.'
    )
  }

  #fail(reason: StagingError['reason'], message: string, hint?: string): StagingError {
    return new StagingError(reason, message, { result: this.#result('failed'), ...(hint ? { hint } : {}) })
  }

  #result(kind: SyncResult['kind']): SyncResult {
    return makeResult(
      {
        kind,
        images: this.#images,
        imagesBefore: this.#imagesBefore,
        changes: this.#changes,
        steps: this.#steps.list(),
        duration: this.#steps.elapsed()
      },
      this.#request.application,
      this.#application
    )
  }
}

/** An Application's own time ends with that of the whole, at the latest. */
export function deadlineOf({ within }: SyncRequest, { deadline }: SyncDeps): Deadline {
  return within === undefined ? deadline : deadline.within(within)
}

function revisionOf(version: Version): string | undefined {
  return version.revision !== undefined && sha.test(version.revision) ? version.revision : undefined
}

/** Undefined: Argo CD could not compare these sources. */
function headOf({ sync }: Application, sources: readonly Source[]): string | undefined {
  return sha.test(sync.revision) && sameSources(sync.comparedTo, sources) ? sync.revision : undefined
}

/** Kubernetes' versions are decimal numbers that only grow; anything else is not judged. */
function isOlder(version: string, than: string): boolean {
  return /^\d+$/.test(version) && /^\d+$/.test(than) && BigInt(version) < BigInt(than)
}

function isTimeout(error: unknown): boolean {
  return (
    (error instanceof StagingError && error.reason === 'timeout') ||
    (error instanceof Error && error.name === 'AbortError')
  )
}

function describe(version: Version): string {
  const parameters = Object.entries(version.helmParameters).map(([name, value]) => `${name}=${value}`)
  return [version.revision, ...parameters, ...version.kustomizeImages].filter(Boolean).join(', ')
}

/** A pod knows more than the workload that it belongs to. */
function mostTelling(problems: readonly ResourceProblem[]): ResourceProblem | undefined {
  return problems.find((problem) => problem.kind === 'Pod') ?? problems[0]
}

function render(problem: { kind: string; name: string; message: string }): string {
  return `${problem.kind} ${problem.name}: ${problem.message}`
}
