import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { sizes } from './catalogue.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, type RouteContext, readBody, tagList } from './requests.ts'
import type { Cluster, NodePool } from './resources.ts'

const taint = z.strictObject({
  key: z.string(),
  value: z.string(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute'])
})
const common = {
  tags: tagList,
  labels: z.record(z.string(), z.string()).nullish(),
  taints: z.array(taint).nullish(),
  auto_scale: z.boolean().nullish(),
  min_nodes: z.number().int().min(0).nullish(),
  max_nodes: z.number().int().min(0).nullish(),
  count: z.number().int().min(0).max(1000).nullish()
}
const poolName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'is not a valid node pool name')
export const nodePoolCreate = z.strictObject({ name: poolName, size: z.string(), ...common })
const nodePoolUpdate = z.strictObject({ name: poolName.nullish(), ...common })

export function nodePoolRoutes(account: Account, get: (context: RouteContext) => Cluster): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/kubernetes/clusters/:id/node_pools'
  const getPool = (context: RouteContext): NodePool =>
    get(context).pools.find((pool) => pool.id === context.req.param('pool')) ?? notFound()

  // Not paged, unlike the clusters themselves.
  app.get(root, (context) => context.json({ node_pools: get(context).pools.map((pool) => renderPool(account, pool)) }))
  app.post(root, async (context) => {
    const cluster = get(context)
    const pool = addPool(account, cluster, await readBody(context, nodePoolCreate))
    return context.json({ node_pool: renderPool(account, pool) }, 201)
  })
  app.get(`${root}/:pool`, (context) => context.json({ node_pool: renderPool(account, getPool(context)) }))
  app.put(`${root}/:pool`, async (context) => {
    const cluster = get(context)
    const pool = getPool(context)
    const body = await readBody(context, nodePoolUpdate)
    pool.name = body.name ?? pool.name
    pool.labels = body.labels ?? pool.labels
    pool.taints = body.taints ?? pool.taints
    pool.autoScale = body.auto_scale ?? pool.autoScale
    pool.minNodes = body.min_nodes ?? pool.minNodes
    pool.maxNodes = body.max_nodes ?? pool.maxNodes
    if (body.tags) {
      pool.tags = poolTags(cluster, body.tags)
      for (const node of pool.nodes) {
        const droplet = account.droplets.find(node.dropletId)
        droplet?.tags.clear()
        for (const tag of pool.tags) droplet?.tags.add(account.ensureTag(tag))
      }
    }
    if (typeof body.count === 'number') pool.count = body.count
    fillPool(account, cluster, pool)
    return context.json({ node_pool: renderPool(account, pool) }, 202)
  })
  app.delete(`${root}/:pool`, (context) => {
    const cluster = get(context)
    const pool = getPool(context)
    if (cluster.pools.length === 1) refuse(422, 'cannot delete the last node pool of a cluster')
    pool.count = 0
    fillPool(account, cluster, pool)
    cluster.pools.splice(cluster.pools.indexOf(pool), 1)
    return context.body(null, 204)
  })
  // The old way to replace nodes: all that are named go, and as many come.
  app.post(`${root}/:pool/recycle`, async (context) => {
    const pool = getPool(context)
    const { nodes } = await readBody(context, z.strictObject({ nodes: z.array(z.string()).nullish() }))
    for (const id of nodes ?? pool.nodes.map((node) => node.id)) removeNode(account, pool, id)
    fillPool(account, get(context), pool)
    return context.body(null, 202)
  })
  app.delete(`${root}/:pool/nodes/:node`, (context) => {
    const pool = getPool(context)
    const node = pool.nodes.find((candidate) => candidate.id === context.req.param('node')) ?? notFound()
    removeNode(account, pool, node.id)
    if (context.req.query('replace') === '1' || context.req.query('replace') === 'true')
      fillPool(account, get(context), pool)
    else pool.count = pool.nodes.length
    return context.body(null, 202)
  })
  return app
}

export function addPool(account: Account, cluster: Cluster, body: z.infer<typeof nodePoolCreate>): NodePool {
  if (!sizes.some((size) => size.slug === body.size)) refuse(422, 'validation error: invalid size slug')
  if (cluster.pools.some((pool) => pool.name === body.name)) refuse(422, 'a node pool with this name already exists')
  const autoScale = body.auto_scale ?? false
  const count = body.count || (autoScale ? (body.min_nodes ?? 0) : 0)
  if (count < 1 && !autoScale) refuse(422, 'validation error: node pool count must be at least 1')
  const pool: NodePool = {
    id: account.uuid(),
    name: body.name,
    size: body.size,
    count,
    tags: poolTags(cluster, body.tags ?? []),
    labels: body.labels ?? {},
    taints: body.taints ?? [],
    autoScale,
    minNodes: body.min_nodes ?? 0,
    maxNodes: body.max_nodes ?? 0,
    nodes: []
  }
  cluster.pools.push(pool)
  fillPool(account, cluster, pool)
  return pool
}

function poolTags(cluster: Cluster, tags: readonly string[]): string[] {
  return [...new Set(['k8s', `k8s:${cluster.id}`, 'k8s:worker', ...tags])]
}

/** Makes or removes droplets until there are as many nodes as the pool wants. A node's droplet carries the pool's tags. */
function fillPool(account: Account, cluster: Cluster, pool: NodePool): void {
  while (pool.nodes.length < pool.count) {
    const name = `${pool.name}-${account.kernel.random.hex(6)}`
    const droplet = account.droplets.add({
      ...account.fresh(String(account.nextNumber()), name, pool.tags, account.times.cluster + account.times.nodes),
      region: cluster.region,
      size: pool.size,
      vpcId: cluster.vpcId,
      publicIp: account.nextAddress(),
      privateIp: `10.116.0.${2 + (account.droplets.history().length % 250)}`,
      image: `kubernetes-${cluster.version}`
    })
    pool.nodes.push({ id: account.uuid(), name, dropletId: droplet.id, createdAt: account.now() })
  }
  while (pool.nodes.length > pool.count) {
    const last = pool.nodes.at(-1)
    if (last) removeNode(account, pool, last.id)
  }
}

function removeNode(account: Account, pool: NodePool, id: string): void {
  const node = pool.nodes.find((candidate) => candidate.id === id)
  if (!node) return
  const droplet = account.droplets.find(node.dropletId)
  if (droplet) account.droplets.remove(droplet, account.times.dropletDelete)
  pool.nodes.splice(pool.nodes.indexOf(node), 1)
}

export function renderPool(account: Account, pool: NodePool): Record<string, unknown> {
  return {
    id: pool.id,
    name: pool.name,
    size: pool.size,
    count: pool.count,
    tags: pool.tags,
    labels: pool.labels,
    taints: pool.taints,
    auto_scale: pool.autoScale,
    min_nodes: pool.minNodes,
    max_nodes: pool.maxNodes,
    nodes: pool.nodes.map((node) => {
      const droplet = account.droplets.find(node.dropletId)
      const state = droplet && droplet.readyAt <= account.now() ? 'running' : 'provisioning'
      return {
        id: node.id,
        name: node.name,
        status: { state },
        droplet_id: node.dropletId,
        created_at: iso(node.createdAt),
        updated_at: iso(node.createdAt)
      }
    })
  }
}
