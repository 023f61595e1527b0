import type { Stack } from '@staging-actions/config'
import type { ImportBlock, PlannedChange } from '@staging-actions/terraform'
import { clusterIn } from '../inventory/marks.ts'
import { type Reach, reachesOf } from '../inventory/reaches.ts'
import type { ResourceKind } from '../inventory/resource.ts'
import { containerOf, kindOfType } from '../inventory/terraform-types.ts'
import { type EnvironmentNames, isNameOf } from '../names.ts'

export interface PlanView {
  readonly changes: readonly PlannedChange[]
  readonly names: EnvironmentNames
  /** Our own adoption. */
  readonly imports: readonly ImportBlock[]
  readonly isOurs: (kind: ResourceKind, id: string) => boolean
  /** Whether it is ours to put a part into. */
  readonly mayHold: (kind: ResourceKind, id: string) => boolean
  /** Whether our states hold something of this id, of a kind that the account does not list. */
  readonly isHeld: (id: string) => boolean
  /** Names of the tags that something bears. */
  readonly borneTags: readonly string[]
  /** See the configuration's `stacks[].owns`. */
  readonly owns: Stack['owns']
}

type PlannedAttributes = NonNullable<PlannedChange['after']>

/** What holds data that a replacement would lose. */
const keepsData = new Set(['digitalocean_database_cluster', 'digitalocean_database_db', 'digitalocean_volume'])

/** Why a plan must not be applied, one sentence each; none: it may. */
export function objectionsTo(view: PlanView): readonly string[] {
  return view.changes.flatMap((change) => objectionTo(change, view))
}

function objectionTo(change: PlannedChange, view: PlanView): readonly string[] {
  const { names, imports, isOurs, mayHold, owns } = view
  const { address, type, actions, before, after, importing } = change
  const kind = kindOfType[type]
  const id = importing ?? text(before?.['id'])
  if (importing !== undefined && !imports.some((one) => one.to === address && one.id === importing))
    return [`${address} would be taken over by an import block (${importing}): remove it`]
  const isThere = actions.includes('delete') || actions.includes('update')
  if (isThere && kind && id && !isOurs(kind, idOf(kind, id)))
    return [`${address} (${id}) would be ${done(actions)}, and is not proven to be ours`]
  if (actions.includes('delete') && keepsData.has(type) && !change.isTainted)
    return [`${address} (${id ?? 'no id'}) would be ${done(actions)}, with its data`]
  if (actions.includes('delete') && before?.[takesAlong] === true)
    return [
      `${address} would be ${done(actions)} with every volume that was ever attached to it: set ${takesAlong} = false and apply that first`
    ]
  // A part of somebody's: a firewall of a database replaces all rules that it had.
  const whole = owns === 'state' ? undefined : containerOf(type, after ?? before ?? {})
  if (whole && !mayHold(whole.kind, whole.id))
    return [`${address} would be a part of the ${whole.kind} ${whole.id}, which is not proven to be ours`]
  const isMade = actions.includes('create') || actions.includes('update')
  if (!isMade || !after) return []
  if (type === 'digitalocean_project' && after['is_default'] === true)
    return [`${address} would be the default project, into which everything new of the account goes`]
  const reached = reachesOf(type, after).filter(({ what }) => !reachesOf(type, before).some((one) => one.what === what))
  const foreign = reached.find((one) => !isWithinReach(one, view))
  if (foreign) return [`${address} would ${foreign.what}, which is not proven to be ours`]
  if (type === 'digitalocean_loadbalancer' && makesRecords(after))
    return [
      `${address} would make DNS records of the names in its certificate: write disable_lets_encrypt_dns_records = true`
    ]
  if (kind === 'tag') return ofTag(address, text(after['name']) ?? '', view)
  // Who only deploys, or looks, has no key to the state: it finds the cluster by its name and its tag.
  return !kind || (owns === 'state' && kind !== 'cluster') ? [] : unmarked(kind, address, after, names)
}

/** Of a cluster: its provider deletes then whatever bears the cluster's tag, also what was only attached to it once. */
const takesAlong = 'destroy_all_associated_resources'

function isWithinReach({ kind, id }: Reach, { changes, names, mayHold, isHeld, owns }: PlanView): boolean {
  const isPlanned = (wanted: string) =>
    changes.some(({ type, actions, after }) => type === wanted && actions.includes('create') && after?.['name'] === id)
  if (!kind) return isHeld(id) || isPlanned('digitalocean_spaces_bucket')
  // Who connects a network shares it.
  if (mayHold(kind, id) || (kind === 'vpc' && owns === 'state')) return true
  if (kind !== 'tag') return false
  const cluster = clusterIn(id)
  return isOurTag(id, names) || isPlanned('digitalocean_tag') || (cluster !== undefined && mayHold('cluster', cluster))
}

/** DigitalOcean makes them of each Let's Encrypt certificate, next to those that are there, and nobody knows them later. */
function makesRecords({
  forwarding_rule: rules,
  disable_lets_encrypt_dns_records: disabled
}: PlannedAttributes): boolean {
  return (
    disabled !== true &&
    Array.isArray(rules) &&
    rules.some((rule) => text(rule?.certificate_name) !== undefined || text(rule?.certificate_id) !== undefined)
  )
}

function isOurTag(name: string, names: EnvironmentNames): boolean {
  return name === names.ownerTag || isNameOf(names, name)
}

/** A tag that is there already is not refused by the service: the state would hold somebody's, and its end would take it from all that bear it. */
function ofTag(address: string, name: string, { names, owns, borneTags }: PlanView): readonly string[] {
  if (isOurTag(name, names)) return []
  if (owns !== 'state') return [`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`]
  return borneTags.some((one) => one.toLowerCase() === name.toLowerCase())
    ? [`${address} would take over the tag ${name}, which others bear`]
    : []
}

function done(actions: PlannedChange['actions']): string {
  if (!actions.includes('delete')) return 'changed'
  return actions.includes('create') ? 'replaced' : 'deleted'
}

/** Of a record an import knows `<zone>,<id>`. */
function idOf(kind: ResourceKind, id: string): string {
  return kind === 'dns-record' ? (id.split(',').at(-1) ?? id) : id
}

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

/** What is made without our name and our tag, nothing would ever prove to be ours: it would never be deleted. */
function unmarked(
  kind: ResourceKind,
  address: string,
  after: Readonly<Record<string, unknown>>,
  names: EnvironmentNames
): string[] {
  const { name, tags, description, droplet_tag: target } = after
  const isNamed = typeof name !== 'string' || isNameOf(names, name)
  const problems: string[] = []
  if (named.has(kind) && !isNamed)
    problems.push(`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`)
  if (tagged.has(kind) && tags !== undefined && !(Array.isArray(tags) && tags.includes(names.ownerTag)))
    problems.push(`${address} would not bear our tag: write tags = [var.owner_tag]`)
  if (kind === 'load-balancer' && target !== names.ownerTag)
    problems.push(`${address} would not bear our tag: write droplet_tag = var.owner_tag`)
  if (described.has(kind) && !(typeof description === 'string' && description.includes(names.ownerTag)))
    problems.push(`${address} would not say whose it is: write description = var.owner_tag`)
  return problems
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
