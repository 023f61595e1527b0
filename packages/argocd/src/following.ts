import type { Application } from './application.ts'
import type { ApplicationFeed } from './application-feed.ts'
import { decide, type Verdict, type Wanted } from './decide.ts'
import { withFreshPulls } from './fresh-pulls.ts'
import { getApplication } from './get-application.ts'
import { Grace, usualGrace } from './grace.ts'
import type { ResourceProblem } from './port.ts'
import { explainWindow } from './require-open-window.ts'
import { startOperation } from './start-operation.ts'
import { explainDegraded, explainFailure, explainTimeout, judgeProblems, judgeTasks } from './sync-failures.ts'
import type { SyncResult } from './sync-result.ts'
import type { SyncState } from './sync-state.ts'
import { taskProblems } from './task-problems.ts'

/** Milliseconds. */
const lookEvery = 3000
const lookAgain = 500
/** When the Application changed since. */
const lookAtNews = 200
const pollAnyway = 15_000
/** So long may everything be healthy without the images that were asked for: it may be the moment before the rollout. */
const mostAbsence = 1500
/**
 * So long Argo CD may say nothing of an operation, or its status name another revision, before it is asked to compare:
 * it does by itself after an operation. One that is set the moment after another ended may lie there until then.
 */
const mostDoubt = { unbegun: 3000, moved: 1000 }
const mostStarts = 4
/** Verdicts that may change without anything being pushed. */
const impatient: ReadonlySet<Verdict['kind']> = new Set(['moved', 'unbegun'])

/** Watches what came of an operation; starts another when it was for nothing. */
export class Following {
  readonly #state: SyncState
  readonly #follow: () => ApplicationFeed
  readonly #feed: ApplicationFeed
  #wanted: Wanted
  #starts = 1
  #watching = true
  /** When the Application, and when its workloads were last asked for. */
  #lastState: number
  #lastLook = Number.NEGATIVE_INFINITY
  /** The Application as it was at that look. */
  #lookedAt: Application | undefined
  #absentSince: number | undefined
  readonly #grace: Grace
  /** When what the operation waits for was last looked at; undefined: it has only just begun. */
  #lastTasks: number | undefined
  /** What a comparison will be asked for, if it stays so. */
  #doubted: { readonly kind: Verdict['kind']; readonly since: number } | undefined
  /** What Argo CD was last asked to confirm by a comparison with git. */
  #asked = ''

  constructor(state: SyncState, follow: () => ApplicationFeed, wanted: Wanted) {
    this.#state = state
    this.#follow = follow
    this.#feed = follow()
    this.#wanted = wanted
    this.#lastState = this.#now()
    this.#grace = new Grace(state.request.grace ?? usualGrace)
  }

  async untilThere(): Promise<SyncResult> {
    const { deadline } = this.#state.deps
    for (;;) {
      // A runner leaves a cancelled run some seconds.
      if (deadline.signal.aborted) throw deadline.signal.reason
      await this.#update()
      const { application } = this.#state
      if (application) await this.#state.renewOverdueRequest(application)
      const verdict = application && decide(this.#wanted, application)
      if (application && verdict) {
        const step = await this.#take(application, verdict)
        if (step === 'there') {
          await this.#state.readDigests()
          return this.#state.result('synced')
        }
        if (step === 'again') continue
      }
      if (deadline.passed()) throw await explainTimeout(this.#state)
      await this.#feed.wait(Math.min(this.#patience(verdict), deadline.remaining() + 1))
    }
  }

  /** Milliseconds until the next turn, if nothing is pushed before. */
  #patience(verdict: Verdict | undefined): number {
    if (verdict?.kind === 'done') return Math.max(1, Math.ceil(this.#nextLook() - this.#now()))
    return verdict && impatient.has(verdict.kind) ? lookAgain : lookEvery
  }

  /** When the workloads are to be looked at again. */
  #nextLook(): number {
    return this.#lastLook + (this.#state.application === this.#lookedAt ? lookAgain : lookAtNews)
  }

  /** The newest state: pushed by the watch, and asked for now and then, for a watch may be deaf. */
  async #update(): Promise<void> {
    const state = this.#state
    if (this.#feed.failure && this.#watching) {
      this.#watching = false
      state.deps.log.info(`the watch of ${state.name} ended; asking every few seconds instead`)
    }
    const pushed = this.#feed.take()
    if (pushed?.kind === 'deleted')
      throw state.fail('unknown-application', `the Application ${state.name} was deleted meanwhile`)
    const isDue = this.#now() - this.#lastState >= (this.#watching ? pollAnyway : lookEvery)
    if (!pushed && !isDue) return
    this.#lastState = this.#now()
    state.see(pushed ? pushed.application : await getApplication(state))
  }

  async #take(application: Application, verdict: Verdict): Promise<'there' | 'again' | 'wait'> {
    const state = this.#state
    if (verdict.kind === 'failed') throw await explainFailure(state, application, verdict)
    if (verdict.kind === 'blocked') {
      state.isBlocked = true
      throw await explainWindow(state, application)
    }
    if (verdict.kind !== this.#doubted?.kind) this.#doubted = undefined
    if (verdict.kind === 'unbegun' || (verdict.kind === 'moved' && this.#asked !== verdict.seen)) {
      state.newest = verdict.seen
      if (verdict.kind === 'unbegun') {
        state.steps.enter('syncing')
        state.tell(verdict.seen)
      }
      this.#doubted ??= { kind: verdict.kind, since: this.#now() }
      if (this.#now() - this.#doubted.since < mostDoubt[verdict.kind]) return 'wait'
      this.#doubted = undefined
      return this.#askForComparison(verdict.seen)
    }
    if (verdict.kind === 'again' || verdict.kind === 'moved') {
      this.#starts += 1
      if (this.#starts > mostStarts)
        throw state.fail('sync-failed', `${state.name} did not stay at the version asked for: ${verdict.seen}`)
      state.tell(`${verdict.seen}; syncing again`)
      this.#wanted = await startOperation(state, this.#follow)
      return 'again'
    }
    if (verdict.kind === 'waiting') state.newest = verdict.seen
    if (verdict.kind === 'waiting' && (verdict.for === 'operation' || verdict.for === 'another')) {
      state.steps.enter('syncing')
      await this.#lookAtTasks(application, verdict)
      return 'wait'
    }
    state.steps.enter('becoming healthy')
    if (verdict.kind === 'waiting' || verdict.kind === 'degraded') return this.#lookAhead(application, verdict)
    if (this.#now() < this.#nextLook()) return 'wait'
    return this.#confirm(application)
  }

  /** Most operations end before anything needs to be looked at; somebody else's are not ours to judge. */
  async #lookAtTasks(application: Application, verdict: Verdict & { kind: 'waiting' }): Promise<void> {
    const state = this.#state
    this.#lastTasks ??= this.#now()
    if (verdict.for === 'another' || this.#now() - this.#lastTasks < lookEvery) return state.tell(verdict.seen)
    this.#lastTasks = this.#now()
    const { port } = state.deps
    const found = await taskProblems(application, port)
    const problems = await withFreshPulls(found, application, port, state.steps.elapsed())
    await judgeTasks(state, application, { problems, spent: this.#grace.spent(problems, this.#now()) }, verdict.seen)
  }

  /** Argo CD is not done; a resource that will never be healthy ends it all the same. */
  async #lookAhead(
    application: Application,
    verdict: Verdict & { kind: 'waiting' | 'degraded' }
  ): Promise<'again' | 'wait'> {
    const state = this.#state
    if (application.refreshRequested) {
      state.tell(verdict.seen)
      return 'wait'
    }
    if (this.#now() - this.#lastLook < lookEvery) return 'wait'
    const problems = await this.#look(application)
    const isDegraded = verdict.kind === 'degraded'
    const all = isDegraded ? [...problems, degraded(application, verdict.seen)] : problems
    const spent = this.#grace.spent(all, this.#now())
    if (spent && isDegraded) throw await explainDegraded(state, application, problems, verdict.seen)
    // It may have synced and not compared yet: a run that ends now would report the status of before the sync.
    if (spent && !isDegraded && verdict.for === 'comparison' && this.#asked !== verdict.seen) {
      this.#lastLook = Number.NEGATIVE_INFINITY
      return this.#askForComparison(verdict.seen)
    }
    await judgeProblems(state, application, { problems, spent }, verdict.seen)
    return 'wait'
  }

  async #askForComparison(seen: string): Promise<'again'> {
    const state = this.#state
    this.#asked = seen
    await state.deps.port.refresh(state.name, 'normal')
    // With the request in it, or with its answer.
    state.seeFrom(await getApplication(state))
    return 'again'
  }

  /** Argo CD's side is done: what runs decides. */
  async #confirm(application: Application): Promise<'there' | 'wait'> {
    const state = this.#state
    const problems = await this.#look(application)
    await judgeProblems(state, application, { problems, spent: this.#grace.spent(problems, this.#now()) }, 'healthy')
    const absent = state.absentTags()
    if (problems.length > 0 || absent.length === 0) {
      this.#absentSince = undefined
      return problems.length > 0 ? 'wait' : 'there'
    }
    this.#absentSince ??= this.#now()
    const tags = absent.join(', ')
    if (this.#now() - this.#absentSince >= mostAbsence)
      throw state.fail(
        'sync-failed',
        `${state.name} is synced and healthy, but no workload runs an image tagged ${tags}; running: ${state.images.join(', ') || 'none'}`,
        'Is `image-parameter` in .github/staging.yml the parameter that the chart takes its tag from?'
      )
    state.tell(`no workload runs an image tagged ${tags} yet`)
    return 'wait'
  }

  async #look(application: Application): Promise<readonly ResourceProblem[]> {
    this.#lastLook = this.#now()
    this.#lookedAt = application
    const { port } = this.#state.deps
    const { problems } = await this.#state.look(application)
    return withFreshPulls(problems, application, port, this.#state.steps.elapsed())
  }

  #now(): number {
    return this.#state.deps.clock.monotonic()
  }
}

function degraded({ name, namespace }: Application, message: string): ResourceProblem {
  return { kind: 'Application', name, namespace, message, terminal: true }
}
