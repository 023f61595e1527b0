import { isObject } from './diagnostic.ts'

export type PlannedAction = 'create' | 'read' | 'update' | 'delete' | 'no-op'

/** What a plan would do to one resource. Of sensitive values, too: they are held in memory and told to nobody. */
export interface PlannedChange {
  readonly address: string
  readonly type: string
  /** Two of them, `delete` and `create`: it is replaced. None: it is only imported. */
  readonly actions: readonly PlannedAction[]
  /** It is replaced because its creation had failed. */
  readonly isTainted: boolean
  /** Attributes as they are; undefined: it is not there yet. */
  readonly before: Readonly<Record<string, unknown>> | undefined
  /** Attributes as planned, as far as they are known. */
  readonly after: Readonly<Record<string, unknown>> | undefined
  /** The id by which an import block takes it over. */
  readonly importing: string | undefined
}

/** A plan that can be applied as it was judged. */
export interface Plan {
  /** Nothing is to be done. */
  readonly isClean: boolean
  /** Of managed resources, and only those that something happens to. */
  readonly changes: readonly PlannedChange[]
  /** Absolute path; removed when the Terraform is closed. */
  readonly file: string
}

const actions: readonly PlannedAction[] = ['create', 'read', 'update', 'delete', 'no-op']

/** The changes of a plan as `terraform show -json` prints it. */
export function parsePlan(text: string): readonly PlannedChange[] {
  const plan: unknown = JSON.parse(text)
  const all: unknown = isObject(plan) ? plan['resource_changes'] : undefined
  if (!Array.isArray(all)) return []
  return all.filter(isObject).flatMap((entry): PlannedChange[] => {
    const { address, type, mode, action_reason: reason } = entry
    const change = isObject(entry['change']) ? entry['change'] : {}
    if (mode !== 'managed' || typeof address !== 'string' || typeof type !== 'string') return []
    const importing = isObject(change['importing']) ? change['importing']['id'] : undefined
    const listed: readonly unknown[] = Array.isArray(change['actions']) ? change['actions'] : []
    const known = actions.filter((action) => listed.includes(action) && action !== 'no-op')
    if (known.length === 0 && importing === undefined) return []
    return [
      {
        address,
        type,
        actions: known,
        isTainted: reason === 'replace_because_tainted',
        before: isObject(change['before']) ? change['before'] : undefined,
        after: isObject(change['after']) ? change['after'] : undefined,
        importing: typeof importing === 'string' ? importing : undefined
      }
    ]
  })
}
