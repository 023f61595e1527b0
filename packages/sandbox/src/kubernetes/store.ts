import type { Kernel } from '../kernel/index.ts'
import { copy, isOwnedBy, type Obj, same } from './json.ts'
import { keyOf, type ServedResource } from './resources.ts'
import { refuse } from './status.ts'

export interface StoreEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED'
  readonly resource: ServedResource
  readonly object: Obj
  readonly version: number
}

export type SavedObjects = ReadonlyMap<string, { readonly resource: ServedResource; readonly object: Obj }>

/** How many events a watch can go back; older resourceVersions answer 410. */
const kept = 5000

/** What etcd and the generic registry do: versions, generations, finalizers, owners, events. */
export class Store {
  readonly #kernel: Kernel
  readonly #objects = new Map<string, { resource: ServedResource; object: Obj }>()
  readonly #listeners = new Set<(event: StoreEvent) => void>()
  #events: StoreEvent[] = []
  #version = 100
  #oldest = 100

  constructor(kernel: Kernel) {
    this.#kernel = kernel
  }

  get version(): number {
    return this.#version
  }

  find(resource: ServedResource, namespace: string, name: string): Obj | undefined {
    const entry = this.#objects.get(address(resource, namespace, name))
    return entry && copy(entry.object)
  }

  get(resource: ServedResource, namespace: string, name: string): Obj {
    const found = this.find(resource, namespace, name)
    if (!found) throw refuse.notFound(resource, name)
    return found
  }

  /** In the order of their names. Empty namespace: of all. Only what is kept is copied, and `keep` may change nothing. */
  list(resource: ServedResource, namespace = '', keep: (object: Obj) => boolean = () => true): Obj[] {
    const found: Obj[] = []
    const key = keyOf(resource)
    for (const { resource: own, object } of this.#objects.values())
      if (keyOf(own) === key && (!namespace || object.metadata.namespace === namespace) && keep(object))
        found.push(copy(object))
    return found.sort((a, b) =>
      address(resource, a.metadata.namespace ?? '', a.metadata.name).localeCompare(
        address(resource, b.metadata.namespace ?? '', b.metadata.name)
      )
    )
  }

  everything(
    keep: (object: Obj) => boolean = () => true
  ): readonly { readonly resource: ServedResource; readonly object: Obj }[] {
    return [...this.#objects.values()]
      .filter(({ object }) => keep(object))
      .map(({ resource, object }) => ({ resource, object: copy(object) }))
  }

  create(resource: ServedResource, draft: Obj): Obj {
    const object = copy(draft)
    const { metadata } = object
    const key = address(resource, metadata.namespace ?? '', metadata.name)
    if (this.#objects.has(key)) throw refuse.exists(resource, metadata.name)
    metadata.uid = this.#kernel.random.uuid()
    metadata.creationTimestamp = this.#kernel.clock.iso()
    metadata.generation = 1
    delete metadata.deletionTimestamp
    return this.#write('ADDED', resource, object)
  }

  /**
   * Replaces an object. `metadata.resourceVersion`, when given, must be the current one. What is equal changes nothing,
   * not even the version. `part: 'status'` keeps the generation.
   */
  update(resource: ServedResource, next: Obj, part: 'all' | 'status' = 'all'): Obj {
    const { namespace = '', name, resourceVersion } = next.metadata
    const current = this.get(resource, namespace, name)
    if (resourceVersion !== undefined && resourceVersion !== current.metadata.resourceVersion)
      throw refuse.conflict(resource, name)
    const object = copy(next)
    object.metadata = {
      ...object.metadata,
      ...pick(current.metadata, ['uid', 'creationTimestamp', 'generation', 'resourceVersion', 'deletionTimestamp'])
    }
    if (object.metadata.finalizers?.length === 0) delete object.metadata.finalizers
    if (same(object, current)) return current
    if (part === 'all' && !same(body(object, resource), body(current, resource)))
      object.metadata.generation = (current.metadata.generation ?? 0) + 1
    if (object.metadata.deletionTimestamp && !object.metadata.finalizers?.length) return this.#erase(resource, object)
    return this.#write('MODIFIED', resource, object)
  }

  /** With finalizers it is only marked; their owner ends it. */
  delete(resource: ServedResource, namespace: string, name: string): Obj {
    const object = this.get(resource, namespace, name)
    if (!object.metadata.finalizers?.length) return this.#erase(resource, object)
    if (object.metadata.deletionTimestamp) return object
    object.metadata.deletionTimestamp = this.#kernel.clock.iso()
    object.metadata.generation = (object.metadata.generation ?? 0) + 1
    return this.#write('MODIFIED', resource, object)
  }

  /** Events after a version; undefined when it is too old to be resumed from. */
  since(version: number): readonly StoreEvent[] | undefined {
    return version < this.#oldest ? undefined : this.#events.filter((event) => event.version > version)
  }

  /** All objects, to be put back later, into this store or another. */
  saved(): SavedObjects {
    return new Map([...this.#objects].map(([key, { resource, object }]) => [key, { resource, object: copy(object) }]))
  }

  /** What changes by that is an event, as any other change. */
  putBack(saved: SavedObjects): void {
    for (const [key, { resource, object }] of [...this.#objects])
      if (!saved.has(key)) {
        this.#objects.delete(key)
        this.#version += 1
        this.#publish({ type: 'DELETED', resource, object: copy(object), version: this.#version })
      }
    for (const [key, { resource, object }] of saved) {
      const current = this.#objects.get(key)
      if (!current || !same(current.object, object)) this.#write(current ? 'MODIFIED' : 'ADDED', resource, copy(object))
    }
  }

  get oldest(): number {
    return this.#oldest
  }

  /** Forgets old events at once, as etcd's compaction does. */
  compact(): void {
    this.#events = []
    this.#oldest = this.#version
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #write(type: 'ADDED' | 'MODIFIED', resource: ServedResource, object: Obj): Obj {
    this.#version += 1
    object.metadata.resourceVersion = String(this.#version)
    this.#objects.set(address(resource, object.metadata.namespace ?? '', object.metadata.name), { resource, object })
    this.#publish({ type, resource, object: copy(object), version: this.#version })
    return copy(object)
  }

  #erase(resource: ServedResource, object: Obj): Obj {
    this.#version += 1
    object.metadata.resourceVersion = String(this.#version)
    this.#objects.delete(address(resource, object.metadata.namespace ?? '', object.metadata.name))
    this.#publish({ type: 'DELETED', resource, object: copy(object), version: this.#version })
    // Background propagation: what it owned goes too.
    const owned = isOwnedBy(object.metadata.uid ?? '')
    for (const entry of [...this.#objects.values()])
      if (owned(entry.object))
        this.delete(entry.resource, entry.object.metadata.namespace ?? '', entry.object.metadata.name)
    return object
  }

  #publish(event: StoreEvent): void {
    this.#events.push(event)
    if (this.#events.length > kept) {
      this.#events.splice(0, kept / 5)
      this.#oldest = (this.#events[0]?.version ?? this.#version) - 1
    }
    for (const listener of [...this.#listeners]) listener(event)
  }
}

function address(resource: ServedResource, namespace: string, name: string): string {
  return `${keyOf(resource)}|${resource.namespaced ? namespace : ''}|${name}`
}

/** What counts for the generation: all but metadata, and status where it is a subresource. */
function body(object: Obj, resource: ServedResource): Record<string, unknown> {
  const { metadata: _metadata, status, ...rest } = object
  return resource.statusSubresource ? rest : { ...rest, status }
}

function pick(meta: Obj['metadata'], names: readonly string[]): Partial<Obj['metadata']> {
  return Object.fromEntries(names.filter((name) => meta[name] !== undefined).map((name) => [name, meta[name]]))
}
