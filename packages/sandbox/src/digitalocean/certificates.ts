import { createHash } from 'node:crypto'

import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody } from './requests.ts'
import type { Certificate } from './resources.ts'

const create = z.strictObject({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'is not a valid certificate name'),
  type: z.enum(['lets_encrypt', 'custom']).nullish(),
  dns_names: z.array(z.string()).nullish(),
  private_key: z.string().nullish(),
  leaf_certificate: z.string().nullish(),
  certificate_chain: z.string().nullish()
})

const day = 86_400_000

export function certificateRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Certificate =>
    account.certificates.find(context.req.param('id') ?? '') ?? notFound()

  app.get('/v2/certificates', (context) => {
    const name = context.req.query('name')
    const items = account.certificates.listed().filter((item) => !name || item.name === name)
    return page(context, 'certificates', items, (item) => render(account, item))
  })
  app.post('/v2/certificates', async (context) => {
    const body = await readBody(context, create)
    if (account.certificates.all().some((other) => other.name === body.name))
      refuse(422, 'Certificate name must be unique')
    const type = body.type ?? (body.dns_names ? 'lets_encrypt' : 'custom')
    const names = body.dns_names ?? []
    if (type === 'lets_encrypt') {
      if (names.length === 0) refuse(422, 'dns_names is required')
      // Only names in zones of the account can be proven.
      const foreign = names.find((name) => !account.domains.all().some((domain) => isWithin(name, domain.name)))
      if (foreign) refuse(422, `domain ${foreign} is not managed by this account`)
    } else if (!body.private_key || !body.leaf_certificate) {
      refuse(422, 'private_key and leaf_certificate are required')
    }
    const item = account.certificates.add({
      ...account.fresh(account.uuid(), body.name, [], type === 'lets_encrypt' ? account.times.certificate : 0),
      type,
      dnsNames: names,
      sha1: createHash('sha1')
        .update(body.leaf_certificate ?? account.uuid())
        .digest('hex'),
      notAfter: account.now() + 90 * day
    })
    return context.json({ certificate: render(account, item) }, 201)
  })
  app.get('/v2/certificates/:id', (context) => context.json({ certificate: render(account, get(context)) }))
  app.delete('/v2/certificates/:id', (context) => {
    const item = get(context)
    const used = account.loadBalancers
      .all()
      .some((other) => other.rules.some((rule) => rule.certificate_id === item.id))
    if (used) refuse(403, 'Make sure the certificate is not in use before deleting it')
    account.certificates.remove(item, 0)
    return context.body(null, 204)
  })
  return app
}

function isWithin(name: string, zone: string): boolean {
  return name === zone || name.endsWith(`.${zone}`)
}

function render(account: Account, item: Certificate): Record<string, unknown> {
  const verified = item.readyAt <= account.now()
  return {
    id: item.id,
    name: item.name,
    type: item.type,
    dns_names: item.dnsNames,
    state: verified ? 'verified' : 'pending',
    not_after: iso(item.notAfter),
    sha1_fingerprint: verified ? item.sha1 : '',
    created_at: iso(item.createdAt)
  }
}
