/** A JSON Schema, or a part of an OpenAPI document before it is made one. */
export type Schema = Readonly<Record<string, unknown>>

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** What a part of a message is held to depends on who wrote it: `readOnly` fields are required of answers alone. */
export type Side = 'request' | 'response'

const mapped = new Set(['properties', 'patternProperties', 'definitions'])
const listed = new Set(['allOf', 'anyOf', 'oneOf'])
const single = new Set(['items', 'additionalProperties', 'not'])
const kept = new Set([
  ...['type', 'enum', 'pattern', 'format', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minProperties', 'maxProperties', 'multipleOf']
])

/**
 * OpenAPI 3.0's dialect as JSON Schema: `nullable` becomes a type, what stands next to a `$ref` is dropped, and a reference
 * points into `#/definitions` of a document that has the same schemas, made the same way.
 */
export function toJsonSchema(given: unknown, side: Side): Schema {
  const schema = record(given)
  if (typeof schema['$ref'] === 'string')
    return { $ref: schema['$ref'].replace('#/components/schemas/', '#/definitions/') }
  const made: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(schema)) {
    if (kept.has(key)) made[key] = value
    else if (mapped.has(key))
      made[key] = Object.fromEntries(
        Object.entries(record(value)).map(([name, part]) => [name, toJsonSchema(part, side)])
      )
    else if (listed.has(key)) made[key] = list(value).map((part) => toJsonSchema(part, side))
    else if (single.has(key)) made[key] = typeof value === 'boolean' ? value : toJsonSchema(value, side)
  }
  const foreign = side === 'request' ? 'readOnly' : 'writeOnly'
  const properties = record(schema['properties'])
  const required = list(schema['required']).filter((name) => record(properties[String(name)])[foreign] !== true)
  if (required.length > 0) made['required'] = required
  return schema['nullable'] === true && made['type'] !== 'null' ? { anyOf: [{ type: 'null' }, made] } : made
}

/** Fields of a value that no part of its schema knows: the schemas are open, and yet nobody should invent one. */
export function unknownFields(
  definitions: Schema,
  schemas: readonly unknown[],
  value: unknown,
  at = ''
): readonly string[] {
  const parts = schemas.flatMap((schema) => alternatives(definitions, schema, new Set()))
  if (Array.isArray(value)) {
    const items = parts.flatMap((part) => (part['items'] === undefined ? [] : [part['items']]))
    return items.length === 0 ? [] : value.flatMap((item) => unknownFields(definitions, items, item, `${at}[]`))
  }
  if (typeof value !== 'object' || value === null) return []
  const described = parts.filter((part) => part['properties'] !== undefined)
  const free = parts.some(
    (part) => part['additionalProperties'] !== undefined && part['additionalProperties'] !== false
  )
  if (described.length === 0 || free) return []
  return Object.entries(value).flatMap(([name, field]) => {
    const known = described.flatMap((part) => {
      const found = record(part['properties'])[name]
      return found === undefined ? [] : [found]
    })
    return known.length === 0
      ? [`${at}/${name} is not in the document`]
      : unknownFields(definitions, known, field, `${at}/${name}`)
  })
}

/** The schema and all that it is composed of, references followed. */
function alternatives(definitions: Schema, given: unknown, seen: Set<unknown>): readonly Schema[] {
  const schema = record(given)
  if (seen.has(schema)) return []
  seen.add(schema)
  const reference = schema['$ref']
  if (typeof reference === 'string')
    return alternatives(definitions, definitions[reference.replace('#/definitions/', '')], seen)
  const composed = ['allOf', 'anyOf', 'oneOf'].flatMap((key) => list(schema[key]))
  return [schema, ...composed.flatMap((part) => alternatives(definitions, part, seen))]
}
