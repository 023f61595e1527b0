import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { databaseSizes, regions } from './catalogue.ts'
import { connection } from './database-render.ts'
import { settleReplica } from './prices.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, type RouteContext, readBody, tagList } from './requests.ts'
import type { Database, DatabaseReplica } from './resources.ts'

const create = z.strictObject({
  name: z.string().min(3).max(63),
  size: z.string().nullish(),
  region: z.string().nullish(),
  tags: tagList,
  private_network_uuid: z.string().nullish(),
  storage_size_mib: z.number().int().nullish(),
  do_settings: z.record(z.string(), z.unknown()).nullish()
})

/** Read-only copies of one database cluster. */
export function databaseReplicaRoutes(account: Account, get: (context: RouteContext) => Database): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/databases/:id/replicas'
  const getReplica = (context: RouteContext): DatabaseReplica =>
    get(context).replicas.find(({ name }) => name === context.req.param('replica')) ?? notFound()
  app.get(root, (context) => {
    const database = get(context)
    return context.json({ replicas: database.replicas.map((replica) => render(account, database, replica)) })
  })
  app.post(root, async (context) => {
    const database = get(context)
    if (database.readyAt > account.now()) refuse(412, 'cluster is not ready')
    const body = await readBody(context, create)
    if (database.replicas.some(({ name }) => name === body.name)) refuse(422, 'replica name is not available')
    const size = body.size ?? database.size
    if (!databaseSizes[size]) refuse(422, 'invalid size')
    const region = body.region ?? database.region
    if (!regions.some(({ slug }) => slug === region)) refuse(422, 'invalid region')
    const replica: DatabaseReplica = {
      id: account.uuid(),
      name: body.name,
      size,
      region,
      tags: (body.tags ?? []).map((tag) => account.ensureTag(tag)),
      storageMib: body.storage_size_mib ?? database.storageMib,
      createdAt: account.now(),
      readyAt: account.now() + account.times.database
    }
    database.replicas.push(replica)
    return context.json({ replica: render(account, database, replica) }, 201)
  })
  app.get(`${root}/:replica`, (context) =>
    context.json({ replica: render(account, get(context), getReplica(context)) })
  )
  app.delete(`${root}/:replica`, (context) => {
    const database = get(context)
    const replica = getReplica(context)
    settleReplica(account, database, replica)
    database.replicas.splice(database.replicas.indexOf(replica), 1)
    return context.body(null, 204)
  })
  return app
}

function render(account: Account, database: Database, replica: DatabaseReplica): Record<string, unknown> {
  const reached = { ...database, host: `replica-${database.host}` }
  return {
    id: replica.id,
    name: replica.name,
    size: replica.size,
    region: replica.region,
    status: replica.readyAt <= account.now() ? 'online' : 'creating',
    tags: replica.tags,
    created_at: iso(replica.createdAt),
    private_network_uuid: database.vpcId,
    storage_size_mib: replica.storageMib,
    connection: connection(reached, 'public', database.port, 'defaultdb', database.users[0]),
    private_connection: connection(reached, 'private', database.port, 'defaultdb', database.users[0])
  }
}
