import type { Database, Firewall, LoadBalancer } from '@staging-actions/digitalocean'
import type { PlannedChange } from '@staging-actions/terraform'
import { clusterIn, isOwnerTag } from '../inventory/marks.ts'
import { texts, valuesAt } from '../inventory/planned-values.ts'
import type { ResourceKind } from '../inventory/resource.ts'
import { type EnvironmentNames, isNameOf } from '../names.ts'
import type { PlanView } from './judge-plan.ts'
import { isOpen, knownParts, said, sourcesOf } from './open-values.ts'

export function isOurTag(name: string, names: EnvironmentNames): boolean {
  return name === names.ownerTag || isNameOf(names, name)
}

/** A tag that is there already is not refused by the service: the state would hold somebody's, and its end would take it from all that bear it. */
export function ofTag(change: PlannedChange, { names, owns, borneTags, changes }: PlanView): readonly string[] {
  const { address, after } = change
  if (isOpen(change, 'name')) {
    const sources = sourcesOf(change, 'name')
    const isOurs = texts(knownParts(sources, { changes })).some((one) => isOurTag(one, names))
    return isOurs
      ? []
      : [
          `${address} would be called as only the apply shows (name${said(sources)}): write name = "\${var.name_prefix}-…"`
        ]
  }
  const name = texts([after?.['name']])[0] ?? ''
  if (isOurTag(name, names)) return []
  if (owns !== 'state') return [`${address} would be called ${name}: write name = "\${var.name_prefix}-…"`]
  return borneTags.some((one) => one.toLowerCase() === name.toLowerCase())
    ? [`${address} would take over the tag ${name}, which others bear`]
    : []
}

/** Where a type says which tags its droplets bear. */
const dropletTags: Readonly<Record<string, readonly string[]>> = {
  digitalocean_droplet: ['tags'],
  digitalocean_droplet_autoscale: ['droplet_template.tags'],
  digitalocean_kubernetes_cluster: ['tags', 'node_pool.tags'],
  digitalocean_kubernetes_node_pool: ['tags']
}

/** Tags of planned droplets and nodes that are not ours alone, as far as they are known. */
export function foreignTagsOf(
  change: PlannedChange,
  { names, changes }: Pick<PlanView, 'names' | 'changes'>
): readonly string[] {
  const { type } = change
  const paths = (Object.hasOwn(dropletTags, type) && dropletTags[type]) || []
  return paths
    .flatMap((path) => tagsAt(change, path, changes))
    .filter((tag) => tag.toLowerCase() !== names.ownerTag.toLowerCase() && !isNameOf(names, tag))
}

/** One unknown tag hides the others: of those, what variables and the plan's own tags say is known. */
function tagsAt(change: PlannedChange, path: string, changes: PlanView['changes']): readonly string[] {
  const known = texts(valuesAt(change.after, path.split('.')))
  return isOpen(change, path) ? [...known, ...texts(knownParts(sourcesOf(change, path), { changes }))] : known
}

/** Who of somebody's selects droplets by a tag, from what the account lists. */
export function selectorsAmong(
  {
    balancers,
    firewalls,
    databases
  }: {
    readonly balancers: readonly Pick<LoadBalancer, 'id' | 'name' | 'tag'>[]
    readonly firewalls: readonly Pick<Firewall, 'id' | 'name' | 'tags'>[]
    readonly databases: readonly Pick<Database, 'id' | 'name' | 'rules'>[]
  },
  isOurs: (kind: ResourceKind, id: string) => boolean
): (tag: string) => string | undefined {
  const selectors = [
    ...balancers.flatMap(({ id, name, tag }) =>
      tag && !isOurs('load-balancer', id) ? [{ tag, told: `the load balancer ${name}` }] : []
    ),
    ...firewalls.flatMap(({ id, name, tags }) =>
      isOurs('firewall', id) ? [] : tags.map((tag) => ({ tag, told: `the firewall ${name}` }))
    ),
    ...databases.flatMap(({ id, name, rules }) =>
      isOurs('database', id)
        ? []
        : rules.flatMap(({ type, value: tag }) =>
            type === 'tag' ? [{ tag, told: `the firewall of the database ${name}` }] : []
          )
    )
  ]
  return (wanted) => selectors.find(({ tag }) => tag.toLowerCase() === wanted.toLowerCase())?.told
}

/** A load balancer of production sends its visitors to each droplet that bears its tag, a firewall closes it, and a database lets it in. */
export function joinedBy(change: PlannedChange, view: PlanView): string | undefined {
  for (const tag of foreignTagsOf(change, view)) {
    const other = view.selectedBy(tag)
    if (other !== undefined)
      return `${change.address} would bear the tag ${tag}, by which ${other} selects its droplets: it is not proven to be ours`
  }
  return undefined
}

/** What bears the mark of two owners is nobody's: no run would ever delete it. Which tags a firewall aims at is a matter of reach. */
export function markedForOthers(change: PlannedChange, { changes, names, mayHold }: PlanView): string | undefined {
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
  const mark = paths.flatMap((path) => tagsAt(change, path, changes)).find((tag) => !had.has(tag) && isForeign(tag))
  return mark && `${address} would bear the tag ${mark}, which says that it is somebody else's: leave it out`
}
