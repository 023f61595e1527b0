import type { Kernel } from '../kernel/index.ts'
import type { AdmissionPolicies } from '../kubernetes/admission.ts'
import type { Controllers } from '../kubernetes/controllers/controllers.ts'
import { at, copy, isRecord, type JsonRecord, listAt, numberAt, type Obj, same, textAt } from '../kubernetes/json.ts'
import { mergePatch } from '../kubernetes/merge.ts'
import type { ResourceRegistry } from '../kubernetes/resources.ts'
import type { Store, StoreEvent } from '../kubernetes/store.ts'
import { comparedStatus, trackedBy } from './compare.ts'
import type { GitAccess } from './git.ts'
import type { Programs } from './programs.ts'
import { deleteHooks, runTasks } from './sync-tasks.ts'
import { loadTarget, sourcesOf, type Target, trackingId } from './target.ts'
import { canSync } from './windows.ts'

export const applicationVersion = 'argoproj.io/v1alpha1'
const refreshAnnotation = 'argocd.argoproj.io/refresh'
const hydrateAnnotation = 'argocd.argoproj.io/hydrate'
const cascade = 'resources-finalizer.argocd.argoproj.io'

/** Sandbox milliseconds, as the recordings show them. */
const pace = {
  compare: 90,
  begin: 15,
  run: 280,
  again: 500,
  settle: 90,
  health: 60,
  poll: 180_000,
  heal: 30,
  healAgain: 5000
}

export interface ControllerParts {
  readonly kernel: Kernel
  readonly controllers: Controllers
  readonly store: Store
  readonly registry: ResourceRegistry
  readonly policies: AdmissionPolicies
  readonly git: GitAccess
  readonly programs: Programs
}

type Task = 'compare' | 'operate' | 'health' | 'remove'

/**
 * Argo CD's application controller: compares, syncs, heals; its status trails what it is about, and it can be stopped, as a
 * process is by SIGSTOP: nothing is written from then on, and everything is caught up with when it goes on.
 */
export class ApplicationController {
  readonly #parts: ControllerParts
  readonly #targets = new Map<string, { readonly sources: readonly JsonRecord[]; readonly target: Target }>()
  readonly #pending = new Set<string>()
  readonly #busy = new Map<string, Promise<void>>()
  /** In-memory state of an operation's first pass: what the controller itself began with, not what it stored. */
  readonly #begun = new Map<string, JsonRecord>()
  /** Applications whose next comparison asks git, as one for a refresh or for other sources does; all others go by what was known of it. */
  readonly #due = new Set<string>()
  #paused = false
  readonly #overlooked = new Set<string>()
  readonly #requestOverlooked = new Set<string>()
  #closed = false
  #stop = () => {}
  #missed = new Map<string, readonly [string, Task]>()

  constructor(parts: ControllerParts) {
    this.#parts = parts
  }

  start(): void {
    this.#stop = this.#parts.store.subscribe((event) => this.#onEvent(event))
    for (const application of this.#all()) this.#wake(application.metadata.name, 'compare', pace.compare)
    this.#poll()
  }

  /** Does not begin the Application's next operation until a comparison is asked for, as one set the moment after another may fare. */
  overlook(name: string): void {
    this.#overlooked.add(name)
  }

  /** Leaves normal requests for a comparison alone until there is a hard one, as one may fare that comes at a busy moment. */
  overlookRequest(name: string): void {
    this.#requestOverlooked.add(name)
  }

  #hasRequest({ metadata }: Obj): boolean {
    const request = metadata.annotations?.[refreshAnnotation]
    if (request === 'hard') this.#requestOverlooked.delete(metadata.name)
    return request !== undefined && !this.#requestOverlooked.has(metadata.name)
  }

  #overlooks({ metadata }: Obj): boolean {
    if (metadata.annotations?.[refreshAnnotation]) this.#overlooked.delete(metadata.name)
    return this.#overlooked.has(metadata.name)
  }

  get paused(): boolean {
    return this.#paused
  }

  pause(): void {
    this.#paused = true
  }

  resume(): void {
    this.#paused = false
    const missed = [...this.#missed.values()]
    this.#missed.clear()
    for (const [name, task] of missed) this.#wake(name, task, pace.begin)
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#stop()
    await Promise.allSettled(this.#busy.values())
  }

  #all(): Obj[] {
    return this.#parts.controllers.list(applicationVersion, 'Application', '')
  }

  #find(name: string): Obj | undefined {
    return this.#parts.controllers.find(applicationVersion, 'Application', 'argocd', name)
  }

  /** Git is asked every three minutes without being told. */
  #poll(): void {
    this.#parts.controllers.schedule.after(pace.poll, () => {
      if (this.#closed) return
      for (const application of this.#all()) {
        this.#due.add(application.metadata.name)
        this.#wake(application.metadata.name, 'compare', 0)
      }
      this.#poll()
    })
  }

  #onEvent(event: StoreEvent): void {
    const { object, resource, type } = event
    if (resource.kind === 'Application' && resource.group === 'argoproj.io') {
      const { name } = object.metadata
      if (type === 'DELETED') {
        this.#targets.delete(name)
        this.#begun.delete(name)
      } else {
        if (object.metadata.deletionTimestamp) this.#wake(name, 'remove', pace.begin)
        if (isRecord(object['operation']) && !this.#overlooks(object)) this.#wake(name, 'operate', pace.begin)
        if (this.#needsComparison(object)) this.#wake(name, 'compare', pace.compare)
      }
    }
    const owner = this.#ownerOf(object)
    if (owner && owner !== (resource.kind === 'Application' ? object.metadata.name : ''))
      this.#wake(owner, 'health', pace.health)
  }

  #needsComparison(application: Obj): boolean {
    if (this.#hasRequest(application)) return true
    const comparedTo = at(application, 'status', 'sync', 'comparedTo')
    return (
      !same(sourcesOf(comparedTo), sourcesOf(application['spec'])) ||
      !same(at(comparedTo, 'destination'), at(application, 'spec', 'destination'))
    )
  }

  /** The Application that tracks an object, or what owns it. */
  #ownerOf(object: Obj): string | undefined {
    const tracked = object.metadata.annotations?.[trackingId]
    if (tracked) return tracked.split(':')[0]
    const [owner] = object.metadata.ownerReferences ?? []
    if (!owner) return undefined
    const parent = this.#parts.controllers.find(
      owner.apiVersion,
      owner.kind,
      object.metadata.namespace ?? '',
      owner.name
    )
    return parent && this.#ownerOf(parent)
  }

  /** One task of an Application at a time; the same task waiting already is not doubled. */
  #wake(name: string, task: Task, milliseconds: number): void {
    const key = `${name}/${task}`
    if (this.#closed || this.#pending.has(key)) return
    this.#pending.add(key)
    this.#parts.controllers.schedule.after(milliseconds, async () => {
      this.#pending.delete(key)
      if (this.#paused) {
        this.#missed.set(key, [name, task])
        return
      }
      const turn = (this.#busy.get(name) ?? Promise.resolve()).then(() => this.#perform(name, task))
      this.#busy.set(
        name,
        turn.catch(() => {})
      )
      await turn
    })
  }

  async #perform(name: string, task: Task): Promise<void> {
    if (this.#closed) return
    if (task === 'compare') await this.#compare(name)
    else if (task === 'operate') await this.#operate(name)
    else if (task === 'remove') this.#remove(name)
    else this.#refreshHealth(name)
  }

  /** False when it was stopped meanwhile: what was found is kept for later. */
  #write(name: string, task: Task, edit: (application: Obj) => void): boolean {
    if (this.#paused) {
      this.#missed.set(`${name}/${task}`, [name, task])
      return false
    }
    const application = this.#find(name)
    if (!application || this.#closed) return false
    edit(application)
    this.#parts.controllers.write(application)
    return true
  }

  async #compare(name: string): Promise<void> {
    const application = this.#find(name)
    if (!application) return
    const sources = copy(sourcesOf(application['spec']))
    const requested = this.#hasRequest(application)
    const isNew = !same(sourcesOf(at(application, 'status', 'sync', 'comparedTo')), sources)
    const asksGit = this.#due.delete(name) || requested || isNew
    const { git } = this.#parts
    const known = asksGit ? git : { ...git, resolve: git.recall }
    const target = await loadTarget({ ...this.#parts, git: known }, application, sources, '')
    const written = this.#write(name, 'compare', (current) => {
      this.#targets.set(name, { sources, target })
      current['status'] = clean({ ...this.#status(current, sources, target), reconciledAt: this.#now() })
      const annotations = { ...current.metadata.annotations }
      // A request that came meanwhile is still to be answered.
      if (requested) {
        delete annotations[refreshAnnotation]
        delete annotations[hydrateAnnotation]
      }
      if (Object.keys(annotations).length > 0) current.metadata.annotations = annotations
      else delete current.metadata.annotations
    })
    if (written) this.#autoSync(name)
  }

  #refreshHealth(name: string): void {
    const known = this.#targets.get(name)
    if (!known) return
    this.#write(name, 'health', (current) => {
      current['status'] = clean(this.#status(current, known.sources, known.target))
    })
    this.#autoSync(name)
  }

  #status(application: Obj, sources: readonly JsonRecord[], target: Target): JsonRecord {
    return comparedStatus({ ...this.#parts, now: () => this.#now() }, application, sources, target)
  }

  #now(): string {
    return this.#parts.kernel.clock.iso()
  }

  /** What has no finalizer is simply gone; with Argo CD's own, its resources go first. */
  #remove(name: string): void {
    const application = this.#find(name)
    if (!application?.metadata.deletionTimestamp) return
    const left = trackedBy(this.#parts.store, name)
    for (const object of left) {
      const resource = this.#parts.registry.byKind(object.apiVersion, object.kind)
      if (resource && !object.metadata.deletionTimestamp)
        this.#parts.store.delete(resource, object.metadata.namespace ?? '', object.metadata.name)
    }
    if (trackedBy(this.#parts.store, name).length > 0) {
      this.#wake(name, 'remove', pace.again)
      return
    }
    this.#write(name, 'remove', (current) => {
      current.metadata.finalizers = (current.metadata.finalizers ?? []).filter(
        (finalizer) => !finalizer.startsWith(cascade)
      )
    })
  }

  async #operate(name: string): Promise<void> {
    const application = this.#find(name)
    const operation = application?.['operation']
    if (!application || !isRecord(operation)) return
    const stored = at(application, 'status', 'operationState')
    const phase = textAt(stored, 'phase')
    if (!isRecord(stored) || ['Succeeded', 'Failed', 'Error'].includes(phase)) {
      const state: JsonRecord = {
        operation: { ...copy(operation), retry: operation['retry'] ?? {} },
        phase: 'Running',
        startedAt: this.#now()
      }
      // Stored as a merge over what was there: an earlier operation's message and results stay unless they were cleared.
      const began = this.#write(name, 'operate', (current) =>
        this.#storeState(current, { ...state, finishedAt: null, retryCount: null })
      )
      if (!began) return
      this.#begun.set(name, state)
      this.#wake(name, 'operate', pace.run)
      return
    }
    if (phase === 'Terminating') {
      this.#terminate(name, stored)
      return
    }
    const memory = this.#begun.get(name)
    this.#begun.delete(name)
    await this.#run(name, application, memory ?? stored)
  }

  async #run(name: string, application: Obj, state: JsonRecord): Promise<void> {
    const sync = at(state, 'operation', 'sync')
    if (!isRecord(sync)) {
      this.#finish(name, state, { phase: 'Error', message: 'Invalid operation request: no operation specified' })
      return
    }
    if (textAt(state, 'finishedAt')) {
      this.#retryWhenDue(name, state)
      return
    }
    const automated = at(state, 'operation', 'initiatedBy', 'automated') === true
    if (!this.#isOpen(application, automated ? 'automated' : 'manual')) {
      this.#write(name, 'operate', (current) =>
        this.#storeState(current, { phase: 'Running', message: 'Sync operation blocked by sync window' })
      )
      this.#begun.set(name, state)
      this.#wake(name, 'operate', pace.again)
      return
    }
    const sources = copy(sourcesOf(sync).length > 0 ? sourcesOf(sync) : sourcesOf(application['spec']))
    const many = listAt(application, 'spec', 'sources').length > 0
    const target = await loadTarget(this.#parts, application, sources, textAt(sync, 'revision'))
    const result: JsonRecord = many
      ? { sources, ...(target.kind === 'loaded' ? { revisions: target.revisions ?? [target.revision] } : {}) }
      : { revision: target.revision, source: sources[0] }
    if (target.kind === 'broken') {
      this.#finish(name, state, {
        phase: 'Error',
        message: `ComparisonError: Failed to load target state: ${target.message}`,
        syncResult: result
      })
      return
    }
    if (this.#paused) {
      this.#begun.set(name, state)
      this.#missed.set(`${name}/operate`, [name, 'operate'])
      return
    }
    const before = listAt(state, 'syncResult', 'resources').filter(isRecord)
    const outcome = runTasks(this.#parts, application, target, sync, before)
    const syncResult = outcome.resources.length > 0 ? { ...result, resources: outcome.resources } : result
    if (outcome.phase === 'Running') {
      this.#write(name, 'operate', (current) => {
        // Terminated while it was at it: that is not lost (argo-cd, appcontroller.go, processRequestedAppOperation).
        const isTerminating = textAt(current, 'status', 'operationState', 'phase') === 'Terminating'
        this.#storeState(
          current,
          isTerminating ? { syncResult } : { phase: 'Running', message: outcome.message, syncResult }
        )
      })
      this.#wake(name, 'operate', pace.again)
      return
    }
    this.#finish(name, state, { phase: outcome.phase, message: outcome.message, syncResult })
  }

  #isOpen(application: Obj, asked: 'manual' | 'automated'): boolean {
    const project = textAt(application, 'spec', 'project')
    const found = this.#parts.controllers.find(applicationVersion, 'AppProject', 'argocd', project)
    return canSync(found, application, asked, this.#parts.kernel.clock.now())
  }

  #finish(name: string, state: JsonRecord, end: JsonRecord): void {
    const limit = numberAt(state, 'operation', 'retry', 'limit') ?? 0
    const count = numberAt(state, 'retryCount') ?? 0
    if (end['phase'] !== 'Succeeded' && count < limit) {
      const at12 = new Date(this.#parts.kernel.clock.now())
      const hour = at12.getUTCHours()
      const time = `${hour % 12 || 12}:${String(at12.getUTCMinutes()).padStart(2, '0')}${hour < 12 ? 'AM' : 'PM'}`
      const message = `${String(end['message'])}. Retrying attempt #${count + 1} at ${time}.`
      this.#write(name, 'operate', (current) =>
        this.#storeState(current, { ...end, phase: 'Running', message, finishedAt: this.#now(), retryCount: count + 1 })
      )
      this.#wake(name, 'operate', this.#backOff(state, count))
      return
    }
    const written = this.#write(name, 'operate', (current) => {
      const started = textAt(state, 'startedAt')
      this.#storeState(current, { ...end, finishedAt: this.#now() })
      const stored = at(current, 'status', 'operationState')
      delete current['operation']
      const whole =
        end['phase'] === 'Succeeded' &&
        !at(state, 'operation', 'sync', 'dryRun') &&
        listAt(state, 'operation', 'sync', 'resources').length === 0
      if (whole && isRecord(current['status'])) {
        const history = listAt(current, 'status', 'history')
        const { resources: _resources, ...deployed } = isRecord(end['syncResult']) ? end['syncResult'] : {}
        const entry = {
          ...deployed,
          id: history.length,
          deployStartedAt: started,
          deployedAt: this.#now(),
          initiatedBy: at(stored, 'operation', 'initiatedBy') ?? {}
        }
        current['status'] = { ...current['status'], history: [...history, entry].slice(-10) }
      }
    })
    if (!written) {
      this.#begun.set(name, state)
      return
    }
    if (this.#healsAtOnce(name, state)) this.#parts.controllers.schedule.after(pace.heal, () => this.#heal(name, 1))
    this.#wake(name, 'compare', pace.settle)
  }

  #backOff(state: JsonRecord, count: number): number {
    const backoff = at(state, 'operation', 'retry', 'backoff')
    const factor = numberAt(backoff, 'factor') ?? 2
    return Math.min(
      duration(textAt(backoff, 'duration') || '5s') * factor ** count,
      duration(textAt(backoff, 'maxDuration') || '3m')
    )
  }

  /** Between attempts the phase is Running although `finishedAt` is set. */
  #retryWhenDue(name: string, state: JsonRecord): void {
    const count = numberAt(state, 'retryCount') ?? 1
    const due = Date.parse(textAt(state, 'finishedAt')) + this.#backOff(state, count - 1)
    const wait = due - this.#parts.kernel.clock.now()
    if (wait > 0) {
      this.#wake(name, 'operate', wait)
      return
    }
    const next: JsonRecord = { ...state, message: `Retrying operation. Attempt #${count}`, syncResult: undefined }
    delete next['finishedAt']
    this.#write(name, 'operate', (current) =>
      this.#storeState(current, { phase: 'Running', message: next['message'], finishedAt: null })
    )
    this.#begun.set(name, next)
    this.#wake(name, 'operate', pace.begin)
  }

  #terminate(name: string, state: JsonRecord): void {
    if (textAt(state, 'message') !== 'operation is terminating') {
      this.#write(name, 'operate', (current) => this.#storeState(current, { message: 'operation is terminating' }))
      this.#wake(name, 'operate', pace.begin)
      return
    }
    const resources = deleteHooks(this.#parts, listAt(state, 'syncResult', 'resources').filter(isRecord))
    this.#begun.delete(name)
    const written = this.#write(name, 'operate', (current) => {
      const syncResult = at(state, 'syncResult')
      this.#storeState(current, {
        phase: 'Failed',
        message: 'Operation terminated',
        finishedAt: this.#now(),
        ...(isRecord(syncResult) ? { syncResult: { ...syncResult, resources } } : {})
      })
      delete current['operation']
    })
    if (written) this.#wake(name, 'compare', pace.settle)
  }

  /** A merge patch over the stored state, empty lists and undefined left out, as the controller's own encoding does. */
  #storeState(application: Obj, change: JsonRecord): void {
    const status = isRecord(application['status']) ? application['status'] : {}
    application['status'] = { ...status, operationState: mergePatch(status['operationState'], clean(change)) }
  }

  #autoSync(name: string): void {
    const application = this.#find(name)
    const automated = at(application, 'spec', 'syncPolicy', 'automated')
    if (
      !application ||
      this.#paused ||
      !isRecord(automated) ||
      automated['enabled'] === false ||
      application['operation']
    )
      return
    if (textAt(application, 'status', 'sync', 'status') !== 'OutOfSync' || this.#needsComparison(application)) return
    if (!this.#isOpen(application, 'automated')) return
    const revision = textAt(application, 'status', 'sync', 'revision')
    const state = at(application, 'status', 'operationState')
    const tried =
      textAt(state, 'syncResult', 'revision') === revision &&
      same(listAt(state, 'syncResult', 'revisions'), listAt(application, 'status', 'sync', 'revisions')) &&
      same(at(state, 'syncResult', 'source'), at(application, 'spec', 'source')) &&
      same(at(state, 'syncResult', 'sources'), at(application, 'spec', 'sources'))
    if (!tried) {
      this.#begin(name, { revision, source: at(application, 'spec', 'source') })
      return
    }
    if (automated['selfHeal'] !== true || textAt(state, 'phase') !== 'Succeeded') return
    const count = numberAt(state, 'operation', 'sync', 'autoHealAttemptsCount') ?? 0
    // The pause counts from the end of the operation before: what drifts later is healed at once (argo-cd, appcontroller.go, shouldSelfHeal).
    const since = this.#parts.kernel.clock.now() - Date.parse(textAt(state, 'finishedAt'))
    const pause = Math.max(pace.heal, pace.healAgain - since)
    this.#parts.controllers.schedule.after(pause, () => this.#heal(name, count + 1))
  }

  /** The first operation's own end, its status still OutOfSync, is taken for drift: a second one follows at once. */
  #healsAtOnce(name: string, state: JsonRecord): boolean {
    return (
      at(this.#find(name), 'spec', 'syncPolicy', 'automated', 'selfHeal') === true &&
      at(state, 'operation', 'initiatedBy', 'automated') === true &&
      at(state, 'operation', 'sync', 'autoHealAttemptsCount') === undefined
    )
  }

  #heal(name: string, attempt: number): void {
    const application = this.#find(name)
    if (!application || this.#paused || this.#closed || application['operation']) return
    if (textAt(application, 'status', 'sync', 'status') !== 'OutOfSync') return
    const resources = listAt(application, 'status', 'resources')
      .filter((entry) => textAt(entry, 'status') === 'OutOfSync')
      .map((entry) => ({
        ...(textAt(entry, 'group') ? { group: textAt(entry, 'group') } : {}),
        kind: textAt(entry, 'kind'),
        name: textAt(entry, 'name')
      }))
    this.#begin(name, {
      revision: textAt(application, 'status', 'sync', 'revision'),
      source: at(application, 'spec', 'source'),
      resources,
      autoHealAttemptsCount: attempt
    })
  }

  #begin(name: string, sync: JsonRecord): void {
    this.#write(name, 'compare', (current) => {
      const prune = at(current, 'spec', 'syncPolicy', 'automated', 'prune') === true
      const syncOptions = at(current, 'spec', 'syncPolicy', 'syncOptions')
      current['operation'] = {
        sync: clean({ ...sync, ...(prune ? { prune } : {}), ...(syncOptions ? { syncOptions } : {}) }),
        initiatedBy: { automated: true },
        retry: at(current, 'spec', 'syncPolicy', 'retry') ?? { limit: 5 }
      }
      const status = isRecord(current['status']) ? current['status'] : {}
      const { operationState: _cleared, ...rest } = status
      current['status'] = rest
    })
  }
}

function clean(record: JsonRecord): JsonRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** `5s`, `3m`, `1h` in milliseconds. */
function duration(text: string): number {
  const match = /^(\d+)(ms|s|m|h)$/.exec(text)
  return Number(match?.[1] ?? 5) * ({ ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[match?.[2] ?? 's'] ?? 1000)
}
