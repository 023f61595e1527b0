import { createHash } from 'node:crypto'
import type { Refusal, SpacesApp, SpacesContext } from './answers.ts'
import type { Buckets } from './buckets.ts'

interface ObjectRoutes {
  readonly buckets: Buckets
  readonly conditionalWrites: boolean
  /** Sandbox time, milliseconds since the epoch. */
  readonly now: () => number
  /** The body, once what the request says of it is proven. */
  readonly read: (context: SpacesContext) => Promise<Buffer | Response>
  readonly refuse: (context: SpacesContext, code: Refusal['code'], message: string) => Response
}

/** Objects: written, read and deleted, by version too. */
export function objectRoutes(app: SpacesApp, { buckets, conditionalWrites, now, read, refuse }: ObjectRoutes): void {
  const path = '/:bucket/:key{.+}'
  const place = (context: SpacesContext) => ({
    bucket: context.req.param('bucket') ?? '',
    key: context.req.param('key') ?? ''
  })
  const noBucket = (context: SpacesContext) => refuse(context, 'NoSuchBucket', 'the bucket does not exist')

  app.get(path, (context) => {
    const { bucket, key } = place(context)
    if (!buckets.objects.has(bucket)) return noBucket(context)
    const object = buckets.objects.get(bucket)?.get(key)
    if (!object) return refuse(context, 'NoSuchKey', 'the key does not exist')
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
    const { bucket, key } = place(context)
    const body = await read(context)
    if (body instanceof Response) return body
    if (!buckets.objects.has(bucket)) return noBucket(context)
    const found = buckets.objects.get(bucket)?.get(key)
    const { 'if-none-match': noneMatch, 'if-match': match } = context.req.header()
    if (conditionalWrites) {
      if (noneMatch === '*' && found) return refuse(context, 'PreconditionFailed', 'the key exists')
      if (match !== undefined && match !== found?.etag) return refuse(context, 'PreconditionFailed', 'the key changed')
    }
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    const type = context.req.header('content-type') ?? 'binary/octet-stream'
    buckets.put(bucket, key, { body, etag, at: now(), type })
    return context.body(null, 200, { etag })
  })

  app.delete(path, (context) => {
    const { bucket, key } = place(context)
    if (!buckets.objects.has(bucket)) return noBucket(context)
    const version = context.req.query('versionId')
    if (version === undefined) buckets.delete(bucket, key)
    else buckets.deleteVersion(bucket, key, version)
    return context.body(null, 204)
  })
}
