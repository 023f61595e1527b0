import { isMap, isScalar, parseDocument, visit } from 'yaml'

const pinned = /^(\.\/|[^@]+@[0-9a-f]{40}$)/
/** A release puts the repository that it runs in into the placeholder's place. */
const ours = /^<org>\/staging-actions\//

/**
 * Our own rules, which no linter holds: every `uses:` pinned to a full SHA with its version next to it, no expression
 * inside a `run:` script, permissions said at the top, no pull_request_target, no concurrency (the ledger serializes).
 */
export function workflowProblems(text: string): string[] {
  const document = parseDocument(text)
  const problems: string[] = document.errors.map((error) => error.message)
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return
      if (key.value === 'pull_request_target') problems.push('pull_request_target gives outsiders our secrets')
      if (!isScalar(value) || typeof value.value !== 'string') return
      if (key.value === 'uses' && !ours.test(value.value)) {
        if (!pinned.test(value.value)) problems.push(`uses: ${value.value} is not pinned to a full SHA`)
        else if (value.value.includes('@') && !/^ v\d/.test(value.comment ?? ''))
          problems.push(`uses: ${value.value} has no version next to it`)
      }
      if (key.value === 'run' && value.value.includes('${{'))
        problems.push(`an expression inside run: pass it by env (${value.value.split('\n')[0]})`)
    }
  })
  const top = document.contents
  if (!isMap(top) || !top.has('permissions')) problems.push('no top-level permissions')
  if (isMap(top) && top.has('concurrency')) problems.push('concurrency would cancel what waits: the ledger serializes')
  return problems
}
