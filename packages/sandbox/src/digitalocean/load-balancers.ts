import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { regions, renderRegion } from './catalogue.ts'
import { settlePrice } from './prices.ts'
import { checkProject } from './projects.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody, tagList, tagName } from './requests.ts'
import type { ForwardingRule, LoadBalancer } from './resources.ts'

const port = z.number().int().min(1).max(65_535)
const rule = z.strictObject({
  entry_protocol: z.enum(['http', 'https', 'http2', 'http3', 'tcp', 'udp']),
  entry_port: port,
  target_protocol: z.enum(['http', 'https', 'http2', 'tcp', 'udp']),
  target_port: port,
  certificate_id: z.string().nullish(),
  tls_passthrough: z.boolean().nullish()
})
const healthCheck = z.strictObject({
  protocol: z.enum(['http', 'https', 'tcp']).nullish(),
  port: port.nullish(),
  path: z.string().nullish(),
  check_interval_seconds: z.number().int().min(3).max(300).nullish(),
  response_timeout_seconds: z.number().int().min(3).max(300).nullish(),
  healthy_threshold: z.number().int().min(2).max(10).nullish(),
  unhealthy_threshold: z.number().int().min(2).max(10).nullish(),
  proxy_protocol: z.boolean().nullish()
})
const anything = z.record(z.string(), z.unknown()).nullish()
const body = z.strictObject({
  name: z.string().min(1),
  region: z.string().nullish(),
  algorithm: z.enum(['round_robin', 'least_connections']).nullish(),
  size: z.enum(['lb-small', 'lb-medium', 'lb-large']).nullish(),
  size_unit: z.number().int().min(1).max(200).nullish(),
  type: z.enum(['REGIONAL', 'REGIONAL_NETWORK', 'GLOBAL']).nullish(),
  forwarding_rules: z.array(rule).nullish(),
  health_check: healthCheck.nullish(),
  sticky_sessions: z
    .strictObject({
      type: z.enum(['none', 'cookies']).nullish(),
      cookie_name: z.string().nullish(),
      cookie_ttl_seconds: z.number().nullish()
    })
    .nullish(),
  droplet_ids: z.array(z.number().int()).nullish(),
  tag: z.union([tagName, z.literal('')]).nullish(),
  tags: tagList,
  redirect_http_to_https: z.boolean().nullish(),
  enable_proxy_protocol: z.boolean().nullish(),
  enable_backend_keepalive: z.boolean().nullish(),
  http_idle_timeout_seconds: z.number().int().min(30).max(600).nullish(),
  disable_lets_encrypt_dns_records: z.boolean().nullish(),
  vpc_uuid: z.string().nullish(),
  subnet_uuid: z.string().nullish(),
  project_id: z.string().nullish(),
  firewall: z.strictObject({ allow: z.array(z.string()).nullish(), deny: z.array(z.string()).nullish() }).nullish(),
  domains: z.array(z.record(z.string(), z.unknown())).nullish(),
  glb_settings: anything,
  target_load_balancer_ids: z.array(z.string()).nullish(),
  network: z.enum(['EXTERNAL', 'INTERNAL']).nullish(),
  network_stack: z.enum(['IPV4', 'DUALSTACK']).nullish(),
  tls_cipher_policy: z.enum(['DEFAULT', 'STRONG']).nullish(),
  ip: z.string().nullish(),
  validate_only: z.boolean().nullish()
})
type Body = z.infer<typeof body>
type RuleRequest = Omit<ForwardingRule, 'certificate_id' | 'tls_passthrough'> & {
  readonly certificate_id?: string | null | undefined
  readonly tls_passthrough?: boolean | null | undefined
}

export function loadBalancerRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/load_balancers'
  const get = (context: RouteContext): LoadBalancer =>
    account.loadBalancers.find(context.req.param('id') ?? '') ?? notFound()
  const answer = (item: LoadBalancer) => ({ load_balancer: render(account, item) })

  app.get(root, (context) =>
    page(context, 'load_balancers', account.loadBalancers.listed(), (item) => render(account, item))
  )
  app.post(root, async (context) => {
    const request = await readBody(context, body)
    if (!regions.some((region) => region.slug === request.region)) refuse(422, 'region is invalid')
    if (account.loadBalancers.all().some((other) => other.name === request.name)) refuse(422, 'Name is already in use')
    const vpc = request.vpc_uuid ? account.vpcs.find(request.vpc_uuid) : account.defaultVpc(request.region ?? '')
    if (!vpc || vpc.region !== request.region) return refuse(422, 'vpc_uuid is invalid')
    checkTargets(account, request)
    const rules = checkRules(account, request.forwarding_rules ?? [])
    const project = checkProject(account, request.project_id)
    const item = account.loadBalancers.add({
      ...account.fresh(account.uuid(), request.name, request.tags ?? [], account.times.loadBalancer),
      region: request.region ?? '',
      ip: account.nextAddress(),
      vpcId: vpc.id,
      sizeUnit: sizeUnit(request),
      rules,
      dropletTag: targetTag(account, request),
      dropletIds: request.droplet_ids ?? [],
      settings: settings(request),
      ...(project ? { projectId: project } : {})
    })
    return context.json(answer(item), 202)
  })
  app.get(`${root}/:id`, (context) => context.json(answer(get(context))))
  app.put(`${root}/:id`, async (context) => {
    const item = get(context)
    const request = await readBody(context, body)
    checkTargets(account, request)
    const dropletTag = targetTag(account, request)
    item.rules = checkRules(account, request.forwarding_rules ?? [])
    item.name = request.name
    item.dropletTag = dropletTag
    item.dropletIds = request.droplet_ids ?? []
    settlePrice(account, item)
    item.sizeUnit = sizeUnit(request)
    item.settings = settings(request)
    if (request.project_id) item.projectId = checkProject(account, request.project_id) ?? request.project_id
    return context.json(answer(item))
  })
  app.delete(`${root}/:id`, (context) => {
    account.loadBalancers.remove(get(context), account.times.loadBalancerDelete)
    return context.body(null, 204)
  })
  app.delete(`${root}/:id/cache`, (context) => {
    get(context)
    return context.body(null, 204)
  })
  const ids = z.strictObject({ droplet_ids: z.array(z.number().int()) })
  app.post(`${root}/:id/droplets`, async (context) => {
    const item = get(context)
    if (item.dropletTag) refuse(422, 'the load balancer selects its droplets by tag')
    item.dropletIds = [...new Set([...item.dropletIds, ...(await readBody(context, ids)).droplet_ids])]
    return context.body(null, 204)
  })
  app.delete(`${root}/:id/droplets`, async (context) => {
    const item = get(context)
    const { droplet_ids: gone } = await readBody(context, ids)
    item.dropletIds = item.dropletIds.filter((id) => !gone.includes(id))
    return context.body(null, 204)
  })
  const rules = z.strictObject({ forwarding_rules: z.array(rule) })
  app.post(`${root}/:id/forwarding_rules`, async (context) => {
    const item = get(context)
    const request = await readBody(context, rules)
    item.rules = checkRules(account, [...item.rules, ...request.forwarding_rules])
    return context.body(null, 204)
  })
  app.delete(`${root}/:id/forwarding_rules`, async (context) => {
    const item = get(context)
    const request = await readBody(context, rules)
    item.rules = item.rules.filter(
      (kept) => !request.forwarding_rules.some((gone) => gone.entry_port === kept.entry_port)
    )
    return context.body(null, 204)
  })
  return app
}

function sizeUnit(request: Body): number {
  if (request.size && request.size_unit) refuse(422, 'size and size_unit exclude each other')
  if (request.size_unit) return request.size_unit
  return { 'lb-small': 1, 'lb-medium': 3, 'lb-large': 6 }[request.size ?? 'lb-small']
}

function checkTargets(account: Account, request: Body): void {
  if (request.tag && request.droplet_ids?.length) refuse(422, 'tag and droplet_ids exclude each other')
  for (const id of request.droplet_ids ?? [])
    if (!account.droplets.find(String(id))) refuse(422, `droplet ${id} does not exist`)
}

/** What it selects by must be there: unlike a resource's own tags, it is not made on the way. */
function targetTag(account: Account, { tag }: Body): string {
  if (!tag) return ''
  return account.findTag(tag) ?? refuse(422, `tag ${tag} does not exist`)
}

/** TLS that ends here needs a certificate that exists, and each port is taken once. */
function checkRules(account: Account, rules: readonly RuleRequest[]): ForwardingRule[] {
  if (rules.length === 0) refuse(422, 'forwarding_rules must have at least one rule')
  const ports = new Set(rules.map((item) => `${item.entry_protocol === 'udp' ? 'udp' : 'tcp'}/${item.entry_port}`))
  if (ports.size < rules.length) refuse(422, 'forwarding_rules have the same entry_port twice')
  return rules.map(({ certificate_id: certificate, tls_passthrough: passthrough, ...rest }) => {
    const ends = ['https', 'http2', 'http3'].includes(rest.entry_protocol) && !passthrough
    if (certificate && !account.certificates.find(certificate)) refuse(422, `certificate ${certificate} does not exist`)
    if (ends && !certificate) refuse(422, `${rest.entry_protocol} needs a certificate or tls_passthrough`)
    return { ...rest, certificate_id: certificate ?? '', tls_passthrough: passthrough ?? false }
  })
}

function settings(request: Body): Record<string, unknown> {
  return {
    algorithm: request.algorithm ?? 'round_robin',
    health_check: {
      protocol: request.health_check?.protocol ?? 'http',
      port: request.health_check?.port ?? 80,
      ...(request.health_check?.protocol === 'tcp' ? {} : { path: request.health_check?.path || '/' }),
      check_interval_seconds: request.health_check?.check_interval_seconds ?? 10,
      response_timeout_seconds: request.health_check?.response_timeout_seconds ?? 5,
      healthy_threshold: request.health_check?.healthy_threshold ?? 5,
      unhealthy_threshold: request.health_check?.unhealthy_threshold ?? 3
    },
    sticky_sessions: request.sticky_sessions ?? { type: 'none' },
    redirect_http_to_https: request.redirect_http_to_https ?? false,
    enable_proxy_protocol: request.enable_proxy_protocol ?? false,
    enable_backend_keepalive: request.enable_backend_keepalive ?? false,
    disable_lets_encrypt_dns_records: request.disable_lets_encrypt_dns_records ?? false,
    http_idle_timeout_seconds: request.http_idle_timeout_seconds ?? 60,
    type: request.type ?? 'REGIONAL',
    network: request.network ?? 'EXTERNAL',
    network_stack: request.network_stack ?? 'IPV4',
    tls_cipher_policy: request.tls_cipher_policy ?? 'DEFAULT',
    ...(request.firewall ? { firewall: request.firewall } : {}),
    ...(request.domains ? { domains: request.domains } : {})
  }
}

function render(account: Account, item: LoadBalancer): Record<string, unknown> {
  const active = item.readyAt <= account.now()
  const names: Readonly<Record<number, string>> = { 1: 'lb-small', 3: 'lb-medium', 6: 'lb-large' }
  return {
    id: item.id,
    name: item.name,
    ip: active ? item.ip : '',
    // As the documentation range of IPv6, with the other address in it.
    ipv6: active && item.settings['network_stack'] === 'DUALSTACK' ? `2001:db8:0:0::${item.ip}` : '',
    size: names[item.sizeUnit] ?? '',
    size_unit: item.sizeUnit,
    status: item.hasFailed ? 'errored' : active ? 'active' : 'new',
    created_at: iso(item.createdAt),
    forwarding_rules: item.rules,
    ...item.settings,
    region: renderRegion(item.region),
    tag: item.dropletTag,
    droplet_ids: account.dropletsOf(item),
    vpc_uuid: item.vpcId,
    project_id: item.projectId ?? account.defaultProject().id
  }
}
