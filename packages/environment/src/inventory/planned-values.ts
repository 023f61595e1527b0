/* What a plan or a state says of a resource, read without knowing its type's schema. */

export type Attributes = Readonly<Record<string, unknown>>

/** All values of an attribute, in each block of a path. */
export function valuesAt(value: unknown, [key, ...rest]: readonly string[]): readonly unknown[] {
  if (key === undefined) return Array.isArray(value) ? value : [value]
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, [key, ...rest]))
  if (typeof value !== 'object' || value === null) return []
  return valuesAt(Object.hasOwn(value, key) ? (value as Attributes)[key] : undefined, rest)
}

/** Ids are numbers in one place and texts in another. */
export function texts(values: readonly unknown[]): readonly string[] {
  return values
    .flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : []))
    .filter(Boolean)
}

/** The blocks of a name; none where nobody knows them yet. */
export function blocks(value: unknown): readonly Attributes[] {
  return Array.isArray(value) ? value.filter((one): one is Attributes => typeof one === 'object' && one !== null) : []
}
