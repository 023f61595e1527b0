import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { databaseEngines, databaseSizes, regions } from './catalogue.ts'
import { hasNodes } from './cluster-life.ts'
import { databasePartRoutes } from './database-parts.ts'
import { connection, renderUser } from './database-render.ts'
import { databaseReplicaRoutes } from './database-replicas.ts'
import { databaseSettingRoutes } from './database-settings.ts'
import { settlePrice } from './prices.ts'
import { checkProject } from './projects.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, type RouteContext, readBody, tagList } from './requests.ts'
import type { Database } from './resources.ts'

const rule = z.strictObject({
  uuid: z.string().nullish(),
  cluster_uuid: z.string().nullish(),
  type: z.enum(['droplet', 'k8s', 'ip_addr', 'tag', 'app']),
  value: z.string().min(1),
  description: z.string().nullish(),
  created_at: z.string().nullish()
})
const create = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{2,62}$/, 'is not a valid database cluster name'),
  engine: z.string(),
  version: z.string().nullish(),
  size: z.string(),
  region: z.string(),
  num_nodes: z.number().int().min(1).max(3),
  private_network_uuid: z.string().nullish(),
  project_id: z.string().nullish(),
  tags: tagList,
  rules: z.array(rule).nullish(),
  storage_size_mib: z.number().int().nullish(),
  autoscale: z.record(z.string(), z.unknown()).nullish(),
  backup_restore: z.record(z.string(), z.unknown()).nullish(),
  do_settings: z.record(z.string(), z.unknown()).nullish()
})
const resize = z.strictObject({
  size: z.string(),
  num_nodes: z.number().int().min(1).max(3),
  storage_size_mib: z.number().int().nullish()
})
const maintenance = z.strictObject({ day: z.string(), hour: z.string() })

export function databaseRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Database =>
    account.databases.find(context.req.param('id') ?? '') ?? refuse(404, 'cluster not found')

  app.get('/v2/databases/options', (context) =>
    context.json({
      options: Object.fromEntries(
        Object.entries(databaseEngines).map(([engine, versions]) => [
          engine,
          {
            regions: regions.map((region) => region.slug),
            versions,
            layouts: [1, 2, 3].map((nodes) => ({ num_nodes: nodes, sizes: Object.keys(databaseSizes) }))
          }
        ])
      )
    })
  )
  app.get('/v2/databases/metrics/credentials', (context) =>
    context.json({
      credentials: { basic_auth_username: 'metrics', basic_auth_password: account.kernel.random.hex(16) }
    })
  )
  // Neither paged nor counted, unlike every other list.
  app.get('/v2/databases', (context) => {
    const tag = context.req.query('tag_name')
    const items = account.databases.listed().filter((database) => !tag || database.tags.has(tag))
    return context.json({ databases: items.map((database) => render(account, database)) })
  })
  app.post('/v2/databases', async (context) => {
    const database = makeDatabase(account, await readBody(context, create))
    return context.json({ database: render(account, database) }, 201)
  })
  app.get('/v2/databases/:id', (context) => context.json({ database: render(account, get(context)) }))
  app.delete('/v2/databases/:id', (context) => {
    const database = get(context)
    if (database.goneAt !== undefined) return notFound()
    account.databases.remove(database, account.times.databaseDelete)
    return context.body(null, 204)
  })
  app.put('/v2/databases/:id/resize', async (context) => {
    const database = get(context)
    const body = await readBody(context, resize)
    if (!databaseSizes[body.size]) refuse(422, 'invalid size')
    settlePrice(account, database)
    database.size = body.size
    database.nodes = body.num_nodes
    database.storageMib =
      body.storage_size_mib ?? Math.max(database.storageMib, databaseSizes[body.size]?.storageMib ?? 0)
    return context.body(null, 202)
  })
  app.put('/v2/databases/:id/maintenance', async (context) => {
    const database = get(context)
    database.maintenance = await readBody(context, maintenance)
    return context.body(null, 204)
  })
  app.put('/v2/databases/:id/upgrade', async (context) => {
    const database = get(context)
    const { version } = await readBody(context, z.strictObject({ version: z.string() }))
    if (!databaseEngines[database.engine]?.includes(version)) refuse(422, 'invalid version')
    database.version = version
    return context.body(null, 204)
  })
  app.get('/v2/databases/:id/firewall', (context) => context.json({ rules: renderRules(get(context)) }))
  app.put('/v2/databases/:id/firewall', async (context) => {
    const database = get(context)
    const body = await readBody(context, z.strictObject({ rules: z.array(rule).nullish() }))
    database.rules = makeRules(account, body.rules ?? [], database.rules)
    return context.body(null, 204)
  })
  app.get('/v2/databases/:id/ca', (context) => {
    get(context)
    const certificate = Buffer.from('-----BEGIN CERTIFICATE-----\nsandbox\n-----END CERTIFICATE-----\n')
    return context.json({ ca: { certificate: certificate.toString('base64') } })
  })
  app.get('/v2/databases/:id/backups', (context) => {
    get(context)
    return context.json({ backups: [] })
  })
  for (const routes of [databasePartRoutes, databaseReplicaRoutes, databaseSettingRoutes])
    app.route('/', routes(account, get))
  return app
}

function makeDatabase(account: Account, body: z.infer<typeof create>): Database {
  const versions = databaseEngines[body.engine]
  if (!versions) return refuse(422, 'invalid engine')
  const version = body.version || (versions.at(-1) ?? '')
  if (!versions.includes(version)) refuse(422, 'invalid version')
  const size = databaseSizes[body.size]
  if (!size) return refuse(422, 'invalid size')
  if (!regions.some((region) => region.slug === body.region)) refuse(422, 'invalid region')
  if (account.databases.all().some((other) => other.name === body.name)) refuse(422, 'cluster name is not available')
  const vpc = body.private_network_uuid ? account.vpcs.find(body.private_network_uuid) : account.defaultVpc(body.region)
  if (!vpc) return refuse(422, 'invalid private_network_uuid')
  const id = account.uuid()
  const project = checkProject(account, body.project_id)
  return account.databases.add({
    ...account.fresh(id, body.name, body.tags ?? [], account.times.database),
    engine: body.engine,
    version,
    size: body.size,
    nodes: body.num_nodes,
    region: body.region,
    vpcId: vpc.id,
    storageMib: body.storage_size_mib ?? size.storageMib,
    host: `${body.name}-do-user-1000-0.d.db.ondigitalocean.com`,
    port: 25_060,
    users: [{ name: 'doadmin', role: 'primary', password: `AVNS_${account.kernel.random.hex(20)}` }],
    databases: ['defaultdb'],
    pools: [],
    rules: makeRules(account, body.rules ?? [], []),
    maintenance: { day: 'sunday', hour: '02:00:00' },
    replicas: [],
    config: {},
    doSettings: { service_cnames: [] },
    evictionPolicy: 'noeviction',
    sqlMode: 'ANSI,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE,STRICT_ALL_TABLES',
    ...(body.autoscale ? { autoscale: body.autoscale } : {}),
    ...(project ? { projectId: project } : {})
  })
}

/** All rules are replaced; one that stays the same keeps its id. */
function makeRules(
  account: Account,
  given: readonly z.infer<typeof rule>[],
  before: Database['rules']
): Database['rules'] {
  return given.map(({ type, value, description }) => {
    if (type === 'k8s') {
      const cluster = account.clusters.find(value)
      if (!cluster) return refuse(422, `invalid firewall rule: no cluster ${value}`)
      // digitalocean/mastodon-on-kubernetes#4: a cluster runs before its nodes do.
      if (!hasNodes(account, cluster)) refuse(422, 'no VMs found for Kubernetes cluster')
    }
    const kept = before.find((other) => other.type === type && other.value === value)
    if (kept) return kept
    return { uuid: account.uuid(), type, value, createdAt: account.now(), ...(description ? { description } : {}) }
  })
}

function renderRules(database: Database): Record<string, unknown>[] {
  return database.rules.map(({ uuid, type, value, createdAt, description }) => ({
    uuid,
    cluster_uuid: database.id,
    type,
    value,
    created_at: iso(createdAt),
    ...(description ? { description } : {})
  }))
}

function render(account: Account, database: Database): Record<string, unknown> {
  const user = database.users[0]
  const online = database.readyAt <= account.now()
  return {
    id: database.id,
    name: database.name,
    engine: database.engine,
    version: database.version,
    semantic_version: `${database.version}.1`,
    connection: connection(database, 'public', database.port, 'defaultdb', user),
    private_connection: connection(database, 'private', database.port, 'defaultdb', user),
    users: database.users.map(renderUser),
    db_names: database.databases,
    num_nodes: database.nodes,
    region: database.region,
    status: online ? 'online' : 'creating',
    created_at: iso(database.createdAt),
    maintenance_window: { ...database.maintenance, pending: false },
    size: database.size,
    tags: [...database.tags],
    private_network_uuid: database.vpcId,
    project_id: database.projectId ?? account.defaultProject().id,
    storage_size_mib: database.storageMib,
    rules: renderRules(database)
  }
}
