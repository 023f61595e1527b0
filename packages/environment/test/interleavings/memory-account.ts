import { ApiError, type Clock } from '@staging-actions/base'
import type { DigitalOcean, RegistryPlan, Size } from '@staging-actions/digitalocean'

export const teamUuid = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'

interface Thing {
  readonly kind: 'cluster' | 'database' | 'vpc' | 'tag'
  readonly id: string
  readonly name: string
  readonly created_at: string
  state: 'provisioning' | 'running' | 'deleting'
  /** Milliseconds since the epoch. */
  goneAt?: number
}

interface Node {
  readonly id: string
  readonly size: string
  readonly createdAt: string
}

const forbidden = (path: string) => new ApiError({ service: 'DigitalOcean', method: 'GET', path, status: 403 })

/** A DigitalOcean account of four kinds: enough to be made in parts, and to be left in parts. */
export class MemoryAccount {
  readonly things: Thing[] = []
  /** All that ever was. */
  readonly ever: Thing[] = []
  /** What the account offers and its things are: without a price, unless a test says so. */
  sizes: readonly Size[] = []
  nodes: readonly Node[] = []
  /** Nodes that the pool is to have more: an autoscaler asked for them, and they are not there. */
  awaited = 0
  databaseSize = ''
  registryPlan: () => RegistryPlan | undefined = () => undefined
  /** Called with each effect before it happens; what it throws is a broken rule. */
  onEffect: (effect: 'create' | 'delete', run: number) => void = () => {}
  readonly #clock: Clock
  readonly #random: () => number
  readonly #tag: string
  #next = 1

  constructor(clock: Clock, random: () => number, tag: string) {
    this.#clock = clock
    this.#random = random
    this.#tag = tag
  }

  /** As Terraform would: takes minutes, ends as what it is asked for, or when the run is cancelled, or dead. */
  async make(
    kind: Thing['kind'],
    name: string,
    run: number,
    signal: AbortSignal,
    isDead: () => boolean
  ): Promise<string> {
    const there = this.things.find((thing) => thing.kind === kind && thing.name === name && thing.state !== 'deleting')
    if (there) return there.id
    await this.#pause(isDead, 2000)
    signal.throwIfAborted()
    this.onEffect('create', run)
    const id = kind === 'tag' ? name : `${kind}-${this.#next++}`
    const at = new Date(this.#clock.now()).toISOString()
    const thing: Thing = { kind, id, name, created_at: at, state: 'provisioning' }
    this.things.push(thing)
    this.ever.push(thing)
    const time = { cluster: 300_000, database: 240_000, vpc: 1000, tag: 100 }[kind] * (0.5 + this.#random())
    void this.#clock.sleep(time).then(() => {
      if (thing.state === 'provisioning') thing.state = 'running'
    })
    await this.#clock.sleep(time, signal)
    if (isDead()) await new Promise(() => {})
    return id
  }

  /** The part of the client that the use cases ask. */
  openFor(run: number, isDead: () => boolean): DigitalOcean {
    const collection = (kind: Thing['kind'] | 'none', more: (thing: Thing) => object = () => ({})) => {
      const list = async () => {
        await this.#pause(isDead, 200)
        return this.things.filter((thing) => thing.kind === kind).map((thing) => ({ ...thing, ...more(thing) }))
      }
      const remove = async (id: string) => {
        await this.#pause(isDead, 400)
        const thing = this.things.find((one) => one.kind === kind && one.id === id)
        if (!thing || thing.state === 'deleting') return false
        const inside = this.things.some((one) => one.kind === 'cluster' || one.kind === 'database')
        if (kind === 'vpc' && inside)
          throw new ApiError({
            service: 'DigitalOcean',
            method: 'DELETE',
            path: `/v2/vpcs/${id}`,
            status: 403,
            detail: 'in use'
          })
        this.onEffect('delete', run)
        thing.state = 'deleting'
        const time = { cluster: 120_000, database: 60_000, vpc: 1000, tag: 10 }[thing.kind]
        void this.#clock.sleep(time).then(() => {
          thing.goneAt = this.#clock.now()
          this.things.splice(this.things.indexOf(thing), 1)
        })
        return true
      }
      const find = async (id: string) => (await list()).find((one) => one.id === id)
      return { list, find, glimpse: find, delete: remove }
    }
    const tags = [this.#tag]
    const clusters = collection('cluster', ({ state, created_at: made }) => ({
      tags,
      status: { state },
      node_pools: this.#pools(made),
      vpc_uuid: null,
      ha: false
    }))
    const client = {
      account: async () => ({ uuid: 'account', team: { uuid: teamUuid } }),
      sizes: async () => this.sizes,
      registryPlan: async () => this.registryPlan(),
      // What is on offer may not be looked at, and keeps nothing from going on.
      kubernetesOffer: () => Promise.reject(forbidden('/v2/kubernetes/options')),
      databaseOffer: () => Promise.reject(forbidden('/v2/databases/options')),
      // The token may do everything: its questions are about ids that nothing has.
      refusal: async () => 404,
      clusters: { ...clusters, deleteSelective: clusters.delete, associatedResources: async () => undefined },
      databases: {
        ...collection('database', () => ({
          tags,
          engine: 'pg',
          status: 'online',
          private_network_uuid: null,
          num_nodes: 1,
          size: this.databaseSize,
          rules: []
        })),
        replicas: async () => []
      },
      vpcs: { ...collection('vpc', () => ({ description: this.#tag, default: false })), findMembers: async () => [] },
      tags: {
        ...collection('tag'),
        ensure: async () => this.make('tag', this.#tag, run, new AbortController().signal, isDead)
      },
      domains: {},
      ...Object.fromEntries(
        [
          'loadBalancers',
          'droplets',
          'volumes',
          'snapshots',
          'firewalls',
          'projects',
          'certificates',
          'reservedIps'
        ].map((name) => [name, collection('none')])
      )
    }
    return client as unknown as DigitalOcean
  }

  /** @param made when their cluster was, ISO 8601: none of its nodes is older */
  #pools(made: string) {
    const [first] = this.nodes
    if (!first) return []
    const nodes = this.nodes.map(({ id, createdAt }) => ({
      ...{ id, name: id, status: { state: 'running' } },
      created_at: Date.parse(createdAt) < Date.parse(made) ? made : createdAt
    }))
    return [{ id: 'pool', name: 'pool', size: first.size, count: nodes.length + this.awaited, nodes }]
  }

  async #pause(isDead: () => boolean, most: number): Promise<void> {
    await this.#clock.sleep(10 + this.#random() * most)
    if (isDead()) await new Promise(() => {})
  }
}
