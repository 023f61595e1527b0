import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { kubernetesVersions, regions, sizes } from './catalogue.ts'
import { associated, beginClusterDelete, clusterState, type DeletePlan } from './cluster-life.ts'
import { credentials, kubeconfig } from './kubeconfig.ts'
import { addPool, nodePoolCreate, nodePoolRoutes, renderPool } from './node-pools.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody, tagList } from './requests.ts'
import type { Cluster } from './resources.ts'

const enabled = z.strictObject({ enabled: z.boolean() }).nullish()
/** Kept and given back as they are. */
const plugins = {
  cluster_autoscaler_configuration: z
    .strictObject({
      scale_down_utilization_threshold: z.number().nullish(),
      scale_down_unneeded_time: z.string().nullish(),
      expanders: z.array(z.enum(['random', 'priority', 'least_waste'])).nullish()
    })
    .nullish(),
  control_plane_firewall: z
    .strictObject({ enabled: z.boolean().nullish(), allowed_addresses: z.array(z.string()).nullish() })
    .nullish(),
  routing_agent: enabled,
  amd_gpu_device_plugin: enabled,
  amd_gpu_device_metrics_exporter_plugin: enabled,
  amd_gpu_dra_driver: enabled,
  nvidia_gpu_device_plugin: enabled,
  nvidia_gpu_dra_driver: enabled,
  rdma_shared_dev_plugin: enabled,
  coredns_autoscaler: enabled,
  p2p_oci_registry_plugin: enabled,
  nfs_csi_plugin: enabled,
  sso: z
    .strictObject({
      enabled: z.boolean().nullish(),
      required: z.boolean().nullish(),
      issuer_url: z.string().nullish(),
      client_id: z.string().nullish()
    })
    .nullish()
}
const maintenance = z
  .strictObject({
    day: z.enum(['any', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']).nullish(),
    start_time: z.string().nullish(),
    duration: z.string().nullish()
  })
  .nullish()
const clusterName = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'is not a valid cluster name')
const create = z.strictObject({
  name: clusterName,
  region: z.string(),
  version: z.string(),
  tags: tagList,
  vpc_uuid: z.string().nullish(),
  worker_subnet_uuid: z.string().nullish(),
  cluster_subnet: z.string().nullish(),
  service_subnet: z.string().nullish(),
  ha: z.boolean().nullish(),
  node_pools: z.array(nodePoolCreate).min(1),
  maintenance_policy: maintenance,
  auto_upgrade: z.boolean().nullish(),
  surge_upgrade: z.boolean().nullish(),
  isolated_workers: z.boolean().nullish(),
  gpu_operator_ready: z.boolean().nullish(),
  ...plugins
})
const update = z.strictObject({
  name: clusterName,
  tags: tagList,
  ha: z.boolean().nullish(),
  maintenance_policy: maintenance,
  auto_upgrade: z.boolean().nullish(),
  surge_upgrade: z.boolean().nullish(),
  gpu_operator_ready: z.boolean().nullish(),
  ...plugins
})
const selective = z.strictObject({
  load_balancers: z.array(z.string()).nullish(),
  volumes: z.array(z.string()).nullish(),
  volume_snapshots: z.array(z.string()).nullish()
})

export function clusterRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/kubernetes/clusters'
  const get = (context: RouteContext): Cluster => account.clusters.find(context.req.param('id') ?? '') ?? notFound()
  const answer = (cluster: Cluster) => ({ kubernetes_cluster: render(account, cluster) })

  app.get('/v2/kubernetes/options', (context) =>
    context.json({
      options: {
        regions: regions.map(({ slug, name }) => ({ slug, name })),
        sizes: sizes.slice(1).map(({ slug }) => ({ slug, name: slug })),
        versions: kubernetesVersions.map((slug) => ({
          slug,
          kubernetes_version: slug.replace(/-do\.\d+$/, ''),
          supported_features: ['cluster-autoscaler', 'docr-integration', 'ha-control-plane', 'token-authentication']
        }))
      }
    })
  )
  app.get(root, (context) =>
    page(context, 'kubernetes_clusters', account.clusters.listed(), (cluster) => render(account, cluster))
  )
  app.post(root, async (context) => {
    const body = await readBody(context, create)
    const cluster = makeCluster(account, body)
    return context.json(answer(cluster), 201)
  })
  app.get(`${root}/:id`, (context) => context.json(answer(get(context))))
  app.put(`${root}/:id`, async (context) => {
    const cluster = get(context)
    const body = await readBody(context, update)
    if (cluster.ha && body.ha === false) refuse(422, 'high availability cannot be disabled once enabled')
    cluster.name = body.name
    if (body.tags) retag(account, cluster, body.tags)
    cluster.ha = body.ha ?? cluster.ha
    cluster.autoUpgrade = body.auto_upgrade ?? cluster.autoUpgrade
    cluster.surgeUpgrade = body.surge_upgrade ?? cluster.surgeUpgrade
    if (body.maintenance_policy) cluster.maintenancePolicy = maintenancePolicy(body.maintenance_policy)
    for (const key of Object.keys(plugins) as (keyof typeof plugins)[])
      if (body[key] !== undefined && body[key] !== null) cluster.extras[key] = body[key]
    cluster.updatedAt = account.now()
    return context.json(answer(cluster), 202)
  })
  app.delete(`${root}/:id`, (context) => {
    beginClusterDelete(account, get(context), { kind: 'none' })
    return context.body(null, 204)
  })

  app.get(`${root}/:id/destroy_with_associated_resources`, (context) => {
    const found = associated(account, get(context))
    const render = (items: { id: string; name: string }[]) => items.map(({ id, name }) => ({ id, name }))
    return context.json({
      load_balancers: render(found.loadBalancers),
      volumes: render(found.volumes),
      volume_snapshots: render(found.snapshots)
    })
  })
  app.delete(`${root}/:id/destroy_with_associated_resources/dangerous`, (context) => {
    beginClusterDelete(account, get(context), { kind: 'all' })
    return context.body(null, 204)
  })
  app.delete(`${root}/:id/destroy_with_associated_resources/selective`, async (context) => {
    const cluster = get(context)
    const body = await readBody(context, selective)
    const plan: DeletePlan = {
      kind: 'these',
      loadBalancers: body.load_balancers ?? [],
      volumes: body.volumes ?? [],
      snapshots: body.volume_snapshots ?? []
    }
    beginClusterDelete(account, cluster, plan)
    return context.body(null, 204)
  })

  const expiry = (context: RouteContext): number => {
    const text = context.req.query('expiry_seconds')
    const seconds = Number(text ?? 0)
    if (!Number.isInteger(seconds) || seconds < 0) refuse(422, 'expiry_seconds must be a whole number')
    return seconds === 0 ? 7 * 86_400 : seconds
  }
  app.get(`${root}/:id/kubeconfig`, async (context) => {
    const text = await kubeconfig(account, get(context), expiry(context))
    return context.body(text, 200, { 'content-type': 'application/yaml' })
  })
  app.get(`${root}/:id/credentials`, async (context) =>
    context.json(await credentials(account, get(context), expiry(context)))
  )
  app.get(`${root}/:id/user`, (context) => {
    get(context)
    return context.json({
      kubernetes_cluster_user: { username: 'sandbox@example.com', groups: ['k8saas:authenticated'] }
    })
  })
  app.get(`${root}/:id/upgrades`, (context) => {
    const { version } = get(context)
    const newer = kubernetesVersions.slice(0, Math.max(0, kubernetesVersions.indexOf(version)))
    return context.json({
      available_upgrade_versions: newer.map((slug) => ({
        slug,
        kubernetes_version: slug.replace(/-do\.\d+$/, ''),
        supported_features: []
      }))
    })
  })
  app.post(`${root}/:id/upgrade`, async (context) => {
    const cluster = get(context)
    const { version } = await readBody(context, z.strictObject({ version: z.string() }))
    if (!kubernetesVersions.includes(version)) refuse(422, 'validation error: invalid version slug')
    cluster.version = version
    return context.body(null, 202)
  })
  app.get(`${root}/:id/status_messages`, (context) => {
    const { message } = clusterState(account, get(context))
    return context.json({ messages: message ? [{ message, timestamp: iso(account.now()) }] : [] })
  })
  const registry = (enabled: boolean) => async (context: RouteContext) => {
    const body = await readBody(
      context,
      z.strictObject({ cluster_uuids: z.array(z.string()).nullish(), registries: z.array(z.string()).nullish() })
    )
    const clusters = (body.cluster_uuids ?? []).map((id) => account.clusters.find(id) ?? notFound())
    for (const cluster of clusters) cluster.registryEnabled = enabled
    return context.body(null, 204)
  }
  for (const path of ['/v2/kubernetes/registry', '/v2/kubernetes/registries']) {
    app.post(path, registry(true))
    app.delete(path, registry(false))
  }
  app.route('/', nodePoolRoutes(account, get))
  return app
}

function makeCluster(account: Account, body: z.infer<typeof create>): Cluster {
  if (!regions.some((region) => region.slug === body.region)) refuse(422, 'validation error: invalid region slug')
  if (!kubernetesVersions.includes(body.version)) refuse(422, 'validation error: invalid version slug')
  if (account.clusters.all().some((other) => other.name === body.name))
    refuse(422, 'a cluster with this name already exists')
  const vpc = body.vpc_uuid ? account.vpcs.find(body.vpc_uuid) : account.defaultVpc(body.region)
  if (!vpc) return refuse(422, 'validation error: vpc_uuid not found')
  if (vpc.region !== body.region) refuse(422, 'validation error: the VPC is in another region')
  requireRoom(account, body.node_pools)
  const id = account.uuid()
  const extras: Record<string, unknown> = { isolated_workers: body.isolated_workers ?? false }
  for (const key of Object.keys(plugins) as (keyof typeof plugins)[])
    if (body[key] !== undefined && body[key] !== null) extras[key] = body[key]
  const cluster: Cluster = {
    ...account.fresh(id, body.name, ['k8s', `k8s:${id}`, ...(body.tags ?? [])], account.times.cluster),
    region: body.region,
    version: body.version,
    vpcId: vpc.id,
    clusterSubnet: body.cluster_subnet || '10.108.0.0/16',
    serviceSubnet: body.service_subnet || '10.109.0.0/19',
    ipv4: '',
    // The service's own default, which cannot be turned off later.
    ha: body.ha ?? minorOf(body.version) >= 36,
    autoUpgrade: body.auto_upgrade ?? false,
    surgeUpgrade: body.surge_upgrade ?? false,
    registryEnabled: false,
    maintenancePolicy: maintenancePolicy(body.maintenance_policy),
    pools: [],
    updatedAt: account.now(),
    extras,
    closed: false
  }
  for (const pool of body.node_pools) addPool(account, cluster, pool)
  account.clusters.add(cluster)
  return cluster
}

/** What an autoscaler may add counts as if it were there (digitalocean/doctl#1619). */
function requireRoom(account: Account, pools: z.infer<typeof create>['node_pools']): void {
  const most = pools.reduce(
    (sum, pool) => sum + Math.max(pool.count ?? 0, pool.auto_scale ? (pool.max_nodes ?? 0) : 0),
    0
  )
  if (account.droplets.all().length + most > account.dropletLimit)
    refuse(
      422,
      `validation error: autoscale desired max nodes exceed limits, ${most} additional nodes but not enough available droplet limit`
    )
}

function minorOf(version: string): number {
  return Number(version.split('.')[1] ?? 0)
}

/** The service's own tags stay, whatever an update says. */
function retag(account: Account, cluster: Cluster, tags: readonly string[]): void {
  cluster.tags.clear()
  for (const tag of ['k8s', `k8s:${cluster.id}`, ...tags]) cluster.tags.add(account.ensureTag(tag))
}

function maintenancePolicy(given: z.infer<typeof maintenance>): Cluster['maintenancePolicy'] {
  return { day: given?.day ?? 'any', start_time: given?.start_time || '20:00', duration: '4h0m0s' }
}

function render(account: Account, cluster: Cluster): Record<string, unknown> {
  const { state, message } = clusterState(account, cluster)
  return {
    id: cluster.id,
    name: cluster.name,
    region: cluster.region,
    version: cluster.version,
    cluster_subnet: cluster.clusterSubnet,
    service_subnet: cluster.serviceSubnet,
    vpc_uuid: cluster.vpcId,
    ipv4: cluster.ipv4,
    endpoint: cluster.opened?.endpoint ?? '',
    tags: [...cluster.tags],
    node_pools: cluster.pools.map((pool) => renderPool(account, pool)),
    maintenance_policy: cluster.maintenancePolicy,
    auto_upgrade: cluster.autoUpgrade,
    surge_upgrade: cluster.surgeUpgrade,
    ha: cluster.ha,
    registry_enabled: cluster.registryEnabled,
    ...cluster.extras,
    status: message ? { state, message } : { state },
    created_at: iso(cluster.createdAt),
    updated_at: iso(cluster.updatedAt)
  }
}
