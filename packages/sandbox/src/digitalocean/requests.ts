import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { z } from 'zod'
import { refuse } from './refusal.ts'

// biome-ignore lint/suspicious/noExplicitAny: what every emulator's app is served as
export type Environment = { Bindings: HttpBindings; Variables: any }
export type RouteContext = Context<Environment>

/** The body, checked: a field that the service does not know is refused, so that a misspelt one cannot pass. */
export async function readBody<S extends z.ZodType>(context: RouteContext, schema: S): Promise<z.infer<S>> {
  const text = await context.req.text()
  const type = context.req.header('content-type')?.split(';')[0]
  if (text !== '' && type !== 'application/json')
    refuse(415, `Content-Type must be application/json, not ${type ?? 'missing'}`)
  let value: unknown
  try {
    value = text === '' ? {} : JSON.parse(text)
  } catch {
    return refuse(400, 'Unable to parse JSON in request body.')
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`)
  return refuse(422, problems.join('; '))
}

/** A page of a list as the service answers it. Only what is on it is rendered. */
export function page<T>(
  context: RouteContext,
  plural: string,
  items: readonly T[],
  render: (item: T) => unknown = (item) => item
): Response {
  const perPage = number(context, 'per_page', 20, 1, 200)
  const at = number(context, 'page', 1, 1, 100_000)
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const link = (to: number) => {
    const url = new URL(context.req.url)
    url.searchParams.set('page', String(to))
    url.searchParams.set('per_page', String(perPage))
    return url.toString()
  }
  const pages: Record<string, string> = {}
  if (at > 1) Object.assign(pages, { first: link(1), prev: link(at - 1) })
  if (at < last) Object.assign(pages, { last: link(last), next: link(at + 1) })
  const links = Object.keys(pages).length > 0 ? { pages } : {}
  const shown = items.slice((at - 1) * perPage, at * perPage).map(render)
  return context.json({ [plural]: shown, links, meta: { total: items.length } })
}

function number(context: RouteContext, name: string, otherwise: number, least: number, most: number): number {
  const text = context.req.query(name)
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isInteger(value) || value < least || value > most)
    return refuse(422, `${name} must be a whole number from ${least} to ${most}`)
  return value
}

export function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}

export const tagName = z.string().regex(/^[A-Za-z0-9_\-:]{1,255}$/, 'is not a valid tag name')
export const tagList = z.array(tagName).nullish()
