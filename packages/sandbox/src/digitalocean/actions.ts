import { Hono } from 'hono'
import type { Account } from './account.ts'
import { renderRegion } from './catalogue.ts'
import { notFound } from './refusal.ts'
import { type Environment, iso, page, type RouteContext } from './requests.ts'

/** Something that was done to a resource. Here everything is done at once. */
export interface Action {
  readonly id: number
  readonly type: string
  readonly at: number
  /** The volume or address that it was done to; the service itself answers a number or nothing. */
  readonly target: string
  readonly resourceType: string
  readonly region: string
}

export function recordAction(account: Account, action: Omit<Action, 'id' | 'at'>): Action {
  const made = { ...action, id: account.nextNumber(), at: account.now() }
  account.actions.push(made)
  return made
}

export function renderAction(action: Action): Record<string, unknown> {
  return {
    id: action.id,
    status: 'completed',
    type: action.type,
    started_at: iso(action.at),
    completed_at: iso(action.at),
    resource_id: null,
    resource_type: action.resourceType,
    region: renderRegion(action.region),
    region_slug: action.region
  }
}

/** The actions of one resource, where `below` finds it by the path. */
export function actionRoutesBelow(
  account: Account,
  root: string,
  find: (context: RouteContext) => { readonly id: string }
): Hono<Environment> {
  const app = new Hono<Environment>()
  const of = (context: RouteContext) => {
    const { id } = find(context)
    return account.actions.filter(({ target }) => target === id)
  }
  app.get(`${root}/actions`, (context) => page(context, 'actions', of(context).map(renderAction)))
  app.get(`${root}/actions/:action`, (context) => {
    const action = of(context).find(({ id }) => String(id) === context.req.param('action')) ?? notFound()
    return context.json({ action: renderAction(action) })
  })
  return app
}

/** What was done in the account, newest first. */
export function actionRoutes(account: Account): Hono<Environment> {
  const app = new Hono<Environment>()
  app.get('/v2/actions', (context) => page(context, 'actions', account.actions.toReversed().map(renderAction)))
  app.get('/v2/actions/:action', (context) => {
    const action = account.actions.find(({ id }) => String(id) === context.req.param('action')) ?? notFound()
    return context.json({ action: renderAction(action) })
  })
  return app
}
