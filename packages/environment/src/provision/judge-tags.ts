import type { Database, Firewall, LoadBalancer, Tag } from '@staging-actions/digitalocean'
import type { PlannedChange, ValueSource } from '@staging-actions/terraform'
import { clusterIn, isOwnerTag } from '../inventory/marks.ts'
import { tagsAmong, tagsOfFirewall } from '../inventory/ownership.ts'
import { texts, valuesAt, wordsIn } from '../inventory/planned-values.ts'
import type { ResourceKind } from '../inventory/resource.ts'
import { targets } from '../inventory/targets.ts'
import { type EnvironmentNames, isNameOf } from '../names.ts'
import type { PlanView } from './judge-plan.ts'
import { isLate, names as isNamedBy, isOpen, knownParts, type PlanFacts, said, sourcesOf } from './open-values.ts'

export function isOurTag(name: string, names: EnvironmentNames): boolean {
  return name === names.ownerTag || isNameOf(names, name)
}

/** A tag that is there already is not refused by the service: the state would hold somebody's, and its end would take it from all that bear it. */
export function ofTag(change: PlannedChange, view: PlanView): readonly string[] {
  const { names, owns, usedTags } = view
  const { address, after } = change
  if (isOpen(change, 'name')) {
    const sources = sourcesOf(change, 'name')
    const isOurs = texts(knownParts(sources, view)).some((one) => isOurTag(one, names))
    return isOurs && !sources.some((one) => isLate(one, view))
      ? []
      : [
          `${address} would be called as only the apply shows (name${said(sources)}): write name = "\${var.name_prefix}-…"`
        ]
  }
  const name = texts([after?.['name']])[0] ?? ''
  if (isOurTag(name, names)) return []
  if (owns !== 'state') return [`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`]
  return usedTags.some((one) => one.toLowerCase() === name.toLowerCase())
    ? [`${address} would take over the tag ${name}, which others bear or go by`]
    : []
}

/** What of an account goes by tags. */
interface GoingByTags<Wall = Pick<Firewall, 'id' | 'name' | 'tags' | 'sourceTags'>> {
  readonly balancers: readonly Pick<LoadBalancer, 'id' | 'name' | 'tag'>[]
  readonly firewalls: readonly Wall[]
  readonly databases: readonly Pick<Database, 'id' | 'name' | 'rules'>[]
}

/** The service counts who bears a tag, and not the firewalls, load balancers and databases that go by it. */
export function tagsInUse(
  tags: readonly Tag[],
  { balancers, firewalls, databases }: GoingByTags<Firewall>
): readonly string[] {
  return [
    ...tags.filter(({ resources }) => (resources?.count ?? 1) > 0).map(({ name }) => name),
    ...balancers.flatMap(({ tag }) => (tag ? [tag] : [])),
    ...firewalls.flatMap(tagsOfFirewall),
    ...databases.flatMap(({ rules }) => tagsAmong(rules))
  ]
}

/** Where a type says which tags its droplets bear. */
const dropletTags: Readonly<Record<string, readonly string[]>> = {
  digitalocean_droplet: ['tags'],
  digitalocean_droplet_autoscale: ['droplet_template.tags'],
  digitalocean_kubernetes_cluster: ['tags', 'node_pool.tags'],
  digitalocean_kubernetes_node_pool: ['tags']
}

/**
 * Tags that nodes get without a word in the stack: of the service, whose OpenAPI document has `k8s:worker` in its examples and `k8s-worker`
 * in its text, and of the provider for the first pool (its DigitaloceanKubernetesDefaultNodePoolTag). The nodes of every cluster bear them.
 */
const tagsByThemselves: Readonly<Record<string, readonly string[]>> = {
  digitalocean_kubernetes_cluster: ['k8s', 'k8s:worker', 'k8s-worker', 'terraform:default-node-pool'],
  digitalocean_kubernetes_node_pool: ['k8s', 'k8s:worker', 'k8s-worker']
}

/** Of new nodes: anyone who chose such a tag later has let in those that were there. */
function tagsOfNodes({ type, actions }: PlannedChange): readonly string[] {
  return (actions.includes('create') && Object.hasOwn(tagsByThemselves, type) && tagsByThemselves[type]) || []
}

/** Something of somebody's that goes by a tag of droplets. */
export interface TagSelector {
  readonly tag: string
  /** A clause: `the load balancer shop selects its droplets`. */
  readonly told: string
}

type TagFacts = Pick<PlanView, 'names'> & PlanFacts

/** Whether it matters who goes by the tags of what a plan makes: some are not ours, or not shown. */
export function bearsOtherTags(change: PlannedChange, facts: TagFacts): boolean {
  return tagsOfNodes(change).length > 0 || foreignTagsOf(change, facts).length > 0 || hiddenTagsOf(change) !== undefined
}

/** Tags of planned droplets and nodes that are not ours alone, as far as they are known. */
function foreignTagsOf(change: PlannedChange, facts: TagFacts): readonly string[] {
  const { names } = facts
  return pathsOf(change)
    .flatMap((path) => tagsAt(change, path, facts))
    .filter((tag) => tag.toLowerCase() !== names.ownerTag.toLowerCase() && !isNameOf(names, tag))
}

function pathsOf({ type }: PlannedChange): readonly string[] {
  return (Object.hasOwn(dropletTags, type) && dropletTags[type]) || []
}

/** One unknown tag hides the others: of those, what variables and what the stack has say is known. */
function tagsAt(change: PlannedChange, path: string, facts: PlanFacts): readonly string[] {
  const known = texts(valuesAt(change.after, path.split('.')))
  return isOpen(change, path) ? [...known, ...wordsIn(knownParts(withThrough(sourcesOf(change, path)), facts))] : known
}

function withThrough(sources: readonly ValueSource[]): readonly ValueSource[] {
  return sources.flatMap((one) => (one.kind === 'resource' ? [one, ...withThrough(one.through)] : [one]))
}

/** The first list of tags in which there may be one that `tagsAt` does not know, and where it comes from; undefined: none. */
function hiddenTagsOf(
  change: PlannedChange
): { readonly path: string; readonly sources: readonly ValueSource[] } | undefined {
  if (!change.actions.some((action) => action === 'create' || action === 'update')) return undefined
  const isShown = (source: ValueSource): boolean =>
    source.kind === 'known' ||
    (source.kind === 'resource' &&
      (isNamedBy(source, targets.tag) || (source.through.length > 0 && source.through.every(isShown))))
  return pathsOf(change)
    .filter((path) => isOpen(change, path))
    .map((path) => ({ path, sources: sourcesOf(change, path) }))
    .find(({ sources }) => sources.length === 0 || !sources.every(isShown))
}

/** Who of somebody's goes by a tag of droplets, from what the account lists. */
export function selectorsAmong(
  { balancers, firewalls, databases }: GoingByTags,
  isOurs: (kind: ResourceKind, id: string) => boolean
): readonly TagSelector[] {
  return [
    ...balancers.flatMap(({ id, name, tag }) =>
      tag && !isOurs('load-balancer', id) ? [{ tag, told: `the load balancer ${name} selects its droplets` }] : []
    ),
    ...firewalls.flatMap(({ id, name, tags, sourceTags }) =>
      isOurs('firewall', id)
        ? []
        : [
            ...tags.map((tag) => ({ tag, told: `the firewall ${name} selects its droplets` })),
            ...sourceTags.map((tag) => ({ tag, told: `the firewall ${name} lets droplets in` }))
          ]
    ),
    ...databases.flatMap(({ id, name, rules }) =>
      isOurs('database', id)
        ? []
        : tagsAmong(rules).map((tag) => ({ tag, told: `the database ${name} lets droplets in` }))
    )
  ]
}

/** A load balancer of production sends its visitors to each droplet that bears its tag, a firewall closes it, or lets it in as a database does. */
export function joinedBy(change: PlannedChange, view: PlanView): string | undefined {
  const { selectors } = view
  const [any] = selectors
  const remedy = 'write digitalocean_tag.<name>.name of this stack there, or what is known before'
  for (const tag of tagsOfNodes(change)) {
    const other = selectors.find((one) => one.tag.toLowerCase() === tag)
    if (other)
      return `${change.address} would have nodes that bear the tag ${tag}, as every cluster's do, by which ${other.told}: it is not proven to be ours. Let it go by the tag k8s:<id of its own cluster>, or by that cluster, in its place`
  }
  const shown = new Set(pathsOf(change).flatMap((path) => texts(valuesAt(change.after, path.split('.')))))
  for (const tag of foreignTagsOf(change, view)) {
    const other = selectors.find((one) => one.tag.toLowerCase() === tag.toLowerCase())
    if (other)
      return shown.has(tag)
        ? `${change.address} would bear the tag ${tag}, by which ${other.told}: it is not proven to be ours`
        : `${change.address} could bear the tag ${tag}, by which ${other.told}, and only the apply shows its tags: ${remedy}`
  }
  const hidden = hiddenTagsOf(change)
  return hidden && any
    ? `${change.address} would bear tags that only the apply shows (${hidden.path}${said(hidden.sources)}), and ${any.told} by a tag (${any.tag}) that is not ours: ${remedy}`
    : undefined
}

/** What bears the mark of two owners is nobody's: no run would ever delete it. Which tags a firewall aims at is a matter of reach. */
export function markedForOthers(change: PlannedChange, view: PlanView): string | undefined {
  const { names, mayHold } = view
  const { address, type, actions, before } = change
  if (!type.startsWith('digitalocean_') || type === 'digitalocean_firewall') return undefined
  const paths = (Object.hasOwn(dropletTags, type) && dropletTags[type]) || ['tags']
  const had = new Set(
    actions.includes('delete') ? [] : paths.flatMap((path) => texts(valuesAt(before, path.split('.'))))
  )
  const isForeign = (tag: string) => {
    const cluster = clusterIn(tag)
    return isOwnerTag(tag)
      ? tag.toLowerCase() !== names.ownerTag.toLowerCase()
      : tag.toLowerCase().startsWith('k8s:') && (cluster === undefined || !mayHold('cluster', cluster))
  }
  const mark = paths.flatMap((path) => tagsAt(change, path, view)).find((tag) => !had.has(tag) && isForeign(tag))
  return mark && `${address} would bear the tag ${mark}, which says that it is somebody else's: leave it out`
}
