import { StagingError } from '@staging-actions/base'
import type { Level, Permission } from '../github/tokens.ts'
import type { WorkflowFile } from '../github/workflow-file.ts'

export type Permissions = Readonly<Partial<Record<Permission, Level>>>

const all: readonly Permission[] = [
  'actions',
  'checks',
  'contents',
  'deployments',
  'issues',
  'metadata',
  'pull-requests',
  'statuses'
]
const ranks: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 }

/**
 * What the token of each job may do, by the job's key: all that the runner tells a step of the job that it is in. Jobs of one
 * key, as when a workflow is called twice, have the union. A job's own `permissions` replace the workflow's; what is not
 * named is none. A called workflow says what each of its jobs needs, at most what its caller gives: more ends the run before
 * it starts, whatever the conditions say. `called` is by `uses`.
 */
export function permissionsOfJobs(
  file: WorkflowFile,
  called: ReadonlyMap<string, WorkflowFile>,
  otherwise: 'read' | 'write'
): ReadonlyMap<string, Permissions> {
  const granted = new Map<string, Permissions>()
  const refused: string[] = []
  const visit = (workflow: WorkflowFile, given: Permissions, capped: boolean): void => {
    for (const [key, job] of Object.entries(workflow.jobs)) {
      const declared = job.permissions ?? workflow.permissions
      const wanted = declared === undefined ? given : read(declared)
      const excess = capped ? exceeding(wanted, given) : []
      if (excess.length > 0)
        refused.push(
          `The nested job '${key}' of ${workflow.path} is requesting '${excess.map((permission) => `${permission}: ${wanted[permission]}`).join(', ')}', but is only allowed '${excess.map((permission) => `${permission}: ${given[permission] ?? 'none'}`).join(', ')}'`
        )
      const inner = job.uses === undefined ? undefined : called.get(job.uses)
      if (inner) visit(inner, wanted, true)
      else granted.set(key, union(granted.get(key) ?? { metadata: 'read' }, wanted))
    }
  }
  visit(file, read(otherwise === 'write' ? 'write-all' : { contents: 'read' }), false)
  if (refused.length > 0)
    throw new StagingError('invalid-configuration', `the workflow is not valid: ${refused.join('; ')}`, {
      hint: 'Give the calling job these permissions.'
    })
  return granted
}

function exceeding(wanted: Permissions, given: Permissions): readonly Permission[] {
  return all.filter((permission) => rankOf(wanted, permission) > rankOf(given, permission) && permission !== 'metadata')
}

function union(a: Permissions, b: Permissions): Permissions {
  return Object.fromEntries(
    all.flatMap((permission) => {
      const level = rankOf(a, permission) >= rankOf(b, permission) ? a[permission] : b[permission]
      return level === undefined ? [] : [[permission, level]]
    })
  )
}

function rankOf(permissions: Permissions, permission: Permission): number {
  return ranks[permissions[permission] ?? 'none']
}

function read(value: unknown): Permissions {
  if (value === 'write-all' || value === 'read-all') {
    const level = value === 'write-all' ? 'write' : 'read'
    return Object.fromEntries(all.map((permission) => [permission, level]))
  }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter(
      ([permission, level]) => all.includes(permission as Permission) && String(level) in ranks
    )
  )
}
