import type { AdmissionPolicies } from '../kubernetes/admission.ts'
import type { Controllers } from '../kubernetes/controllers/controllers.ts'
import { at, copy, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import { applyMerge } from '../kubernetes/merge.ts'
import type { ResourceRegistry } from '../kubernetes/resources.ts'
import { ApiStatus, refuse } from '../kubernetes/status.ts'
import type { Store } from '../kubernetes/store.ts'
import { setDefaults, validate } from '../kubernetes/validate.ts'
import { groupOf, idOf, trackedBy } from './compare.ts'
import { healthOf } from './health.ts'
import { hookOf, isApplied, type Target, withLiveIgnored } from './target.ts'

export interface TaskParts {
  readonly store: Store
  readonly registry: ResourceRegistry
  readonly controllers: Controllers
  readonly policies: AdmissionPolicies
}

export interface TaskOutcome {
  readonly phase: 'Running' | 'Succeeded' | 'Failed'
  readonly message: string
  readonly resources: readonly JsonRecord[]
}

/** As whom Argo CD writes. */
const asController = { user: 'system:serviceaccount:argocd:argocd-application-controller', groups: [], sub: '' }

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration'

/**
 * One pass over the tasks of a sync. `before` are the results that the operation's state holds: what is in them is believed
 * to be done, also when it comes from an earlier operation; that is how a state that was not cleared makes a sync do nothing.
 */
export function runTasks(
  parts: TaskParts,
  application: Obj,
  target: Extract<Target, { kind: 'loaded' }>,
  sync: unknown,
  before: readonly JsonRecord[]
): TaskOutcome {
  const results = copy([...before])
  const chosen = listAt(sync, 'resources')
  const objects = target.objects.filter(
    (object) => chosen.length === 0 || chosen.some((entry) => isChosen(entry, object))
  )
  const hooks = chosen.length > 0 ? [] : target.hooks
  const invalid = [...hooks, ...objects].filter((object) => !parts.registry.byKind(object.apiVersion, object.kind))
  if (invalid.length > 0)
    return {
      phase: 'Failed',
      message: 'one or more synchronization tasks are not valid',
      resources: invalid.map((object) => unknownKind(object))
    }
  if (at(sync, 'dryRun') === true)
    return {
      phase: 'Succeeded',
      message: 'successfully synced (no more tasks)',
      resources: tryTasks(parts, application.metadata.name, target, objects, at(sync, 'prune') === true)
    }
  const options = listAt(sync, 'syncOptions')
  // Before the hooks, which may be in it.
  if (options.includes('CreateNamespace=true'))
    createNamespace(parts, textAt(application, 'spec', 'destination', 'namespace'))
  const pre = runHooks(
    parts,
    hooks.filter((hook) => hookOf(hook) === 'PreSync'),
    'PreSync',
    results
  )
  if (pre) return { ...pre, resources: results }
  const respect = options.includes('RespectIgnoreDifferences=true')
  const hasMore = hooks.some((hook) => hookOf(hook) !== 'PreSync')
  const waves = [...new Set(objects.map(waveOf))].sort((a, b) => a - b)
  let ran = false
  for (const [index, wave] of waves.entries()) {
    const own = objects.filter((object) => waveOf(object) === wave)
    const done = applyWave(parts, application, own, { results, respect })
    if (done.failure) return { ...done.failure, resources: results }
    ran ||= done.ran
    // What another wave or a hook comes after has to be healthy first.
    const waiting = index < waves.length - 1 || hasMore ? settle(parts, own, results) : undefined
    if (waiting) return { ...waiting, resources: results }
  }
  if (chosen.length === 0) prune(parts, application.metadata.name, target, at(sync, 'prune') === true, results)
  const post = runHooks(
    parts,
    hooks.filter((hook) => hookOf(hook) !== 'PreSync'),
    'PostSync',
    results
  )
  if (post) return { ...post, resources: results }
  return {
    phase: 'Succeeded',
    message: `successfully synced (${ran ? 'all tasks run' : 'no more tasks'})`,
    resources: results
  }
}

/** Applies the objects of one wave that are not applied yet. */
function applyWave(
  parts: TaskParts,
  application: Obj,
  objects: readonly Obj[],
  { results, respect }: { readonly results: JsonRecord[]; readonly respect: boolean }
): { readonly ran: boolean; readonly failure?: Omit<TaskOutcome, 'resources'> } {
  let ran = false
  const failures: string[] = []
  for (const object of inOrder(objects)) {
    const known = results.find((result) => isResult(result, object))
    if (known) {
      known['hookPhase'] = 'Succeeded'
      continue
    }
    ran = true
    const result = { ...resultOf(object), hookPhase: 'Running', syncPhase: 'Sync' }
    try {
      const strip = respect ? (live: Obj) => withLiveIgnored(application, object, live) : undefined
      results.push({ ...result, status: 'Synced', message: `${nameOf(object)} ${applyObject(parts, object, strip)}` })
    } catch (error) {
      if (!(error instanceof ApiStatus)) throw error
      failures.push(error.message)
      results.push({ ...result, status: 'SyncFailed', message: error.message, hookPhase: 'Failed' })
    }
  }
  if (failures.length === 0) return { ran }
  return { ran, failure: { phase: 'Failed', message: `one or more objects failed to apply, reason: ${failures[0]}` } }
}

/** Undefined: all of a wave are healthy, or have no health. The first time is that of its apply: it is waited for at least once. */
function settle(
  parts: TaskParts,
  objects: readonly Obj[],
  results: readonly JsonRecord[]
): Omit<TaskOutcome, 'resources'> | undefined {
  const waiting: string[] = []
  for (const object of objects) {
    const resource = parts.registry.byKind(object.apiVersion, object.kind)
    const live = resource && parts.store.find(resource, object.metadata.namespace ?? '', object.metadata.name)
    const health = live && healthOf(live)
    const result = results.find((entry) => isResult(entry, object))
    if (!result || health?.status === 'Healthy' || (live && !health)) continue
    result['hookPhase'] = health?.status === 'Degraded' ? 'Failed' : 'Running'
    if (health?.status === 'Degraded') {
      result['message'] = health.message ?? ''
      return { phase: 'Failed', message: 'one or more synchronization tasks completed unsuccessfully' }
    }
    waiting.push(`${groupOf(object)}/${object.kind}/${object.metadata.name}`)
  }
  if (waiting.length === 0) return undefined
  const more = waiting.length > 1 ? ` and ${waiting.length - 1} more resources` : ''
  return { phase: 'Running', message: `waiting for healthy state of ${waiting[0]}${more}` }
}

function waveOf(object: Obj): number {
  return Number(object.metadata.annotations?.['argocd.argoproj.io/sync-wave'] ?? 0)
}

/** What a sync would do, as `kubectl apply --dry-run` words it. */
function tryTasks(
  parts: TaskParts,
  application: string,
  target: Extract<Target, { kind: 'loaded' }>,
  objects: readonly Obj[],
  really: boolean
): readonly JsonRecord[] {
  const done = { hookPhase: 'Succeeded', syncPhase: 'Sync' }
  const tried = objects.map((object) => {
    const resource = parts.registry.byKind(object.apiVersion, object.kind)
    const live = resource && parts.store.find(resource, object.metadata.namespace ?? '', object.metadata.name)
    const would = !live ? 'created' : isApplied(object, live) ? 'unchanged' : 'configured'
    return { ...resultOf(object), status: 'Synced', message: `${nameOf(object)} ${would} (dry run)`, ...done }
  })
  const wanted = new Set([...target.objects, ...target.hooks].map(idOf))
  const surplus = trackedBy(parts.store, application).filter((live) => !wanted.has(idOf(live)) && !hookOf(live))
  return [
    ...tried,
    ...surplus.map((live) => ({
      ...resultOf(live),
      status: really ? 'Pruned' : 'PruneSkipped',
      message: really ? 'pruned (dry run)' : 'ignored (requires pruning)',
      ...done
    }))
  ]
}

/** Undefined: all of them are done. A hook left from before is deleted first, and made again by a later pass. */
function runHooks(
  parts: TaskParts,
  hooks: readonly Obj[],
  phase: string,
  results: JsonRecord[]
): { phase: 'Running' | 'Failed'; message: string } | undefined {
  const waiting: string[] = []
  for (const hook of hooks) {
    const resource = parts.registry.byKind(hook.apiVersion, hook.kind)
    if (!resource) continue
    const { namespace = '', name } = hook.metadata
    const known = results.find((result) => isResult(result, hook))
    if (known?.['hookPhase'] === 'Succeeded') continue
    const live = parts.store.find(resource, namespace, name)
    const title = `${groupOf(hook) || 'core'}/${hook.kind}/${name}`
    if (!known) {
      if (live) {
        parts.store.delete(resource, namespace, name)
        return { phase: 'Running', message: 'one or more tasks are running' }
      }
      const result = { ...resultOf(hook), hookType: phase, syncPhase: phase }
      try {
        applyObject(parts, hook)
      } catch (error) {
        if (!(error instanceof ApiStatus)) throw error
        results.push({ ...result, status: 'SyncFailed', message: error.message, hookPhase: 'Failed' })
        return { phase: 'Failed', message: 'one or more synchronization tasks completed unsuccessfully' }
      }
      results.push({ ...result, message: `${nameOf(hook)} created`, hookPhase: 'Running' })
      waiting.push(title)
      continue
    }
    const health = live && healthOf(live)
    if (!live || health?.status === 'Degraded') {
      known['hookPhase'] = 'Failed'
      known['message'] = health?.message ?? 'the hook is gone'
      return { phase: 'Failed', message: 'one or more synchronization tasks completed unsuccessfully' }
    }
    if (health === undefined || health.status === 'Healthy') {
      known['hookPhase'] = 'Succeeded'
      known['message'] = health?.message ?? known['message']
    } else waiting.push(title)
  }
  if (waiting.length === 0) return undefined
  const more = waiting.length > 1 ? ` and ${waiting.length - 1} more hooks` : ''
  return { phase: 'Running', message: `waiting for completion of hook ${waiting[0]}${more}` }
}

/** What a terminated operation leaves of its hooks. */
export function deleteHooks(parts: TaskParts, results: readonly JsonRecord[]): readonly JsonRecord[] {
  return results.map((result) => {
    if (!result['hookType'] || result['hookPhase'] !== 'Running') return result
    const group = textAt(result, 'group')
    const resource = parts.registry.byKind(
      group ? `${group}/${textAt(result, 'version')}` : textAt(result, 'version'),
      textAt(result, 'kind')
    )
    if (resource && parts.store.find(resource, textAt(result, 'namespace'), textAt(result, 'name')))
      parts.store.delete(resource, textAt(result, 'namespace'), textAt(result, 'name'))
    return { ...result, message: 'Deleted', hookPhase: 'Succeeded' }
  })
}

function prune(
  parts: TaskParts,
  application: string,
  target: Extract<Target, { kind: 'loaded' }>,
  really: boolean,
  results: JsonRecord[]
): void {
  const wanted = new Set([...target.objects, ...target.hooks].map(idOf))
  for (const live of trackedBy(parts.store, application)) {
    if (wanted.has(idOf(live)) || hookOf(live) || results.some((result) => isResult(result, live))) continue
    const resource = parts.registry.byKind(live.apiVersion, live.kind)
    if (really && resource) parts.store.delete(resource, live.metadata.namespace ?? '', live.metadata.name)
    results.push({
      ...resultOf(live),
      status: really ? 'Pruned' : 'PruneSkipped',
      message: really ? 'pruned' : 'ignored (requires pruning)',
      hookPhase: 'Succeeded',
      syncPhase: 'Sync'
    })
  }
}

/** The destination's own alone, as Argo CD does (gitops-engine, autoCreateNamespace). */
function createNamespace(parts: TaskParts, name: string): void {
  const resource = parts.registry.byKind('v1', 'Namespace')
  if (!resource || !name || parts.store.find(resource, '', name)) return
  const object: Obj = { apiVersion: 'v1', kind: 'Namespace', metadata: { name } }
  setDefaults(resource, object)
  parts.store.create(resource, object)
}

/** Three-way apply, as kubectl does it on the client's side. `strip` takes out what is to stay as it is live. */
function applyObject(
  parts: TaskParts,
  manifest: Obj,
  respecting: (live: Obj) => Obj = () => copy(manifest)
): 'created' | 'configured' | 'unchanged' {
  const resource = parts.registry.byKind(manifest.apiVersion, manifest.kind)
  if (!resource) throw refuse.noSuchPath()
  const { namespace = '', name } = manifest.metadata
  const live = parts.store.find(resource, namespace, name)
  const config = live ? respecting(live) : copy(manifest)
  const record = `${JSON.stringify(config)}\n`
  config.metadata.annotations = { ...config.metadata.annotations, [lastApplied]: record }
  if (resource.namespaced) {
    const namespaces = parts.registry.byKind('v1', 'Namespace')
    if (namespaces && !parts.store.find(namespaces, '', namespace)) throw refuse.notFound(namespaces, namespace)
  }
  if (!live) {
    validate(resource, config)
    setDefaults(resource, config)
    parts.policies.admit({ ...asController, resource, object: config, before: undefined })
    parts.store.create(resource, config)
    return 'created'
  }
  const before = live.metadata.annotations?.[lastApplied]
  const previous = before ? (JSON.parse(before) as Obj) : undefined
  const merged = applyMerge(live, config, previous) as Obj
  const { resourceVersion: _any, ...metadata } = merged.metadata
  const next: Obj = { ...merged, metadata, ...(live['status'] === undefined ? {} : { status: live['status'] }) }
  validate(resource, next)
  setDefaults(resource, next)
  parts.policies.admit({ ...asController, resource, object: next, before: live })
  const written = parts.store.update(resource, next)
  return written.metadata.resourceVersion === live.metadata.resourceVersion ? 'unchanged' : 'configured'
}

const first = ['Namespace', 'CustomResourceDefinition', 'ServiceAccount', 'Secret', 'ConfigMap']

function inOrder(objects: readonly Obj[]): Obj[] {
  const rank = (object: Obj) => {
    const index = first.indexOf(object.kind)
    return index < 0 ? first.length : index
  }
  return [...objects].sort((a, b) => rank(a) - rank(b))
}

function isChosen(entry: unknown, object: Obj): boolean {
  return (
    textAt(entry, 'kind') === object.kind &&
    textAt(entry, 'name') === object.metadata.name &&
    textAt(entry, 'group') === groupOf(object)
  )
}

function isResult(result: JsonRecord, object: Obj): boolean {
  return (
    result['kind'] === object.kind &&
    result['name'] === object.metadata.name &&
    (result['namespace'] ?? '') === (object.metadata.namespace ?? '') &&
    result['group'] === groupOf(object)
  )
}

function resultOf(object: Obj): JsonRecord {
  const [version = ''] = object.apiVersion.split('/').reverse()
  return {
    group: groupOf(object),
    version,
    kind: object.kind,
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name
  }
}

function unknownKind(object: Obj): JsonRecord {
  const { kind } = object
  return {
    ...resultOf(object),
    status: 'SyncFailed',
    message: `The Kubernetes API could not find ${groupOf(object)}/${kind} for requested resource ${object.metadata.namespace ?? ''}/${object.metadata.name}. Make sure the "${kind}" CRD is installed on the destination cluster.`,
    syncPhase: 'Sync'
  }
}

/** `deployment.apps/web`, `configmap/web` */
function nameOf(object: Obj): string {
  const group = groupOf(object)
  return `${object.kind.toLowerCase()}${group ? `.${group}` : ''}/${object.metadata.name}`
}
