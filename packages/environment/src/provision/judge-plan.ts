import type { Stack } from '@staging-actions/config'
import type { ImportBlock, Plan, PlannedChange } from '@staging-actions/terraform'
import { blocks } from '../inventory/planned-values.ts'
import type { ResourceKind } from '../inventory/resource.ts'
import { isLocal, kindOfType } from '../inventory/terraform-types.ts'
import type { EnvironmentNames } from '../names.ts'
import { deploysElsewhere, type ForeignCluster } from './judge-providers.ts'
import { reachesBeyond } from './judge-reach.ts'
import { joinedBy, markedForOthers, ofTag, type TagSelector } from './judge-tags.ts'
import { unmarked } from './marks-of-plan.ts'
import { isOpen, type PlanFacts, sourcesOf } from './open-values.ts'

export interface PlanView extends PlanFacts, Pick<Plan, 'providers'> {
  readonly names: EnvironmentNames
  /** Our own adoption. */
  readonly imports: readonly ImportBlock[]
  readonly isOurs: (kind: ResourceKind, id: string) => boolean
  /** Whether it is ours to put a part into. */
  readonly mayHold: (kind: ResourceKind, id: string) => boolean
  readonly isOurName: (kind: ResourceKind, name: string) => boolean
  /** Whether our states hold something of this type and id. */
  readonly isHeld: (type: string, id: string) => boolean
  /** Names of the tags that something bears or goes by. */
  readonly usedTags: readonly string[]
  /** URNs of all that the account's projects hold; none where the plan hides no member of a project. */
  readonly members: readonly string[]
  /** The one plan of all the account's container registries; undefined: it has none, or the plan makes none. */
  readonly registryTier: string | undefined
  /** What of somebody's goes by a tag of droplets. */
  readonly selectors: readonly TagSelector[]
  /** Somebody's clusters; none where no provider of the plan could deploy into one. */
  readonly foreignClusters: readonly ForeignCluster[]
  /** See the configuration's `stacks[].owns`. */
  readonly owns: Stack['owns']
}

/**
 * What a replacement would lose with something: what others put into it since, and no stack makes again. A replica, an object and a
 * droplet are not among them: the one is a copy, the other two hold what the stack has put there.
 */
const contents: Readonly<Record<string, string>> = {
  digitalocean_container_registries: 'its images',
  digitalocean_container_registry: 'its images',
  digitalocean_database_cluster: 'its data',
  digitalocean_database_db: 'its data',
  digitalocean_database_kafka_topic: 'its data',
  digitalocean_domain: 'all its records',
  digitalocean_nfs: 'its data',
  digitalocean_spaces_bucket: 'its objects',
  digitalocean_vector_database: 'its data',
  digitalocean_volume: 'its data'
}

function contentsOf({ type, before }: PlannedChange): string | undefined {
  // Without `force_destroy` the service deletes an empty bucket only.
  if (type === 'digitalocean_spaces_bucket' && before?.['force_destroy'] !== true) return undefined
  return Object.hasOwn(contents, type) ? contents[type] : undefined
}

/** Why a plan must not be applied, one sentence each; none: it may. */
export function objectionsTo(view: PlanView): readonly string[] {
  return [
    ...view.changes.flatMap((change) => objectionTo(change, view)),
    ...deploysElsewhere(view, view.foreignClusters)
  ]
}

function objectionTo(change: PlannedChange, view: PlanView): readonly string[] {
  const { owns } = view
  const { address, type, actions, after } = change
  const objection =
    ofWhatIsThere(change, view) ??
    reachesBeyond(change, view)[0] ??
    joinedBy(change, view) ??
    markedForOthers(change, view)
  if (objection !== undefined) return [objection]
  const isMade = actions.includes('create') || actions.includes('update')
  if (!isMade || !after) return []
  if (type === 'digitalocean_project' && (after['is_default'] === true || isOpen(change, 'is_default')))
    return [`${address} would be the default project, into which everything new of the account goes`]
  if (type === 'digitalocean_loadbalancer' && makesRecords(change))
    return [
      `${address} would make DNS records of the names in its certificate: write disable_lets_encrypt_dns_records = true`
    ]
  if (type === 'digitalocean_spaces_key' && opensAll(change))
    return [
      `${address} would be a key to every bucket of the account: write permission = "readwrite" (or "read") and a bucket in each grant`
    ]
  if (pushesImages(change, view))
    return [
      `${address} would be a key that pushes over the images of a registry which is not proven to be ours: write write = false`
    ]
  const tier = makesRegistry(change) && view.registryTier
  if (tier && (isOpen(change, planOfRegistries) || after[planOfRegistries] !== tier))
    return [
      `${address} would change the plan of the whole account's registries, which is ${tier}: write ${planOfRegistries} = "${tier}"`
    ]
  const kind = kindOfType[type]
  if (kind === 'tag') return ofTag(change, view)
  // Who only deploys, or looks, has no key to the state: it finds the cluster by its name and its tag.
  return !kind || (owns === 'state' && kind !== 'cluster') ? [] : unmarked(kind, change, view)
}

/** Of what is there before the plan: that it is taken over, changed, or deleted with what is in it. */
function ofWhatIsThere(change: PlannedChange, { imports, isOurs }: PlanView): string | undefined {
  const { address, type, actions, before, importing, isTainted } = change
  const kind = kindOfType[type]
  const id = importing ?? text(before?.['id'])
  if (importing !== undefined && !imports.some((one) => one.to === address && one.id === importing))
    return `${address} would be taken over by an import block (${importing}): remove it`
  if (actions.includes('forget') && !isLocal(type))
    return `${address} (${id ?? 'no id'}) would leave our state and stay, and nobody would ever delete it: take out the \`removed\` block (or \`destroy = false\`), so that it is deleted`
  const isThere = actions.includes('delete') || actions.includes('update')
  if (isThere && kind && id && !isOurs(kind, idOf(kind, id)))
    return `${address} (${id}) would be ${done(actions)}, and is not proven to be ours`
  if (actions.includes('update') && registries.has(type) && isChanged(change, planOfRegistries))
    return `${address} would change the plan of the whole account's registries (${planOfRegistries}): leave it as it is`
  if (!actions.includes('delete')) return undefined
  const lost = contentsOf(change)
  if (lost && !isTainted) return `${address} (${id ?? 'no id'}) would be ${done(actions)}, with ${lost}`
  if (before?.[takesAlong] === true)
    return `${address} would be ${done(actions)} with every volume that was ever attached to it: ${
      // What is tainted is replaced whatever else is planned of it.
      isTainted ? 'destroy the environment in staging-control' : `set ${takesAlong} = false and apply that first`
    }`
  return undefined
}

/** What they cost is settled for the account as a whole. */
const registries: ReadonlySet<string> = new Set([
  'digitalocean_container_registries',
  'digitalocean_container_registry'
])

const planOfRegistries = 'subscription_tier_slug'

/** Its plan is that of all: the published document does not say that a second one with another plan is refused. */
export function makesRegistry({ type, actions }: PlannedChange): boolean {
  return registries.has(type) && actions.includes('create')
}

/** With `fullaccess` a key is good for every bucket, whatever bucket stands next to it, or in another grant. */
function opensAll(change: PlannedChange): boolean {
  return (
    isOpen(change, 'grant.permission') ||
    blocks(change.after?.['grant']).some(({ permission, bucket }) => permission === 'fullaccess' || bucket === '')
  )
}

/** Credentials are good for the whole registry, no matter whose images lie in it. One of our own has nobody else's. */
function pushesImages(change: PlannedChange, { changes, isHeld }: PlanView): boolean {
  const { type, after } = change
  if (type !== 'digitalocean_container_registry_docker_credentials') return false
  if (after?.['write'] !== true && !isOpen(change, 'write')) return false
  const name = text(after?.['registry_name'])
  const sources = sourcesOf(change, 'registry_name')
  if (name === undefined)
    return sources.length === 0 || !sources.every((one) => one.kind === 'resource' && registries.has(one.type))
  const isPlanned = changes.some((one) => makesRegistry(one) && one.after?.['name'] === name)
  return !isPlanned && ![...registries].some((one) => isHeld(one, name))
}

function isChanged(change: PlannedChange, attribute: string): boolean {
  const { before, after } = change
  return isOpen(change, attribute) || (after?.[attribute] !== undefined && after[attribute] !== before?.[attribute])
}

/** Of a cluster: its provider deletes then whatever bears the cluster's tag, also what was only attached to it once. */
const takesAlong = 'destroy_all_associated_resources'

/** DigitalOcean makes them of each Let's Encrypt certificate, next to those that are there, and nobody knows them later. */
function makesRecords(change: PlannedChange): boolean {
  const { after, unknown, sources } = change
  const { forwarding_rule: rules, domains, disable_lets_encrypt_dns_records: disabled } = after ?? {}
  if (disabled === true) return false
  const certificate = 'domains.certificate_name'
  // Of a domain the service chooses one if the stack names none; of a `dynamic` block no plan shows which.
  const isNamed =
    Object.hasOwn(sources, certificate) || (blocks(domains).length > 0 && !Object.hasOwn(sources, 'domains.name'))
  return (
    (isNamed && isOpen(change, certificate)) ||
    [unknown['forwarding_rule']].flat().includes(true) ||
    blocks(domains).some((one) => text(one['certificate_name']) !== undefined) ||
    blocks(rules).some(
      ({ certificate_name: name, certificate_id: id, entry_protocol: protocol, tls_passthrough: passes }) =>
        text(name) !== undefined ||
        text(id) !== undefined ||
        // Not known yet: where TLS ends, there is one.
        (name === undefined && passes !== true && !['http', 'tcp', 'udp'].includes(String(protocol)))
    )
  )
}

function done(actions: PlannedChange['actions']): string {
  if (!actions.includes('delete')) return 'changed'
  return actions.includes('create') ? 'replaced' : 'deleted'
}

/** Of a record an import knows `<zone>,<id>`. */
function idOf(kind: ResourceKind, id: string): string {
  return kind === 'dns-record' ? (id.split(',').at(-1) ?? id) : id
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
