import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { recordRoute } from '../kernel/index.ts'
import { podLog } from '../kubernetes/controllers/pod-story.ts'
import { at, copy, isOwnedBy, isRecord, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import { mergePatch } from '../kubernetes/merge.ts'
import { ApiStatus } from '../kubernetes/status.ts'
import { validate } from '../kubernetes/validate.ts'
import type { Account, Accounts, Right } from './accounts.ts'
import { applicationVersion, type ControllerParts } from './application-controller.ts'
import { compareResources, groupOf } from './compare.ts'
import { GitProblem } from './git.ts'
import { healthOf } from './health.ts'
import { credentialsFor } from './load-source.ts'
import { loadTarget, sourcesOf } from './target.ts'
import { canSync, syncWindows } from './windows.ts'

type Env = { Bindings: HttpBindings; Variables: { account: Account } }

/** A refusal in the words and codes of the gRPC gateway. */
class Refusal extends Error {
  readonly status: number
  readonly code: number

  constructor(status: number, code: number, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

const denied = () => new Refusal(403, 7, 'permission denied')

export interface ApiParts extends ControllerParts {
  readonly accounts: Accounts
  readonly isInstalled: () => boolean
  /** Watches that are open, each with the way to end it. */
  readonly streams: Set<() => void>
}

/** argocd-server's REST API: sessions, applications, watch; what it refuses, and where it just hangs. */
export function argocdApi(parts: ApiParts): Hono<Env> {
  const { accounts, controllers, store } = parts
  const app = new Hono<Env>()
  app.use(recordRoute)
  app.use(async (context, next) => {
    if (!parts.isInstalled()) return context.text('no endpoints available for service "argocd-server"\n', 503)
    const writes = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(context.req.method)
    if (writes && !(context.req.header('content-type') ?? '').startsWith('application/json'))
      return context.text('Invalid content type\n', 415)
    await next()
    return undefined
  })
  app.onError((error, context) => {
    if (error instanceof Refusal)
      return context.json({ error: error.message, code: error.code, message: error.message }, error.status as 400)
    if (error instanceof ApiStatus) return context.json({ error: error.message, code: 9, message: error.message }, 400)
    parts.kernel.events.emit('event', {
      at: parts.kernel.clock.now(),
      service: 'argocd',
      kind: 'defect',
      text: error.stack ?? error.message
    })
    return context.json({ error: error.message, code: 13, message: error.message }, 500)
  })
  app.notFound((context) => context.text('Not Found\n', 404))

  app.get('/api/version', (context) => context.json({ Version: 'v3.5.7+unknown' }))
  app.get('/api/v1/session/userinfo', (context) => {
    const account = identify(accounts, context)
    return context.json(account instanceof Refusal ? {} : { loggedIn: true, username: account.name, iss: 'argocd' })
  })
  app.use('/api/v1/*', async (context, next) => {
    const account = identify(accounts, context)
    if (account instanceof Refusal) {
      if (context.req.path.startsWith('/api/v1/stream/'))
        return context.json(
          { error: { grpc_code: 16, http_code: 401, message: account.message, http_status: 'Unauthorized' } },
          401
        )
      throw account
    }
    context.set('account', account)
    await next()
    return undefined
  })
  app.post('/api/v1/account/:name/token', (context) => {
    const { name } = context.req.param()
    if (context.var.account.name !== 'admin' && context.var.account.name !== name) throw denied()
    if (!accounts.has(name)) throw new Refusal(404, 5, `account '${name}' does not exist`)
    return context.json({ token: accounts.mint(name) })
  })
  app.get('/api/v1/account/can-i/applications/:action/*', (context) =>
    context.json({ value: context.var.account.rights.includes(context.req.param('action') as Right) ? 'yes' : 'no' })
  )

  const find = (name: string) => controllers.find(applicationVersion, 'Application', 'argocd', name)
  const projectOf = (application: Obj) =>
    controllers.find(applicationVersion, 'AppProject', 'argocd', textAt(application, 'spec', 'project'))
  /** Unknown and forbidden look the same, so that names cannot be guessed; with `?project=` the name is told. */
  const get = (context: Context<Env>, right: Right): Obj => {
    const name = context.req.param('name') ?? ''
    const application = find(name)
    const { account } = context.var
    const elsewhere = context.req.query('appNamespace') ?? 'argocd'
    if (!application && context.req.query('project') && account.rights.includes(right))
      throw new Refusal(404, 5, `applications.argoproj.io "${name}" not found`)
    if (!application || elsewhere !== 'argocd' || !account.rights.includes('get')) throw denied()
    requireRight(account, right, textAt(application, 'spec', 'project'), name)
    return application
  }
  const body = async (context: Context<Env>): Promise<JsonRecord> => {
    const raw = await context.req.text()
    try {
      const value: unknown = JSON.parse(raw || '{}')
      if (isRecord(value)) return value
    } catch {
      throw new Refusal(400, 3, 'unexpected EOF')
    }
    throw new Refusal(400, 3, 'unexpected token')
  }
  const show = (application: Obj) => withHealth(parts, application)

  app.get('/api/v1/applications', (context) => {
    const name = context.req.query('name')
    const items = context.var.account.rights.includes('get')
      ? controllers
          .list(applicationVersion, 'Application', 'argocd')
          .filter((item) => !name || item.metadata.name === name)
      : []
    const listed = {
      items: items.length > 0 ? items.map(show) : null,
      metadata: { resourceVersion: String(store.version) }
    }
    return context.json(pickFields(listed, context.req.query('fields')))
  })

  app.post('/api/v1/applications', async (context) => {
    const draft = (await body(context)) as unknown as Obj
    const { account } = context.var
    requireRight(account, 'create', textAt(draft, 'spec', 'project'), textAt(draft, 'metadata', 'name'))
    if (context.req.query('validate') !== 'false') await validateSpec(parts, draft)
    const made = controllers.make({
      ...draft,
      apiVersion: applicationVersion,
      kind: 'Application',
      metadata: { ...draft.metadata, namespace: 'argocd' }
    })
    return context.json(show(made))
  })

  app.get('/api/v1/applications/:name', async (context) => {
    const application = get(context, 'get')
    const refresh = context.req.query('refresh')
    if (!refresh) return context.json(show(application))
    const kind = refresh === 'hard' ? 'hard' : 'normal'
    const { name } = application.metadata
    controllers.write({
      ...application,
      metadata: {
        ...application.metadata,
        annotations: {
          ...application.metadata.annotations,
          'argocd.argoproj.io/refresh': kind,
          'argocd.argoproj.io/hydrate': kind
        }
      }
    })
    // Without a controller this never answers.
    const done = await new Promise<Obj | undefined>((resolve) => {
      const leave = store.subscribe((event) => {
        if (event.resource.kind !== 'Application' || event.object.metadata.name !== name) return
        if (event.object.metadata.annotations?.['argocd.argoproj.io/refresh'] && event.type !== 'DELETED') return
        leave()
        resolve(event.type === 'DELETED' ? undefined : event.object)
      })
      context.req.raw.signal.addEventListener('abort', () => {
        leave()
        resolve(undefined)
      })
    })
    if (!done) throw denied()
    return context.json(show(done))
  })

  app.patch('/api/v1/applications/:name', async (context) => {
    const application = get(context, 'get')
    const { account } = context.var
    const { name } = application.metadata
    requireRight(account, 'update', textAt(application, 'spec', 'project'), name)
    const request = await body(context)
    if (request['patchType'] !== 'merge')
      throw new Refusal(400, 3, `Patch type '${String(request['patchType'])}' is not supported`)
    let patch: unknown
    try {
      patch = JSON.parse(String(request['patch']))
    } catch {
      throw new Refusal(500, 2, 'error calculating merge patch: Invalid JSON Patch')
    }
    const patched = mergePatch(application, patch) as Obj
    const project = textAt(patched, 'spec', 'project')
    if (
      project !== textAt(application, 'spec', 'project') &&
      !controllers.find(applicationVersion, 'AppProject', 'argocd', project)
    )
      throw new Refusal(
        403,
        7,
        `permission denied: applications, create, ${project}/${name}, sub: ${account.name}, iat: ${account.issuedAt}`
      )
    await validateSpec(parts, patched)
    const current = find(name)
    if (!current) throw denied()
    const meta = isRecord(at(patch, 'metadata'))
      ? (mergePatch(current.metadata, at(patch, 'metadata')) as Obj['metadata'])
      : current.metadata
    return context.json(show(controllers.write({ ...current, metadata: meta, spec: patched['spec'] })))
  })

  app.post('/api/v1/applications/:name/sync', async (context) => {
    const application = get(context, 'get')
    const { account } = context.var
    const { name } = application.metadata
    if (!canSync(projectOf(application), application, 'manual', parts.kernel.clock.now()))
      throw new Refusal(403, 7, 'cannot sync: blocked by sync window')
    requireRight(account, 'sync', textAt(application, 'spec', 'project'), name)
    const request = await body(context)
    const revision = textAt(request, 'revision')
    const target = textAt(application, 'spec', 'source', 'targetRevision') || 'HEAD'
    const automated = isRecord(at(application, 'spec', 'syncPolicy', 'automated'))
    if (automated && request['dryRun'] !== true && revision && revision !== target)
      throw new Refusal(400, 9, `Cannot sync to ${revision}: auto-sync currently set to ${target}`)
    const [source] = sourcesOf(application['spec'])
    const url = textAt(source, 'repoURL')
    const credentials = credentialsFor(controllers, url)
    const resolved = await parts.git.resolve(url, revision || target, credentials).catch((error: unknown) => {
      if (!(error instanceof GitProblem)) throw error
      throw new Refusal(400, 9, `error resolving repo revision: rpc error: code = Unknown desc = ${error.message}`)
    })
    const current = find(name)
    if (!current) throw denied()
    if (current['operation']) throw new Refusal(400, 9, 'another operation is already in progress')
    const options = listAt(request, 'syncOptions', 'items')
    const inherited = listAt(application, 'spec', 'syncPolicy', 'syncOptions')
    const sources = listAt(application, 'spec', 'sources')
    const resources = listAt(request, 'resources')
    const sync: JsonRecord = {
      revision: resolved,
      ...(sources.length > 0 ? { sources: copy(sources) } : { source: copy(source) }),
      ...(request['prune'] === true ? { prune: true } : {}),
      ...(request['dryRun'] === true ? { dryRun: true } : {}),
      ...(isRecord(request['strategy']) ? { syncStrategy: strategyOf(request['strategy']) } : {}),
      ...(resources.length > 0 ? { resources } : {}),
      ...(options.length + inherited.length > 0 ? { syncOptions: options.length > 0 ? options : inherited } : {})
    }
    const status = isRecord(current['status']) ? current['status'] : {}
    const { operationState: _cleared, ...rest } = status
    const infos = listAt(request, 'infos')
    const written = controllers.write({
      ...current,
      status: rest,
      operation: {
        sync,
        initiatedBy: { username: account.name },
        ...(infos.length > 0 ? { info: infos } : {}),
        retry: isRecord(request['retryStrategy']) ? request['retryStrategy'] : retryOf(current)
      }
    })
    return context.json(bare(written))
  })

  /** argocd-server (server/application/application.go, Delete) sets the finalizer itself unless `cascade` is false. */
  app.delete('/api/v1/applications/:name', (context) => {
    const application = get(context, 'delete')
    if (context.req.query('cascade') !== 'false')
      controllers.write({
        ...application,
        metadata: { ...application.metadata, finalizers: ['resources-finalizer.argocd.argoproj.io'] }
      })
    controllers.remove(applicationVersion, 'Application', 'argocd', application.metadata.name)
    return context.json({})
  })

  app.delete('/api/v1/applications/:name/operation', (context) => {
    const application = get(context, 'sync')
    const status = isRecord(application['status']) ? application['status'] : {}
    const state = status['operationState']
    if (!application['operation'] || !isRecord(state))
      throw new Refusal(400, 3, 'Unable to terminate operation. No operation is in progress')
    controllers.write({ ...application, status: { ...status, operationState: { ...state, phase: 'Terminating' } } })
    return context.json({})
  })

  app.get('/api/v1/applications/:name/syncwindows', (context) => {
    const application = get(context, 'get')
    return context.json(syncWindows(projectOf(application), application, parts.kernel.clock.now()))
  })

  /** Accounts for deploys have no right to projects. */
  app.get('/api/v1/projects/:name', (context) => {
    const { account } = context.var
    const { name } = context.req.param()
    const project = controllers.find(applicationVersion, 'AppProject', 'argocd', name)
    if (account.name !== 'admin' || !project)
      throw new Refusal(
        403,
        7,
        `permission denied: projects, get, ${name}, sub: ${account.name}, iat: ${account.issuedAt}`
      )
    return context.json(project)
  })

  app.get('/api/v1/applications/:name/resource-tree', (context) => {
    const application = get(context, 'get')
    return context.json({ nodes: treeOf(parts, application) })
  })

  /** By name and uid those of a resource of the tree, else those of the Application itself. */
  app.get('/api/v1/applications/:name/events', (context) => {
    const application = get(context, 'get')
    const [name, uid] = [context.req.query('resourceName') ?? '', context.req.query('resourceUID') ?? '']
    const namespace = context.req.query('resourceNamespace') ?? ''
    const own = !name && !uid
    if (!own && !treeOf(parts, application).some((node) => node['uid'] === uid && node['name'] === name))
      throw new Refusal(400, 3, `${name} not found as part of application ${application.metadata.name}`)
    const items = controllers
      .list('v1', 'Event', own ? 'argocd' : namespace)
      .filter((event) => textAt(event, 'involvedObject', 'uid') === (own ? application.metadata.uid : uid))
    return context.json({ metadata: { resourceVersion: String(store.version) }, items })
  })

  /** One line of the log a line; the last one says that it is the last. */
  app.get('/api/v1/applications/:name/logs', (context) => {
    const application = get(context, 'get')
    requireRight(context.var.account, 'logs', textAt(application, 'spec', 'project'), application.metadata.name)
    const podName = context.req.query('podName') ?? ''
    const namespace = context.req.query('namespace') ?? ''
    if (!treeOf(parts, application).some((node) => node['kind'] === 'Pod' && node['name'] === podName))
      throw new Refusal(400, 3, 'Max pods to view logs are reached. Please provide more granular query.')
    const pod = controllers.find('v1', 'Pod', namespace, podName)
    const tailLines = Number(context.req.query('tailLines') ?? Number.NaN) || undefined
    const text = pod ? podLog(controllers, pod, { container: context.req.query('container') ?? '', tailLines }) : ''
    const timeStampStr = parts.kernel.clock.iso()
    const entries = text
      .split('\n')
      .filter(Boolean)
      .map((content) => ({ content, timeStampStr, last: false, podName }))
    const last = { content: '', timeStampStr, last: true, podName: '' }
    return context.body([...entries, last].map((result) => `${JSON.stringify({ result })}\n`).join(''), 200, {
      'content-type': 'application/json'
    })
  })

  app.get('/api/v1/applications/:name/resource', (context) => {
    const application = get(context, 'get')
    const query = (name: string) => context.req.query(name) ?? ''
    const apiVersion = query('group') ? `${query('group')}/${query('version')}` : query('version')
    const known = treeOf(parts, application).some(
      (node) =>
        node['kind'] === query('kind') &&
        node['name'] === query('resourceName') &&
        (node['namespace'] ?? '') === query('namespace')
    )
    const live =
      known && parts.registry.byKind(apiVersion, query('kind'))
        ? controllers.find(apiVersion, query('kind'), query('namespace'), query('resourceName'))
        : undefined
    if (!live)
      throw new Refusal(
        400,
        3,
        `${query('kind')} ${query('group')} ${query('resourceName')} not found as part of application ${application.metadata.name}`
      )
    return context.json({ manifest: JSON.stringify(live) })
  })

  app.get('/api/v1/stream/applications', (context) => stream(parts, context, show))
  return app
}

/** What the Application itself says of retries, as argocd-server takes it (server/application/application.go, Sync). */
function retryOf(application: Obj): JsonRecord {
  const retry = at(application, 'spec', 'syncPolicy', 'retry')
  return isRecord(retry) ? copy(retry) : {}
}

function strategyOf(strategy: JsonRecord): JsonRecord {
  return Object.fromEntries(
    Object.entries(strategy).map(([key, value]) => [
      key,
      isRecord(value) && value['force'] === true ? { force: true } : {}
    ])
  )
}

function identify(accounts: Accounts, context: Context<Env>): Account | Refusal {
  const token = (context.req.header('authorization') ?? '').replace(/^Bearer /i, '')
  if (token.split('.').length !== 3) return new Refusal(401, 16, 'no session information')
  return (
    accounts.find(token) ?? new Refusal(401, 16, 'invalid session: token signature is invalid: signature is invalid')
  )
}

function requireRight(account: Account, right: Right, project: string, name: string): void {
  if (account.rights.includes(right)) return
  throw new Refusal(
    403,
    7,
    `permission denied: applications, ${right}, ${project}/${name}, sub: ${account.name}, iat: ${account.issuedAt}`
  )
}

/** The API server generates the manifests before it takes a spec. */
async function validateSpec(parts: ApiParts, application: Obj): Promise<void> {
  const { name } = application.metadata
  const refused = (what: string) => new Refusal(400, 3, `application spec for ${name} is invalid: ${what}`)
  const resource = parts.registry.byKind(applicationVersion, 'Application')
  if (!resource) throw new Refusal(503, 14, 'the Application kind is not served')
  validate(resource, copy({ ...application, apiVersion: applicationVersion, kind: 'Application' }))
  const sources = sourcesOf(application['spec'])
  const target = await loadTarget(parts, application, sources, '')
  if (target.kind === 'loaded') return
  const reason = target.message.replace(/^failed to generate manifest for source \d+ of \d+: /, '')
  throw refused(`InvalidSpecError: Unable to generate manifests in ${textAt(sources[0], 'path')}: ${reason}`)
}

/** The gateway's encoding leaves the type out, and right after a write nothing has health yet. */
function bare(application: Obj): JsonRecord {
  const { apiVersion: _version, kind: _kind, ...rest } = application
  return {
    ...rest,
    status: application['status'] ?? {
      sync: { status: '', comparedTo: { source: { repoURL: '' }, destination: {} } },
      health: {},
      summary: {}
    }
  }
}

function withHealth(parts: ApiParts, application: Obj): JsonRecord {
  const shown = bare(application)
  const status = isRecord(shown['status']) ? shown['status'] : {}
  const resources = listAt(status, 'resources').map((entry) => {
    const group = textAt(entry, 'group')
    const apiVersion = group ? `${group}/${textAt(entry, 'version')}` : textAt(entry, 'version')
    const live =
      parts.registry.byKind(apiVersion, textAt(entry, 'kind')) &&
      parts.controllers.find(apiVersion, textAt(entry, 'kind'), textAt(entry, 'namespace'), textAt(entry, 'name'))
    const health = live ? healthOf(live) : { status: 'Missing' }
    return { ...(entry as JsonRecord), ...(health ? { health } : {}) }
  })
  return { ...shown, status: { ...status, ...(resources.length > 0 ? { resources } : {}) } }
}

/** The Application's resources and what they own, down to the pods. */
function treeOf(parts: ApiParts, application: Obj): readonly JsonRecord[] {
  const target = { kind: 'loaded' as const, revision: '', type: 'Directory' as const, objects: [], hooks: [] }
  const roots = compareResources({ ...parts, now: () => '' }, application, target).flatMap((state) =>
    state.live ? [state.live] : []
  )
  const nodes: JsonRecord[] = []
  const visit = (object: Obj, parents: readonly JsonRecord[]) => {
    const group = groupOf(object)
    const [version = ''] = object.apiVersion.split('/').reverse()
    const { namespace, name, uid = '', resourceVersion } = object.metadata
    const self = {
      ...(group ? { group } : {}),
      version,
      kind: object.kind,
      ...(namespace ? { namespace } : {}),
      name,
      uid
    }
    const health = healthOf(object)
    const images =
      object.kind === 'Pod' ? listAt(object, 'spec', 'containers').map((container) => textAt(container, 'image')) : []
    nodes.push({
      ...self,
      ...(parents.length > 0 ? { parentRefs: parents } : {}),
      resourceVersion,
      ...(images.length > 0 ? { images } : {}),
      ...(health ? { health } : {}),
      createdAt: object.metadata.creationTimestamp
    })
    for (const kind of [
      ['apps/v1', 'ReplicaSet'],
      ['v1', 'Pod']
    ] as const)
      for (const child of uid ? parts.controllers.list(kind[0], kind[1], namespace ?? '', isOwnedBy(uid)) : [])
        visit(child, [self])
  }
  for (const root of roots) visit(root, [])
  return nodes
}

/** One object a line. For an unknown name, or without the right, not even headers come. */
async function stream(
  parts: ApiParts,
  context: Context<Env>,
  show: (application: Obj) => JsonRecord
): Promise<Response> {
  const name = context.req.query('name') ?? ''
  const { signal } = context.req.raw
  const visible = (application: Obj) =>
    context.var.account.rights.includes('get') && (!name || application.metadata.name === name)
  const present = () => parts.controllers.list(applicationVersion, 'Application', 'argocd').filter(visible)
  if (present().length === 0)
    await new Promise<void>((resolve) => {
      const leave = parts.store.subscribe((event) => {
        if (event.resource.kind === 'Application' && visible(event.object)) end()
      })
      const end = () => {
        leave()
        resolve()
      }
      signal.addEventListener('abort', end, { once: true })
    })
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (type: string, application: Obj) =>
        controller.enqueue(encoder.encode(`${JSON.stringify({ result: { type, application: show(application) } })}\n`))
      for (const application of present()) send('ADDED', application)
      const leave = parts.store.subscribe((event) => {
        if (event.resource.kind === 'Application' && event.resource.group === 'argoproj.io' && visible(event.object))
          send(event.type, event.object)
      })
      const end = () => stop()
      parts.streams.add(end)
      stop = () => {
        parts.streams.delete(end)
        leave()
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
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}

/** `items.metadata.name,items.status.sync.status` */
function pickFields(value: unknown, fields: string | undefined): JsonRecord {
  if (!fields) return value as JsonRecord
  const pick = (source: unknown, paths: readonly string[][]): unknown => {
    if (Array.isArray(source)) return source.map((entry) => pick(entry, paths))
    if (!isRecord(source) || paths.some((path) => path.length === 0)) return source
    const kept: JsonRecord = {}
    for (const key of Object.keys(source)) {
      const inner = paths.filter((path) => path[0] === key).map((path) => path.slice(1))
      if (inner.length > 0) kept[key] = pick(source[key], inner)
    }
    return kept
  }
  const paths = [...fields.split(','), 'metadata.resourceVersion'].map((field) => field.split('.'))
  return pick(value, paths) as JsonRecord
}
