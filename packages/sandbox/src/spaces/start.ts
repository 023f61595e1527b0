import { createHash } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { copyState, type Kernel, putBack, type Restore, recordRoute, serve } from '../kernel/index.ts'
import { decodeChunked } from './chunked.ts'
import { checkSignature } from './signature.ts'

export interface SpacesOptions {
  readonly kernel: Kernel
  /** Buckets that are there from the start. Default `acme-terraform-state`. */
  readonly buckets?: readonly string[]
  /** Whether `If-None-Match: *` and `If-Match` are honoured; a store that ignores them writes anyway. Default true. */
  readonly conditionalWrites?: boolean
}

export interface StoredObject {
  readonly body: Buffer
  readonly etag: string
  /** Sandbox time, milliseconds since the epoch. */
  readonly at: number
  readonly type: string
}

export interface StoredVersion {
  readonly key: string
  readonly id: string
  readonly isDeleteMarker: boolean
}

export interface SpacesEmulator {
  /** The endpoint, for path-style requests. */
  readonly url: string
  readonly accessKey: string
  readonly secretKey: string
  /** Objects by key, by bucket. */
  readonly buckets: Map<string, Map<string, StoredObject>>
  /** From now on a bucket keeps what is overwritten or deleted, until its version is deleted. */
  keepVersions(bucket: string): void
  /** What a bucket keeps beside its objects, marks of deletions included. */
  olderVersions(bucket: string): readonly StoredVersion[]
  capture(): Restore
  /** The buckets of the start, empty. */
  reset(): void
  close(): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: what every emulator's app is served as
type Environment = { Bindings: HttpBindings; Variables: any }
type SpacesContext = Context<Environment>

const statuses = {
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  SignatureDoesNotMatch: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchCORSConfiguration: 404,
  MethodNotAllowed: 405,
  BucketAlreadyOwnedByYou: 409,
  BucketNotEmpty: 409,
  PreconditionFailed: 412,
  InvalidRequest: 400,
  NotImplemented: 501
} as const
type Code = keyof typeof statuses

const listParameters = new Set([
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'fetch-owner'
])

/** S3 as far as Terraform's backend, its provider and an emptied bucket need it. */
export async function startSpaces(options: SpacesOptions): Promise<SpacesEmulator> {
  const { kernel, conditionalWrites = true } = options
  const accessKey = `DO00${kernel.random.hex(16).toUpperCase()}`
  const secretKey = kernel.random.hex(43)
  const buckets = new Map<string, Map<string, StoredObject>>()
  const versioned = new Set<string>()
  /** Kept and given back; nothing expires here. */
  const lifecycles = new Map<string, string>()
  /** Not the current ones, by bucket. */
  const older = new Map<string, StoredVersion[]>()
  const versionIds = new WeakMap<StoredObject, string>()
  const versionOf = (object: StoredObject): string => {
    const id = versionIds.get(object) ?? kernel.random.hex(32)
    versionIds.set(object, id)
    return id
  }
  const olderOf = (name: string): StoredVersion[] => {
    const found = older.get(name) ?? []
    older.set(name, found)
    return found
  }
  /** Before an object is overwritten or deleted. */
  const keep = (name: string, key: string) => {
    const object = buckets.get(name)?.get(key)
    if (object && versioned.has(name)) olderOf(name).push({ key, id: versionOf(object), isDeleteMarker: false })
  }
  const reset = () => {
    buckets.clear()
    versioned.clear()
    lifecycles.clear()
    older.clear()
    for (const name of options.buckets ?? ['acme-terraform-state']) buckets.set(name, new Map())
  }
  reset()

  const fail = (context: SpacesContext, code: Code, message: string): Response => {
    const requestId = `tx${kernel.random.hex(20)}`
    const text = `<Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>${requestId}</RequestId>`
    return new Response(context.req.method === 'HEAD' ? null : xml('Error', text), {
      status: statuses[code],
      headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId }
    })
  }
  const app = new Hono<Environment>({ getPath: pathOf })
  app.use(recordRoute)
  app.use(async (context, next) => {
    const { incoming } = context.env
    const verdict = checkSignature(
      { method: context.req.method, target: targetOf(incoming.url ?? ''), header: (name) => context.req.header(name) },
      accessKey,
      secretKey
    )
    if (verdict.kind === 'missing') return fail(context, 'AccessDenied', 'the request is not signed')
    if (verdict.kind === 'unknown-key') return fail(context, 'InvalidAccessKeyId', 'no such access key')
    if (verdict.kind === 'mismatch') return fail(context, 'SignatureDoesNotMatch', 'the signature does not match')
    await next()
    return undefined
  })

  app.get('/', (context) => {
    const items = [...buckets.keys()].map((name) => `<Bucket><Name>${name}</Name></Bucket>`)
    return answer(context, 'ListAllMyBucketsResult', `<Buckets>${items.join('')}</Buckets>`)
  })
  const renderVersions = (name: string, prefix: string) => {
    const current = [...(buckets.get(name) ?? [])].map(([key, object]) => ({
      key,
      id: versioned.has(name) ? versionOf(object) : 'null',
      isDeleteMarker: false
    }))
    const shown = [...current, ...olderOf(name)].filter(({ key }) => key.startsWith(prefix))
    const entries = shown.map(({ key, id, isDeleteMarker }) => {
      const kind = isDeleteMarker ? 'DeleteMarker' : 'Version'
      return `<${kind}><Key>${escapeXml(key)}</Key><VersionId>${id}</VersionId></${kind}>`
    })
    return `<Name>${name}</Name><Prefix>${escapeXml(prefix)}</Prefix><IsTruncated>false</IsTruncated>${entries.join('')}`
  }
  const listObjects = (context: SpacesContext) => {
    const bucket = buckets.get(context.req.param('bucket') ?? '')
    if (!bucket) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    const query = context.req.query()
    if ('versioning' in query) {
      const status = versioned.has(context.req.param('bucket') ?? '') ? '<Status>Enabled</Status>' : ''
      return answer(context, 'VersioningConfiguration', status)
    }
    if ('versions' in query) {
      const bad = Object.keys(query).find(
        (name) => !['versions', 'prefix', 'key-marker', 'version-id-marker'].includes(name)
      )
      if (bad) return fail(context, 'NotImplemented', `the parameter ${bad}`)
      return answer(
        context,
        'ListVersionsResult',
        renderVersions(context.req.param('bucket') ?? '', query['prefix'] ?? '')
      )
    }
    if ('location' in query) return answer(context, 'LocationConstraint', 'nyc3')
    if ('lifecycle' in query) {
      const rules = lifecycles.get(context.req.param('bucket') ?? '')
      return rules === undefined
        ? fail(context, 'NoSuchLifecycleConfiguration', 'there is no lifecycle configuration')
        : context.body(rules, 200, { 'content-type': 'application/xml' })
    }
    if ('cors' in query) return fail(context, 'NoSuchCORSConfiguration', 'there is no CORS configuration')
    const unknown = Object.keys(query).find((name) => !listParameters.has(name))
    if (unknown) return fail(context, 'NotImplemented', `the parameter ${unknown}`)
    if (context.req.method === 'HEAD') return context.body(null, 200)
    const prefix = query['prefix'] ?? ''
    const most = Math.min(1000, Number(query['max-keys'] ?? 1000))
    const after = query['continuation-token'] ?? query['start-after'] ?? ''
    const keys = [...bucket.keys()].filter((key) => key.startsWith(prefix) && key > after).sort()
    const shown = keys.slice(0, most)
    const last = shown.at(-1)
    const more = keys.length > shown.length && last !== undefined
    const contents = shown.map((key) => {
      const object = bucket.get(key)
      const at = new Date(object?.at ?? 0).toISOString()
      return `<Contents><Key>${escapeXml(key)}</Key><LastModified>${at}</LastModified><ETag>${escapeXml(object?.etag ?? '')}</ETag><Size>${object?.body.length ?? 0}</Size><StorageClass>STANDARD</StorageClass></Contents>`
    })
    return answer(
      context,
      'ListBucketResult',
      `<Name>${context.req.param('bucket')}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${escapeXml(last)}</NextContinuationToken>` : ''}${contents.join('')}`
    )
  }
  const putBucket = async (context: SpacesContext) => {
    const name = context.req.param('bucket') ?? ''
    const query = context.req.query()
    if ('versioning' in query || 'acl' in query || 'lifecycle' in query) {
      if (!buckets.has(name)) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
      if ('lifecycle' in query) {
        lifecycles.set(name, await context.req.text())
        return context.body(null, 200)
      }
      if ((await context.req.text()).includes('<Status>Enabled</Status>')) versioned.add(name)
      return context.body(null, 200)
    }
    const unknown = Object.keys(query)[0]
    if (unknown) return fail(context, 'NotImplemented', `the parameter ${unknown}`)
    if (buckets.has(name)) return fail(context, 'BucketAlreadyOwnedByYou', 'the bucket is yours already')
    buckets.set(name, new Map())
    return context.body(null, 200)
  }
  const deleteBucket = (context: SpacesContext) => {
    const name = context.req.param('bucket') ?? ''
    const bucket = buckets.get(name)
    if (!bucket) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    if (bucket.size > 0 || olderOf(name).length > 0) return fail(context, 'BucketNotEmpty', 'the bucket is not empty')
    buckets.delete(name)
    return context.body(null, 204)
  }
  for (const path of ['/:bucket', '/:bucket/']) {
    app.get(path, listObjects)
    app.put(path, putBucket)
    app.delete(path, deleteBucket)
  }

  const path = '/:bucket/:key{.+}'
  const key = (context: SpacesContext) => context.req.param('key') ?? ''
  app.get(path, (context) => {
    const bucket = buckets.get(context.req.param('bucket'))
    if (!bucket) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    const object = bucket.get(key(context))
    if (!object) return fail(context, 'NoSuchKey', 'the key does not exist')
    return new Response(context.req.method === 'HEAD' ? null : new Uint8Array(object.body), {
      headers: {
        'content-type': object.type,
        'content-length': String(object.body.length),
        etag: object.etag,
        'last-modified': new Date(object.at).toUTCString()
      }
    })
  })
  app.put(path, async (context) => {
    const bucket = buckets.get(context.req.param('bucket'))
    if (!bucket) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    const raw = Buffer.from(await context.req.arrayBuffer())
    const streamed = context.req.header('x-amz-content-sha256')?.startsWith('STREAMING-') ?? false
    const body = streamed ? decodeChunked(raw) : raw
    if (!body) return fail(context, 'InvalidRequest', 'the chunks are malformed')
    const found = bucket.get(key(context))
    const { 'if-none-match': noneMatch, 'if-match': match } = context.req.header()
    if (conditionalWrites) {
      if (noneMatch === '*' && found) return fail(context, 'PreconditionFailed', 'the key exists')
      if (match !== undefined && match !== found?.etag) return fail(context, 'PreconditionFailed', 'the key changed')
    }
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    const type = context.req.header('content-type') ?? 'binary/octet-stream'
    keep(context.req.param('bucket'), key(context))
    bucket.set(key(context), { body, etag, at: kernel.clock.now(), type })
    return context.body(null, 200, { etag })
  })
  app.delete(path, (context) => {
    const bucket = buckets.get(context.req.param('bucket'))
    if (!bucket) return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    const name = context.req.param('bucket')
    const version = context.req.query('versionId')
    if (version !== undefined) {
      const object = bucket.get(key(context))
      if (object && versionOf(object) === version) bucket.delete(key(context))
      older.set(
        name,
        olderOf(name).filter((one) => one.key !== key(context) || one.id !== version)
      )
      return context.body(null, 204)
    }
    keep(name, key(context))
    bucket.delete(key(context))
    if (versioned.has(name)) olderOf(name).push({ key: key(context), id: kernel.random.hex(32), isDeleteMarker: true })
    return context.body(null, 204)
  })
  app.notFound((context) => fail(context, 'NotImplemented', `${context.req.method} ${context.req.path}`))

  const served = await serve(kernel, 'spaces', app)
  return {
    url: served.url,
    accessKey,
    secretKey,
    buckets,
    keepVersions: (bucket) => void versioned.add(bucket),
    olderVersions: (bucket) => [...olderOf(bucket)],
    capture: () => {
      const parts = [buckets, versioned, lifecycles, older]
      const saved = parts.map((part) => copyState<object>(part))
      return () => {
        for (const [index, part] of parts.entries()) putBack(part, saved[index] ?? part)
      }
    },
    reset,
    close: () => served.close()
  }
}

/**
 * The path with the bucket first, also where the bucket is the first part of the host's name: `<bucket>.spaces.localhost`.
 * Such names need not resolve: a client reaches them with this server as its HTTP proxy.
 */
function pathOf(request: Request): string {
  const { host, pathname } = new URL(request.url)
  const bucket = /^(.+)\.spaces\.localhost(:\d+)?$/.exec(request.headers.get('host') ?? host)?.[1]
  return bucket ? `/${bucket}${pathname}` : pathname
}

/** Path and query, also of a request that came as if to a proxy. */
function targetOf(url: string): string {
  return url.replace(/^http:\/\/[^/]+/, '')
}

function answer(context: SpacesContext, root: string, content: string): Response {
  return context.body(xml(root, content), 200, { 'content-type': 'application/xml' })
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${content}</${root}>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
