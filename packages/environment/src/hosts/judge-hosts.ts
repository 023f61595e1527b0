import type { DomainRecord } from '@staging-actions/digitalocean'
import { canonicalName, fullName, leads, liesIn } from '../dns/zone.ts'
import { canonicalAddress } from '../inventory/addresses.ts'
import type { Recorded } from '../inventory/ownership.ts'
import { recordVerdict } from '../inventory/record-ownership.ts'
import { type NameBounds, wildcardOver } from './foreign-names.ts'

export interface HostsView extends NameBounds {
  /** What the apps want. */
  readonly wanted: readonly { readonly app: string; readonly host: string }[]
  readonly zone: string | undefined
  /** Of the zone; undefined when it is not in the account. */
  readonly records: readonly DomainRecord[] | undefined
  /** The environment's tag. */
  readonly ownerTag: string
  /** What the ledger says that we made. */
  readonly recorded: readonly Recorded[]
  /** Ids of records that are proven ours in another way: the state of our own stack holds them. */
  readonly held: ReadonlySet<string>
  /** Of our load balancers: a record that leads there takes nothing from anybody. */
  readonly addresses: ReadonlySet<string>
  /** Hosts that our environment answers for already. */
  readonly taken: ReadonlySet<string>
  /** Other environments of the repository by the host that they answer for, or are about to. */
  readonly others: ReadonlyMap<string, string>
}

export interface HostRefusal {
  readonly app: string
  readonly host: string
  readonly because: string
  readonly remedy: string
}

/** Which hosts must not be taken: all of them, each with what stands in the way. */
export function judgeHosts(view: HostsView): readonly HostRefusal[] {
  return view.wanted.flatMap(({ app, host }) => {
    const refusal = judgeHost(host, view)
    return refusal ? [{ app, host, ...refusal }] : []
  })
}

function judgeHost(host: string, view: HostsView): Pick<HostRefusal, 'because' | 'remedy'> | undefined {
  const { bounds, zone, records, taken, others } = view
  if (!bounds.some((bound) => liesIn(host, bound)))
    return {
      because:
        bounds.length > 0
          ? `it does not lie in ${bounds.join(' or ')}`
          : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
      remedy:
        'Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first.'
    }
  const other = others.get(host)
  if (other !== undefined) return takenByOther(other)
  if (zone === undefined || taken.has(host)) return undefined
  if (!records) return undefined
  const isOurs = (one: DomainRecord) =>
    recordVerdict({ ...one, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === 'ours' ||
    leadsToUs(one, { ...view, zone, records })
  const named = (one: DomainRecord) => `the ${one.type} record ${one.id} (${fullName(one.name, zone)} → ${one.data})`
  const record = records.find((one) => leads(one) && fullName(one.name, zone) === host && !isOurs(one))
  if (record)
    return {
      because: `${named(record)} is there already and is not ours`,
      remedy: 'Delete that record if nobody needs it, or give the app another host with `url`.'
    }
  const wildcard = liesIn(host, zone) ? wildcardOver(host, { zone, records, isOurs }, view) : undefined
  return (
    wildcard && {
      because: `${named(wildcard)} answers for it, is not ours and would do so no more`,
      remedy: `Leave out the \`url\` of the app, or name ${host} itself in \`environment.domains\` on the promotion branch.`
    }
  )
}

export function takenByOther(environment: string): Pick<HostRefusal, 'because' | 'remedy'> {
  return {
    because: `the environment ${environment} of this repository has it`,
    remedy: 'Leave out the `url` of the app, so that each environment has its own host, or destroy the other one.'
  }
}

/** By an address of ours, or by an alias of such a name. What leads nowhere does not. `addresses`: canonical. */
export function leadsToUs(
  { type, data }: Pick<DomainRecord, 'type' | 'data'>,
  { zone, records, addresses }: { zone: string; records: readonly DomainRecord[]; addresses: ReadonlySet<string> },
  depth = 0
): boolean {
  if (!leads({ type })) return false
  if (type !== 'CNAME') return addresses.has(canonicalAddress(data))
  const target = canonicalName(data === '@' ? zone : data)
  const next = records.filter((one) => leads(one) && fullName(one.name, zone) === target)
  return depth < 8 && next.length > 0 && next.every((one) => leadsToUs(one, { zone, records, addresses }, depth + 1))
}
