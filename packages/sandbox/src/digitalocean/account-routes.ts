import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { regions, renderRegion, renderSize, sizes } from './catalogue.ts'
import { notFound } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody } from './requests.ts'
import type { SpacesKey } from './resources.ts'

const grants = z.array(
  z.strictObject({ bucket: z.string(), permission: z.enum(['read', 'readwrite', 'fullaccess', '']) })
)
const key = z.strictObject({ name: z.string().min(1), grants: grants.nullish() })

/** The account itself, what it offers, and its keys to Spaces. */
export function accountRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  app.get('/v2/account', (context) =>
    context.json({
      account: {
        droplet_limit: account.dropletLimit,
        floating_ip_limit: 5,
        name: 'Sandbox',
        email: 'sandbox@example.com',
        uuid: account.team.uuid,
        email_verified: true,
        status: account.standing.status,
        status_message: account.standing.message,
        team: account.team
      }
    })
  )
  app.get('/v2/regions', (context) =>
    page(
      context,
      'regions',
      regions.map((region) => renderRegion(region.slug))
    )
  )
  app.get('/v2/sizes', (context) => page(context, 'sizes', sizes.map(renderSize)))

  const root = '/v2/spaces/keys'
  const get = (context: RouteContext): SpacesKey =>
    account.spacesKeys.find(context.req.param('key') ?? '') ?? notFound()
  const render = (item: SpacesKey) => ({
    name: item.name,
    access_key: item.id,
    grants: item.grants,
    created_at: iso(item.createdAt)
  })
  app.get(root, (context) => page(context, 'keys', account.spacesKeys.listed().map(render)))
  app.post(root, async (context) => {
    const body = await readBody(context, key)
    const item = account.spacesKeys.add({
      ...account.fresh(`DO00${account.kernel.random.hex(16).toUpperCase()}`, body.name, []),
      secret: account.kernel.random.hex(43),
      grants: body.grants ?? []
    })
    return context.json({ key: { ...render(item), secret_key: item.secret } }, 201)
  })
  app.get(`${root}/:key`, (context) => context.json({ key: render(get(context)) }))
  const change = async (context: RouteContext) => {
    const item = get(context)
    const body = await readBody(context, key)
    item.name = body.name
    if (body.grants) item.grants = body.grants
    return context.json({ key: render(item) })
  }
  app.put(`${root}/:key`, change)
  app.patch(`${root}/:key`, change)
  app.delete(`${root}/:key`, (context) => {
    account.spacesKeys.remove(get(context), 0)
    return context.body(null, 204)
  })
  return app
}
