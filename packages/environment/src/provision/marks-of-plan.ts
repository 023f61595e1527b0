import type { PlannedChange } from '@staging-actions/terraform'
import { ownerIn } from '../inventory/marks.ts'
import type { ResourceKind } from '../inventory/resource.ts'
import { type EnvironmentNames, isNameOf } from '../names.ts'
import { isOpen, knownParts, type PlanFacts, sourcesOf } from './open-values.ts'

const named: ReadonlySet<ResourceKind> = new Set([
  'cluster',
  'database',
  'vpc',
  'project',
  'load-balancer',
  'droplet',
  'volume',
  'firewall'
])
const tagged: ReadonlySet<ResourceKind> = new Set(['cluster', 'database', 'droplet', 'volume', 'volume-snapshot'])
const described: ReadonlySet<ResourceKind> = new Set(['vpc', 'project'])

/**
 * Which of our marks something would lack: what is made without our name and our tag, nothing would ever prove to be ours, and it would
 * never be deleted. Of a mark that only the apply shows something of ours has to be in it; a local value is believed, since nobody else
 * loses by it.
 */
export function unmarked(
  kind: ResourceKind,
  change: PlannedChange,
  { names, ...facts }: PlanFacts & { readonly names: EnvironmentNames }
): readonly string[] {
  const { address, after } = change
  const lacks = (attribute: string, isMark: (value: unknown) => boolean) => {
    if (!isOpen(change, attribute)) return !isMark(after?.[attribute])
    const sources = sourcesOf(change, attribute)
    return !sources.some((one) => one.kind === 'hidden') && !knownParts(sources, facts).some(isMark)
  }
  const isTag = (value: unknown) => value === names.ownerTag
  const problems: string[] = []
  const { name } = after ?? {}
  const isOurName = (value: unknown) => typeof value === 'string' && isNameOf(names, value)
  if (named.has(kind) && (name !== undefined || isOpen(change, 'name')) && lacks('name', isOurName))
    problems.push(
      `${address} would be called ${name ?? 'as only the apply shows'}: write name = "\${var.name_prefix}-…"`
    )
  if (tagged.has(kind) && lacks('tags', (value) => [value].flat().some(isTag)))
    problems.push(`${address} would not bear our tag: write tags = [var.owner_tag]`)
  if (kind === 'load-balancer' && lacks('droplet_tag', isTag))
    problems.push(`${address} would not bear our tag: write droplet_tag = var.owner_tag`)
  if (
    described.has(kind) &&
    lacks('description', (value) => typeof value === 'string' && ownerIn(value) === names.ownerTag)
  )
    problems.push(`${address} would not say whose it is: write description = var.owner_tag`)
  return problems
}
