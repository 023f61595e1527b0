import { Hono } from 'hono'
import { z } from 'zod'
import type { Account } from './account.ts'
import { notFound, refuse } from './refusal.ts'
import { type Environment, iso, page, type RouteContext, readBody } from './requests.ts'
import type { Project } from './resources.ts'
import type { Resource, Shelf } from './shelf.ts'

const environment = z.enum(['Development', 'Staging', 'Production'])
const create = z.strictObject({
  name: z.string().min(1).max(175),
  purpose: z.string().min(1).max(255),
  description: z.string().max(255).nullish(),
  environment: z.union([environment, z.literal('')]).nullish()
})
const update = z.strictObject({
  name: z.string().min(1).max(175).nullish(),
  purpose: z.string().max(255).nullish(),
  description: z.string().max(255).nullish(),
  environment: z.union([environment, z.literal('')]).nullish(),
  is_default: z.boolean().nullish()
})
const assign = z.strictObject({ resources: z.array(z.string()) })

export function projectRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  const get = (context: RouteContext): Project => {
    const id = context.req.param('id') ?? 'default'
    return (id === 'default' ? account.defaultProject() : account.projects.find(id)) ?? notFound()
  }
  app.get('/v2/projects', (context) =>
    page(context, 'projects', account.projects.listed(), (project) => render(account, project))
  )
  app.post('/v2/projects', async (context) => {
    const body = await readBody(context, create)
    if (account.projects.all().some((project) => project.name === body.name)) refuse(409, 'name is already in use')
    const project = account.projects.add({
      ...account.fresh(account.uuid(), body.name, []),
      description: body.description ?? '',
      purpose: body.purpose,
      environment: body.environment || 'Development',
      isDefault: false,
      updatedAt: account.now()
    })
    return context.json({ project: render(account, project) }, 201)
  })
  app.get('/v2/projects/:id', (context) => context.json({ project: render(account, get(context)) }))
  const change = async (context: RouteContext) => {
    const project = get(context)
    const body = await readBody(context, update)
    if (body.is_default) refuse(422, 'changing the default project is not supported here')
    project.name = body.name ?? project.name
    project.description = body.description ?? project.description
    project.purpose = body.purpose ?? project.purpose
    project.environment = body.environment || project.environment
    project.updatedAt = account.now()
    return context.json({ project: render(account, project) })
  }
  app.put('/v2/projects/:id', change)
  app.patch('/v2/projects/:id', change)
  app.delete('/v2/projects/:id', (context) => {
    const project = get(context)
    if (project.isDefault) refuse(412, 'default projects can not be deleted')
    if (urnsOf(account, project).length > 0)
      refuse(412, 'cannot delete a project with resources. move or remove any existing resources first')
    account.projects.remove(project, 0)
    return context.body(null, 204)
  })
  app.get('/v2/projects/:id/resources', (context) => {
    const resources = urnsOf(account, get(context)).map((urn) => renderAssignment(account, urn, 'ok'))
    return page(context, 'resources', resources)
  })
  app.post('/v2/projects/:id/resources', async (context) => {
    const project = get(context)
    const { resources } = await readBody(context, assign)
    const answers = resources.map((urn) => {
      const item = findByUrn(account, urn)
      if (!item) return renderAssignment(account, urn, 'not_found')
      const current = item.projectId ?? account.defaultProject().id
      if (current === project.id) return renderAssignment(account, urn, 'already_assigned')
      item.projectId = project.id
      return renderAssignment(account, urn, 'assigned')
    })
    return context.json({ resources: answers })
  })
  return app
}

/** A project that a request names must exist; none means the default one. */
export function checkProject(account: Account, id: string | null | undefined): string | undefined {
  if (!id) return undefined
  if (!account.projects.find(id)) refuse(422, 'project_id is not valid')
  return id
}

function assignable(account: Account): readonly (readonly [string, Shelf<Resource>])[] {
  return [
    ['droplet', account.droplets as unknown as Shelf<Resource>],
    ['kubernetes', account.clusters as unknown as Shelf<Resource>],
    ['loadbalancer', account.loadBalancers as unknown as Shelf<Resource>],
    ['dbaas', account.databases as unknown as Shelf<Resource>],
    ['volume', account.volumes as unknown as Shelf<Resource>],
    ['domain', account.domains as unknown as Shelf<Resource>],
    ['reservedip', account.reservedIps as unknown as Shelf<Resource>]
  ]
}

function urnsOf(account: Account, project: Project): string[] {
  const fallback = account.defaultProject().id
  // A node belongs to its cluster: projects list the cluster, not its droplets.
  const nodes = new Set(
    account.clusters.history().flatMap((cluster) => cluster.pools.flatMap((pool) => pool.nodes.map((n) => n.dropletId)))
  )
  const urns = assignable(account).flatMap(([kind, shelf]) =>
    shelf
      .all()
      .filter((item) => (item.projectId ?? fallback) === project.id && !(kind === 'droplet' && nodes.has(item.id)))
      .map((item) => `do:${kind}:${item.id}`)
  )
  const buckets = [...account.bucketProjects].filter(([, id]) => id === project.id).map(([name]) => `do:space:${name}`)
  return [...urns, ...buckets]
}

function findByUrn(account: Account, urn: string): { projectId?: string } | undefined {
  const match = /^do:([a-z]+):(.+)$/.exec(urn)
  if (!match?.[1] || !match[2]) return refuse(422, `${urn} is not a valid URN`)
  const [, kind, id] = match
  if (kind === 'space') {
    const { bucketProjects } = account
    return {
      get projectId() {
        return bucketProjects.get(id) ?? ''
      },
      set projectId(project: string) {
        bucketProjects.set(id, project)
      }
    }
  }
  const shelf = assignable(account).find(([name]) => name === kind)?.[1]
  return shelf?.find(id)
}

function renderAssignment(account: Account, urn: string, status: string): Record<string, unknown> {
  const [, kind = '', id = ''] = urn.split(':')
  return {
    urn,
    assigned_at: iso(account.now()),
    links: { self: `https://api.digitalocean.com/v2/${kind}s/${id}` },
    status
  }
}

function render(account: Account, project: Project): Record<string, unknown> {
  return {
    id: project.id,
    owner_uuid: account.team.uuid,
    owner_id: 258_992,
    name: project.name,
    description: project.description,
    purpose: project.purpose,
    environment: project.environment,
    is_default: project.isDefault,
    created_at: iso(project.createdAt),
    updated_at: iso(project.updatedAt)
  }
}
