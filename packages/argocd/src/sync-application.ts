import {
  ApiError,
  type Clock,
  type Deadline,
  type Logger,
  renderDuration,
  StagingError,
  WaitTimeoutError
} from '@staging-actions/base'
import type { Application } from './application.ts'
import { ApplicationWatch } from './application-watch.ts'
import { decide, isWanted, type Verdict, type Wanted } from './decide.ts'
import { renderEvidence, type Suspect } from './evidence.ts'
import { imagesOf } from './live-state.ts'
import type { ApplicationPort, LiveState, ResourceProblem } from './port.ts'
import { sameSources, type Version, withVersion } from './sources.ts'
import { makeResult, type SyncResult } from './sync-result.ts'

export interface SyncRequest {
  readonly application: string
  readonly version: Version
  /** Tags that must be among the images that run in the end. */
  readonly imageTags: readonly string[]
  readonly prune: boolean
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
  readonly #started: number
  #application: Application | undefined
  #images: readonly string[] = []
  #lastSeen = ''
  /** How far our own hand has come. */
  #began: 'nothing' | 'set' | 'started' = 'nothing'
  /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
  #notBefore = ''

  constructor(request: SyncRequest, deps: SyncDeps) {
    this.#request = request
    this.#deps = deps
    this.#started = deps.clock.monotonic()
  }

  async run(): Promise<SyncResult> {
    const { log, port, deadline } = this.#deps
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
        if (feed.failure && watching && !deadline.signal.aborted) {
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
        if (verdict?.kind === 'again') {
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
    let refreshed = false
    for (;;) {
      const application = await this.#get()
      const sources = withVersion(application, version)
      const revision = revisionOf(version)
      const wanted: Wanted = { sources, revision, marker }
      if (application.operation) {
        if (sameSources(application.sources, sources) && isWanted(wanted, application.operation)) {
          this.#tell('adopting the operation that is running for this version')
          this.#began = 'started'
          this.#notBefore = application.resourceVersion
          return wanted
        }
        this.#tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? 'auto-sync'} to end`)
        await this.#pause('operation-in-progress')
        continue
      }
      if (!sameSources(application.sources, sources)) {
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
    const application = await port.find(name)
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

  async #timeout(): Promise<WaitTimeoutError> {
    const elapsed = this.#deps.clock.monotonic() - this.#started
    const application = this.#application
    // What is asked here outlives the deadline: without it nobody would know what was missing.
    const suspect = application && mostTelling(await this.#problems(application))
    const evidence = application && suspect ? await this.#evidence(application, [suspect]) : []
    return new WaitTimeoutError(
      `${this.#request.application} to be synced and healthy`,
      [this.#lastSeen || 'nothing', ...evidence].join('\n'),
      elapsed,
      {
        result: this.#result('failed'),
        hint: 'Is the application controller of Argo CD running? `timeout-minutes` sets how long is waited.'
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
    const duration = this.#deps.clock.monotonic() - this.#started
    return makeResult(kind, this.#request.application, this.#application, this.#images, duration)
  }
}

function revisionOf(version: Version): string | undefined {
  return version.revision !== undefined && sha.test(version.revision) ? version.revision : undefined
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
