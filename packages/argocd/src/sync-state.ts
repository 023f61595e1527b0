import { StagingError } from '@staging-actions/base'
import type { Application, Source } from './application.ts'
import { imagesOf, runningDigests } from './live-state.ts'
import type { LiveState } from './port.ts'
import type { SourceChange } from './source-changes.ts'
import { Steps } from './steps.ts'
import { deadlineOf, type SyncDeps, type SyncRequest } from './sync-request.ts'
import { makeResult, type SyncResult } from './sync-result.ts'

/** Milliseconds that Argo CD may leave a request for a comparison alone before it is made again. */
const mostSilence = 8000

/** What one run knows of its Application so far, and what it told. */
export class SyncState {
  readonly request: SyncRequest
  /** With the deadline of this very Application. */
  readonly deps: SyncDeps
  readonly steps: Steps
  changes: readonly SourceChange[] = []
  /** How far our own hand has come. */
  began: 'nothing' | 'set' | 'started' = 'nothing'
  /** An operation of ours may be there, also when nobody answered that it is. */
  asked = false
  /** Our operation waits for a sync window, and would begin by itself when it opens. */
  isBlocked = false
  /** The sources that our own stand in the place of. */
  sourcesBefore: readonly Source[] | undefined
  /** Milliseconds of the epoch: operations of ours that were asked for before are of an earlier run. */
  readonly since: number
  /** The newest that is waited for, told or not. */
  newest = ''
  #application: Application | undefined
  #imagesBefore: readonly string[] = []
  #images: readonly string[] = []
  #digests: readonly string[] = []
  #workloads: LiveState['workloads'] = []
  #lastTold = ''
  /** Since when the request for a comparison is seen that lies there; undefined: there is none. */
  #requestedSince: number | undefined
  /** Nothing older than what our own write returned is believed: a server's cache may still show it. */
  #notBefore = ''

  constructor(request: SyncRequest, deps: SyncDeps) {
    this.request = request
    this.deps = { ...deps, deadline: deadlineOf(request, deps) }
    this.steps = new Steps(() => deps.clock.monotonic())
    this.since = deps.clock.now()
  }

  get name(): string {
    return this.request.application
  }

  /** Nothing older is believed. */
  get notBefore(): string {
    return this.#notBefore
  }

  get application(): Application | undefined {
    return this.#application
  }

  get images(): readonly string[] {
    return this.#images
  }

  get lastTold(): string {
    return this.#lastTold
  }

  /** As it was before anything of ours was done; an older one must not be judged later. */
  found(application: Application): void {
    if (this.began !== 'nothing') return
    this.#application = application
    this.#imagesBefore = application.images
  }

  see(application: Application): void {
    if (!isOlder(application.resourceVersion, this.#notBefore)) this.#application = application
  }

  /** From our own write, or from an answer that has one in it: whatever was seen before no longer counts. */
  seeFrom(application: Application): void {
    this.#notBefore = application.resourceVersion
    this.see(application)
  }

  /**
   * Argo CD now and then overlooks a request for a comparison, and then wakes at the next change of the Application. The same
   * request again is no change: it is made in its other kind. To be called with all that is seen.
   */
  async renewOverdueRequest({ refreshRequested }: Application): Promise<void> {
    const now = this.steps.elapsed()
    this.#requestedSince = refreshRequested && (this.#requestedSince ?? now)
    if (this.#requestedSince === undefined || now - this.#requestedSince < mostSilence) return
    this.#requestedSince = now
    this.deps.log.info(`${this.name}: Argo CD leaves the request for a comparison alone; asking again`)
    await this.deps.port.refresh(this.name, refreshRequested === 'normal' ? 'hard' : 'normal')
  }

  /** Asks what really runs. */
  async look(application: Application): Promise<LiveState> {
    const live = await this.deps.port.live(application)
    this.#workloads = live.workloads
    this.#images = [...new Set(live.workloads.flatMap(imagesOf))].sort()
    return live
  }

  /** Once it is there: what its pods run, whatever the tags say by now. */
  async readDigests(): Promise<void> {
    const application = this.#application
    if (application) this.#digests = await runningDigests(application, this.#workloads, this.deps.port)
  }

  absentTags(): readonly string[] {
    return this.request.imageTags.filter(
      (tag) => !this.#images.some((image) => image.replace(/@.*$/, '').endsWith(`:${tag}`))
    )
  }

  /** A line, when something changed. */
  tell(seen: string): void {
    if (seen === this.#lastTold) return
    this.#lastTold = seen
    this.deps.log.info(`${this.name}: ${seen}`)
  }

  fail(reason: StagingError['reason'], message: string, hint?: string): StagingError {
    return new StagingError(reason, message, { result: this.result('failed'), ...(hint ? { hint } : {}) })
  }

  result(kind: SyncResult['kind']): SyncResult {
    return makeResult(
      {
        kind,
        images: this.#images,
        digests: this.#digests,
        imagesBefore: this.#imagesBefore,
        changes: this.changes,
        steps: this.steps.list(),
        duration: this.steps.elapsed()
      },
      this.name,
      this.#application
    )
  }
}

/** Kubernetes' versions are decimal numbers that only grow; anything else is not judged. */
export function isOlder(version: string, than: string): boolean {
  return /^\d+$/.test(version) && /^\d+$/.test(than) && BigInt(version) < BigInt(than)
}
