import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, page, type RouteContext, readBody, tagName } from './requests.ts'
import type { Resource, Shelf } from './shelf.ts'

const resources = z.strictObject({
  resources: z.array(
    z.strictObject({
      resource_id: z.string(),
      resource_type: z.enum([
        'droplet',
        'image',
        'volume',
        'volume_snapshot',
        'database',
        'load_balancer',
        'kubernetes',
        'firewall'
      ])
    })
  )
})

export function tagRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): string => account.findTag(context.req.param('tag') ?? '') ?? notFound()

  app.get('/v2/tags', (context) => page(context, 'tags', [...account.tags.keys()], (tag) => render(account, tag)))
  app.post('/v2/tags', async (context) => {
    const { name } = await readBody(context, z.strictObject({ name: tagName }))
    return context.json({ tag: render(account, account.ensureTag(name)) }, 201)
  })
  app.get('/v2/tags/:tag', (context) => context.json({ tag: render(account, get(context)) }))
  app.delete('/v2/tags/:tag', (context) => {
    const tag = get(context)
    account.tags.delete(tag)
    for (const [, shelf] of account.shelves()) for (const item of shelf.all()) item.tags.delete(tag)
    return context.body(null, 204)
  })
  const change = (add: boolean) => async (context: RouteContext) => {
    const tag = get(context)
    for (const { resource_id: id, resource_type: type } of (await readBody(context, resources)).resources) {
      const item = shelfOf(account, type)?.find(id) ?? refuse(404, `${type} ${id} was not found`)
      if (add) item.tags.add(tag)
      else item.tags.delete(tag)
    }
    return context.body(null, 204)
  }
  app.post('/v2/tags/:tag/resources', change(true))
  app.delete('/v2/tags/:tag/resources', change(false))
  return app
}

function shelfOf(account: Account, type: string): Shelf<Resource> | undefined {
  const kinds: Readonly<Record<string, string>> = {
    droplet: 'droplet',
    volume: 'volume',
    volume_snapshot: 'snapshot',
    database: 'database',
    load_balancer: 'load-balancer',
    kubernetes: 'cluster',
    firewall: 'firewall'
  }
  return account.shelves().find(([kind]) => kind === kinds[type])?.[1]
}

function render(account: Account, tag: string): Record<string, unknown> {
  const count = (shelf: Shelf<Resource>, path: string) => {
    const tagged = shelf.all().filter((item) => item.tags.has(tag))
    const last = tagged.at(-1)
    return {
      count: tagged.length,
      ...(last ? { last_tagged_uri: `https://api.digitalocean.com/v2/${path}/${last.id}` } : {})
    }
  }
  const of = (type: string, path: string) => {
    const shelf = shelfOf(account, type)
    return shelf ? count(shelf, path) : { count: 0 }
  }
  const parts = {
    droplets: of('droplet', 'droplets'),
    // No image is ever made here; the count is there all the same, and clients rely on it.
    images: { count: 0 },
    volumes: of('volume', 'volumes'),
    volume_snapshots: of('volume_snapshot', 'snapshots'),
    databases: of('database', 'databases')
  }
  const total = Object.values(parts).reduce((sum, part) => sum + part.count, 0)
  return { name: tag, resources: { count: total, ...parts } }
}
