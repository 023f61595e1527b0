import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { actionRoutesBelow, recordAction, renderAction } from './actions.ts'
import { regions, renderRegion } from './catalogue.ts'
import { settlePrice } from './prices.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody, tagList } from './requests.ts'
import type { Snapshot, Volume } from './resources.ts'

const create = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, 'is not a valid volume name'),
  region: z.string(),
  size_gigabytes: z.number().int().min(1),
  description: z.string().nullish(),
  snapshot_id: z.string().nullish(),
  filesystem_type: z.enum(['ext4', 'xfs', '']).nullish(),
  filesystem_label: z.string().nullish(),
  tags: tagList
})

const volumeAction = z.strictObject({
  type: z.enum(['attach', 'detach', 'resize']),
  droplet_id: z.number().int().nullish(),
  /** Only where the path does not name the volume. */
  volume_name: z.string().nullish(),
  size_gigabytes: z.number().int().nullish(),
  region: z.string().nullish(),
  tags: tagList
})

/** Volumes and the snapshots that are made of them. */
export function volumeRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Volume => account.volumes.find(context.req.param('id') ?? '') ?? notFound()
  const getSnapshot = (context: RouteContext): Snapshot =>
    account.snapshots.find(context.req.param('id') ?? '') ?? notFound()

  /** A name is taken once a region. */
  const named = (name: string | null | undefined, region: string | null | undefined) =>
    account.volumes.all().find((item) => item.name === name && (!region || item.region === region))
  const remove = (context: RouteContext, volume: Volume) => {
    if (volume.dropletIds.length > 0) refuse(409, 'the volume is attached to a droplet: detach it first')
    account.volumes.remove(volume, 0)
    return context.body(null, 204)
  }

  app.get('/v2/volumes', (context) => {
    const { name, region } = context.req.query()
    const items = account.volumes
      .listed()
      .filter((item) => (!name || item.name === name) && (!region || item.region === region))
    return page(context, 'volumes', items.map(renderVolume))
  })
  app.post('/v2/volumes', async (context) => {
    const body = await readBody(context, create)
    if (!regions.some((region) => region.slug === body.region)) refuse(422, 'region is invalid')
    if (account.volumes.all().some((other) => other.name === body.name && other.region === body.region))
      refuse(409, 'volume with provided name already exists')
    const volume = account.volumes.add({
      ...account.fresh(account.uuid(), body.name, body.tags ?? []),
      region: body.region,
      gib: body.size_gigabytes,
      description: body.description ?? '',
      filesystemType: body.filesystem_type ?? '',
      filesystemLabel: body.filesystem_label ?? '',
      dropletIds: []
    })
    return context.json({ volume: renderVolume(volume) }, 201)
  })
  app.get('/v2/volumes/snapshots/:id', (context) => context.json({ snapshot: renderSnapshot(getSnapshot(context)) }))
  app.delete('/v2/volumes/snapshots/:id', (context) => {
    account.snapshots.remove(getSnapshot(context), 0)
    return context.body(null, 204)
  })
  app.get('/v2/volumes/:id', (context) => context.json({ volume: renderVolume(get(context)) }))
  app.delete('/v2/volumes/:id', (context) => remove(context, get(context)))
  app.delete('/v2/volumes', (context) => {
    const { name, region } = context.req.query()
    if (!name || !region) return refuse(422, 'name and region are required')
    return remove(context, named(name, region) ?? notFound())
  })
  app.get('/v2/volumes/:id/snapshots', (context) => {
    const volume = get(context)
    const items = account.snapshots.listed().filter((snapshot) => snapshot.resourceId === volume.id)
    return page(context, 'snapshots', items.map(renderSnapshot))
  })
  app.post('/v2/volumes/:id/snapshots', async (context) => {
    const volume = get(context)
    const body = await readBody(context, z.strictObject({ name: z.string().min(1), tags: tagList }))
    const snapshot = account.snapshots.add({
      ...account.fresh(account.uuid(), body.name, body.tags ?? []),
      resourceId: volume.id,
      resourceType: 'volume',
      region: volume.region,
      gib: 1
    })
    return context.json({ snapshot: renderSnapshot(snapshot) }, 201)
  })
  const act = async (context: RouteContext, volume: Volume | undefined) => {
    const body = await readBody(context, volumeAction)
    const target = volume ?? named(body.volume_name, body.region) ?? refuse(404, 'volume does not exist')
    if (volume && body.volume_name) refuse(422, 'the path names the volume already')
    if (body.type === 'resize') {
      const gib = body.size_gigabytes ?? 0
      if (gib <= target.gib) refuse(422, 'a volume can only grow')
      settlePrice(account, target)
      target.gib = gib
    } else {
      const { droplet_id: droplet } = body
      if (!droplet || !account.droplets.find(String(droplet))) return refuse(422, 'droplet does not exist')
      target.dropletIds = target.dropletIds.filter((id) => id !== droplet)
      if (body.type === 'attach') target.dropletIds.push(droplet)
    }
    const action = recordAction(account, {
      type: `${body.type}_volume`,
      target: target.id,
      resourceType: 'backend',
      region: target.region
    })
    return context.json({ action: renderAction(action) }, 202)
  }
  app.post('/v2/volumes/actions', (context) => act(context, undefined))
  app.post('/v2/volumes/:id/actions', (context) => act(context, get(context)))
  app.route('/', actionRoutesBelow(account, '/v2/volumes/:id', get))

  app.get('/v2/snapshots', (context) => {
    const type = context.req.query('resource_type')
    const items = account.snapshots.listed().filter((item) => !type || item.resourceType === type)
    return page(context, 'snapshots', items.map(renderSnapshot))
  })
  app.get('/v2/snapshots/:id', (context) => context.json({ snapshot: renderSnapshot(getSnapshot(context)) }))
  app.delete('/v2/snapshots/:id', (context) => {
    account.snapshots.remove(getSnapshot(context), 0)
    return context.body(null, 204)
  })
  return app
}

function renderVolume(volume: Volume): Record<string, unknown> {
  return {
    id: volume.id,
    name: volume.name,
    description: volume.description,
    size_gigabytes: volume.gib,
    droplet_ids: volume.dropletIds,
    filesystem_type: volume.filesystemType,
    filesystem_label: volume.filesystemLabel,
    region: renderRegion(volume.region),
    tags: [...volume.tags],
    created_at: iso(volume.createdAt)
  }
}

function renderSnapshot(snapshot: Snapshot): Record<string, unknown> {
  return {
    id: snapshot.id,
    name: snapshot.name,
    resource_id: snapshot.resourceId,
    resource_type: snapshot.resourceType,
    regions: [snapshot.region],
    min_disk_size: snapshot.gib,
    size_gigabytes: snapshot.gib,
    tags: [...snapshot.tags],
    created_at: iso(snapshot.createdAt)
  }
}
