import type { Kernel } from '../../kernel/index.ts'
import { at, isRecord, listAt, type Obj, textAt } from '../json.ts'
import type { ResourceRegistry, ServedResource } from '../resources.ts'
import { Schedule } from '../schedule.ts'
import { ApiStatus } from '../status.ts'
import type { Store, StoreEvent } from '../store.ts'
import { DeploymentController } from './deployments.ts'
import { publishIngresses } from './ingress-controllers.ts'
import { syncJob } from './jobs.ts'
import { runPod } from './pods.ts'
import { syncWorkload } from './workloads.ts'

/** What a test or a scenario can set to go wrong. */
export class Behaviour {
  /** Images, or their tags, that no registry has. */
  readonly missing = new Set<string>()
  /** Images, their tags or their last path part (the app): their containers crash. */
  readonly dead = new Set<string>()
  /** Names of Jobs that do not end while they are here. */
  readonly held = new Set<string>()
  /** How long a pod takes to start, sandbox milliseconds. */
  podMs = 2500
  /** How long a Job's pod runs, sandbox milliseconds. */
  jobMs = 1000

  isMissing(image: string): boolean {
    return this.missing.has(image) || this.missing.has(tagOf(image))
  }

  isDead(image: string): boolean {
    return this.dead.has(image) || this.dead.has(tagOf(image)) || this.dead.has(appOf(image))
  }
}

export function tagOf(image: string): string {
  return /:([^/:@]+)(@.*)?$/.exec(image)?.[1] ?? 'latest'
}

/** `registry/team/web:1.0` → `web` */
export function appOf(image: string): string {
  return (
    image
      .replace(/@.*$/, '')
      .replace(/:[^/:]+$/, '')
      .split('/')
      .at(-1) ?? image
  )
}

/** What an ingress controller looks at, what lets it, and what says that it runs. */
const concernsIngresses = new Set([
  'Ingress',
  'IngressClass',
  'Service',
  'Node',
  'Deployment',
  'DaemonSet',
  'ClusterRole',
  'ClusterRoleBinding',
  'Role',
  'RoleBinding'
])

export interface ControllerParts {
  readonly kernel: Kernel
  readonly store: Store
  readonly registry: ResourceRegistry
  /** The address a Service of type LoadBalancer gets. */
  readonly loadBalancer: (service: Obj) => Promise<string>
  /** A Job that ended well. */
  readonly onJobDone: (job: Obj) => void
}

/** The controllers next to the API: each change wakes those that it concerns, in sandbox time. */
export class Controllers {
  readonly kernel: Kernel
  readonly schedule: Schedule
  readonly behaviour = new Behaviour()
  readonly #parts: ControllerParts
  readonly #deployments: DeploymentController
  readonly #pending = new Set<string>()
  readonly #stop: () => void

  constructor(parts: ControllerParts) {
    this.#parts = parts
    this.kernel = parts.kernel
    this.schedule = new Schedule(parts.kernel.clock, (error) => this.#defect(error))
    this.#deployments = new DeploymentController(this)
    this.#stop = parts.store.subscribe((event) => this.#wake(event))
  }

  close(): void {
    this.#stop()
    this.schedule.close()
  }

  resource(apiVersion: string, kind: string): ServedResource {
    const resource = this.#parts.registry.byKind(apiVersion, kind)
    if (!resource) throw new ApiStatus(404, 'NotFound', `${kind} of ${apiVersion} is not served`)
    return resource
  }

  find(apiVersion: string, kind: string, namespace: string, name: string): Obj | undefined {
    return this.#parts.store.find(this.resource(apiVersion, kind), namespace, name)
  }

  list(apiVersion: string, kind: string, namespace: string, keep?: (object: Obj) => boolean): Obj[] {
    return this.#parts.store.list(this.resource(apiVersion, kind), namespace, keep)
  }

  make(object: Obj): Obj {
    return this.#parts.store.create(this.resource(object.apiVersion, object.kind), object)
  }

  write(object: Obj): Obj {
    const { resourceVersion: _any, ...metadata } = object.metadata
    return this.#parts.store.update(this.resource(object.apiVersion, object.kind), { ...object, metadata })
  }

  writeStatus(object: Obj): Obj {
    const resource = this.resource(object.apiVersion, object.kind)
    const current = this.#parts.store.find(resource, object.metadata.namespace ?? '', object.metadata.name)
    if (!current) return object
    const { resourceVersion: _any, ...metadata } = current.metadata
    return this.#parts.store.update(resource, { ...current, metadata, status: object['status'] }, 'status')
  }

  remove(apiVersion: string, kind: string, namespace: string, name: string): void {
    const resource = this.resource(apiVersion, kind)
    if (this.#parts.store.find(resource, namespace, name)) this.#parts.store.delete(resource, namespace, name)
  }

  hasCondition(object: Obj, type: string): boolean {
    return listAt(object, 'status', 'conditions').some(
      (entry) => textAt(entry, 'type') === type && textAt(entry, 'status') === 'True'
    )
  }

  jobDone(job: Obj): void {
    this.#parts.onJobDone(job)
  }

  #wake(event: StoreEvent): void {
    const { kind } = event.resource
    const { namespace = '', name } = event.object.metadata
    if (kind === 'CustomResourceDefinition') {
      if (event.type === 'DELETED') this.#parts.registry.removeCustom(event.object)
      else this.#parts.registry.addCustom(event.object)
      if (event.type === 'ADDED')
        this.#soon(`crd/${name}`, 0, () => {
          const conditions = ['NamesAccepted', 'Established'].map((type) => ({ type, status: 'True' }))
          const found = this.find('apiextensions.k8s.io/v1', kind, '', name)
          if (found) this.writeStatus({ ...found, status: { conditions, acceptedNames: at(found, 'spec', 'names') } })
        })
    }
    if (kind === 'Pod') {
      if (event.type === 'ADDED') this.#soon(`pod/${event.object.metadata.uid}`, 10, () => runPod(this, event.object))
      for (const owner of event.object.metadata.ownerReferences ?? [])
        this.#wakeOwner(namespace, owner.kind, owner.name)
    }
    if (event.type === 'DELETED') {
      if (kind === 'Namespace') this.#empty(name)
      return
    }
    if (kind === 'Deployment')
      this.#soon(`deployment/${namespace}/${name}`, 20, () => this.#deployments.sync(namespace, name))
    if (kind === 'StatefulSet' || kind === 'DaemonSet')
      this.#soon(`${kind}/${namespace}/${name}`, 20, () => syncWorkload(this, kind, namespace, name))
    if (kind === 'Job' && event.type === 'ADDED')
      this.#soon(`job/${namespace}/${name}`, 20, () => syncJob(this, namespace, name))
    if (kind === 'Service' && event.type === 'ADDED' && textAt(event.object, 'spec', 'type') === 'LoadBalancer')
      this.#soon(`service/${namespace}/${name}`, 3000, () => this.#giveAddress(event.object))
    if (concernsIngresses.has(kind)) this.#soon('ingresses', 500, () => publishIngresses(this))
    if (kind === 'PersistentVolumeClaim' && event.type === 'ADDED')
      this.#soon(`claim/${namespace}/${name}`, 1000, () => {
        const found = this.find('v1', kind, namespace, name)
        if (found) this.writeStatus({ ...found, status: { phase: 'Bound' } })
      })
    if (kind === 'Namespace' && event.type === 'ADDED')
      this.make({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default', namespace: name } })
  }

  /** A namespace takes all that is in it along. */
  #empty(namespace: string): void {
    const { store } = this.#parts
    for (const { resource, object } of store.everything())
      if (object.metadata.namespace === namespace && store.find(resource, namespace, object.metadata.name))
        store.delete(resource, namespace, object.metadata.name)
  }

  #wakeOwner(namespace: string, kind: string, name: string): void {
    if (kind === 'Job') this.#soon(`job/${namespace}/${name}`, 20, () => syncJob(this, namespace, name))
    if (kind === 'StatefulSet' || kind === 'DaemonSet')
      this.#soon(`${kind}/${namespace}/${name}`, 20, () => syncWorkload(this, kind, namespace, name))
    if (kind === 'ReplicaSet') {
      const owner = this.find('apps/v1', 'ReplicaSet', namespace, name)?.metadata.ownerReferences?.[0]
      if (owner)
        this.#soon(`deployment/${namespace}/${owner.name}`, 20, () => this.#deployments.sync(namespace, owner.name))
    }
  }

  async #giveAddress(service: Obj): Promise<void> {
    const ip = await this.#parts.loadBalancer(service)
    const found = this.find('v1', 'Service', service.metadata.namespace ?? '', service.metadata.name)
    if (found)
      this.writeStatus({
        ...found,
        status: { ...(isRecord(found['status']) ? found['status'] : {}), loadBalancer: { ingress: [{ ip }] } }
      })
  }

  /** Several changes in a row are one wake-up. */
  #soon(key: string, milliseconds: number, work: () => void | Promise<void>): void {
    if (this.#pending.has(key)) return
    this.#pending.add(key)
    this.schedule.after(milliseconds, () => {
      this.#pending.delete(key)
      return work()
    })
  }

  #defect(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    this.kernel.events.emit('event', { at: this.kernel.clock.now(), service: 'kubernetes', kind: 'defect', text })
  }
}
