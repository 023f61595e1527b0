import { minimatch } from 'minimatch'
import { parse } from 'yaml'

/** Events by which a workflow runs code that is in the repository itself. Others, as `pull_request`, may be about a fork's. */
const own = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'merge_group']

/**
 * Whether a workflow file is started by this event for a commit of this branch. Where it names the branches whose pushes start
 * it, a start by hand has to be on one of those too.
 */
export function mayStart(text: string, event: string, branch: string): boolean {
  const triggers = triggersOf(text)
  if (!own.includes(event) || !Object.hasOwn(triggers, event)) return false
  return !Object.hasOwn(triggers, 'push') || takesBranch(asMapping(triggers['push']), branch)
}

/** What is below `on`, by event; empty for what is no workflow. */
export function triggersOf(text: string): Readonly<Record<string, unknown>> {
  const { on } = asMapping(parsed(text))
  if (typeof on === 'string') return { [on]: null }
  return Array.isArray(on) ? Object.fromEntries(on.map((name) => [String(name), null])) : asMapping(on)
}

/** Names of the inputs that a start by hand may give; empty for what is no workflow. */
export function dispatchInputsOf(text: string): readonly string[] {
  return Object.keys(asMapping(asMapping(triggersOf(text)['workflow_dispatch'])['inputs']))
}

/** The jobs of a workflow, by their keys; empty for what is no workflow. */
export function jobsOf(text: string): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const jobs = asMapping(asMapping(parsed(text))['jobs'])
  return Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, asMapping(job)]))
}

/** Patterns of the branches whose pushes start a workflow, as they are written. */
export function pushBranches(text: string): readonly string[] {
  return listOf(asMapping(triggersOf(text)['push'])['branches']) ?? []
}

/**
 * The last pattern that matches decides; `!` takes away.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
function takesBranch(push: Readonly<Record<string, unknown>>, branch: string): boolean {
  const patterns = listOf(push['branches'])
  if (patterns) {
    const last = patterns.findLast((pattern) => matches(pattern.replace(/^!/, ''), branch))
    return last !== undefined && !last.startsWith('!')
  }
  const ignored = listOf(push['branches-ignore'])
  if (ignored) return !ignored.some((pattern) => matches(pattern, branch))
  // Who names tags alone wants no branches.
  return !listOf(push['tags']) && !listOf(push['tags-ignore'])
}

function matches(pattern: string, branch: string): boolean {
  return minimatch(branch, pattern, { dot: true, noext: true, nobrace: true, nonegate: true, nocomment: true })
}

function listOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : undefined
}

function parsed(text: string): unknown {
  try {
    return parse(text, { merge: true })
  } catch {
    return undefined
  }
}

export function asMapping(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
}
