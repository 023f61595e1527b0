import { createHash } from 'node:crypto'
import {
  at,
  copy,
  isOwnedBy,
  isRecord,
  type JsonRecord,
  listAt,
  type Meta,
  numberAt,
  type Obj,
  textAt
} from '../json.ts'
import type { Controllers } from './controllers.ts'
import { isReady } from './pods.ts'

interface Rollout {
  generation: number
  /** Sandbox time. */
  since: number
  exceeded: boolean
}

/** Rolls Deployments out: new ReplicaSet and pods, wait until they are ready, old ones away; or the progress deadline. */
export class DeploymentController {
  readonly #controllers: Controllers
  readonly #rollouts = new Map<string, Rollout>()

  constructor(controllers: Controllers) {
    this.#controllers = controllers
  }

  sync(namespace: string, name: string): void {
    const deployment = this.#controllers.find('apps/v1', 'Deployment', namespace, name)
    if (!deployment || deployment.metadata.deletionTimestamp) return
    const uid = deployment.metadata.uid ?? ''
    const generation = deployment.metadata.generation ?? 1
    const known = this.#rollouts.get(uid)
    if (known?.generation !== generation) {
      const rollout = { generation, since: this.#controllers.kernel.clock.now(), exceeded: false }
      this.#rollouts.set(uid, rollout)
      const seconds = numberAt(deployment, 'spec', 'progressDeadlineSeconds') ?? 600
      this.#controllers.schedule.after(seconds * 1000, () => {
        if (this.#rollouts.get(uid) !== rollout) return
        rollout.exceeded = true
        this.sync(namespace, name)
      })
    }
    this.#roll(deployment, this.#rollouts.get(uid)?.exceeded ?? false)
  }

  #roll(deployment: Obj, exceeded: boolean): void {
    const { namespace = '', name, uid = '' } = deployment.metadata
    const replicas = numberAt(deployment, 'spec', 'replicas') ?? 1
    const template = at(deployment, 'spec', 'template')
    const hash = createHash('sha256').update(JSON.stringify(template)).digest('hex').slice(0, 10)
    const current = `${name}-${hash}`
    const sets = this.#owned('apps/v1', 'ReplicaSet', namespace, uid)
    const set =
      sets.find((candidate) => candidate.metadata.name === current) ??
      this.#makeSet(deployment, current, hash, replicas)
    const fresh = this.#owned('v1', 'Pod', namespace, set.metadata.uid ?? '')
    for (let missing = replicas - fresh.length; missing > 0; missing -= 1) this.#makePod(deployment, set, hash)
    for (const surplus of fresh.slice(replicas)) this.#controllers.remove('v1', 'Pod', namespace, surplus.metadata.name)
    const pods = this.#owned('v1', 'Pod', namespace, set.metadata.uid ?? '')
    const ready = pods.filter(isReady).length
    const old = sets
      .filter((candidate) => candidate.metadata.name !== current)
      .flatMap((candidate) => this.#owned('v1', 'Pod', namespace, candidate.metadata.uid ?? ''))
    if (ready >= replicas) for (const pod of old) this.#controllers.remove('v1', 'Pod', namespace, pod.metadata.name)
    const left = ready >= replicas ? 0 : old.length
    const available = ready + (left ? old.filter(isReady).length : 0)
    const complete = ready >= replicas && left === 0
    this.#controllers.writeStatus({
      ...deployment,
      status: {
        observedGeneration: deployment.metadata.generation,
        replicas: pods.length + left,
        updatedReplicas: pods.length,
        ...(available > 0 ? { readyReplicas: available, availableReplicas: available } : {}),
        ...(pods.length + left > available ? { unavailableReplicas: pods.length + left - available } : {}),
        conditions: this.#conditions(deployment, current, { complete, available: available >= replicas, exceeded })
      }
    })
    for (const candidate of [...sets.filter((other) => other !== set), set]) {
      const own = candidate === set ? pods.length : left
      const now = this.#controllers.find('apps/v1', 'ReplicaSet', namespace, candidate.metadata.name)
      if (!now) continue
      const spec = isRecord(now['spec']) ? now['spec'] : {}
      const scaled = this.#controllers.write({
        ...now,
        spec: { ...spec, replicas: candidate === set ? replicas : own }
      })
      this.#controllers.writeStatus({
        ...scaled,
        status: { replicas: own, observedGeneration: scaled.metadata.generation }
      })
    }
  }

  #conditions(
    deployment: Obj,
    set: string,
    state: { readonly complete: boolean; readonly available: boolean; readonly exceeded: boolean }
  ): JsonRecord[] {
    const progressing: JsonRecord = state.complete
      ? {
          status: 'True',
          reason: 'NewReplicaSetAvailable',
          message: `ReplicaSet "${set}" has successfully progressed.`
        }
      : state.exceeded
        ? {
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            message: `ReplicaSet "${set}" has timed out progressing.`
          }
        : { status: 'True', reason: 'ReplicaSetUpdated', message: `ReplicaSet "${set}" is progressing.` }
    const available: JsonRecord = state.available
      ? { status: 'True', reason: 'MinimumReplicasAvailable', message: 'Deployment has minimum availability.' }
      : {
          status: 'False',
          reason: 'MinimumReplicasUnavailable',
          message: 'Deployment does not have minimum availability.'
        }
    return [
      { type: 'Available', ...available },
      { type: 'Progressing', ...progressing }
    ].map((condition) => {
      const before = listAt(deployment, 'status', 'conditions').find(
        (entry) =>
          textAt(entry, 'type') === condition.type &&
          at(entry, 'reason') === at(condition, 'reason') &&
          at(entry, 'message') === at(condition, 'message')
      )
      const time = textAt(before, 'lastTransitionTime') || this.#controllers.kernel.clock.iso()
      return { ...condition, lastUpdateTime: time, lastTransitionTime: time }
    })
  }

  #makeSet(deployment: Obj, name: string, hash: string, replicas: number): Obj {
    const template = copy(at(deployment, 'spec', 'template')) as JsonRecord
    return this.#controllers.make({
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: this.#meta(deployment, 'Deployment', 'apps/v1', name, hash),
      spec: { replicas, selector: at(deployment, 'spec', 'selector'), template }
    })
  }

  #makePod(deployment: Obj, set: Obj, hash: string): void {
    const name = `${set.metadata.name}-${this.#controllers.kernel.random.hex(5)}`
    this.#controllers.make({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: {
        ...this.#meta(set, 'ReplicaSet', 'apps/v1', name, hash),
        labels: { ...labelsOf(deployment), 'pod-template-hash': hash }
      },
      spec: copy(at(deployment, 'spec', 'template', 'spec'))
    })
  }

  #meta(owner: Obj, kind: string, apiVersion: string, name: string, hash: string): Meta {
    const { namespace = '', uid = '' } = owner.metadata
    return {
      name,
      namespace,
      labels: { ...labelsOf(owner), 'pod-template-hash': hash },
      ownerReferences: [{ apiVersion, kind, name: owner.metadata.name, uid, controller: true }]
    }
  }

  #owned(apiVersion: string, kind: string, namespace: string, uid: string): Obj[] {
    return this.#controllers.list(apiVersion, kind, namespace, isOwnedBy(uid))
  }
}

function labelsOf(workload: Obj): Record<string, string> {
  const labels = at(workload, 'spec', 'template', 'metadata', 'labels')
  return isRecord(labels) ? (labels as Record<string, string>) : {}
}
