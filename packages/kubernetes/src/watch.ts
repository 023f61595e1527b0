import { ApiError, answeredInstead, type Clock, type Logger } from '@staging-actions/base'
import { type Discovery, listPathOf } from './discovery.ts'
import { field, items, type KubernetesObject, number, type ObjectQuery, text } from './object.ts'
import type { Transport } from './transport.ts'

export type WatchEvent =
  /** The whole set at one moment: at the start, and again whenever the server could not resume. */
  | { readonly kind: 'listed'; readonly objects: readonly KubernetesObject[] }
  | { readonly kind: 'changed'; readonly object: KubernetesObject }
  | { readonly kind: 'deleted'; readonly object: KubernetesObject }

export interface ObjectList {
  readonly objects: readonly KubernetesObject[]
  readonly resourceVersion: string
}

/** Lists carry neither apiVersion nor kind on their items: both are put back. */
export async function listObjects(
  transport: Transport,
  discovery: Discovery,
  query: ObjectQuery,
  signal?: AbortSignal
): Promise<ObjectList> {
  const resource = await discovery.get(query.apiVersion, query.kind)
  const path = listPathOf(resource, query)
  const { body } = await transport.send({
    method: 'GET',
    path,
    query: selectors(query),
    ...(signal ? { signal } : {})
  })
  // Of none it is null where the server is written in Go, and there all the same.
  if (field(body, 'items') === undefined)
    throw answeredInstead({ service: 'Kubernetes', method: 'GET', path }, 'what came in its place is no list')
  const objects = items(body, 'items').map(
    (item) => ({ apiVersion: query.apiVersion, kind: query.kind, ...(item as object) }) as unknown as KubernetesObject
  )
  return { objects, resourceVersion: text(body, 'metadata', 'resourceVersion') ?? '' }
}

/**
 * Follows a set until the signal aborts (then it throws the signal's reason). A connection that ends is taken up again from
 * the last resourceVersion; one that has expired (410, in an ERROR event of a 200 answer) starts over with a list.
 */
export async function* watchObjects(
  transport: Transport,
  discovery: Discovery,
  query: ObjectQuery,
  options: { readonly clock: Clock; readonly log: Logger; readonly signal: AbortSignal }
): AsyncGenerator<WatchEvent> {
  const { clock, log, signal } = options
  const resource = await discovery.get(query.apiVersion, query.kind)
  let resourceVersion: string | undefined
  let failures = 0
  for (;;) {
    signal.throwIfAborted()
    if (resourceVersion === undefined) {
      const list = await listObjects(transport, discovery, query, signal)
      resourceVersion = list.resourceVersion
      yield { kind: 'listed', objects: list.objects }
    }
    try {
      const path = listPathOf(resource, query)
      const lines = transport.lines({
        method: 'GET',
        path,
        query: { ...selectors(query), watch: '1', allowWatchBookmarks: 'true', resourceVersion, timeoutSeconds: '240' },
        signal
      })
      for await (const line of lines) {
        const { type, object } = eventIn(line, path)
        failures = 0
        if (type === 'ERROR') {
          log.debug(`the watch of ${query.kind} ended: ${text(object, 'message') ?? 'no message'}`)
          resourceVersion = number(object, 'code') === 410 ? undefined : resourceVersion
          break
        }
        resourceVersion = text(object, 'metadata', 'resourceVersion') ?? resourceVersion
        if (type === 'ADDED' || type === 'MODIFIED') yield { kind: 'changed', object }
        else if (type === 'DELETED') yield { kind: 'deleted', object }
      }
    } catch (error) {
      if (!(error instanceof ApiError) || ![0, 410, 429, 500, 502, 503, 504].includes(error.status)) throw error
      if (error.status === 410) resourceVersion = undefined
      failures += 1
      if (failures > 8) throw error
    }
    // A server that closes at once must not be asked in a tight loop.
    await clock.sleep(Math.min(10_000, 100 * 2 ** failures), signal)
  }
}

/** @throws ApiError as where the connection broke: half a line is all that came of it */
function eventIn(line: string, path: string): { readonly type: string | undefined; readonly object: KubernetesObject } {
  let event: unknown
  try {
    event = JSON.parse(line)
  } catch {
    // Below.
  }
  const object = field(event, 'object') as KubernetesObject
  if (text(object, 'kind') === undefined)
    throw answeredInstead({ service: 'Kubernetes', method: 'GET', path }, 'a line of the watch is no event')
  return { type: text(event, 'type'), object }
}

function selectors(query: ObjectQuery): Record<string, string> {
  return {
    ...(query.labelSelector ? { labelSelector: query.labelSelector } : {}),
    ...(query.fieldSelector ? { fieldSelector: query.fieldSelector } : {})
  }
}
