import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { regions } from './catalogue.ts'
import { refuse } from './refusal.ts'
import { type Environment, iso, type RouteContext, readBody } from './requests.ts'
import type { Database } from './resources.ts'

const evictionPolicy = z.enum([
  'noeviction',
  'allkeys_lru',
  'allkeys_random',
  'volatile_lru',
  'volatile_random',
  'volatile_ttl'
])
const hostName = z.string().regex(/^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?)+$/)
const doSettings = z.strictObject({ service_cnames: z.array(hostName).max(16).nullish() })

/** What can be set of one database cluster, and what happened to it. Settings are kept and given back; nothing acts on them. */
export function databaseSettingRoutes(account: Account, get: (context: RouteContext) => Database): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/databases/:id'
  /** Some settings are of one engine alone. */
  const ofEngine = (context: RouteContext, engine: string): Database => {
    const database = get(context)
    if (database.engine !== engine) refuse(422, `not supported by the engine ${database.engine}`)
    return database
  }

  app.get(`${root}/config`, (context) => context.json({ config: get(context).config }))
  app.patch(`${root}/config`, async (context) => {
    const database = get(context)
    const { config } = await readBody(context, z.strictObject({ config: z.record(z.string(), z.unknown()) }))
    Object.assign(database.config, config)
    return context.body(null, 200)
  })
  app.get(`${root}/do_settings`, (context) => context.json({ do_settings: get(context).doSettings }))
  app.put(`${root}/do_settings`, async (context) => {
    const database = get(context)
    const { do_settings: settings } = await readBody(context, z.strictObject({ do_settings: doSettings }))
    database.doSettings = { service_cnames: settings.service_cnames ?? [] }
    return context.body(null, 204)
  })
  app.get(`${root}/eviction_policy`, (context) =>
    context.json({ eviction_policy: ofEngine(context, 'valkey').evictionPolicy })
  )
  app.put(`${root}/eviction_policy`, async (context) => {
    const database = ofEngine(context, 'valkey')
    const body = await readBody(context, z.strictObject({ eviction_policy: evictionPolicy }))
    database.evictionPolicy = body.eviction_policy
    return context.body(null, 204)
  })
  app.get(`${root}/sql_mode`, (context) => context.json({ sql_mode: ofEngine(context, 'mysql').sqlMode }))
  app.put(`${root}/sql_mode`, async (context) => {
    const database = ofEngine(context, 'mysql')
    database.sqlMode = (await readBody(context, z.strictObject({ sql_mode: z.string().min(1) }))).sql_mode
    return context.body(null, 204)
  })
  app.get(`${root}/events`, (context) => {
    const { id, name, createdAt } = get(context)
    const event = { id, cluster_name: name, event_type: 'cluster_create', create_time: iso(createdAt) }
    return context.json({ events: [event] })
  })
  app.put(`${root}/install_update`, (context) => {
    get(context)
    return context.body(null, 204)
  })
  app.put(`${root}/migrate`, async (context) => {
    const database = get(context)
    const body = await readBody(
      context,
      z.strictObject({ region: z.string(), private_network_uuid: z.string().nullish() })
    )
    if (!regions.some(({ slug }) => slug === body.region)) refuse(422, 'invalid region')
    const network = body.private_network_uuid
    if (network && !account.vpcs.find(network)) refuse(422, 'invalid private_network_uuid')
    database.region = body.region
    return context.body(null, 202)
  })
  return app
}
