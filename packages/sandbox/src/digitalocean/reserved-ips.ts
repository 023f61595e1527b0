import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { actionRoutesBelow, recordAction, renderAction } from './actions.ts'
import { regions, renderRegion } from './catalogue.ts'
import { checkProject } from './projects.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, page, type RouteContext, readBody } from './requests.ts'
import type { ReservedIp } from './resources.ts'

const create = z.strictObject({
  region: z.string().nullish(),
  droplet_id: z.number().int().nullish(),
  project_id: z.string().nullish()
})
const action = z.strictObject({ type: z.enum(['assign', 'unassign']), droplet_id: z.number().int().nullish() })

export function reservedIpRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/reserved_ips'
  const get = (context: RouteContext): ReservedIp =>
    account.reservedIps.find(context.req.param('ip') ?? '') ?? notFound()

  app.get(root, (context) =>
    page(context, 'reserved_ips', account.reservedIps.listed(), (item) => render(account, item))
  )
  app.post(root, async (context) => {
    const body = await readBody(context, create)
    const droplet = body.droplet_id ? account.droplets.find(String(body.droplet_id)) : undefined
    if (body.droplet_id && !droplet) refuse(422, 'droplet does not exist')
    const region = droplet?.region ?? body.region ?? ''
    if (!regions.some((candidate) => candidate.slug === region)) refuse(422, 'region is invalid')
    const ip = account.nextAddress()
    const project = checkProject(account, body.project_id)
    const item = account.reservedIps.add({
      ...account.fresh(ip, ip, []),
      region,
      ...(droplet ? { dropletId: Number(droplet.id) } : {}),
      ...(project ? { projectId: project } : {})
    })
    return context.json({ reserved_ip: render(account, item), links: {} }, 202)
  })
  app.get(`${root}/:ip`, (context) => context.json({ reserved_ip: render(account, get(context)) }))
  app.delete(`${root}/:ip`, (context) => {
    account.reservedIps.remove(get(context), 0)
    return context.body(null, 204)
  })
  app.post(`${root}/:ip/actions`, async (context) => {
    const item = get(context)
    const body = await readBody(context, action)
    if (body.type === 'assign') {
      if (!body.droplet_id || !account.droplets.find(String(body.droplet_id)))
        return refuse(422, 'droplet does not exist')
      item.dropletId = body.droplet_id
    } else delete item.dropletId
    const done = recordAction(account, {
      type: body.type === 'assign' ? 'assign_ip' : 'unassign_ip',
      target: item.id,
      resourceType: 'reserved_ip',
      region: item.region
    })
    return context.json({ action: renderAction(done) }, 201)
  })
  app.route('/', actionRoutesBelow(account, `${root}/:ip`, get))
  return app
}

function render(account: Account, item: ReservedIp): Record<string, unknown> {
  const droplet = item.dropletId === undefined ? undefined : account.droplets.find(String(item.dropletId))
  return {
    ip: item.id,
    region: renderRegion(item.region),
    droplet: droplet ? { id: Number(droplet.id), name: droplet.name } : null,
    locked: false,
    project_id: item.projectId ?? account.defaultProject().id
  }
}
