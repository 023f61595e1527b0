import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** One request and its answer, as a judge needs them; never headers, which hold tokens. */
export interface Exchange {
  readonly service: string
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  /** The route's pattern, where one matched. */
  readonly route: string
  readonly status: number
  /** Parsed JSON; undefined where there was no body, or one of another type. */
  readonly request: unknown
  readonly response: unknown
  /** The answer's content type, without parameters. */
  readonly type: string
}

/** The rest has no published document: git, S3, Kubernetes. */
const judged: Readonly<Record<string, RegExp>> = { digitalocean: /^\/v2\//, github: /^\/api\// }
/** Answers of different shapes that are kept of one route and status; further ones are only counted. */
const most = 400

/** A line of a recording: an exchange of a new shape, or one more of a shape that is there already. */
export type RecordedLine = { readonly shape: string; readonly exchange?: Exchange }

/**
 * Writes what services were asked and answered into the folder that `SANDBOX_RECORD` names, one file a process:
 * `npm run conformance` judges it. Undefined where nobody asked for it.
 */
export function recordingOf(service: string): ((exchange: Exchange) => void) | undefined {
  const folder = process.env['SANDBOX_RECORD']
  if (!folder || !judged[service]) return undefined
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${service}-${process.pid}.jsonl`)
  const shapes = new Set<string>()
  const counts = new Map<string, number>()
  return (exchange) => {
    const place = `${exchange.method} ${exchange.route} ${exchange.status}`
    const shape = digest([place, Object.keys(exchange.query), shapeOf(exchange.request), shapeOf(exchange.response)])
    const count = counts.get(place) ?? 0
    const isNew = !shapes.has(shape) && count < most
    if (isNew) {
      shapes.add(shape)
      counts.set(place, count + 1)
    }
    const line: RecordedLine = isNew ? { shape, exchange } : { shape }
    appendFileSync(file, `${JSON.stringify(line)}\n`)
  }
}

/** Whether an answer is one that a published document describes. */
export function hasJudge(service: string, path: string): boolean {
  return judged[service]?.test(path) ?? false
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 16)
}

/** Names, types and words stay; ids, times and texts do not count. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))]
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).map(([key, part]) => [/^[a-z_]+$/i.test(key) ? key : '…', shapeOf(part)])
  if (typeof value === 'string') return /^[a-z_-]{0,16}$/i.test(value) ? value : value.replace(/\w+/g, 'x').slice(0, 24)
  return typeof value
}
