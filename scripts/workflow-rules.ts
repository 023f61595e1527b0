import { isMap, isScalar, parseDocument, visit } from 'yaml'

const pinned = /^(\.\/|[^@]+@[0-9a-f]{40}$)/
const ours = /^staging-actions\/staging-actions\//

interface Job {
  readonly permissions?: Readonly<Record<string, string>> | string
  readonly steps?: readonly { readonly run?: string }[]
}

/** Variables that hold what a team has its commits run: what that installs and starts can read its whole machine. */
const foreignCode = /\$(?:\{)?(?:INSTALL|TEST)_COMMAND\b/

/** A job that runs the commit's code has no secret, and a token that may only read. */
function besideForeignCode(jobs: Readonly<Record<string, Job>>): readonly string[] {
  return Object.entries(jobs).flatMap(([name, job]) => {
    if (!job.steps?.some(({ run }) => run !== undefined && foreignCode.test(run))) return []
    const rights = typeof job.permissions === 'object' ? Object.entries(job.permissions) : undefined
    return [
      ...(rights?.every(([, right]) => right === 'read' || right === 'none')
        ? []
        : [`${name} runs the commit's code: its permissions must be given, and only for reading`]),
      ...(/\bsecrets\.|\bgithub\.token\b/.test(JSON.stringify(job))
        ? [`${name} runs the commit's code: no secret may stand in it`]
        : [])
    ]
  })
}

/**
 * Our own rules, which no linter holds: every `uses:` pinned to a full SHA with its version beside it, no expression
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
          problems.push(`uses: ${value.value} has no version beside it`)
      }
      if (key.value === 'run' && value.value.includes('${{'))
        problems.push(`an expression inside run: pass it by env (${value.value.split('\n')[0]})`)
    }
  })
  problems.push(...besideForeignCode((document.toJS() as { jobs?: Record<string, Job> } | null)?.jobs ?? {}))
  const top = document.contents
  if (!isMap(top) || !top.has('permissions')) problems.push('no top-level permissions')
  if (isMap(top) && top.has('concurrency')) problems.push('concurrency would cancel what waits: the ledger serializes')
  return problems
}
