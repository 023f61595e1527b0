import type { Controllers } from '../kubernetes/controllers/controllers.ts'
import { at, copy, isOwnedBy, isRecord, type JsonRecord, listAt, type Obj, same, textAt } from '../kubernetes/json.ts'
import type { ResourceRegistry } from '../kubernetes/resources.ts'
import type { Store } from '../kubernetes/store.ts'
import { type Health, type HealthStatus, healthOf, worst } from './health.ts'
import { hookOf, isApplied, sourcesOf, type Target, trackingId, withoutIgnored } from './target.ts'

export interface CompareParts {
  readonly store: Store
  readonly registry: ResourceRegistry
  readonly controllers: Controllers
  readonly now: () => string
}

/** Live objects that carry this Application's tracking id. */
export function trackedBy(store: Store, application: string): readonly Obj[] {
  const tracked = ({ metadata }: Obj) => metadata.annotations?.[trackingId]?.split(':')[0] === application
  return store.everything(tracked).map(({ object }) => object)
}

export interface ResourceState {
  readonly entry: JsonRecord
  readonly health: Health | undefined
  readonly live: Obj | undefined
}

/** What git wants against what is live; then what is live and unwanted; hooks last. */
export function compareResources(parts: CompareParts, application: Obj, target: Target): readonly ResourceState[] {
  if (target.kind === 'broken') return []
  const { store, registry } = parts
  const states: ResourceState[] = []
  const seen = new Set<string>()
  for (const object of target.objects) {
    const resource = registry.byKind(object.apiVersion, object.kind)
    const { namespace = '', name } = object.metadata
    const live = resource && store.find(resource, namespace, name)
    seen.add(idOf(object))
    const missing: Health = { status: 'Missing' }
    states.push({
      entry: {
        ...entryOf(object),
        status: live && isApplied(wantedOf(withoutIgnored(application, object)), live) ? 'Synced' : 'OutOfSync'
      },
      health: live ? healthOf(live) : missing,
      live
    })
  }
  for (const live of trackedBy(store, application.metadata.name)) {
    if (seen.has(idOf(live))) continue
    const hook = hookOf(live) !== ''
    const entry = entryOf(live)
    states.push({
      entry: { ...entry, ...(hook ? { hook } : { status: 'OutOfSync' }), requiresPruning: true },
      health: healthOf(live),
      live
    })
  }
  return states.sort((a, b) => order(a).localeCompare(order(b)))
}

function order(state: ResourceState): string {
  const { entry } = state
  return `${textAt(entry, 'group')}/${textAt(entry, 'kind')}/${textAt(entry, 'namespace')}/${textAt(entry, 'name')}`
}

/** The part of `status` that a comparison sets. As stored, resources have no health: the API server adds it when it is asked. */
export function comparedStatus(
  parts: CompareParts,
  application: Obj,
  compared: readonly JsonRecord[],
  target: Target
): JsonRecord {
  const before = isRecord(application['status']) ? application['status'] : {}
  const states = compareResources(parts, application, target)
  const destination = at(application, 'spec', 'destination')
  const many = sourcesOf(application['spec']).length > 0 && listAt(application, 'spec', 'sources').length > 0
  const comparedTo = many ? { sources: copy(compared), destination } : { source: copy(compared[0]), destination }
  const out = states.some((state) => state.entry['status'] === 'OutOfSync')
  const sync: JsonRecord =
    target.kind === 'broken'
      ? { status: 'Unknown', comparedTo, revision: target.revision }
      : {
          status: out ? 'OutOfSync' : 'Synced',
          comparedTo,
          ...(target.revisions ? { revisions: target.revisions } : { revision: target.revision })
        }
  // As 3.4 and later have it (controller/health.go): Missing only when all is missing, of whatever kind.
  const counted = states.filter((state) => !state.entry['hook'])
  const live = counted.filter((state) => state.live)
  const status: HealthStatus =
    counted.length > 0 && live.length === 0 ? 'Missing' : worst(live.map((state) => state.health?.status ?? 'Healthy'))
  const health = same(textAt(before, 'health', 'status'), status)
    ? before['health']
    : { status, lastTransitionTime: parts.now() }
  const images = imagesOf(parts, states)
  const message = target.kind === 'broken' ? `Failed to load target state: ${target.message}` : ''
  const known = listAt(before, 'conditions').find((entry) => textAt(entry, 'message') === message)
  return {
    ...before,
    resources: states.map((state) => state.entry),
    sync,
    health,
    sourceType: target.kind === 'loaded' ? target.type : (before['sourceType'] ?? 'Directory'),
    summary: images.length > 0 ? { images } : {},
    resourceHealthSource: 'appTree',
    controllerNamespace: 'argocd',
    conditions: message ? [known ?? { type: 'ComparisonError', message, lastTransitionTime: parts.now() }] : undefined
  }
}

/** Images of the pods below the Application's resources, old ones that are still there included. */
function imagesOf(parts: CompareParts, states: readonly ResourceState[]): string[] {
  const images = new Set<string>()
  const roots = states.flatMap((state) => (state.live?.metadata.uid ? [state.live.metadata.uid] : []))
  for (const set of parts.controllers.list('apps/v1', 'ReplicaSet', '', isOwnedBy(...roots)))
    roots.push(set.metadata.uid ?? '')
  const below = isOwnedBy(...roots)
  const isMeant = (pod: Obj) => roots.includes(pod.metadata.uid ?? '') || below(pod)
  for (const pod of parts.controllers.list('v1', 'Pod', '', isMeant))
    for (const container of listAt(pod, 'spec', 'containers')) images.add(textAt(container, 'image'))
  return [...images].sort()
}

/** A Secret is stored without `stringData`. */
function wantedOf(object: Obj): Obj {
  if (object.kind !== 'Secret' || !isRecord(object['stringData'])) return object
  const { stringData, ...rest } = object
  const data = Object.fromEntries(
    Object.entries(stringData as JsonRecord).map(([key, value]) => [key, Buffer.from(String(value)).toString('base64')])
  )
  return { ...rest, data: { ...(isRecord(rest['data']) ? rest['data'] : {}), ...data } } as Obj
}

export function groupOf(object: { readonly apiVersion: string }): string {
  return object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : ''
}

export function idOf(object: Obj): string {
  return `${groupOf(object)}/${object.kind}/${object.metadata.namespace ?? ''}/${object.metadata.name}`
}

function entryOf(object: Obj): JsonRecord {
  const group = groupOf(object)
  const [version = ''] = object.apiVersion.split('/').reverse()
  const { namespace, name } = object.metadata
  return { ...(group ? { group } : {}), version, kind: object.kind, ...(namespace ? { namespace } : {}), name }
}
