import { ApiError, answeredInstead } from '@staging-actions/base'
import type { ImageName } from './image-name.ts'

export interface RegistryDeps {
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
  /** `user:password` */
  readonly credentials: string | undefined
}

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json'
].join(', ')

/**
 * Asks a registry (OCI distribution) whether it has an image, anonymously or with credentials.
 * `hidden`: it will not say without (other) credentials; some say so of images that are not there yet.
 */
export async function findImage(image: ImageName, deps: RegistryDeps): Promise<'there' | 'absent' | 'hidden'> {
  const base = `${schemeOf(image.registry)}://${image.registry}`
  const path = `/v2/${image.repository}/manifests/${image.reference}`
  const ask = (authorization?: string) =>
    send(image.registry, path, deps, `${base}${path}`, {
      method: 'HEAD',
      headers: { accept: manifestTypes, ...(authorization ? { authorization } : {}) }
    })
  const first = await ask()
  const answer = first.status === 401 ? await ask(await authorize(image, first, deps)) : first
  // No body comes with it: a page of HTML is told by its type alone.
  if (answer.ok && /^text\/html\b/i.test(answer.headers.get('content-type') ?? ''))
    throw answeredInstead({ service: image.registry, method: 'HEAD', path })
  if (answer.ok) return 'there'
  if (answer.status === 404) return 'absent'
  if (answer.status === 401 || answer.status === 403) return 'hidden'
  throw new ApiError({ service: image.registry, method: 'HEAD', path, status: answer.status })
}

/** Follows the challenge of a 401: Basic, or a Bearer token from the realm that it names. */
async function authorize(image: ImageName, refused: Response, deps: RegistryDeps): Promise<string | undefined> {
  const challenge = refused.headers.get('www-authenticate') ?? ''
  const basic = deps.credentials ? `Basic ${Buffer.from(deps.credentials).toString('base64')}` : undefined
  if (/^basic\b/i.test(challenge)) return basic
  const fields = new Map([...challenge.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))
  const realm = fields.get('realm')
  if (!/^bearer\b/i.test(challenge) || !realm || !URL.canParse(realm)) return undefined
  const url = new URL(realm)
  url.searchParams.set('service', fields.get('service') ?? '')
  url.searchParams.set('scope', `repository:${image.repository}:pull`)
  const trusted = basic !== undefined && belongsTo(url, image.registry)
  const answer = await send(image.registry, url.pathname, deps, url, {
    headers: trusted ? { authorization: basic } : {}
  })
  if (!answer.ok) return undefined
  const body = (await answer.json().catch(() => ({}))) as { token?: unknown; access_token?: unknown }
  const token = body.token ?? body.access_token
  return typeof token === 'string' ? `Bearer ${token}` : undefined
}

/** A registry may send us anywhere for a token: credentials go only to a host of its own domain, over TLS. */
function belongsTo(realm: URL, registry: string): boolean {
  const domain = (host: string) => host.replace(/:\d+$/, '').split('.').slice(-2).join('.')
  return realm.protocol === `${schemeOf(registry)}:` && domain(realm.host) === domain(registry)
}

/** As container engines do: a registry on this machine is asked without TLS. */
function schemeOf(registry: string): string {
  return /^(localhost|127\.\d+\.\d+\.\d+)(:\d+)?$/.test(registry) ? 'http' : 'https'
}

async function send(
  service: string,
  path: string,
  { fetch, signal }: RegistryDeps,
  url: string | URL,
  init: RequestInit
): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      redirect: 'follow',
      signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)])
    })
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    throw new ApiError({ service, method: init.method ?? 'GET', path, status: 0 }, { cause })
  }
}
