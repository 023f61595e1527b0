import { StagingError } from '@staging-actions/base'
import { isObject } from './json.ts'

/** A resource that the state knows. */
export interface StateResource {
  readonly address: string
  readonly type: string
  /** The provider's id; undefined when it has none. */
  readonly id?: string
  /** What says where it lies, by attribute: a state holds passwords too, and those are left in it. */
  readonly places: Readonly<Partial<Record<PlaceAttribute, string>>>
  /** A cluster with which its provider deletes whatever bears the cluster's tag (`destroy_all_associated_resources`). */
  readonly takesAlong?: true
  /** As the state names its configuration: `provider["registry.terraform.io/digitalocean/digitalocean"]`. */
  readonly provider: string
}

/** Attributes that name the zone of a record, the address that a zone was made with, or the resource that another one is a part of. */
const placeAttributes = ['domain', 'ip_address', 'cluster_id', 'project', 'volume_id', 'loadbalancer_id'] as const
export type PlaceAttribute = (typeof placeAttributes)[number]

export interface State {
  /** Given to it when it was begun; undefined: there is no state. */
  readonly lineage: string | undefined
  /** The managed ones. */
  readonly resources: readonly StateResource[]
}

/** Since Terraform 0.12, and of every OpenTofu. */
const knownVersion = 4

/**
 * A state as `state pull` prints it, or as it lies in its bucket; empty text is no state.
 * @throws StagingError service-error when it is none, is of another format, or is encrypted: nobody can say what it holds.
 */
export function readState(text: string): State {
  if (text.trim() === '') return { lineage: undefined, resources: [] }
  const state = parse(text)
  if (!isObject(state)) throw unreadable('it is no JSON')
  if ('encrypted_data' in state) throw unreadable('it is encrypted')
  const { version, lineage, resources } = state
  if (version !== knownVersion)
    throw unreadable(`its format is ${JSON.stringify(version)}, and ${knownVersion} is known`)
  if (resources !== undefined && !Array.isArray(resources)) throw unreadable('its resources are no list')
  return { lineage: typeof lineage === 'string' ? lineage : undefined, resources: managed(resources ?? []) }
}

function unreadable(why: string): StagingError {
  return new StagingError('service-error', `the state cannot be read: ${why}`, {
    hint: 'Look at it with `terraform state list`, with the version of Terraform or OpenTofu that wrote it.'
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function managed(resources: readonly unknown[]): readonly StateResource[] {
  return resources.flatMap((resource) => {
    if (!isObject(resource)) throw unreadable('one of its resources is no object')
    const { mode, type, name, module, instances, provider } = resource
    if (mode === 'data') return []
    if (typeof type !== 'string' || typeof name !== 'string' || !Array.isArray(instances))
      throw unreadable('one of its resources has no type, no name or no instances')
    const base = `${typeof module === 'string' ? `${module}.` : ''}${type}.${name}`
    return instances.filter(isObject).map((instance) => {
      const key = instance['index_key']
      const attributes = isObject(instance['attributes']) ? instance['attributes'] : {}
      const id = attributes['id']
      return {
        address: key === undefined ? base : `${base}[${JSON.stringify(key)}]`,
        type,
        ...(typeof id === 'string' && { id }),
        places: placesOf(attributes),
        ...(attributes['destroy_all_associated_resources'] === true && { takesAlong: true as const }),
        provider: typeof provider === 'string' ? provider : ''
      }
    })
  })
}

function placesOf(attributes: Readonly<Record<string, unknown>>): StateResource['places'] {
  return Object.fromEntries(
    placeAttributes.flatMap((name) => {
      const value = attributes[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
  )
}
