import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody, tagList } from './requests.ts'
import type { Firewall, LoadBalancer } from './resources.ts'

const ends = z.strictObject({
  addresses: z.array(z.string()).nullish(),
  tags: z.array(z.string()).nullish(),
  droplet_ids: z.array(z.number().int()).nullish(),
  load_balancer_uids: z.array(z.string()).nullish(),
  kubernetes_ids: z.array(z.string()).nullish()
})
const protocol = z.enum(['tcp', 'udp', 'icmp'])
const inbound = z.strictObject({ protocol, ports: z.string().nullish(), sources: ends })
const outbound = z.strictObject({ protocol, ports: z.string().nullish(), destinations: ends })
const body = z.strictObject({
  name: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9.-]+$/, 'is not a valid firewall name'),
  inbound_rules: z.array(inbound).nullish(),
  outbound_rules: z.array(outbound).nullish(),
  droplet_ids: z.array(z.number().int()).nullish(),
  tags: tagList
})

export function firewallRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/firewalls'
  const get = (context: RouteContext): Firewall => account.firewalls.find(context.req.param('id') ?? '') ?? notFound()

  app.get(root, (context) => page(context, 'firewalls', account.firewalls.listed().map(render)))
  app.post(root, async (context) => {
    const request = await readBody(context, body)
    check(account, request)
    if (account.firewalls.all().some((other) => other.name === request.name)) refuse(409, 'duplicate name')
    const firewall = account.firewalls.add({
      ...account.fresh(account.uuid(), request.name, request.tags ?? []),
      inboundRules: request.inbound_rules ?? [],
      outboundRules: request.outbound_rules ?? [],
      dropletIds: request.droplet_ids ?? []
    })
    return context.json({ firewall: render(firewall) }, 202)
  })
  app.get(`${root}/:id`, (context) => context.json({ firewall: render(get(context)) }))
  app.put(`${root}/:id`, async (context) => {
    const firewall = get(context)
    const request = await readBody(context, body)
    check(account, request)
    firewall.name = request.name
    firewall.inboundRules = request.inbound_rules ?? []
    firewall.outboundRules = request.outbound_rules ?? []
    firewall.dropletIds = request.droplet_ids ?? []
    firewall.tags.clear()
    for (const tag of request.tags ?? []) firewall.tags.add(tag)
    return context.json({ firewall: render(firewall) })
  })
  app.delete(`${root}/:id`, (context) => {
    account.firewalls.remove(get(context), 0)
    return context.body(null, 204)
  })
  const parts = z.strictObject({
    inbound_rules: z.array(inbound).nullish(),
    outbound_rules: z.array(outbound).nullish(),
    droplet_ids: z.array(z.number().int()).nullish(),
    tags: tagList
  })
  const change = (part: 'rules' | 'droplets' | 'tags', add: boolean) => async (context: RouteContext) => {
    const firewall = get(context)
    const request = await readBody(context, parts)
    checkTargets(account, request)
    const changed = <T>(before: readonly T[], given: readonly T[]) => {
      const named = new Set(given.map((item) => JSON.stringify(item)))
      const rest = before.filter((item) => !named.has(JSON.stringify(item)))
      return add ? [...rest, ...given] : rest
    }
    if (part === 'rules') {
      if (!request.inbound_rules?.length && !request.outbound_rules?.length)
        refuse(422, 'at least one rule is required')
      firewall.inboundRules = changed(firewall.inboundRules, request.inbound_rules ?? [])
      firewall.outboundRules = changed(firewall.outboundRules, request.outbound_rules ?? [])
    } else if (part === 'droplets') firewall.dropletIds = changed(firewall.dropletIds, request.droplet_ids ?? [])
    else
      for (const tag of request.tags ?? [])
        if (add) firewall.tags.add(tag)
        else firewall.tags.delete(tag)
    return context.body(null, 204)
  }
  for (const part of ['rules', 'droplets', 'tags'] as const) {
    app.post(`${root}/:id/${part}`, change(part, true))
    app.delete(`${root}/:id/${part}`, change(part, false))
  }
  return app
}

/** Unlike everywhere else, a tag that does not exist yet is refused. */
function checkTargets(account: Account, request: Pick<z.infer<typeof body>, 'tags' | 'droplet_ids'>): void {
  for (const tag of request.tags ?? []) if (!account.findTag(tag)) refuse(422, `tag ${tag} does not exist`)
  for (const id of request.droplet_ids ?? [])
    if (!account.droplets.find(String(id))) refuse(422, `droplet ${id} does not exist`)
}

function check(account: Account, request: z.infer<typeof body>): void {
  if (!request.inbound_rules?.length && !request.outbound_rules?.length) refuse(422, 'at least one rule is required')
  checkTargets(account, request)
}

function render(firewall: Firewall): Record<string, unknown> {
  return {
    id: firewall.id,
    name: firewall.name,
    status: 'succeeded',
    inbound_rules: firewall.inboundRules,
    outbound_rules: firewall.outboundRules,
    created_at: iso(firewall.createdAt),
    droplet_ids: firewall.dropletIds,
    tags: [...firewall.tags],
    pending_changes: []
  }
}

/** Whether a load balancer gets through to a droplet: what one firewall admits is admitted, and without any everything is. */
export function admits(account: Account, droplet: number, wanted: number, { id, vpcId }: LoadBalancer): boolean {
  const tags = account.droplets.find(String(droplet))?.tags ?? new Set()
  const network = account.vpcs.find(vpcId)?.ipRange ?? ''
  const firewalls = account.firewalls
    .all()
    .filter(({ dropletIds, tags: aims }) => dropletIds.includes(droplet) || [...aims].some((tag) => tags.has(tag)))
  return (
    firewalls.length === 0 ||
    firewalls.some(({ inboundRules }) =>
      z
        .array(inbound)
        .parse(inboundRules)
        .some(
          ({ protocol: kind, ports, sources }) =>
            kind === 'tcp' &&
            isWithin(ports ?? 'all', wanted) &&
            ((sources.load_balancer_uids ?? []).includes(id) ||
              (sources.addresses ?? []).some((source) => covers(source, network)))
        )
    )
  )
}

/** `80`, `8000-9000`, `all` or `0`. */
function isWithin(ports: string, wanted: number): boolean {
  const [from = 0, to = from] = ports.split('-').map(Number)
  return ports === 'all' || ports === '0' || (from <= wanted && wanted <= to)
}

/** Whether an IPv4 network lies within another. */
function covers(source: string, network: string): boolean {
  const parse = (text: string) => {
    const [address = '', bits = '32'] = text.split('/')
    return { value: address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0), bits: Number(bits) }
  }
  if (!source.includes('.')) return false
  const outer = parse(source)
  const inner = parse(network)
  const size = 2 ** (32 - outer.bits)
  return outer.bits <= inner.bits && Math.floor(outer.value / size) === Math.floor(inner.value / size)
}
