import { list, record } from '../conformance/json-schema.ts'
import type { OpenApiJudge } from '../conformance/openapi.ts'
import { makeKernel, type Random } from '../kernel/index.ts'
import { Generator } from './generate.ts'

export interface Route {
  readonly method: string
  /** `/v2/things/:id` */
  readonly path: string
}

export interface FuzzOptions {
  readonly seed: number
  readonly requests: number
  readonly url: string
  readonly routes: readonly Route[]
  readonly headers: Readonly<Record<string, string>>
  /** Values of the path that are known before anything was answered: `owner`, `repo`, `ref`. */
  readonly known?: Readonly<Record<string, readonly string[]>>
  /** Whose document tells what bodies look like; without one, what earlier answers had in them. */
  readonly judge?: OpenApiJudge
  readonly prefix?: string
  /** Default: over `fetch`. */
  readonly send?: Send
}

export type Send = (
  url: string,
  init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: string }
) => Promise<{ readonly status: number; readonly text: string }>

const sendByFetch: Send = async (url, init) => {
  const response = await fetch(url, { ...init, redirect: 'manual' })
  return { status: response.status, text: await response.text() }
}

export interface FuzzResult {
  readonly statuses: Readonly<Record<string, number>>
  /** Requests that were answered 5xx or not at all, with what was asked. */
  readonly failures: readonly string[]
}

/** Random requests to routes that exist and to such as do not, good ones and bad ones, one after the other. */
export async function fuzz(options: FuzzOptions): Promise<FuzzResult> {
  const { random } = makeKernel({ seed: options.seed })
  const { judge, send = sendByFetch } = options
  const generator = new Generator(random, (schema) => judge?.resolve(schema) ?? record(schema))
  const seen = new Map<string, string[]>(Object.entries(options.known ?? {}).map(([key, values]) => [key, [...values]]))
  const statuses: Record<string, number> = {}
  const failures: string[] = []
  for (let count = 0; count < options.requests; count += 1) {
    const route = generator.pick(options.routes)
    if (!route) break
    const path = fillPath(route.path, generator, random, seen) + queryOf(generator)
    const body = bodyOf(route, options, generator, seen)
    const asked = `${route.method} ${path.slice(0, 200)} ${body?.slice(0, 300) ?? ''}`
    try {
      const { status, text } = await send(options.url + path, {
        method: route.method,
        headers: {
          ...options.headers,
          ...(body !== undefined && { 'content-type': generator.chance(0.97) ? 'application/json' : 'text/plain' })
        },
        ...(body !== undefined && { body })
      })
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status >= 500) failures.push(`${status} to ${asked}: ${text.slice(0, 300)}`)
      if (status < 300) harvest(text, seen)
    } catch (error) {
      failures.push(`no answer to ${asked}: ${String(error)}`)
    }
  }
  return { statuses, failures }
}

/** Mostly what was seen in an answer before; now and then nonsense. */
function fillPath(
  path: string,
  generator: Generator,
  random: Random,
  seen: ReadonlyMap<string, readonly string[]>
): string {
  if (generator.chance(0.03))
    return `/${random.hex(4)}/${encodeURIComponent(String(generator.garbage()).slice(0, 100))}`
  return path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string, pattern: string | undefined) => {
    const values = seen.get(name) ?? seen.get('id') ?? []
    const value = generator.chance(0.8) ? generator.pick(values) : String(generator.garbage()).slice(0, 200)
    const text = value === undefined || value === '' ? random.uuid() : value
    return pattern ? text.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(text)
  })
}

function queryOf(generator: Generator): string {
  if (generator.chance(0.8)) return ''
  const name = generator.pick(['page', 'per_page', 'name', 'tag_name', 'state', 'sha', 'ref', 'since', 'path']) ?? ''
  const value = generator.pick(['1', '2', '0', '-1', '100', '201', 'x', 'all', '%00', 'main', ''])
  return `?${name}=${value}`
}

function bodyOf(
  route: Route,
  { judge, prefix = '' }: FuzzOptions,
  generator: Generator,
  seen: ReadonlyMap<string, readonly string[]>
): string | undefined {
  if (route.method === 'GET') return undefined
  const schema = judge?.bodySchema(route.method, route.path.slice(prefix.length))
  if (schema === undefined && route.method === 'DELETE') return undefined
  const guess = Object.fromEntries([...seen].slice(0, 12).map(([key, values]) => [key, generator.pick(values)]))
  const value = generator.wellFormed(schema ?? { example: guess })
  return generator.text(generator.chance(0.6) ? value : generator.malformed(value))
}

/** Ids, names and the like of an answer, for the paths of later requests. */
function harvest(text: string, seen: Map<string, string[]>): void {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return
  }
  const walk = (part: unknown, depth: number): void => {
    if (depth > 4) return
    for (const item of list(part)) walk(item, depth + 1)
    for (const [key, field] of Object.entries(record(part))) {
      if (typeof field === 'object') walk(field, depth + 1)
      else if (/^(id|uuid|name|number|sha|slug|login|ip|ref|access_key|urn)$/.test(key)) {
        const values = seen.get(key) ?? []
        if (values.length < 200) values.push(String(field))
        seen.set(key, values)
      }
    }
  }
  walk(value, 0)
}
