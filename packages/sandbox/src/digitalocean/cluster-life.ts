import type { Account } from './account.ts'
import type { Cluster, LoadBalancer, OpenedCluster, Snapshot, Volume } from './resources.ts'

export interface ClusterHooks {
  /** Called once, when a cluster starts running. */
  readonly clusterOpened: (cluster: Cluster) => Promise<OpenedCluster>
  /** Called once, when it is gone. */
  readonly clusterGone: (id: string) => void | Promise<void>
  /** Whether Kubernetes makes what it makes in every real cluster: a load balancer, volumes, a snapshot. */
  readonly grow: boolean
}

export function clusterState(
  account: Account,
  cluster: Cluster
): { readonly state: string; readonly message?: string } {
  if (cluster.goneAt !== undefined) return { state: 'deleting' }
  if (cluster.failure) return { state: 'error', message: cluster.failure }
  if (!cluster.opened || cluster.readyAt > account.now()) return { state: 'provisioning', message: 'provisioning' }
  return { state: 'running' }
}

/** Whether any of its nodes runs. */
export function hasNodes(account: Account, cluster: Cluster): boolean {
  const isRunning = (id: string) => (account.droplets.find(id)?.readyAt ?? Number.POSITIVE_INFINITY) <= account.now()
  return cluster.pools.some(({ nodes }) => nodes.some(({ dropletId }) => isRunning(dropletId)))
}

/** Opens what is ready by now and closes what is gone by now. One call at a time. */
export async function settleClusters(account: Account, hooks: ClusterHooks): Promise<void> {
  for (const cluster of account.clusters.history()) {
    const now = account.now()
    const gone = cluster.goneAt !== undefined && cluster.goneAt <= now
    if (!gone && cluster.goneAt === undefined && !cluster.opened && !cluster.failure && cluster.readyAt <= now)
      await open(account, cluster, hooks)
    if (gone && !cluster.closed) {
      cluster.closed = true
      if (cluster.opened) await hooks.clusterGone(cluster.id)
      announce(account, 'cluster gone', `cluster ${cluster.name} is gone`, cluster.id)
    }
  }
  // A volume is attached to nodes that may be gone by now.
  const droplets = new Set(account.droplets.all().map((droplet) => Number(droplet.id)))
  for (const volume of account.volumes.all()) volume.dropletIds = volume.dropletIds.filter((id) => droplets.has(id))
}

async function open(account: Account, cluster: Cluster, hooks: ClusterHooks): Promise<void> {
  try {
    cluster.opened = await hooks.clusterOpened(cluster)
    cluster.updatedAt = account.now()
    announce(account, 'cluster running', `cluster ${cluster.name} is running`, cluster.id)
    if (hooks.grow) grow(account, cluster)
  } catch (error) {
    cluster.failure = error instanceof Error ? error.message : String(error)
  }
}

/** What the cloud controller and the CSI driver make for the services and claims that every cluster ends up with. */
function grow(account: Account, cluster: Cluster): void {
  const tag = `k8s:${cluster.id}`
  const droplets = cluster.pools.flatMap((pool) => pool.nodes.map((node) => Number(node.dropletId)))
  account.loadBalancers.add({
    ...account.fresh(account.uuid(), `a${account.kernel.random.hex(31)}`, [tag], account.times.loadBalancer),
    region: cluster.region,
    ip: account.nextAddress(),
    vpcId: cluster.vpcId,
    sizeUnit: 1,
    rules: [{ entry_protocol: 'tcp', entry_port: 5432, target_protocol: 'tcp', target_port: 31_432 }],
    dropletTag: '',
    dropletIds: droplets,
    settings: {}
  })
  const volumes = [1, 2].map((index) =>
    account.volumes.add({
      ...account.fresh(account.uuid(), `pvc-${account.uuid()}`, [tag]),
      region: cluster.region,
      gib: 5 * index,
      description: 'Created by DigitalOcean CSI driver',
      filesystemType: 'ext4',
      filesystemLabel: '',
      dropletIds: droplets.slice(0, 1)
    })
  )
  const [first] = volumes
  if (!first) return
  account.snapshots.add({
    ...account.fresh(account.uuid(), `${first.name}-snapshot`, [tag]),
    resourceId: first.id,
    resourceType: 'volume',
    region: cluster.region,
    gib: 1
  })
}

export interface Associated {
  readonly loadBalancers: LoadBalancer[]
  readonly volumes: Volume[]
  readonly snapshots: Snapshot[]
}

/** What Kubernetes made for the cluster and a plain delete leaves behind. */
export function associated(account: Account, cluster: Cluster): Associated {
  const tag = `k8s:${cluster.id}`
  return {
    loadBalancers: account.loadBalancers.all().filter((item) => item.tags.has(tag)),
    volumes: account.volumes.all().filter((item) => item.tags.has(tag)),
    snapshots: account.snapshots.all().filter((item) => item.tags.has(tag))
  }
}

export type DeletePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'all' }
  | {
      readonly kind: 'these'
      readonly loadBalancers: readonly string[]
      readonly volumes: readonly string[]
      readonly snapshots: readonly string[]
    }

/** Answers at once; the cluster is gone later, its nodes later still. */
export function beginClusterDelete(account: Account, cluster: Cluster, plan: DeletePlan): void {
  const { times } = account
  const found = associated(account, cluster)
  const wanted = (ids: readonly string[], item: { id: string }) => plan.kind === 'all' || ids.includes(item.id)
  if (plan.kind !== 'none') {
    const these = plan.kind === 'these' ? plan : { loadBalancers: [], volumes: [], snapshots: [] }
    for (const item of found.loadBalancers)
      if (wanted(these.loadBalancers, item)) account.loadBalancers.remove(item, times.loadBalancerDelete)
    for (const item of found.snapshots)
      if (wanted(these.snapshots, item)) account.snapshots.remove(item, times.clusterDelete)
    for (const item of found.volumes) if (wanted(these.volumes, item)) account.volumes.remove(item, times.clusterDelete)
  }
  account.clusters.remove(cluster, times.clusterDelete)
  for (const pool of cluster.pools) {
    for (const node of pool.nodes) {
      const droplet = account.droplets.find(node.dropletId)
      if (droplet) account.droplets.remove(droplet, times.clusterDelete + times.dropletDelete)
    }
  }
}

function announce(account: Account, kind: string, text: string, id: string): void {
  account.kernel.events.emit('event', { at: account.now(), service: 'digitalocean', kind, text, data: { id } })
}
