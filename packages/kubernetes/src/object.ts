/** Any object of the API. What lies below `spec` and `status` is read where it is used. */
export interface KubernetesObject {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: ObjectMeta
  readonly [field: string]: unknown
}

export interface ObjectMeta {
  readonly name: string
  readonly namespace?: string
  readonly uid?: string
  readonly resourceVersion?: string
  readonly generation?: number
  readonly creationTimestamp?: string
  readonly deletionTimestamp?: string
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly [field: string]: unknown
}

/** Names one object; `namespace` is left out for cluster-scoped kinds. */
export interface ObjectRef {
  readonly apiVersion: string
  readonly kind: string
  readonly name: string
  readonly namespace?: string
}

/** Names a set of objects. Without `namespace`: of all namespaces. */
export interface ObjectQuery {
  readonly apiVersion: string
  readonly kind: string
  readonly namespace?: string
  readonly labelSelector?: string
  readonly fieldSelector?: string
}

export function refOf(object: KubernetesObject): ObjectRef {
  const { namespace, name } = object.metadata
  const ref = { apiVersion: object.apiVersion, kind: object.kind, name }
  return namespace === undefined ? ref : { ...ref, namespace }
}

/** `Deployment web in demo`, for people. */
export function describeRef(ref: ObjectRef): string {
  return `${ref.kind} ${ref.name}${ref.namespace ? ` in ${ref.namespace}` : ''}`
}

/** A field of an untyped object by path; undefined when any step is missing. */
export function field(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = (current as Record<string | number, unknown>)[step]
  }
  return current
}

/** A list in an untyped object by path; empty when it is missing. */
export function items(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const list = field(value, ...path)
  return Array.isArray(list) ? list : []
}

export function text(value: unknown, ...path: readonly (string | number)[]): string | undefined {
  const found = field(value, ...path)
  return typeof found === 'string' ? found : undefined
}

export function number(value: unknown, ...path: readonly (string | number)[]): number | undefined {
  const found = field(value, ...path)
  return typeof found === 'number' ? found : undefined
}
