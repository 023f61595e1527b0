import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { buildSchema, execute, type GraphQLObjectType, type GraphQLSchema, parse, validate } from 'graphql'
import type { Exchange } from '../kernel/index.ts'
import { findGitHubOpenApi } from '../tools.ts'
import { list, record } from './json-schema.ts'
import { type OpenApiDocument, OpenApiJudge, type Verdict } from './openapi.ts'

const schemaFile = join(dirname(fileURLToPath(import.meta.resolve('@octokit/graphql-schema'))), 'schema.graphql')

/** Statuses that any operation may answer, listed or not: the request is no good or comes too late, who asks is unknown, may not, or asks too often. */
const unlisted = new Set([400, 401, 403, 404, 409, 422, 429])

/** GitHub's REST against its own OpenAPI document (scripts/tools/github-openapi.mjs), GraphQL against its public schema. */
export class GitHubJudge {
  readonly rest: OpenApiJudge
  #schema: GraphQLSchema | undefined

  constructor() {
    const document = JSON.parse(readFileSync(findGitHubOpenApi(), 'utf8')) as OpenApiDocument
    this.rest = new OpenApiJudge(document, {
      prefix: '/api/v3',
      error: { $ref: '#/components/schemas/basic-error' },
      unlisted
    })
  }

  judge(exchange: Exchange): Verdict {
    return exchange.path === '/api/graphql' ? this.#ofGraphql(exchange) : this.rest.judge(exchange)
  }

  #ofGraphql({ request, response }: Exchange): Verdict {
    const route = 'POST /graphql'
    const differing = (differences: readonly string[]): Verdict =>
      differences.length === 0 ? { kind: 'agreed', route } : { kind: 'differing', route, differences }
    const { query, variables } = record(request)
    const answer = record(response)
    const errors = list(answer['errors'])
    const unclear = errors.filter((error) => typeof record(error)['message'] !== 'string')
    // A request that is no GraphQL at all is told so in REST's form.
    if (typeof query !== 'string') return differing(typeof answer['message'] === 'string' ? [] : ['no message'])
    this.#schema ??= buildSchema(readFileSync(schemaFile, 'utf8'), { assumeValid: true, assumeValidSDL: true })
    const problems = problemsOf(this.#schema, query)
    if (errors.length > 0) return differing(unclear.map(() => 'an error without a message'))
    if (problems.length > 0) return differing(problems)
    return differing(differencesOf(this.#schema, query, record(variables), answer['data']))
  }
}

function problemsOf(schema: GraphQLSchema, query: string): readonly string[] {
  try {
    return validate(schema, parse(query)).map(({ message }) => message)
  } catch (error) {
    return [String(error)]
  }
}

/** The query is run over the answer itself: whatever is of a wrong type, or null where it must not be, is an error then. */
function differencesOf(
  schema: GraphQLSchema,
  query: string,
  variableValues: Record<string, unknown>,
  data: unknown
): readonly string[] {
  const result = execute({
    schema,
    document: parse(query),
    rootValue: data,
    variableValues,
    fieldResolver: (source, _arguments, _context, info) => record(source)[String(info.path.key)],
    typeResolver: (value, _context, _info, type) => {
      const name = record(value)['__typename']
      // Where it was not asked for, the first type that has all of these fields.
      const fits = (candidate: GraphQLObjectType) =>
        Object.keys(record(value)).every((key) => key in candidate.getFields())
      return typeof name === 'string' ? name : schema.getPossibleTypes(type).find(fits)?.name
    }
  })
  if (result instanceof Promise) return ['the answer cannot be judged at once']
  const wrong = (result.errors ?? []).map(({ message, path }) => `${path?.join('/') ?? ''} ${message}`)
  if (wrong.length > 0) return wrong
  return isDeepStrictEqual(plain(result.data), plain(data)) ? [] : ['answers fields that were not asked for']
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null))
}
