import { answer, escapeXml, type Refusal, type SpacesApp, type SpacesContext } from './answers.ts'
import type { Buckets } from './buckets.ts'

interface BucketRoutes {
  readonly buckets: Buckets
  readonly region: string
  /** The body, once what the request says of it is proven. */
  readonly read: (context: SpacesContext) => Promise<Buffer | Response>
  readonly refuse: (context: SpacesContext, code: Refusal['code'], message: string) => Response
}

const listParameters = new Set([
  'list-type',
  'prefix',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'fetch-owner'
])
const versionParameters = ['versions', 'prefix', 'key-marker', 'version-id-marker']
const cannedAcls = ['private', 'public-read']

/** Buckets: made, listed, set and deleted. */
export function bucketRoutes(app: SpacesApp, { buckets, region, read, refuse }: BucketRoutes): void {
  const nameOf = (context: SpacesContext) => context.req.param('bucket') ?? ''

  app.get('/', (context) => {
    const items = [...buckets.objects.keys()].map((name) => `<Bucket><Name>${name}</Name></Bucket>`)
    return answer(context, 'ListAllMyBucketsResult', `<Buckets>${items.join('')}</Buckets>`)
  })

  const get = (context: SpacesContext) => {
    const name = nameOf(context)
    if (!buckets.objects.has(name)) return refuse(context, 'NoSuchBucket', 'the bucket does not exist')
    const query = context.req.query()
    if ('versioning' in query) {
      const status = buckets.versioned.has(name) ? '<Status>Enabled</Status>' : ''
      return answer(context, 'VersioningConfiguration', status)
    }
    if ('versions' in query) {
      const bad = Object.keys(query).find((parameter) => !versionParameters.includes(parameter))
      if (bad) return refuse(context, 'NotImplemented', `the parameter ${bad}`)
      return answer(context, 'ListVersionsResult', renderVersions(buckets, name, query['prefix'] ?? ''))
    }
    if ('location' in query) return answer(context, 'LocationConstraint', region)
    if ('acl' in query) return answer(context, 'AccessControlPolicy', renderAcl(buckets.acls.get(name)))
    if ('lifecycle' in query) {
      const rules = buckets.lifecycles.get(name)
      return rules === undefined
        ? refuse(context, 'NoSuchLifecycleConfiguration', 'there is no lifecycle configuration')
        : context.body(rules, 200, { 'content-type': 'application/xml' })
    }
    if ('cors' in query) return refuse(context, 'NoSuchCORSConfiguration', 'there is no CORS configuration')
    const unknown = Object.keys(query).find((parameter) => !listParameters.has(parameter))
    if (unknown) return refuse(context, 'NotImplemented', `the parameter ${unknown}`)
    if (context.req.method === 'HEAD') return context.body(null, 200)
    return answer(context, 'ListBucketResult', renderObjects(buckets, name, query))
  }

  const configure = async (context: SpacesContext, name: string, what: string): Promise<Response> => {
    const body = await read(context)
    if (body instanceof Response) return body
    if (!buckets.objects.has(name)) return refuse(context, 'NoSuchBucket', 'the bucket does not exist')
    const text = body.toString('utf8')
    switch (what) {
      case 'lifecycle': {
        // S3 demands it of this one, and so do stores that copy S3.
        if (!context.req.header('content-md5')) return refuse(context, 'InvalidRequest', 'Content-MD5 is missing')
        if (!/<LifecycleConfiguration\b.*<Rule>/s.test(text)) return refuse(context, 'MalformedXML', 'there is no rule')
        buckets.lifecycles.set(name, text)
        return context.body(null, 200)
      }
      case 'versioning': {
        const status = /<Status>(Enabled|Suspended)<\/Status>/.exec(text)?.[1]
        if (!status) return refuse(context, 'MalformedXML', 'there is no status')
        if (status === 'Enabled') buckets.versioned.add(name)
        else buckets.versioned.delete(name)
        return context.body(null, 200)
      }
      case 'acl': {
        const acl = context.req.header('x-amz-acl') ?? ''
        if (!cannedAcls.includes(acl)) return refuse(context, 'InvalidArgument', `x-amz-acl "${acl}"`)
        buckets.acls.set(name, acl)
        return context.body(null, 200)
      }
      default:
        return refuse(context, 'NotImplemented', `the parameter ${what}`)
    }
  }

  const put = async (context: SpacesContext) => {
    const name = nameOf(context)
    const [what] = Object.keys(context.req.query())
    if (what !== undefined) return configure(context, name, what)
    const body = await read(context)
    if (body instanceof Response) return body
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name)) return refuse(context, 'InvalidBucketName', `"${name}"`)
    const acl = context.req.header('x-amz-acl') ?? 'private'
    if (!cannedAcls.includes(acl)) return refuse(context, 'InvalidArgument', `x-amz-acl "${acl}"`)
    // Ceph's gateway, which Spaces runs on, takes it for done: the bucket is the caller's already.
    if (buckets.objects.has(name)) return context.body(null, 200)
    buckets.objects.set(name, new Map())
    buckets.acls.set(name, acl)
    return context.body(null, 200)
  }

  const remove = (context: SpacesContext) => {
    const name = nameOf(context)
    const bucket = buckets.objects.get(name)
    if (!bucket) return refuse(context, 'NoSuchBucket', 'the bucket does not exist')
    if ('lifecycle' in context.req.query()) {
      buckets.lifecycles.delete(name)
      return context.body(null, 204)
    }
    const unknown = Object.keys(context.req.query())[0]
    if (unknown) return refuse(context, 'NotImplemented', `the parameter ${unknown}`)
    if (bucket.size > 0 || buckets.olderOf(name).length > 0)
      return refuse(context, 'BucketNotEmpty', 'the bucket is not empty')
    buckets.remove(name)
    return context.body(null, 204)
  }

  for (const path of ['/:bucket', '/:bucket/']) {
    app.get(path, get)
    app.put(path, put)
    app.delete(path, remove)
  }
}

function renderVersions(buckets: Buckets, name: string, prefix: string): string {
  const current = [...(buckets.objects.get(name) ?? [])].map(([key, object]) => ({
    key,
    id: buckets.versioned.has(name) ? buckets.versionOf(object) : 'null',
    isDeleteMarker: false
  }))
  const shown = [...current, ...buckets.olderOf(name)].filter(({ key }) => key.startsWith(prefix))
  const entries = shown.map(({ key, id, isDeleteMarker }) => {
    const kind = isDeleteMarker ? 'DeleteMarker' : 'Version'
    return `<${kind}><Key>${escapeXml(key)}</Key><VersionId>${id}</VersionId></${kind}>`
  })
  return `<Name>${name}</Name><Prefix>${escapeXml(prefix)}</Prefix><IsTruncated>false</IsTruncated>${entries.join('')}`
}

function renderObjects(buckets: Buckets, name: string, query: Readonly<Record<string, string>>): string {
  const bucket = buckets.objects.get(name) ?? new Map()
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
  return `<Name>${name}</Name><Prefix>${escapeXml(prefix)}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${escapeXml(last)}</NextContinuationToken>` : ''}${contents.join('')}`
}

function renderAcl(acl = 'private'): string {
  const grant = (grantee: string, permission: string) =>
    `<Grant><Grantee>${grantee}</Grantee><Permission>${permission}</Permission></Grant>`
  const open = acl === 'public-read' ? grant('<URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>', 'READ') : ''
  return `<Owner><ID>1</ID></Owner><AccessControlList>${grant('<ID>1</ID>', 'FULL_CONTROL')}${open}</AccessControlList>`
}
