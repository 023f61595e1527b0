import type { Clock } from '@staging-actions/base'

/** What a request came to, in the provider's words. */
export class ProviderError extends Error {
  /** 0: there was no answer. */
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export interface ProviderOptions {
  readonly url: string
  readonly token: string
  readonly clock: Clock
  /** Aborts when the provider's process is ended. */
  readonly signal: AbortSignal
}

export type Json = Readonly<Record<string, unknown>>

/** The name that requests bear, so that one can tell them from ours. */
export const agent = 'terraform-provider-digitalocean (played)'

/** `http_retry_max`, and the seconds between two tries. */
const retries = 4
const pauses = [1000, 2000, 4000, 8000]

/**
 * Requests as the DigitalOcean provider makes them: by godo over go-retryablehttp, which repeats what was answered 429 or 5xx and what
 * was not answered, a POST too, waits for as long as a `retry-after` says, and never for an answer in vain: it has no timeout.
 */
async function ask(options: ProviderOptions, method: string, path: string, body?: Json): Promise<Json> {
  const { url, token, clock, signal } = options
  for (let attempt = 0; ; attempt += 1) {
    signal.throwIfAborted()
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'user-agent': agent },
      signal,
      ...(body && { body: JSON.stringify(body) })
    }).catch(() => undefined)
    signal.throwIfAborted()
    const status = response?.status ?? 0
    const text = response ? await response.text().catch(() => '') : ''
    if (response?.ok) return parsed(text, method, path, status)
    const mayRetry = (status === 0 || status === 429 || (status >= 500 && status !== 501)) && attempt < retries
    if (!mayRetry)
      throw new ProviderError(
        status,
        status === 0 ? `${method} ${path}: EOF` : `${method} ${path}: ${status} ${text.slice(0, 200)}`
      )
    const asked = Number(response?.headers.get('retry-after') ?? Number.NaN)
    await clock.sleep(
      (status === 429 || status === 503) && asked >= 0 ? asked * 1000 : (pauses[attempt] ?? 8000),
      signal
    )
  }
}

function parsed(text: string, method: string, path: string, status: number): Json {
  if (text === '' && status === 204) return {}
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new ProviderError(
      status,
      `${method} ${path}: ${text === '' ? 'EOF' : `invalid character '${text[0]}' looking for beginning of value`}`
    )
  }
}

/** One kind of resource, as far as the played stack has it. */
export interface PlayedResource {
  readonly address: string
  readonly type: string
  /** Addresses that it waits for. */
  readonly needs: readonly string[]
  /** Planned attributes. */
  readonly after: Json
  create(options: ProviderOptions, ids: ReadonlyMap<string, Json>): Promise<Json>
  /** Undefined: it is gone. */
  read(options: ProviderOptions, attributes: Json): Promise<Json | undefined>
  delete(options: ProviderOptions, attributes: Json): Promise<void>
  /** The attributes that an import begins with. */
  imported(id: string): Json
  /** As a data source finds it, by its name. */
  lookUp(options: ProviderOptions): Promise<Json | undefined>
}

export interface StackNames {
  readonly prefix: string
  readonly tag: string
  readonly domain: string
  /** Without the domain. */
  readonly hosts: readonly string[]
}

const region = 'nyc3'
const quarterOfAnHour = 900_000

/** Which parts a stack has, by the last part of its folder; any other has all. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  network: ['digitalocean_project', 'digitalocean_vpc'],
  cluster: ['digitalocean_loadbalancer', 'digitalocean_kubernetes_cluster', 'digitalocean_record'],
  data: ['digitalocean_database_cluster']
}

/** The stack in a folder, and what it only looks up. */
export function stackIn(
  directory: string,
  names: StackNames
): { readonly own: readonly PlayedResource[]; readonly others: readonly PlayedResource[] } {
  const parts = partsOf[directory.split('/').at(-1) ?? '']
  const all = stackOf(names)
  const isOwn = ({ type }: PlayedResource) => !parts || parts.includes(type)
  return { own: all.filter(isOwn), others: all.filter((one) => !isOwn(one)) }
}

/** What infra/staging makes, without the parts of the database. */
function stackOf({ prefix, tag, domain, hosts }: StackNames): readonly PlayedResource[] {
  const project = 'digitalocean_project.this'
  const vpc = 'digitalocean_vpc.this'
  const balancer = 'digitalocean_loadbalancer.this'
  const idOf = (ids: ReadonlyMap<string, Json>, address: string) => String(ids.get(address)?.['id'])
  return [
    plain({
      address: project,
      path: '/v2/projects',
      key: 'project',
      name: prefix,
      extra: { description: `On-demand environment ${tag}` },
      missing: 'fails',
      busy: [412],
      body: () => ({ purpose: 'Service or API' })
    }),
    plain({
      address: vpc,
      path: '/v2/vpcs',
      key: 'vpc',
      name: `${prefix}-vpc`,
      extra: { description: tag },
      missing: 'fails',
      busy: [403, 409],
      body: () => ({ region })
    }),
    plain({
      address: balancer,
      path: '/v2/load_balancers',
      key: 'load_balancer',
      name: `${prefix}-lb`,
      extra: { droplet_tag: tag },
      needs: [project, vpc],
      pause: 10_000,
      isWhole: ({ status, ip }) => status === 'active' && ip !== '',
      body: (ids) => ({
        region,
        size_unit: 1,
        vpc_uuid: idOf(ids, vpc),
        project_id: idOf(ids, project),
        droplet_tag: undefined,
        tag,
        forwarding_rules: [{ entry_protocol: 'http', entry_port: 80, target_protocol: 'http', target_port: 30080 }]
      })
    }),
    plain({
      address: 'digitalocean_kubernetes_cluster.this',
      path: '/v2/kubernetes/clusters',
      key: 'kubernetes_cluster',
      name: `${prefix}-cluster`,
      extra: { tags: [tag] },
      needs: [project, vpc],
      pause: 10_000,
      isWhole: ({ status }) => (status as Json | undefined)?.['state'] === 'running',
      isBroken: ({ status }) => (status as Json | undefined)?.['state'] === 'error',
      before: async (options) => {
        const { options: offer } = await ask(options, 'GET', '/v2/kubernetes/options')
        const [version] = ((offer as Json)['versions'] ?? []) as { readonly slug: string }[]
        return { version: version?.slug }
      },
      body: (ids) => ({
        region,
        ha: false,
        vpc_uuid: idOf(ids, vpc),
        node_pools: [{ name: `${prefix}-cluster-nodes`, size: 's-2vcpu-4gb', count: 2, tags: [tag] }]
      })
    }),
    plain({
      address: 'digitalocean_database_cluster.this',
      path: '/v2/databases',
      key: 'database',
      name: `${prefix}-db`,
      extra: { tags: [tag] },
      needs: [project, vpc],
      pause: 15_000,
      isWhole: ({ status }) => status === 'online',
      missing: 'fails',
      body: (ids) => ({
        engine: 'pg',
        size: 'db-s-1vcpu-1gb',
        region,
        num_nodes: 1,
        private_network_uuid: idOf(ids, vpc)
      })
    }),
    ...hosts.map(
      (host): PlayedResource => record(`digitalocean_record.host[${JSON.stringify(host)}]`, host, domain, balancer)
    )
  ]
}

interface Plain {
  readonly address: string
  readonly path: string
  /** Under which an answer has it. */
  readonly key: string
  readonly name: string
  readonly extra: Json
  readonly needs?: readonly string[]
  /** Milliseconds between two looks while it comes; undefined: it is there at once. */
  readonly pause?: number
  readonly isWhole?: (item: Json) => boolean
  readonly isBroken?: (item: Json) => boolean
  readonly before?: (options: ProviderOptions) => Promise<Json>
  readonly body: (ids: ReadonlyMap<string, Json>) => Json
  /** What a deletion that is answered 404 is. Default: done. */
  readonly missing?: 'fails'
  /** Statuses of a deletion that is tried again for a quarter of an hour. */
  readonly busy?: readonly number[]
}

function plain(kind: Plain): PlayedResource {
  const { address, path, key, name, extra, pause, isWhole = () => true, isBroken = () => false } = kind
  const one = async (options: ProviderOptions, id: unknown) => (await ask(options, 'GET', `${path}/${id}`))[key] as Json
  return {
    address,
    type: address.split('.')[0] ?? '',
    needs: kind.needs ?? [],
    after: { name, ...extra },
    create: async (options, ids) => {
      const more = await kind.before?.(options)
      const answer = await ask(options, 'POST', path, { name, ...extra, ...more, ...kind.body(ids) })
      let item = answer[key] as Json | undefined
      if (!item?.['id']) throw new ProviderError(200, `POST ${path}: no ${key} in the answer`)
      // A wait that fails drops the id, and Terraform never hears of it.
      while (!isWhole(item)) {
        if (isBroken(item)) throw new ProviderError(200, `${key} ${name} is in state error`)
        await options.clock.sleep(pause ?? 10_000, options.signal)
        item = await one(options, item['id'])
      }
      return attributesOf(item)
    },
    read: async (options, { id }) => {
      try {
        return attributesOf(await one(options, id))
      } catch (error) {
        if (error instanceof ProviderError && error.status === 404) return undefined
        throw error
      }
    },
    delete: async (options, { id }) => {
      const until = options.clock.monotonic() + quarterOfAnHour
      for (;;)
        try {
          await ask(options, 'DELETE', `${path}/${id}`)
          return
        } catch (error) {
          if (!(error instanceof ProviderError)) throw error
          if (error.status === 404 && kind.missing !== 'fails') return
          if (!kind.busy?.includes(error.status) || options.clock.monotonic() > until) throw error
          await options.clock.sleep(10_000, options.signal)
        }
    },
    imported: (id) => ({ id }),
    lookUp: async (options) => {
      const answer = await ask(options, 'GET', `${path}?per_page=200`)
      const items = (answer[`${key}s`] ?? []) as readonly Json[]
      const found = items.find((item) => item['name'] === name)
      return found && attributesOf(found)
    }
  }
}

/** Of all that an answer says, what a state needs. */
function attributesOf(item: Json): Json {
  const { id, name, ip, tags } = item
  if (id === undefined) throw new ProviderError(200, 'the answer has no id')
  return { id: String(id), name, ...(ip !== undefined && { ip }), ...(tags !== undefined && { tags }) }
}

function record(address: string, host: string, domain: string, balancer: string): PlayedResource {
  const path = `/v2/domains/${domain}/records`
  return {
    address,
    type: 'digitalocean_record',
    needs: [balancer],
    after: { domain, type: 'A', name: host },
    create: async (options, ids) => {
      const body = { type: 'A', name: host, data: ids.get(balancer)?.['ip'], ttl: 60 }
      const made = (await ask(options, 'POST', path, body))['domain_record'] as Json | undefined
      if (!made?.['id']) throw new ProviderError(200, `POST ${path}: no record in the answer`)
      return { id: String(made['id']), domain, type: 'A', name: host }
    },
    read: async (options, { id }) => {
      try {
        await ask(options, 'GET', `${path}/${id}`)
        return { id, domain, type: 'A', name: host }
      } catch (error) {
        if (error instanceof ProviderError && error.status === 404) return undefined
        throw error
      }
    },
    delete: async (options, { id }) => {
      try {
        await ask(options, 'DELETE', `${path}/${id}`)
      } catch (error) {
        if (!(error instanceof ProviderError && error.status === 404)) throw error
      }
    },
    imported: (id) => ({ id: id.split(',').at(-1), domain, type: 'A', name: host }),
    lookUp: async () => undefined
  }
}
