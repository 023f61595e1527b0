import { isObject } from './diagnostic.ts'

/** A resource that the state knows. */
export interface StateResource {
  readonly address: string
  readonly type: string
  /** The provider's id; undefined when it has none. */
  readonly id?: string
}

/** The managed resources of a state as `state pull` prints it; none when there is no state. */
export function parseState(text: string): StateResource[] {
  if (text.trim() === '') return []
  const state: unknown = JSON.parse(text)
  if (!isObject(state) || !Array.isArray(state['resources'])) return []
  return state['resources'].filter(isObject).flatMap((resource) => {
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
