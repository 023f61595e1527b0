import { readFileSync } from 'node:fs'
import { neededScopes } from '@staging-actions/digitalocean'
import { requiredScopes } from '../digitalocean/scopes.ts'
import { list, record } from './json-schema.ts'
import { type OpenApiDocument, OpenApiJudge } from './openapi.ts'

/** What godo, the service's own client that its Terraform provider is made of, sends for lists and numbers that are empty. */
const taken: ReadonlySet<string> = new Set([
  'POST /v2/databases request /rules must be array',
  "POST /v2/kubernetes/clusters request /node_pools[] must have required property 'count'"
])

/** DigitalOcean's published document, bundled as one JSON file. */
export function digitalOceanJudge(file: string): { readonly judge: OpenApiJudge; readonly scopes: readonly string[] } {
  // Misspelled in the schema of a tag, wrapped twice in that of the metrics credentials; the document's own examples and the
  // service's client (godo) have both right.
  const text = readFileSync(file, 'utf8')
    .replaceAll('"imgages"', '"images"')
    .replaceAll(
      '"credentials":{"$ref":"#/components/schemas/database_metrics_credentials"}',
      '"credentials":{"$ref":"#/components/schemas/databases_basic_auth_credentials"}'
    )
  const document = JSON.parse(text) as OpenApiDocument
  const error = { $ref: '#/components/schemas/error' }
  return {
    judge: new OpenApiJudge(document, { error, ignoredQuery: ['page', 'per_page'], taken }),
    scopes: [...differingScopes(document), ...unneededScopes(document)]
  }
}

/** Rows of the table of needed scopes whose routes need others, or are not in the document. */
function unneededScopes(document: OpenApiDocument): readonly string[] {
  return neededScopes.flatMap(({ scopes, routes }) =>
    routes.flatMap((route) => {
      const [method = '', template = ''] = route.split(' ')
      // Images are no kind of ours: the copy of the document that people have may be without them.
      if (template === '/v2/images') return []
      const operation = record(document.paths[template]?.[method.toLowerCase()])
      const sets = list(operation['security']).map((one) =>
        list(record(one)['bearer_auth']).filter((scope) => !String(scope).startsWith('api:'))
      )
      const isOne = sets.some((set) => set.length === scopes.length && scopes.every((scope) => set.includes(scope)))
      return isOne ? [] : [`${route}: the table of needed scopes says ${scopes.join(' and ')}, the document another`]
    })
  )
}

/** Operations whose scopes here are not those that the document names. */
function differingScopes(document: OpenApiDocument): readonly string[] {
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const named = list(record(operation)['security']).map((one) =>
        list(record(one)['bearer_auth']).filter((scope) => !String(scope).startsWith('api:'))
      )
      if (named.flat().length === 0) return []
      const ours = requiredScopes(method.toUpperCase(), template)
      const written = (sets: readonly (readonly unknown[])[]) =>
        sets
          .map((set) => [...set].sort().join(' and '))
          .sort()
          .join(', or ')
      return written(ours) === written(named)
        ? []
        : [`${method.toUpperCase()} ${template}: ${written(ours)}, and not ${written(named)}`]
    })
  )
}
