/** The published API document, as far as answers are held against it. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly responses?: Readonly<Record<string, unknown>>
}

type Schema = Readonly<Record<string, unknown>>

/** Where an answer differs from the document: one line a difference; none when it conforms or has no schema. */
export function judgeAnswer(
  document: OpenApiDocument,
  method: string,
  path: string,
  status: number,
  body: unknown
): readonly string[] {
  const template = matchPath(document, path)
  if (template === undefined) return [`${path} is not in the document`]
  const operation = document.paths[template]?.[method.toLowerCase()]
  if (!operation) return [`${method} ${template} is not in the document`]
  const answer = operation.responses?.[String(status)] ?? (status >= 400 ? operation.responses?.['default'] : undefined)
  if (answer === undefined) return [`${method} ${template} does not answer ${status}`]
  const content = Object.values(record(resolve(document, answer)['content']))[0]
  const schema = content === undefined ? undefined : record(content)['schema']
  return schema === undefined ? [] : differences(document, schema, body, '')
}

/** The template with the fewest parameters that fits. */
function matchPath(document: OpenApiDocument, path: string): string | undefined {
  return Object.keys(document.paths)
    .filter((template) => new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0]
}

function differences(document: OpenApiDocument, given: unknown, value: unknown, at: string): string[] {
  const schema = resolve(document, given)
  const below = (part: unknown) => differences(document, part, value, at)
  const found: string[] = []
  for (const part of list(schema['allOf'])) found.push(...below(part))
  for (const key of ['anyOf', 'oneOf']) {
    const options = list(schema[key]).map(below)
    if (options.length > 0 && options.every((option) => option.length > 0)) found.push(...(options[0] ?? []))
  }
  if (value === null) {
    const nullable = schema['nullable'] === true || list(schema['type']).includes('null')
    return schema['type'] !== undefined && !nullable ? [...found, `${at || '.'} is null`] : found
  }
  const type = typeof schema['type'] === 'string' ? schema['type'] : schema['properties'] ? 'object' : undefined
  if (type !== undefined && !isOfType(value, type))
    return [...found, `${at || '.'} is no ${type}: ${JSON.stringify(value)}`]
  const choices = list(schema['enum'])
  if (choices.length > 0 && !choices.includes(value))
    found.push(`${at} is ${JSON.stringify(value)}, none of ${choices}`)
  if (type === 'object') {
    const properties = record(schema['properties'])
    for (const name of list(schema['required']))
      if (!(String(name) in record(value))) found.push(`${at}.${String(name)} is missing`)
    for (const [name, part] of Object.entries(properties))
      if (name in record(value)) found.push(...differences(document, part, record(value)[name], `${at}.${name}`))
  }
  if (type === 'array' && schema['items'] !== undefined)
    for (const [index, item] of list(value).entries())
      found.push(...differences(document, schema['items'], item, `${at}[${index}]`))
  return found
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'object') return typeof value === 'object' && !Array.isArray(value)
  return typeof value === type
}

function resolve(document: OpenApiDocument, given: unknown): Schema {
  let schema = record(given)
  while (typeof schema['$ref'] === 'string') {
    const keys = schema['$ref'].slice(2).split('/')
    schema = record(keys.reduce<unknown>((part, key) => record(part)[key.replaceAll('~1', '/')], document))
  }
  return schema
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
