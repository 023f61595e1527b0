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

/** All that a value is made of, however deep. */
export function leaves(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value]
}

/** Words of the texts in a value: ids may be given as `11,12`. */
export function wordsIn(value: unknown): readonly string[] {
  return texts(leaves(value)).flatMap((text) => text.split(/[^\w:.-]+/).filter(Boolean))
}

/** The blocks of a name; none where nobody knows them yet. */
export function blocks(value: unknown): readonly Attributes[] {
  return Array.isArray(value) ? value.filter((one): one is Attributes => typeof one === 'object' && one !== null) : []
}
