import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, page, type RouteContext, readBody } from './requests.ts'
import type { DnsRecord, Domain } from './resources.ts'

const domainBody = z.strictObject({ name: z.string().min(1), ip_address: z.string().nullish() })

const number = z.number().int().nullish()
const recordFields = {
  type: z.enum(['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'SOA', 'SRV', 'TXT']),
  name: z.string().nullish(),
  data: z.string().nullish(),
  priority: number,
  port: number,
  ttl: number,
  weight: number,
  flags: number,
  tag: z.string().nullish()
}
const recordBody = z.strictObject(recordFields)
const recordPatch = z.strictObject({ ...recordFields, type: recordFields.type.optional() })

export function domainRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Domain =>
    account.domains.find((context.req.param('name') ?? '').toLowerCase()) ?? notFound()
  const getRecord = (context: RouteContext): DnsRecord =>
    get(context).records.find((record) => String(record.id) === context.req.param('record')) ?? notFound()

  app.get('/v2/domains', (context) => page(context, 'domains', account.domains.listed().map(renderDomain)))
  app.post('/v2/domains', async (context) => {
    const body = await readBody(context, domainBody)
    if (account.domains.find(body.name)) return refuse(422, 'name Domain is already added to this account.')
    const domain = addDomain(account, body.name)
    if (body.ip_address) domain.records.push(newRecord(account, { type: 'A', name: '@', data: body.ip_address }))
    return context.json({ domain: { ...renderDomain(domain), zone_file: null, ttl: null } }, 201)
  })
  app.get('/v2/domains/:name', (context) => context.json({ domain: renderDomain(get(context)) }))
  app.delete('/v2/domains/:name', (context) => {
    account.domains.remove(get(context), 0)
    return context.body(null, 204)
  })

  app.get('/v2/domains/:name/records', (context) => {
    const domain = get(context)
    const name = context.req.query('name')?.toLowerCase()
    const type = context.req.query('type')
    const records = domain.records.filter(
      (record) => (name === undefined || fullName(domain, record) === name) && (!type || record.type === type)
    )
    return page(context, 'domain_records', records)
  })
  app.post('/v2/domains/:name/records', async (context) => {
    const domain = get(context)
    const body = await readBody(context, recordBody)
    checkRecord(domain, newRecord(account, body))
    const record = withTarget(domain, newRecord(account, body))
    domain.records.push(record)
    return context.json({ domain_record: record }, 201)
  })
  app.get('/v2/domains/:name/records/:record', (context) => context.json({ domain_record: getRecord(context) }))
  const update = async (context: RouteContext) => {
    const record = getRecord(context)
    const body = await readBody(context, recordPatch)
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== null))
    const changed = { ...record, ...given } as DnsRecord
    checkRecord(get(context), body.data ? changed : { ...changed, data: '@' })
    Object.assign(record, body.data ? withTarget(get(context), changed) : changed)
    return context.json({ domain_record: record })
  }
  app.put('/v2/domains/:name/records/:record', update)
  app.patch('/v2/domains/:name/records/:record', update)
  app.delete('/v2/domains/:name/records/:record', (context) => {
    const domain = get(context)
    const record = getRecord(context)
    domain.records = domain.records.filter((other) => other !== record)
    return context.body(null, 204)
  })
  return app
}

/** A new zone comes with its name servers and its SOA. */
export function addDomain(account: Account, name: string): Domain {
  const domain: Domain = { ...account.fresh(name.toLowerCase(), name.toLowerCase(), []), ttl: 1800, records: [] }
  domain.records.push(newRecord(account, { type: 'SOA', name: '@', data: '1800', ttl: 1800 }))
  for (const server of [1, 2, 3])
    domain.records.push(newRecord(account, { type: 'NS', name: '@', data: `ns${server}.digitalocean.com`, ttl: 1800 }))
  return account.domains.add(domain)
}

/** Types whose data is a name. */
const named = ['CNAME', 'MX', 'NS', 'SRV', 'CAA']

/**
 * A name is written with a dot at its end and comes back without it (terraform-provider-digitalocean resource_record.go adds it
 * again); one that is written without is relative to the zone. `iodef` of a CAA record is an address of mail or of a page.
 */
function withTarget(domain: Domain, record: DnsRecord): DnsRecord {
  const { type, data, tag } = record
  if (!named.includes(type) || data === '@' || tag === 'iodef') return record
  if (data.endsWith('.')) return { ...record, data: data.slice(0, -1) }
  return type === 'CAA' ? record : { ...record, data: `${data}.${domain.name}` }
}

type RecordRequest = z.infer<typeof recordBody>

function newRecord(account: Account, body: RecordRequest): DnsRecord {
  return {
    id: account.nextNumber(),
    type: body.type,
    name: (body.name || '@').toLowerCase(),
    data: body.data ?? '',
    priority: body.priority ?? null,
    port: body.port ?? null,
    ttl: body.ttl || 1800,
    weight: body.weight ?? null,
    flags: body.flags ?? null,
    tag: body.tag ?? null
  }
}

function checkRecord(domain: Domain, record: DnsRecord): void {
  const { type, data, name, ttl } = record
  if (data === '') refuse(422, 'Data needs to be filled in.')
  if (type === 'A' && !/^(\d{1,3}\.){3}\d{1,3}$/.test(data)) refuse(422, 'Data needs to be an IPv4 address.')
  if (type === 'CNAME' && data !== '@' && !data.endsWith('.')) refuse(422, 'Data needs to end with a dot (.) or be @.')
  if (ttl < 30) refuse(422, 'Ttl must be at least 30 seconds.')
  const rest = domain.records.filter((other) => other.id !== record.id && other.name === name)
  const clash = type === 'CNAME' ? rest.length > 0 : rest.some((other) => other.type === 'CNAME')
  if (clash) refuse(422, "CNAME records can't share a name with other records.")
}

function fullName(domain: Domain, record: DnsRecord): string {
  return record.name === '@' ? domain.name : `${record.name}.${domain.name}`
}

function renderDomain(domain: Domain): Record<string, unknown> {
  const lines = domain.records.map((record) => {
    const isName = named.includes(record.type) && record.data !== '@' && record.tag !== 'iodef'
    const data = isName ? `${record.data}.` : record.data
    return `${fullName(domain, record)}. ${record.ttl} IN ${record.type} ${data}`
  })
  return { name: domain.name, ttl: domain.ttl, zone_file: `$ORIGIN ${domain.name}.\n${lines.join('\n')}\n` }
}
