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
 * What the one token of a run may do: act has a single token where GitHub mints one a job, so it is the union over the
 * jobs. A job's own `permissions` replace the workflow's; what is not named is none. A called workflow can only shrink
 * what its caller gives, so the caller's are enough.
 */
export function unionOfPermissions(file: WorkflowFile, otherwise: 'read' | 'write'): Permissions {
  const fallback = file.permissions ?? (otherwise === 'write' ? 'write-all' : { contents: 'read' })
  const union: Partial<Record<Permission, Level>> = { metadata: 'read' }
  for (const job of Object.values(file.jobs))
    for (const [permission, level] of Object.entries(read(job.permissions ?? fallback)) as [Permission, Level][])
      if (ranks[level] > ranks[union[permission] ?? 'none']) union[permission] = level
  return union
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
