import { Ajv, type ValidateFunction } from 'ajv'
import type { Exchange } from '../kernel/index.ts'
import { list, record, type Schema, type Side, toJsonSchema, unknownFields } from './json-schema.ts'

/** A published OpenAPI 3.0 document, as far as exchanges are held against it. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components?: Readonly<Record<string, unknown>>
}

export type Verdict =
  | { readonly kind: 'agreed'; readonly route: string }
  | { readonly kind: 'differing'; readonly route: string; readonly differences: readonly string[] }

export interface OpenApiJudgeOptions {
  /** What the emulator serves the document's paths below: `/api/v3`. */
  readonly prefix?: string
  /** The form of an error that an operation does not describe itself; what it has may be in every error. */
  readonly error: unknown
  /** Statuses that any operation may answer, listed or not. Default: all of them. */
  readonly unlisted?: ReadonlySet<number>
  /** Parameters that clients send everywhere, and that a list without pages ignores. */
  readonly ignoredQuery?: readonly string[]
  /** `<route> <difference>` of requests that the service is known to take, whatever its document says. */
  readonly taken?: ReadonlySet<string>
}

/** Holds requests that were accepted, and all answers, against the document. */
export class OpenApiJudge {
  readonly #document: OpenApiDocument
  readonly #options: OpenApiJudgeOptions
  readonly #sides: Readonly<Record<Side, SideJudge>>
  readonly #templates: readonly { readonly template: string; readonly pattern: RegExp }[]

  constructor(document: OpenApiDocument, options: OpenApiJudgeOptions) {
    this.#document = document
    this.#options = options
    this.#sides = { request: new SideJudge(document, 'request'), response: new SideJudge(document, 'response') }
    const parameters = (template: string) => template.match(/\{/g)?.length ?? 0
    this.#templates = Object.keys(document.paths)
      // A document that was bundled by tools writes a slash that belongs to the value.
      .map((template) => ({ template, pattern: patternOf(template) }))
      .sort((a, b) => parameters(a.template) - parameters(b.template) || b.template.length - a.template.length)
  }

  judge(exchange: Exchange): Verdict {
    const { prefix = '' } = this.#options
    const path = exchange.path.slice(prefix.length)
    const method = exchange.method.toLowerCase()
    const template = this.#templates.find(
      (candidate) => candidate.pattern.test(path) && this.#document.paths[candidate.template]?.[method] !== undefined
    )?.template
    if (template === undefined) {
      const route = `${exchange.method} ${exchange.route.slice(prefix.length)}`
      if (exchange.status < 400) return { kind: 'differing', route, differences: ['is not in the document'] }
      return verdict(route, this.#sides.response.differences('error', this.#options.error, exchange.response))
    }
    const route = `${exchange.method} ${template}`
    const operation = record(this.#document.paths[template]?.[method])
    return verdict(route, [
      ...this.#ofRequest(route, operation, exchange),
      ...this.#ofAnswer(route, operation, exchange)
    ])
  }

  /** The schema of an operation's body; the path's parameters may be written `:name`. */
  bodySchema(method: string, path: string): unknown {
    const shape = (text: string) => text.replace(/:\w+(\{[^}]*\})?|\{[^}]+\}/g, '*')
    const template = Object.keys(this.#document.paths).find((candidate) => shape(candidate) === shape(path))
    const operation = record(this.#document.paths[template ?? '']?.[method.toLowerCase()])
    return schemaOf(this.resolve(operation['requestBody']))
  }

  #ofRequest(route: string, operation: Schema, { status, request, query }: Exchange): readonly string[] {
    if (status >= 400) return []
    const found: string[] = []
    const shared = list(record(this.#document.paths[route.split(' ')[1] ?? ''])['parameters'])
    const parameters = [...list(operation['parameters']), ...shared].map((parameter) => this.resolve(parameter))
    const named = parameters.filter((one) => one['in'] === 'query').map((one) => String(one['name']))
    const known = new Set([...named, ...(this.#options.ignoredQuery ?? [])])
    for (const name of Object.keys(query)) if (!known.has(name)) found.push(`?${name} is not in the document`)
    const schema = schemaOf(this.resolve(operation['requestBody']))
    if (schema !== undefined && request !== undefined)
      found.push(
        ...this.#sides.request.differences(`${route} request`, schema, request).map((line) => `request ${line}`)
      )
    return found.filter((line) => !this.#options.taken?.has(`${route} ${line}`))
  }

  #ofAnswer(route: string, operation: Schema, { status, response, type }: Exchange): readonly string[] {
    // Anyone who has it already is told so of any resource.
    if (status === 304) return []
    const responses = record(operation['responses'])
    const listed = responses[String(status)] ?? (status >= 400 ? responses['default'] : undefined)
    const { error, unlisted } = this.#options
    if (listed === undefined && (status < 400 || unlisted?.has(status) === false)) return [`does not answer ${status}`]
    const form = listed === undefined ? error : schemaOf(this.resolve(listed))
    if (form === undefined) return []
    if (response === undefined) return type.includes('json') || type === '' ? [`${status} has no body`] : []
    return this.#sides.response.differences(`${route} ${status}`, form, response, status >= 400 ? error : undefined)
  }

  /** Follows references. */
  resolve(given: unknown): Schema {
    let part = record(given)
    while (typeof part['$ref'] === 'string') {
      const keys = part['$ref'].slice(2).split('/')
      part = record(keys.reduce<unknown>((at, key) => record(at)[key.replaceAll('~1', '/')], this.#document))
    }
    return part
  }
}

/** The schemas of one side, compiled when first needed. */
class SideJudge {
  readonly #side: Side
  readonly #definitions: Schema
  readonly #ajv: Ajv
  readonly #compiled = new Map<string, { readonly validate: ValidateFunction; readonly schema: Schema }>()

  constructor(document: OpenApiDocument, side: Side) {
    this.#side = side
    const schemas = Object.entries(record(record(document.components)['schemas']))
    this.#definitions = Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema, side)]))
    this.#ajv = new Ajv({
      strict: false,
      allErrors: true,
      validateSchema: false,
      logger: false,
      inlineRefs: false,
      unicodeRegExp: false,
      formats
    })
    this.#ajv.addSchema({ $id: 'document', definitions: this.#definitions })
  }

  /** `also` has fields that are known too, though nothing is held against it. */
  differences(key: string, given: unknown, value: unknown, also?: unknown): readonly string[] {
    const known = this.#compiled.get(key)
    const { validate, schema } = known ?? this.#compile(key, given)
    const wrong = validate(value)
      ? []
      : (validate.errors ?? [])
          .filter(({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'if')
          .map(({ instancePath, message, params }) => {
            const choices = 'allowedValues' in params ? `: ${list(params['allowedValues']).join(', ')}` : ''
            return `${instancePath.replace(/\/\d+/g, '[]') || '/'} ${message}${choices}`
          })
    const unknown = unknownFields(this.#definitions, [schema, ...(also ? [toJsonSchema(also, this.#side)] : [])], value)
    return [...new Set([...(wrong.length > 12 ? wrong.slice(0, 12) : wrong), ...unknown])]
  }

  #compile(key: string, given: unknown) {
    const schema = toJsonSchema(given, this.#side)
    const absolute = JSON.parse(
      JSON.stringify(schema).replaceAll('"$ref":"#/definitions/', '"$ref":"document#/definitions/')
    ) as Schema
    const made = { validate: this.#ajv.compile(absolute), schema }
    this.#compiled.set(key, made)
    return made
  }
}

const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  ipv4: /^(\d{1,3}\.){3}\d{1,3}$/,
  // Both services say `''` where there is no address, as their documents' own defaults do.
  uri: (text: string) => text === '' || URL.canParse(text)
}

function verdict(route: string, differences: readonly string[]): Verdict {
  return differences.length === 0 ? { kind: 'agreed', route } : { kind: 'differing', route, differences }
}

function schemaOf(part: Schema): unknown {
  const content = record(part['content'])
  const json = content['application/json'] ?? Object.values(content)[0]
  return json === undefined ? undefined : record(json)['schema']
}

/** The last parameter may hold slashes where the document says that it is a path or a ref. */
function patternOf(template: string): RegExp {
  const source = template
    .replace(/[.]/g, '\\$&')
    .replace(/\/\{path\}$/, '(/.*)?')
    .replace(/\{(ref|basehead|branch)\}$/, '.+')
    .replace(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${source}$`)
}
