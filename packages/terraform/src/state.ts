import { isObject } from './diagnostic.ts'

/** A resource that the state knows. */
export interface StateResource {
  readonly address: string
  readonly type: string
  /** The provider's id; undefined when it has none. */
  readonly id?: string
}

export interface State {
  /** Given to it when it was begun; undefined: there is no state. */
  readonly lineage: string | undefined
  /** The managed ones. */
  readonly resources: readonly StateResource[]
}

/** A state as `state pull` prints it, or as it lies in its bucket; empty text is no state. Throws when it is none. */
export function readState(text: string): State {
  if (text.trim() === '') return { lineage: undefined, resources: [] }
  const state: unknown = JSON.parse(text)
  if (!isObject(state)) return { lineage: undefined, resources: [] }
  const { lineage, resources } = state
  return { lineage: typeof lineage === 'string' ? lineage : undefined, resources: managed(resources) }
}

function managed(resources: unknown): readonly StateResource[] {
  if (!Array.isArray(resources)) return []
  return resources.filter(isObject).flatMap((resource) => {
    const { mode, type, name, module, instances } = resource
    if (mode !== 'managed' || typeof type !== 'string' || typeof name !== 'string' || !Array.isArray(instances))
      return []
    const base = `${typeof module === 'string' ? `${module}.` : ''}${type}.${name}`
    return instances.filter(isObject).map((instance) => {
      const key = instance['index_key']
      const attributes = isObject(instance['attributes']) ? instance['attributes'] : {}
      const id = attributes['id']
      return {
        address: key === undefined ? base : `${base}[${JSON.stringify(key)}]`,
        type,
        ...(typeof id === 'string' ? { id } : {})
      }
    })
  })
}
