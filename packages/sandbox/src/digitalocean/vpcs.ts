import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { regions } from './catalogue.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody } from './requests.ts'
import type { Vpc } from './resources.ts'

const name = z.string().regex(/^[A-Za-z0-9\-.]+$/, 'must contain alphanumeric characters, dashes, and periods only')
const create = z.strictObject({
  name,
  region: z.string(),
  description: z.string().max(255).nullish(),
  ip_range: z.string().nullish()
})
const update = z.strictObject({
  name: name.optional(),
  description: z.string().max(255).nullish(),
  default: z.boolean().nullish()
})

export function vpcRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Vpc => account.vpcs.find(context.req.param('id') ?? '') ?? notFound()

  app.get('/v2/vpcs', (context) => page(context, 'vpcs', account.vpcs.listed().map(render)))
  app.post('/v2/vpcs', async (context) => {
    const body = await readBody(context, create)
    if (!regions.some((region) => region.slug === body.region)) refuse(422, 'region is not valid')
    if (account.vpcs.all().some((vpc) => vpc.name === body.name)) refuse(422, 'A VPC with this name already exists.')
    const ipRange = body.ip_range || freeRange(account)
    const range = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}\/(\d{1,2})$/.exec(ipRange)
    if (!range || Number(range[2]) < 16 || Number(range[2]) > 28) return refuse(422, 'ip_range is not valid')
    if (account.vpcs.all().some((vpc) => overlaps(vpc.ipRange, ipRange)))
      refuse(422, 'This range/size overlaps with another VPC network in your account.')
    const vpc = account.vpcs.add({
      ...account.fresh(account.uuid(), body.name, []),
      region: body.region,
      description: body.description ?? '',
      ipRange,
      isDefault: !account.vpcs.all().some(({ region }) => region === body.region)
    })
    return context.json({ vpc: render(vpc) }, 201)
  })
  app.get('/v2/vpcs/:id', (context) => context.json({ vpc: render(get(context)) }))
  const change = async (context: RouteContext) => {
    const vpc = get(context)
    const body = await readBody(context, update)
    if (context.req.method === 'PUT' && body.name === undefined) refuse(422, 'name is required')
    vpc.name = body.name ?? vpc.name
    vpc.description = body.description ?? vpc.description
    if (body.default) {
      for (const other of account.vpcs.all()) if (other.region === vpc.region) other.isDefault = false
      vpc.isDefault = true
    }
    return context.json({ vpc: render(vpc) })
  }
  app.put('/v2/vpcs/:id', change)
  app.patch('/v2/vpcs/:id', change)
  app.delete('/v2/vpcs/:id', (context) => {
    const vpc = get(context)
    if (vpc.isDefault) refuse(403, 'Can not delete default VPCs')
    if (members(account, vpc).length > 0) refuse(403, 'Can not delete VPC with members')
    account.vpcs.remove(vpc, 0)
    return context.body(null, 204)
  })
  app.get('/v2/vpcs/:id/members', (context) => {
    const kind = context.req.query('resource_type')
    const all = members(account, get(context))
    return page(context, 'members', kind ? all.filter((member) => member.urn.startsWith(`do:${kind}:`)) : all)
  })
  // Networks of the sandbox are never peered.
  app.get('/v2/vpcs/:id/peerings', (context) => {
    get(context)
    return page(context, 'peerings', [])
  })
  return app
}

/** Whatever has a leg in the network: it blocks the network's deletion, while it is being deleted too. */
function members(account: Account, vpc: Vpc): { urn: string; name: string; created_at: string }[] {
  const within = (kind: string, items: { id: string; name: string; vpcId: string; createdAt: number }[]) =>
    items
      .filter((item) => item.vpcId === vpc.id)
      .map((item) => ({ urn: `do:${kind}:${item.id}`, name: item.name, created_at: iso(item.createdAt) }))
  return [
    ...within('droplet', account.droplets.members()),
    ...within('kubernetes', account.clusters.members()),
    ...within('loadbalancer', account.loadBalancers.members()),
    ...within('dbaas', account.databases.members())
  ]
}

function freeRange(account: Account): string {
  const taken = account.vpcs.all().map((vpc) => vpc.ipRange)
  for (let second = 116; second < 244; second += 1) {
    const range = `10.${second}.0.0/20`
    if (!taken.some((other) => overlaps(other, range))) return range
  }
  return refuse(422, 'No ranges are available for use in the account.')
}

function overlaps(a: string, b: string): boolean {
  const parse = (range: string) => {
    const [address = '', bits = '32'] = range.split('/')
    const from = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
    return { from, to: from + 2 ** (32 - Number(bits)) - 1 }
  }
  const [x, y] = [parse(a), parse(b)]
  return x.from <= y.to && y.from <= x.to
}

function render(vpc: Vpc): Record<string, unknown> {
  return {
    id: vpc.id,
    urn: `do:vpc:${vpc.id}`,
    name: vpc.name,
    description: vpc.description,
    region: vpc.region,
    ip_range: vpc.ipRange,
    default: vpc.isDefault,
    created_at: iso(vpc.createdAt)
  }
}
