import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { registryTiers } from './catalogue.ts'
import { notFound, refuse } from './refusal.ts'
import { settleRegistry } from './registry-prices.ts'
import { type Environment, iso, type RouteContext, readBody } from './requests.ts'
import type { Registry } from './resources.ts'

const tier = z.enum(['starter', 'basic', 'professional'])
const create = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,63}$/, 'is not a valid registry name'),
  subscription_tier_slug: tier.nullish(),
  region: z.enum(['nyc3', 'sfo3', 'sfo2', 'ams3', 'sgp1', 'fra1', 'blr1', 'syd1']).nullish()
})
const subscribe = z.strictObject({ tier_slug: tier })

/** Container registries. All of them have one plan, which begins with the first and ends with the last. */
export function registryRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const root = '/v2/registries'
  const get = (context: RouteContext): Registry =>
    account.registries.find(context.req.param('name') ?? '') ?? notFound()

  // Without pages, and without a count.
  app.get(root, (context) => {
    const registries = account.registries.listed()
    const total = registries.reduce((sum, { storageBytes }) => sum + storageBytes, 0)
    return context.json({ registries: registries.map(render), total_storage_usage_bytes: total })
  })
  app.post(root, async (context) => {
    const body = await readBody(context, create)
    const [first] = account.registries.all()
    const slug = body.subscription_tier_slug ?? first?.tier
    if (!slug) return refuse(422, 'subscription_tier_slug is required')
    if (account.registries.find(body.name)) return refuse(409, 'registry name is taken')
    if (account.registries.all().length >= registryTiers[slug].registries)
      return refuse(412, 'registry limit exceeded for the subscription tier')
    if (first && first.tier !== slug) changeTier(account, slug)
    const made = account.registries.add({
      ...account.fresh(body.name, body.name, []),
      region: body.region ?? 'nyc3',
      tier: slug,
      storageBytes: 0,
      storageAt: account.now()
    })
    return context.json({ registry: { ...render(made), subscription: renderSubscription(made) } }, 201)
  })
  app.get(`${root}/subscription`, (context) => {
    const [first] = account.registries.all()
    return context.json({ subscription: renderSubscription(first ?? notFound()) })
  })
  app.post(`${root}/subscription`, async (context) => {
    const body = await readBody(context, subscribe)
    const all = account.registries.all()
    if (all.length > registryTiers[body.tier_slug].registries) return refuse(412, 'too many registries for this tier')
    changeTier(account, body.tier_slug)
    return context.json({ subscription: renderSubscription(all[0] ?? notFound()) })
  })
  app.get(`${root}/:name`, (context) => context.json({ registry: render(get(context)) }))
  app.delete(`${root}/:name`, (context) => {
    account.registries.remove(get(context), 0)
    return context.body(null, 204)
  })
  return app
}

/** Somebody pushes images: no request of this API says so. */
export function pushImages(account: Account, name: string, bytes: number): void {
  const registry = account.registries.find(name)
  if (!registry) throw new Error(`there is no registry ${name}`)
  settleRegistry(registry, account.now())
  registry.storageBytes += bytes
  registry.storageAt = account.now()
}

function changeTier(account: Account, slug: Registry['tier']): void {
  for (const one of account.registries.all()) {
    settleRegistry(one, account.now())
    one.tier = slug
  }
}

function render(item: Registry): Record<string, unknown> {
  return {
    name: item.name,
    created_at: iso(item.createdAt),
    region: item.region,
    storage_usage_bytes: item.storageBytes,
    storage_usage_bytes_updated_at: iso(item.storageAt)
  }
}

function renderSubscription({ tier: slug, createdAt, pricedFrom }: Registry): Record<string, unknown> {
  const { name, repositories, storageBytes, monthly } = registryTiers[slug]
  return {
    tier: {
      name,
      slug,
      included_repositories: repositories,
      included_storage_bytes: storageBytes,
      allow_storage_overage: monthly > 0,
      included_bandwidth_bytes: storageBytes,
      monthly_price_in_cents: monthly * 100
    },
    created_at: iso(createdAt),
    updated_at: iso(pricedFrom ?? createdAt)
  }
}
