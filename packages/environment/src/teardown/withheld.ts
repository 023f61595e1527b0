import type { StateResource } from '@staging-actions/terraform'
import { canonicalAddress } from '../inventory/addresses.ts'
import { isKubernetesName } from '../inventory/marks.ts'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { kindOfType, told } from '../inventory/terraform-types.ts'

/** What is there still, as far as it was seen. */
export interface Standing {
  /** By `<kind>/<id>`: what is gone. */
  readonly goneAt: ReadonlyMap<string, unknown>
  /** Records that lead to us, as the ledger says, in a zone in which nothing proves them now: the configuration may come back. */
  readonly pointing?: readonly Resource[]
  /** `<kind>/<id>` of what only its cluster proves to be ours, since our own tag could not be put on it. */
  readonly unmarked?: ReadonlySet<string>
}

/**
 * What must not go yet, by `<kind>/<id>` with the reason, one clause: it is the proof of something that is still there, and that
 * nothing would prove after it.
 * - A load balancer, or a node with its cluster, while a record of ours leads to it. What is more, an address that is given back while
 *   a name leads to it is soon somebody else's.
 * - A cluster, while it alone proves something that would not go with it.
 * - A tag, while anything is there: the next run finds it by that.
 * And a network that is its region's default, since that is refused for good.
 */
export function withheld(resources: readonly Resource[], standing: Standing): ReadonlyMap<string, string> {
  const there = resources.filter((one) => !standing.goneAt.has(resourceKey(one)))
  const reasons = standingReasons(there, standing)
  const last = lastOfCluster(there, reasons, standing)
  for (const one of there)
    if (one.kind === 'cluster' && last) reasons.set(resourceKey(one), last)
    else if (one.kind === 'tag') {
      const left = there.find(({ kind }) => kind !== 'tag')
      if (left) reasons.set(resourceKey(one), foundBy(left))
    }
  return reasons
}

/**
 * The same of what a state holds, `<address> (<id>), since …`: nothing may be destroyed by a state with such a thing. What it holds
 * itself Terraform deletes in order, the tag last.
 */
export function withheldIn(
  held: readonly StateResource[],
  resources: readonly Resource[],
  standing: Standing
): readonly string[] {
  const keyOf = ({ type, id }: StateResource) => {
    const kind = kindOfType[type]
    return kind && id ? resourceKey({ kind, id }) : undefined
  }
  const within = new Set(held.map(keyOf))
  const there = resources.filter((one) => !standing.goneAt.has(resourceKey(one)))
  const reasons = standingReasons(there, standing)
  const last = lastOfCluster(there, reasons, standing)
  const outside = there.find((one) => one.kind !== 'tag' && !within.has(resourceKey(one)) && !goesWithCluster(one))
  return held.flatMap((one) => {
    const key = keyOf(one)
    const kind = kindOfType[one.type]
    const because =
      // Also of one that is gone: then the state is what proves it to have been ours.
      kind === 'cluster'
        ? last
        : kind === 'tag'
          ? outside && resources.some((other) => resourceKey(other) === key) && foundBy(outside)
          : key && reasons.get(key)
    return because ? [`${told(one)}, since ${because}`] : []
  })
}

function standingReasons(there: readonly Resource[], { goneAt, pointing = [] }: Standing): Map<string, string> {
  const records = [...there, ...pointing].filter(
    (one) => one.kind === 'dns-record' && one.address && !goneAt.has(resourceKey(one))
  )
  return new Map(
    there.flatMap((one): [string, string][] => {
      if (one.isDefault) return [[resourceKey(one), isDefault]]
      const record = records.find(({ address = '' }) => one.addresses?.includes(canonicalAddress(address)))
      return record ? [[resourceKey(one), `the record ${record.name} still leads to it`]] : []
    })
  )
}

/**
 * Why the cluster is needed: for a name that leads to its node, or as a proof. After it, a load balancer that it made is known by the
 * name that Kubernetes gives, if it has that.
 */
function lastOfCluster(
  there: readonly Resource[],
  reasons: ReadonlyMap<string, string>,
  { unmarked }: Standing
): string | undefined {
  const node = there.find((one) => one.kind === 'droplet' && one.proof === 'cluster' && reasons.has(resourceKey(one)))
  if (node) return `${reasons.get(resourceKey(node))}, its node ${node.name}`
  const only = there.find((one) => {
    const key = resourceKey(one)
    const isNamed = one.kind === 'load-balancer' && one.proof === 'cluster' && !isKubernetesName(one.kind, one.name)
    return unmarked?.has(key) || (isNamed && reasons.has(key))
  })
  return only && `nothing else proves that the ${only.kind} ${only.name} is ours`
}

const isDefault =
  'it is the default network of its region, which DigitalOcean never deletes: make another network of the region its default, and run the teardown again'

function foundBy({ kind, name }: Resource): string {
  return `the ${kind} ${name} is still there, and is found by it`
}

function goesWithCluster({ kind, proof }: Resource): boolean {
  return proof === 'cluster' && (kind === 'droplet' || kind === 'firewall')
}
