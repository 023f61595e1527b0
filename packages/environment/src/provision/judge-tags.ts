import type { PlannedChange } from '@staging-actions/terraform'
import { texts, valuesAt } from '../inventory/reaches.ts'
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

/** Tags of planned droplets and nodes that are not ours alone. */
export function foreignTagsOf({ type, after }: PlannedChange, names: EnvironmentNames): readonly string[] {
  const paths = (Object.hasOwn(dropletTags, type) && dropletTags[type]) || []
  return paths
    .flatMap((path) => texts(valuesAt(after, path.split('.'))))
    .filter((tag) => tag.toLowerCase() !== names.ownerTag.toLowerCase() && !isNameOf(names, tag))
}

/** A load balancer of production sends its visitors to each droplet that bears its tag, and a firewall closes it. */
export function joinedBy(change: PlannedChange, { names, selectedBy }: PlanView): string | undefined {
  for (const tag of foreignTagsOf(change, names)) {
    const other = selectedBy(tag)
    if (other !== undefined)
      return `${change.address} would bear the tag ${tag}, by which ${other} selects its droplets: it is not proven to be ours`
  }
  return undefined
}
