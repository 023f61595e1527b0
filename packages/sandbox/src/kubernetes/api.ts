import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { parse } from 'yaml'
import type { Kernel } from '../kernel/index.ts'
import { everything, type Identity, mayDo, type TokenBook } from './access.ts'
import type { AdmissionPolicies } from './admission.ts'
import { groupList, openApiDocument, openApiIndex, resourceList } from './discovery.ts'
import { isRecord, type JsonRecord, type Obj, textAt } from './json.ts'
import { applyMerge, jsonPatch, mergePatch } from './merge.ts'
import { readProtobuf } from './protobuf.ts'
import { keyOf, kubernetesVersion, type ResourceRegistry, type ServedResource } from './resources.ts'
import { brokenWatch } from './rude.ts'
import { ApiStatus, refuse } from './status.ts'
import type { Store, StoreEvent } from './store.ts'
import { setDefaults, validate } from './validate.ts'

export interface ApiParts {
  readonly kernel: Kernel
  readonly store: Store
  readonly registry: ResourceRegistry
  readonly policies: AdmissionPolicies
  readonly tokens: TokenBook
  /** Watches that are open, each with the way to end it. */
  readonly watches: Set<() => void>
  /** The last lines of a pod's container. */
  readonly podLog: (pod: Obj, options: { readonly container: string; readonly tailLines: number | undefined }) => string
}

interface Call {
  readonly resource: ServedResource
  readonly namespace: string
  /** Empty: the collection. */
  readonly name: string
  readonly sub: string
  readonly pattern: string
}

type Env = { Bindings: HttpBindings; Variables: Record<string, unknown> }

/** The API server: discovery, reads, watches, writes; errors as a real one words them. */
export function kubernetesApi(parts: ApiParts): Hono<Env> {
  const { registry } = parts
  const app = new Hono<Env>()
  app.onError((error, context) => {
    if (error instanceof ApiStatus) return context.json(error.body(), error.code as 400)
    parts.kernel.events.emit('event', {
      at: parts.kernel.clock.now(),
      service: 'kubernetes',
      kind: 'defect',
      text: error.stack ?? error.message
    })
    return context.json(new ApiStatus(500, 'InternalError', `Internal error occurred: ${error.message}`).body(), 500)
  })
  app.use(async (context, next) => {
    identify(parts.tokens, context.req.header('authorization'))
    await next()
  })
  for (const path of ['/livez', '/readyz', '/healthz']) app.get(path, (context) => context.text('ok'))
  app.get('/version', (context) =>
    context.json({ major: '1', minor: '36', gitVersion: kubernetesVersion, platform: 'linux/amd64' })
  )
  app.get('/api', (context) => context.json({ kind: 'APIVersions', versions: ['v1'], serverAddressByClientCIDRs: [] }))
  app.get('/apis', (context) => context.json(groupList(registry)))
  app.get('/openapi/v3', (context) => context.json(openApiIndex(registry)))
  app.get('/openapi/v3/:root/*', (context) => {
    const [, , , root = '', ...rest] = context.req.path.split('/')
    const [group = '', version = ''] = root === 'api' ? ['', rest[0]] : rest
    const document = openApiDocument(registry, group, version)
    if (!document) throw refuse.noSuchPath()
    return context.json(document)
  })
  app.all('*', async (context) => {
    const identity = identify(parts.tokens, context.req.header('authorization'))
    const segments = context.req.path.split('/').filter(Boolean).map(decodeURIComponent)
    if (context.req.method === 'POST' && context.req.path === '/apis/authentication.k8s.io/v1/selfsubjectreviews')
      return context.json(reviewOf(identity), 201)
    const listing = discoveryOf(registry, segments)
    if (listing) return context.json(listing)
    const call = parseCall(registry, segments)
    const onRoute = (context.env as unknown as { onRoute?: (route: string) => void }).onRoute
    onRoute?.(call.pattern)
    return answer(parts, call, identity, context.req.raw)
  })
  return app
}

function identify(tokens: TokenBook, header: string | undefined): Identity {
  if (!header) {
    const rules = [{ ...everything, resources: [], verbs: [] }]
    return { user: 'system:anonymous', groups: [], rules }
  }
  const identity = tokens.find(header.replace(/^Bearer /i, ''))
  if (!identity) throw refuse.unauthorized()
  return identity
}

function reviewOf({ user, groups }: Identity): JsonRecord {
  const userInfo = { username: user, groups: [...groups, 'system:authenticated'] }
  return { kind: 'SelfSubjectReview', apiVersion: 'authentication.k8s.io/v1', metadata: {}, status: { userInfo } }
}

function discoveryOf(registry: ResourceRegistry, segments: readonly string[]): JsonRecord | undefined {
  const [root, first, second, third] = segments
  if (root === 'api' && first && !second) return resourceList(registry, '', first)
  if (root === 'apis' && first && second && !third) return resourceList(registry, first, second)
  if (root === 'apis' && first && !second) {
    const group = (groupList(registry)['groups'] as JsonRecord[]).find((entry) => entry['name'] === first)
    return group && { kind: 'APIGroup', apiVersion: 'v1', ...group }
  }
  return undefined
}

function parseCall(registry: ResourceRegistry, segments: readonly string[]): Call {
  const [root, ...after] = segments
  if (root !== 'api' && root !== 'apis') throw refuse.noSuchPath()
  const [group = '', version = '', ...rest] = root === 'api' ? ['', ...after] : after
  const inNamespace = rest[0] === 'namespaces' && rest.length > 2 && !['status', 'finalize'].includes(rest[2] ?? '')
  const [plural = '', name = '', sub = '', ...more] = inNamespace ? rest.slice(2) : rest
  const resource = registry.byPath(group, version, plural)
  if (!resource || more.length > 0 || (inNamespace && !resource.namespaced)) throw refuse.noSuchPath()
  const base = group ? `/apis/${group}/${version}` : `/api/${version}`
  const pattern = `${base}${inNamespace ? '/namespaces/:namespace' : ''}/${plural}${name ? '/:name' : ''}${sub ? `/${sub}` : ''}`
  return { resource, namespace: inNamespace ? (rest[1] ?? '') : '', name, sub, pattern }
}

async function answer(parts: ApiParts, call: Call, identity: Identity, request: Request): Promise<Response> {
  const { store } = parts
  const { resource, namespace, name, sub } = call
  const url = new URL(request.url)
  const watching = ['1', 'true'].includes(url.searchParams.get('watch') ?? '')
  const verb = verbOf(request.method, name, watching)
  if (!mayDo(identity, verb, resource, namespace, sub))
    throw refuse.forbidden(identity.user, verb, resource, name, namespace, sub)
  if (sub && !(sub === 'status' && resource.statusSubresource) && !(sub === 'log' && resource.kind === 'Pod'))
    throw refuse.noSuchPath()
  if (sub === 'log') {
    const container = url.searchParams.get('container') ?? ''
    const tailLines = Number(url.searchParams.get('tailLines') ?? Number.NaN) || undefined
    return new Response(parts.podLog(store.get(resource, namespace, name), { container, tailLines }))
  }
  if (verb === 'watch') return watch(parts, call, url, request.signal)
  if (verb === 'get') return json(store.get(resource, namespace, name))
  if (verb === 'list') return json(listing(store, call, url))
  if (verb === 'delete') return json(remove(store, call, await readBody(request)))
  if (verb === 'deletecollection') {
    for (const object of store.list(resource, namespace).filter(selector(url)))
      store.delete(resource, object.metadata.namespace ?? '', object.metadata.name)
    return json({ kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Success' })
  }
  const dryRun = url.searchParams.get('dryRun') === 'All'
  const strict = url.searchParams.get('fieldValidation') === 'Strict'
  const body = await readBody(request)
  const prepared = prepare(parts, call, request, url, body)
  const { draft, exists, applied } = prepared
  // An apply that creates needs both rights.
  if (applied && !exists && !mayDo(identity, 'create', resource, namespace, sub))
    throw refuse.forbidden(identity.user, 'create', resource, name, namespace, sub)
  if (draft.kind !== resource.kind)
    throw refuse.badRequest(`the object provided is unrecognized: ${draft.kind} is not ${resource.kind}`)
  const warnings = validate(resource, draft)
  if (strict && warnings.length > 0)
    throw new ApiStatus(
      request.method === 'PATCH' && !applied ? 422 : 400,
      request.method === 'PATCH' && !applied ? 'Invalid' : 'BadRequest',
      `strict decoding error: ${warnings.join(', ')}`
    )
  setDefaults(resource, draft)
  if (resource.namespaced && !exists) requireNamespace(parts, draft.metadata.namespace ?? '')
  parts.policies.admit({
    resource,
    sub,
    object: draft,
    before: exists ? store.find(resource, draft.metadata.namespace ?? '', draft.metadata.name) : undefined,
    user: identity.user,
    groups: identity.groups
  })
  if (dryRun) return json(draft, exists ? 200 : 201, warnings)
  const written = exists
    ? store.update(resource, draft, sub === 'status' ? 'status' : 'all')
    : store.create(resource, draft)
  if (applied) appliedBy(store).set(ownerKey(resource, written, applied.manager), applied.intent)
  return json(written, exists ? 200 : 201, warnings)
}

function verbOf(method: string, name: string, watching: boolean): string {
  if (method === 'GET') return watching ? 'watch' : name ? 'get' : 'list'
  if (method === 'POST') return 'create'
  if (method === 'PUT') return 'update'
  if (method === 'PATCH') return 'patch'
  if (method === 'DELETE') return name ? 'delete' : 'deletecollection'
  throw new ApiStatus(405, 'MethodNotAllowed', 'the server does not allow this method on the requested resource', {})
}

interface Prepared {
  readonly draft: Obj
  readonly exists: boolean
  /** Set by server-side apply: who applied what. */
  readonly applied?: { readonly manager: string; readonly intent: unknown }
}

/** What the object would be after the request, with `metadata.resourceVersion` as the caller gave it. */
function prepare(parts: ApiParts, call: Call, request: Request, url: URL, body: string): Prepared {
  const { store } = parts
  const { resource, namespace, name, sub } = call
  const manager =
    url.searchParams.get('fieldManager') ?? (request.headers.get('user-agent') ?? 'unknown').split('/')[0] ?? ''
  const contentType = (request.headers.get('content-type') ?? 'application/json').split(';')[0]
  if (
    ['POST', 'PUT'].includes(request.method) &&
    !['application/json', 'application/yaml', protobuf].includes(contentType ?? '')
  )
    throw unknownFormat('application/json, application/yaml')
  if (request.method === 'POST') {
    const draft = readObject(body, resource, namespace)
    if (!draft.metadata.name && textAt(draft, 'metadata', 'generateName'))
      draft.metadata.name = `${textAt(draft, 'metadata', 'generateName')}${parts.kernel.random.hex(5)}`
    delete draft.metadata.resourceVersion
    if (resource.statusSubresource) delete draft['status']
    manage(parts, draft, manager, 'Update')
    return { draft, exists: false }
  }
  const current = store.find(resource, namespace, name)
  if (contentType === 'application/apply-patch+yaml') {
    const config = readObject(body, resource, namespace)
    if (config.metadata.name !== name)
      throw refuse.badRequest('the name of the object does not match the name on the URL')
    const previous = current && appliedBy(store).get(ownerKey(resource, current, manager))
    const { resourceVersion, managedFields: _ignored, ...metadata } = config.metadata
    const intent = { ...config, metadata }
    const base = current ? { ...current, metadata: without(current.metadata, 'resourceVersion') } : undefined
    const draft = applyMerge(base, intent, previous) as Obj
    if (resourceVersion !== undefined) draft.metadata.resourceVersion = resourceVersion
    if (resource.statusSubresource && sub !== 'status') keepStatus(draft, current)
    manage(parts, draft, manager, 'Apply')
    return { draft, exists: current !== undefined, applied: { manager, intent } }
  }
  if (!current) throw refuse.notFound(resource, name)
  if (request.method === 'PUT') {
    const draft = readObject(body, resource, namespace)
    if (sub === 'status') return { draft: ofStatus(resource, draft, current), exists: true }
    if (resource.statusSubresource) keepStatus(draft, current)
    manage(parts, draft, manager, 'Update')
    return { draft, exists: true }
  }
  const patch = readPatch(body)
  const base = { ...current, metadata: without(current.metadata, 'resourceVersion') }
  const patched =
    contentType === 'application/merge-patch+json'
      ? mergePatch(base, patch)
      : contentType === 'application/json-patch+json'
        ? jsonPatch(current as unknown as JsonRecord, patch)
        : contentType === 'application/strategic-merge-patch+json' && !resource.custom
          ? applyMerge(base, patch, undefined)
          : undefined
  if (!isRecord(patched))
    throw unknownFormat('application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml')
  const draft = patched as unknown as Obj
  if (sub === 'status') return { draft: ofStatus(resource, draft, current), exists: true }
  if (resource.statusSubresource) keepStatus(draft, current)
  manage(parts, draft, manager, 'Update')
  return { draft, exists: true }
}

/** What each manager applied last, by object: what server-side apply calls ownership, in the little that is needed. */
const lastApplied = new WeakMap<Store, Map<string, unknown>>()

function appliedBy(store: Store): Map<string, unknown> {
  const book = lastApplied.get(store) ?? new Map<string, unknown>()
  lastApplied.set(store, book)
  return book
}

function ownerKey(resource: ServedResource, object: Obj, manager: string): string {
  return `${keyOf(resource)}|${object.metadata.uid}|${manager}`
}

function manage(parts: ApiParts, draft: Obj, manager: string, operation: 'Apply' | 'Update'): void {
  const others = Array.isArray(draft.metadata['managedFields']) ? (draft.metadata['managedFields'] as JsonRecord[]) : []
  const already = others.some((entry) => entry['manager'] === manager && entry['operation'] === operation)
  draft.metadata['managedFields'] = already
    ? others
    : [
        ...others,
        {
          manager,
          operation,
          apiVersion: draft.apiVersion,
          time: parts.kernel.clock.iso(),
          fieldsType: 'FieldsV1',
          fieldsV1: {}
        }
      ]
}

/** What a write of the status changes. Of the API server's own kinds that is labels and annotations too. */
function ofStatus(resource: ServedResource, { metadata, status }: Obj, current: Obj): Obj {
  const { labels, annotations } = metadata
  const next = resource.custom ? current.metadata : { ...current.metadata, labels, annotations }
  return { ...current, metadata: next as Obj['metadata'], status }
}

function keepStatus(draft: Obj, current: Obj | undefined): void {
  if (current?.['status'] === undefined) delete draft['status']
  else draft['status'] = current['status']
}

function without(meta: Obj['metadata'], name: string): Obj['metadata'] {
  const { [name]: _left, ...rest } = meta
  return rest as Obj['metadata']
}

function requireNamespace(parts: ApiParts, namespace: string): void {
  const resource = parts.registry.byKind('v1', 'Namespace')
  if (!resource) return
  const found = parts.store.find(resource, '', namespace)
  if (!found) throw refuse.notFound(resource, namespace)
  if (found.metadata.deletionTimestamp)
    throw new ApiStatus(
      403,
      'Forbidden',
      `unable to create new content in namespace ${namespace} because it is being terminated`
    )
}

function remove(store: Store, call: Call, body: string): unknown {
  const options: unknown = body ? readPatch(body) : {}
  const wanted = textAt(options, 'preconditions', 'resourceVersion')
  const current = store.get(call.resource, call.namespace, call.name)
  if (wanted && wanted !== current.metadata.resourceVersion) throw refuse.conflict(call.resource, call.name)
  const object = store.delete(call.resource, call.namespace, call.name)
  if (object.metadata.deletionTimestamp) return object
  const { name, group } = call.resource
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { name: call.name, ...(group ? { group } : {}), kind: name, uid: object.metadata.uid }
  }
}

function listing(store: Store, call: Call, url: URL): JsonRecord {
  const { resource } = call
  const items = store
    .list(resource, call.namespace)
    .filter(selector(url))
    .map((object) => {
      if (resource.custom) return object
      const { apiVersion: _version, kind: _kind, ...rest } = object
      return rest
    })
  return {
    kind: `${resource.kind}List`,
    apiVersion: resource.group ? `${resource.group}/${resource.version}` : resource.version,
    metadata: { resourceVersion: String(store.version) },
    items
  }
}

function selector(url: URL): (object: Obj) => boolean {
  const terms = (name: string) => (url.searchParams.get(name) ?? '').split(',').filter(Boolean)
  const labels = terms('labelSelector').map((term) => /^([^=!]+?)(!=|==|=|$)(.*)$/.exec(term))
  const fields = terms('fieldSelector').map((term) => /^([^=!]+?)(!=|==|=)(.*)$/.exec(term))
  return (object) =>
    labels.every((term) => {
      const value = object.metadata.labels?.[term?.[1] ?? '']
      if (term?.[2] === '!=') return value !== term[3]
      return term?.[2] ? value === term[3] : value !== undefined
    }) &&
    fields.every((term) => {
      const equal = textAt(object, ...(term?.[1] ?? '').split('.')) === term?.[3]
      return term?.[2] === '!=' ? !equal : equal
    })
}

/** JSON lines until the client leaves, `timeoutSeconds` pass or the server closes. */
function watch(parts: ApiParts, call: Call, url: URL, signal: AbortSignal): Response {
  const { store } = parts
  const matches = selector(url)
  const concerns = (event: StoreEvent) =>
    keyOf(event.resource) === keyOf(call.resource) &&
    (!call.namespace || event.object.metadata.namespace === call.namespace) &&
    matches(event.object)
  const from = url.searchParams.get('resourceVersion') ?? ''
  const encoder = new TextEncoder()
  let stop = () => {}
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (type: string, object: unknown) =>
        controller.enqueue(encoder.encode(`${JSON.stringify({ type, object })}\n`))
      const past = from === '' || from === '0' ? [] : store.since(Number(from))
      if (past === undefined) {
        const message = `too old resource version: ${from} (${store.oldest})`
        send('ERROR', new ApiStatus(410, 'Expired', message).body())
        controller.close()
        return
      }
      if (from === '' || from === '0')
        for (const object of store.list(call.resource, call.namespace)) if (matches(object)) send('ADDED', object)
      for (const event of past) if (concerns(event)) send(event.type, event.object)
      const leave = store.subscribe((event) => {
        if (concerns(event)) send(event.type, event.object)
      })
      const seconds = Number(url.searchParams.get('timeoutSeconds') ?? '300')
      const timer = setTimeout(() => stop(), seconds * 1000)
      timer.unref()
      const end = () => stop()
      parts.watches.add(end)
      const { rude, clock } = parts.kernel
      const broken = rude.draw(brokenWatch, url.pathname)
      const breaking = setTimeout(
        () => {
          const expired = new ApiStatus(410, 'Expired', 'The resourceVersion for the provided watch is too old.')
          if ((broken ?? 0) < 0.5) send('ERROR', expired.body())
          stop()
        },
        broken === undefined ? 2 ** 31 - 1 : (broken * (brokenWatch.most ?? 0)) / clock.scale
      )
      breaking.unref()
      stop = () => {
        parts.watches.delete(end)
        leave()
        clearTimeout(timer)
        clearTimeout(breaking)
        stop = () => {}
        try {
          controller.close()
        } catch {
          // The client closed it first.
        }
      }
      signal.addEventListener('abort', () => stop(), { once: true })
    },
    cancel: () => stop()
  })
  return new Response(stream, { headers: { 'content-type': 'application/json', 'cache-control': 'no-cache, private' } })
}

/** Of few kinds; real ones take it of all. */
const protobuf = 'application/vnd.kubernetes.protobuf'

async function readBody(request: Request): Promise<string> {
  if (!request.body) return ''
  if (request.headers.get('content-type')?.split(';')[0] !== protobuf) return request.text()
  const object = readProtobuf(Buffer.from(await request.arrayBuffer()))
  if (!object) throw unknownFormat('application/json, application/yaml')
  return JSON.stringify(object)
}

function unknownFormat(accepted: string): ApiStatus {
  const why = `the body of the request was in an unknown format - accepted media types include: ${accepted}`
  return new ApiStatus(415, 'UnsupportedMediaType', why)
}

function readPatch(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw refuse.badRequest('error decoding patch: unexpected end of JSON input')
  }
}

function readObject(body: string, resource: ServedResource, namespace: string): Obj {
  let value: unknown
  try {
    value = parse(body)
  } catch {
    throw refuse.badRequest('the body of the request could not be decoded')
  }
  if (!isRecord(value) || !isRecord(value['metadata']))
    throw refuse.badRequest("Object 'Kind' is missing in the body of the request")
  const object = value as unknown as Obj
  object.metadata.name ??= ''
  if (resource.namespaced) {
    if (object.metadata.namespace && namespace && object.metadata.namespace !== namespace)
      throw refuse.badRequest(`the namespace of the provided object does not match the namespace sent on the request`)
    object.metadata.namespace = namespace || object.metadata.namespace || 'default'
  } else delete object.metadata.namespace
  return object
}

function json(body: unknown, status = 200, warnings: readonly string[] = []): Response {
  const response = Response.json(body, { status })
  for (const warning of warnings) response.headers.append('warning', `299 - "${warning.replace(/"/g, '\\"')}"`)
  return response
}
