import { ApiError, StagingError } from '@staging-actions/base'
import { field, items, type ObjectQuery, type ObjectRef, text } from './object.ts'
import type { Transport } from './transport.ts'

/** Where a kind lives in the API. */
export interface Resource {
  /** Plural, as in paths: `deployments`. */
  readonly name: string
  readonly namespaced: boolean
  /** `/api/v1` or `/apis/apps/v1` */
  readonly base: string
}

/** Asks the server which kinds it serves, once a group; a kind not found is asked for again, since CRDs arrive late. */
export class Discovery {
  readonly #transport: Transport
  readonly #known = new Map<string, Map<string, Resource>>()

  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Undefined: this server does not serve the kind (yet). */
  async find(apiVersion: string, kind: string): Promise<Resource | undefined> {
    const known = this.#known.get(apiVersion)?.get(kind)
    if (known) return known
    const base = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`
    try {
      const { body } = await this.#transport.send({ method: 'GET', path: base })
      const kinds = new Map<string, Resource>()
      for (const entry of items(body, 'resources')) {
        const name = text(entry, 'name')
        const entryKind = text(entry, 'kind')
        if (!name || !entryKind || name.includes('/')) continue
        kinds.set(entryKind, { name, namespaced: field(entry, 'namespaced') === true, base })
      }
      this.#known.set(apiVersion, kinds)
      return kinds.get(kind)
    } catch (error) {
      if (error instanceof ApiError && error.status === 404) return undefined
      throw error
    }
  }

  async get(apiVersion: string, kind: string): Promise<Resource> {
    const resource = await this.find(apiVersion, kind)
    if (!resource)
      throw new StagingError('not-found', `the cluster does not serve ${kind} of ${apiVersion}`, {
        hint: 'Is what defines this kind (a CustomResourceDefinition) installed in the cluster?'
      })
    return resource
  }
}

export function pathOf(resource: Resource, ref: ObjectRef): string {
  return `${collection(resource, ref.namespace ?? 'default')}/${encodeURIComponent(ref.name)}`
}

export function listPathOf(resource: Resource, query: ObjectQuery): string {
  return query.namespace === undefined ? `${resource.base}/${resource.name}` : collection(resource, query.namespace)
}

function collection(resource: Resource, namespace: string): string {
  return resource.namespaced
    ? `${resource.base}/namespaces/${encodeURIComponent(namespace)}/${resource.name}`
    : `${resource.base}/${resource.name}`
}
