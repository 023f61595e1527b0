import { Hono } from 'hono'
import { type Kernel, type Restore, recordRoute, serve } from '../kernel/index.ts'
import type { Authority } from '../names/index.ts'
import { certificateNames, endpointOf, parseHost, pathOf } from './address.ts'
import { type Environment, type Refusal, refuse, type SpacesContext } from './answers.ts'
import { bucketRoutes } from './bucket-routes.ts'
import { Buckets, type StoredObject, type StoredVersion } from './buckets.ts'
import { objectRoutes } from './object-routes.ts'
import { readPayload } from './payload.ts'
import { rudeAnswers } from './rude.ts'
import { checkSignature } from './signature.ts'

export interface SpacesOptions {
  readonly kernel: Kernel
  /** Who signs the certificates that it presents. */
  readonly authority: Authority
  /** Default nyc3. */
  readonly region?: string
  /** Buckets that are there from the start. Default `acme-terraform-state`. */
  readonly buckets?: readonly string[]
  /** Whether `If-None-Match: *` and `If-Match` are honoured; a store that ignores them writes anyway. Default true. */
  readonly conditionalWrites?: boolean
  /** Whether a checksum in a body's trailer is taken, as AWS does. Default false: see payload.ts. */
  readonly trailers?: boolean
}

export interface SpacesEmulator {
  /** The region's own name, for who goes through the sandbox's proxy; by path and by host. */
  readonly endpoint: string
  /** The same on loopback, by path only. */
  readonly url: string
  /** The port behind a host name of the service; undefined: not one of its names. */
  portFor(host: string): number | undefined
  readonly accessKey: string
  readonly secretKey: string
  /** Objects by key, by bucket. */
  readonly buckets: Map<string, Map<string, StoredObject>>
  /** From now on a bucket keeps what is overwritten or deleted, until its version is deleted. */
  keepVersions(bucket: string): void
  /** What a bucket keeps besides its objects, marks of deletions included. */
  olderVersions(bucket: string): readonly StoredVersion[]
  capture(): Restore
  /** The buckets of the start, empty. */
  reset(): void
  close(): Promise<void>
}

/** S3 over TLS as far as Terraform's backend, its provider and an emptied bucket need it. */
export async function startSpaces(options: SpacesOptions): Promise<SpacesEmulator> {
  const { kernel, authority, region = 'nyc3', conditionalWrites = true, trailers = false } = options
  const accessKey = `DO00${kernel.random.hex(16).toUpperCase()}`
  const secretKey = kernel.random.hex(43)
  const buckets = new Buckets(kernel, options.buckets ?? ['acme-terraform-state'])

  const fail = (context: SpacesContext, code: Refusal['code'], message: string) =>
    refuse(context, { code, message }, `tx${kernel.random.hex(20)}`)
  const read = async (context: SpacesContext) => {
    const raw = Buffer.from(await context.req.arrayBuffer())
    const payload = readPayload(raw, (name) => context.req.header(name), { trailers })
    return payload.kind === 'body' ? payload.body : fail(context, payload.why.code, payload.why.message)
  }

  const app = new Hono<Environment>({ getPath: pathOf })
  app.use(recordRoute)
  app.use(async (context, next) => {
    const target = context.env.incoming.url ?? ''
    const header = (name: string) => context.req.header(name)
    const refusal = checkSignature({ method: context.req.method, target, header }, accessKey, secretKey)
    // Which bucket it is comes before who asks.
    const [, bucket = ''] = context.req.path.split('/')
    if (refusal && header('authorization') === undefined && bucket && !buckets.objects.has(bucket))
      return fail(context, 'NoSuchBucket', 'the bucket does not exist')
    if (refusal) return fail(context, refusal.code, refusal.message)
    await next()
    return undefined
  })
  bucketRoutes(app, { buckets, region, read, refuse: fail })
  objectRoutes(app, { buckets, conditionalWrites, now: () => kernel.clock.now(), read, refuse: fail })
  app.notFound((context) => fail(context, 'NotImplemented', `${context.req.method} ${context.req.path}`))

  const certificateFor = (host: string | undefined) => authority.issue(certificateNames(host))
  const served = await serve(kernel, 'spaces', app, {
    tls: { ...(await certificateFor(undefined)), certificateFor },
    rude: rudeAnswers
  })
  return {
    endpoint: endpointOf(region),
    url: served.url,
    portFor: (host) => (parseHost(host) ? served.port : undefined),
    accessKey,
    secretKey,
    buckets: buckets.objects,
    keepVersions: (bucket) => void buckets.versioned.add(bucket),
    olderVersions: (bucket) => [...buckets.olderOf(bucket)],
    capture: () => buckets.capture(),
    reset: () => buckets.reset(),
    close: () => served.close()
  }
}
