import { type Diagnostic, parseDiagnostic } from './diagnostic.ts'
import { isObject } from './json.ts'

export type ResourceAction = 'create' | 'read' | 'update' | 'delete' | 'replace' | 'import' | 'noop' | 'other'

interface AboutResource {
  /** `module.cluster.digitalocean_kubernetes_cluster.this` */
  readonly address: string
  /** `digitalocean_kubernetes_cluster` */
  readonly type: string
  readonly action: ResourceAction
}

/** The events of `terraform … -json` that we act on; outputs are not among them, since they may be secret. */
export type TerraformEvent =
  | ({ readonly kind: 'planned-change' } & AboutResource)
  | { readonly kind: 'refresh-start'; readonly address: string }
  | { readonly kind: 'refresh-complete'; readonly address: string }
  | ({ readonly kind: 'apply-start'; readonly id?: string } & AboutResource)
  | ({ readonly kind: 'apply-progress'; readonly seconds: number } & AboutResource)
  | ({ readonly kind: 'apply-complete'; readonly id?: string; readonly seconds: number } & AboutResource)
  | ({ readonly kind: 'apply-errored'; readonly seconds: number } & AboutResource)
  | {
      readonly kind: 'change-summary'
      readonly operation: 'plan' | 'apply' | 'destroy'
      readonly add: number
      readonly change: number
      readonly remove: number
      readonly import: number
    }
  | { readonly kind: 'diagnostic'; readonly diagnostic: Diagnostic }

/** One line of the machine-readable output; undefined for what is not an event of ours, or no JSON at all. */
export function parseEvent(line: string): TerraformEvent | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!isObject(value)) return undefined
  const hook = isObject(value['hook']) ? value['hook'] : undefined
  const change = isObject(value['change']) ? value['change'] : undefined
  switch (value['type']) {
    case 'planned_change':
      return change ? { kind: 'planned-change', ...about(change) } : undefined
    case 'refresh_start':
      return hook ? { kind: 'refresh-start', address: addressIn(hook) } : undefined
    case 'refresh_complete':
      return hook ? { kind: 'refresh-complete', address: addressIn(hook) } : undefined
    case 'apply_start':
      return hook ? { kind: 'apply-start', ...about(hook), ...identity(hook) } : undefined
    case 'apply_progress':
      return hook ? { kind: 'apply-progress', ...about(hook), seconds: number(hook['elapsed_seconds']) } : undefined
    case 'apply_complete':
      return hook
        ? { kind: 'apply-complete', ...about(hook), ...identity(hook), seconds: number(hook['elapsed_seconds']) }
        : undefined
    case 'apply_errored':
      return hook ? { kind: 'apply-errored', ...about(hook), seconds: number(hook['elapsed_seconds']) } : undefined
    case 'change_summary':
      return summary(value['changes'])
    case 'diagnostic': {
      const diagnostic = parseDiagnostic(value['diagnostic'])
      return diagnostic && { kind: 'diagnostic', diagnostic }
    }
    default:
      return undefined
  }
}

/** An event as a line of the log; undefined for those that nobody wants to read. */
export function describeEvent(event: TerraformEvent): string | undefined {
  if ('action' in event && event.action === 'read') return undefined
  switch (event.kind) {
    case 'apply-start':
      return `${event.address}: ${event.action} begins${event.id ? ` [${event.id}]` : ''}`
    case 'apply-complete':
      return `${event.address}: ${event.action} done in ${event.seconds} s${event.id ? ` [${event.id}]` : ''}`
    case 'apply-errored':
      return `${event.address}: ${event.action} failed after ${event.seconds} s`
    case 'change-summary': {
      const imported = event.import > 0 ? `, ${event.import} imported` : ''
      return `${event.operation}: ${event.add} to add, ${event.change} to change, ${event.remove} to remove${imported}`
    }
    default:
      return undefined
  }
}

function addressIn(value: Record<string, unknown>): string {
  return isObject(value['resource']) ? text(value['resource']['addr']) : ''
}

function about(value: Record<string, unknown>): AboutResource {
  const resource = isObject(value['resource']) ? value['resource'] : {}
  return {
    address: addressIn(value),
    type: text(resource['resource_type']),
    action: action(value['action'])
  }
}

function identity(hook: Record<string, unknown>): { readonly id?: string } {
  return typeof hook['id_value'] === 'string' && hook['id_key'] === 'id' ? { id: hook['id_value'] } : {}
}

const actions: readonly ResourceAction[] = ['create', 'read', 'update', 'delete', 'replace', 'import', 'noop']

function action(value: unknown): ResourceAction {
  return actions.find((known) => known === value) ?? 'other'
}

function summary(changes: unknown): TerraformEvent | undefined {
  if (!isObject(changes)) return undefined
  const { operation } = changes
  if (operation !== 'plan' && operation !== 'apply' && operation !== 'destroy') return undefined
  return {
    kind: 'change-summary',
    operation,
    add: number(changes['add']),
    change: number(changes['change']),
    remove: number(changes['remove']),
    import: number(changes['import'])
  }
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
