import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { connection, renderUser } from './database-render.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, type RouteContext, readBody } from './requests.ts'
import type { Database, DatabasePool, DatabaseUser } from './resources.ts'

const settings = z.record(z.string(), z.unknown()).nullish()
const userBody = z.strictObject({
  name: z.string().min(1),
  mysql_settings: z.record(z.string(), z.unknown()).nullish(),
  settings
})
const poolFields = {
  mode: z.enum(['transaction', 'session', 'statement']),
  size: z.number().int().min(1),
  db: z.string(),
  user: z.string().nullish()
}
const poolBody = z.strictObject({ name: z.string().min(1).max(63), ...poolFields })
const poolUpdate = z.strictObject(poolFields)

/** Connections of a 1 GiB node that pools may share: 25, of which the service keeps three. */
const backendConnections = 22

/** Users, databases and connection pools of one database cluster. */
export function databasePartRoutes(account: Account, get: (context: RouteContext) => Database): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/databases/:id'
  /** Users and databases are refused until it is online. */
  const online = (context: RouteContext): Database => {
    const database = get(context)
    if (database.readyAt > account.now()) refuse(412, 'cluster is not ready')
    return database
  }

  const getUser = (context: RouteContext): DatabaseUser =>
    get(context).users.find((user) => user.name === context.req.param('user')) ?? notFound()
  app.get(`${root}/users`, (context) => context.json({ users: get(context).users.map(renderUser) }))
  app.post(`${root}/users`, async (context) => {
    const database = online(context)
    const body = await readBody(context, userBody)
    if (database.users.some((user) => user.name === body.name)) refuse(422, 'user name is not available')
    const user: DatabaseUser = {
      name: body.name,
      role: 'normal',
      password: `AVNS_${account.kernel.random.hex(20)}`,
      ...(body.settings ? { settings: body.settings } : {})
    }
    database.users.push(user)
    return context.json({ user: renderUser(user) }, 201)
  })
  app.get(`${root}/users/:user`, (context) => context.json({ user: renderUser(getUser(context)) }))
  app.put(`${root}/users/:user`, async (context) => {
    const user = getUser(context)
    const body = await readBody(context, z.strictObject({ settings }))
    if (body.settings) user.settings = body.settings
    return context.json({ user: renderUser(user) })
  })
  app.delete(`${root}/users/:user`, (context) => {
    const database = get(context)
    const user = getUser(context)
    if (user.role === 'primary') refuse(422, 'the primary user cannot be deleted')
    database.users.splice(database.users.indexOf(user), 1)
    return context.body(null, 204)
  })
  app.post(`${root}/users/:user/reset_auth`, async (context) => {
    const user = getUser(context)
    await readBody(context, z.strictObject({ mysql_settings: settings }))
    user.password = `AVNS_${account.kernel.random.hex(20)}`
    return context.json({ user: renderUser(user) })
  })

  app.get(`${root}/dbs`, (context) => context.json({ dbs: get(context).databases.map((name) => ({ name })) }))
  app.post(`${root}/dbs`, async (context) => {
    const database = online(context)
    const { name } = await readBody(context, z.strictObject({ name: z.string().min(1).max(63) }))
    if (database.databases.includes(name)) refuse(422, 'database name is not available')
    database.databases.push(name)
    return context.json({ db: { name } }, 201)
  })
  app.get(`${root}/dbs/:db`, (context) => {
    const name = get(context).databases.find((other) => other === context.req.param('db')) ?? notFound()
    return context.json({ db: { name } })
  })
  app.delete(`${root}/dbs/:db`, (context) => {
    const database = get(context)
    const index = database.databases.indexOf(context.req.param('db'))
    if (index < 0) notFound()
    database.databases.splice(index, 1)
    return context.body(null, 204)
  })

  const getPool = (context: RouteContext): DatabasePool =>
    get(context).pools.find((pool) => pool.name === context.req.param('pool')) ?? notFound()
  app.get(`${root}/pools`, (context) => {
    const database = get(context)
    return context.json({ pools: database.pools.map((pool) => renderPool(database, pool)) })
  })
  app.post(`${root}/pools`, async (context) => {
    const database = online(context)
    const body = await readBody(context, poolBody)
    if (database.engine !== 'pg') refuse(422, 'connection pools are for PostgreSQL only')
    if (database.pools.some((pool) => pool.name === body.name)) refuse(422, 'connection pool name is not available')
    const pool: DatabasePool = {
      name: body.name,
      mode: body.mode,
      size: body.size,
      db: body.db,
      ...(body.user ? { user: body.user } : {})
    }
    checkPool(database, pool)
    database.pools.push(pool)
    return context.json({ pool: renderPool(database, pool) }, 201)
  })
  app.get(`${root}/pools/:pool`, (context) => context.json({ pool: renderPool(get(context), getPool(context)) }))
  app.put(`${root}/pools/:pool`, async (context) => {
    const database = get(context)
    const pool = getPool(context)
    const body = await readBody(context, poolUpdate)
    checkPool(database, { ...pool, size: body.size, db: body.db })
    Object.assign(pool, { mode: body.mode, size: body.size, db: body.db }, body.user ? { user: body.user } : {})
    return context.body(null, 204)
  })
  app.delete(`${root}/pools/:pool`, (context) => {
    const database = get(context)
    const pool = getPool(context)
    database.pools.splice(database.pools.indexOf(pool), 1)
    return context.body(null, 204)
  })
  return app
}

function checkPool(database: Database, pool: DatabasePool): void {
  if (!database.databases.includes(pool.db)) refuse(422, `database ${pool.db} does not exist`)
  if (pool.user && !database.users.some((user) => user.name === pool.user))
    refuse(422, `user ${pool.user} does not exist`)
  const others = database.pools.filter((other) => other.name !== pool.name)
  const used = others.reduce((sum, other) => sum + other.size, 0)
  if (used + pool.size > backendConnections * database.nodes)
    refuse(422, `pool size is too large: ${backendConnections * database.nodes - used} connections are available`)
}

function renderPool(database: Database, pool: DatabasePool): Record<string, unknown> {
  const user = database.users.find((candidate) => candidate.name === (pool.user ?? 'doadmin'))
  return {
    name: pool.name,
    mode: pool.mode,
    size: pool.size,
    db: pool.db,
    ...(pool.user ? { user: pool.user } : {}),
    connection: connection(database, 'public', database.port + 1, pool.name, user),
    private_connection: connection(database, 'private', database.port + 1, pool.name, user)
  }
}
