import { readFileSync } from 'node:fs'
import { scopeOf } from '../digitalocean/scopes.ts'
import { list, record } from './json-schema.ts'
import { type OpenApiDocument, OpenApiJudge } from './openapi.ts'

/** What godo, the service's own client that its Terraform provider is made of, sends for lists and numbers that are empty. */
const taken: ReadonlySet<string> = new Set([
  'POST /v2/databases request /rules must be array',
  "POST /v2/kubernetes/clusters request /node_pools[] must have required property 'count'"
])

/** DigitalOcean's published document, bundled as one JSON file. */
export function digitalOceanJudge(file: string): { readonly judge: OpenApiJudge; readonly scopes: readonly string[] } {
  const document = JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument
  const error = { $ref: '#/components/schemas/error' }
  return {
    judge: new OpenApiJudge(document, { error, ignoredQuery: ['page', 'per_page'], taken }),
    scopes: differingScopes(document)
  }
}

/** Operations whose scope here is none of those that the document names. */
function differingScopes(document: OpenApiDocument): readonly string[] {
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) => {
      const named = list(record(operation)['security']).flatMap((one) => list(record(one)['bearer_auth']))
      const ours = scopeOf(method.toUpperCase(), template)
      return named.length === 0 || named.includes(ours)
        ? []
        : [`${method.toUpperCase()} ${template}: ${ours}, none of ${named.join(', ')}`]
    })
  )
}
