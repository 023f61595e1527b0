import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { regions, renderRegion, renderSize, sizes } from './catalogue.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody, tagList } from './requests.ts'
import type { Droplet } from './resources.ts'

const create = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9.-]+$/, 'is not a valid host name'),
  region: z.string(),
  size: z.string(),
  image: z.union([z.string(), z.number()]),
  ssh_keys: z.array(z.union([z.string(), z.number()])).nullish(),
  backups: z.boolean().nullish(),
  ipv6: z.boolean().nullish(),
  monitoring: z.boolean().nullish(),
  tags: tagList,
  user_data: z.string().nullish(),
  volumes: z.array(z.string()).nullish(),
  vpc_uuid: z.string().nullish(),
  with_droplet_agent: z.boolean().nullish()
})

export function dropletRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Droplet => account.droplets.find(context.req.param('id') ?? '') ?? notFound()
  const matching = (context: RouteContext): Droplet[] => {
    const tag = context.req.query('tag_name')
    const name = context.req.query('name')
    return account.droplets.listed().filter((item) => (!tag || item.tags.has(tag)) && (!name || item.name === name))
  }
  // Those with a GPU are on a list of their own.
  app.get('/v2/droplets', (context) => {
    const type = context.req.query('type') ?? 'droplets'
    if (!['droplets', 'gpus'].includes(type)) refuse(422, 'type is invalid')
    if (context.req.query('type') && context.req.query('tag_name')) refuse(422, 'type cannot be combined with tag_name')
    const listed = matching(context).filter(({ size }) => size.startsWith('gpu-') === (type === 'gpus'))
    return page(context, 'droplets', listed, (droplet) => render(account, droplet))
  })
  app.post('/v2/droplets', async (context) => {
    const body = await readBody(context, create)
    if (!regions.some((region) => region.slug === body.region)) refuse(422, 'region is invalid')
    if (!sizes.some((size) => size.slug === body.size)) refuse(422, 'size is invalid')
    const vpc = body.vpc_uuid ? account.vpcs.find(body.vpc_uuid) : account.defaultVpc(body.region)
    if (!vpc) return refuse(422, 'vpc_uuid is invalid')
    const droplet = account.droplets.add({
      ...account.fresh(String(account.nextNumber()), body.name, body.tags ?? [], account.times.droplet),
      region: body.region,
      size: body.size,
      vpcId: vpc.id,
      publicIp: account.nextAddress(),
      privateIp: `10.116.0.${2 + (account.droplets.history().length % 250)}`,
      image: String(body.image)
    })
    return context.json({ droplet: render(account, droplet), links: { actions: [] } }, 202)
  })
  app.get('/v2/droplets/:id', (context) => context.json({ droplet: render(account, get(context)) }))
  app.delete('/v2/droplets/:id', (context) => {
    account.droplets.remove(get(context), account.times.dropletDelete)
    return context.body(null, 204)
  })
  app.delete('/v2/droplets', (context) => {
    if (!context.req.query('tag_name')) refuse(422, 'tag_name is required')
    for (const droplet of matching(context)) account.droplets.remove(droplet, account.times.dropletDelete)
    return context.body(null, 204)
  })
  return app
}

function render(account: Account, droplet: Droplet): Record<string, unknown> {
  const size = sizes.find((candidate) => candidate.slug === droplet.size)
  const ready = droplet.readyAt <= account.now()
  return {
    id: Number(droplet.id),
    name: droplet.name,
    memory: size?.memory ?? 0,
    vcpus: size?.vcpus ?? 0,
    disk: size?.disk ?? 0,
    locked: !ready,
    status: ready ? 'active' : 'new',
    created_at: iso(droplet.createdAt),
    features: ['private_networking'],
    backup_ids: [],
    snapshot_ids: [],
    next_backup_window: null,
    image: { id: 1, name: droplet.image, distribution: 'Debian', slug: null, public: false, regions: [droplet.region] },
    size: size ? renderSize(size) : {},
    size_slug: droplet.size,
    networks: {
      v4: [
        { ip_address: droplet.privateIp, netmask: '255.255.240.0', gateway: '', type: 'private' },
        { ip_address: droplet.publicIp, netmask: '255.255.240.0', gateway: '203.0.113.1', type: 'public' }
      ],
      v6: []
    },
    region: renderRegion(droplet.region),
    tags: [...droplet.tags],
    volume_ids: account.volumes
      .all()
      .filter((volume) => volume.dropletIds.includes(Number(droplet.id)))
      .map((volume) => volume.id),
    vpc_uuid: droplet.vpcId
  }
}
