import type { GitHubEvent } from '../github/events.ts'
import type { Trigger, WorkflowFile } from '../github/workflow-file.ts'
import { matchesFilter } from './patterns.ts'

const defaultTypes: Readonly<Record<string, readonly string[]>> = {
  pull_request: ['opened', 'synchronize', 'reopened']
}

/** Does the event start this workflow? `changedFiles` is asked for only if a path filter needs it. */
export async function startsOn(
  file: WorkflowFile,
  event: Pick<GitHubEvent, 'name' | 'action' | 'ref' | 'workflowPath' | 'payload'>,
  changedFiles: () => Promise<readonly string[]>
): Promise<boolean> {
  const trigger = file.triggers[event.name]
  if (!trigger) return false
  switch (event.name) {
    case 'workflow_dispatch':
      return file.path === event.workflowPath
    case 'schedule':
      return trigger.crons?.includes(String(event.payload['schedule'])) ?? false
    case 'push':
      return pushMatches(trigger, event.ref) && (await pathsMatch(trigger, event.ref, changedFiles))
    default: {
      const types = trigger.types ?? defaultTypes[event.name]
      return types === undefined || (event.action !== undefined && types.includes(event.action))
    }
  }
}

/** With only branches named a tag starts nothing, and the other way round; with neither, both do. */
function pushMatches(trigger: Trigger, ref: string): boolean {
  const namesBranches = trigger.branches !== undefined || trigger.branchesIgnore !== undefined
  const namesTags = trigger.tags !== undefined || trigger.tagsIgnore !== undefined
  if (!namesBranches && !namesTags) return true
  const isTag = ref.startsWith('refs/tags/')
  if (isTag ? !namesTags : !namesBranches) return false
  const name = ref.replace(/^refs\/(heads|tags)\//, '')
  const wanted = isTag ? trigger.tags : trigger.branches
  const ignored = isTag ? trigger.tagsIgnore : trigger.branchesIgnore
  return wanted ? matchesFilter(wanted, name) : !matchesFilter(ignored ?? [], name)
}

/** Tags have no path filter; a push without changed files starts what has none. */
async function pathsMatch(
  trigger: Trigger,
  ref: string,
  changedFiles: () => Promise<readonly string[]>
): Promise<boolean> {
  const { paths, pathsIgnore } = trigger
  if (ref.startsWith('refs/tags/') || (!paths && !pathsIgnore)) return true
  const files = await changedFiles()
  return paths
    ? files.some((file) => matchesFilter(paths, file))
    : files.some((file) => !matchesFilter(pathsIgnore ?? [], file))
}

const skipMarks = ['[skip ci]', '[ci skip]', '[no ci]', '[skip actions]', '[actions skip]']

/** A push whose newest commit says so starts nothing. */
export function asksToSkip(event: Pick<GitHubEvent, 'name' | 'payload'>): boolean {
  if (event.name !== 'push') return false
  const head = event.payload['head_commit'] as { readonly message?: string } | null | undefined
  return skipMarks.some((mark) => head?.message?.includes(mark))
}
