import type {
  Certificate,
  Database,
  DigitalOceanCluster,
  Droplet,
  Firewall,
  LoadBalancer,
  Project,
  Snapshot,
  Tag,
  Volume,
  Vpc
} from '@staging-actions/digitalocean'
import { clusterTag, type EnvironmentNames, isNameOf } from '../names.ts'
import { addressesOfBalancer, addressesOfDroplet } from './addresses.ts'
import type { Listing, ZoneRecord } from './listing.ts'
import { isClusterTag, isKubernetesName, isOwnerTag, ownerIn, plannedName } from './marks.ts'
import { isSaidTwice, recordVerdict } from './record-ownership.ts'
import { type Proof, type ResourceKind, resourceKey } from './resource.ts'

/** All that a verdict rests on. What exists is observed; `since` and `recorded` are the ledger's, which narrows and never widens. */
export interface Situation {
  /** Everything in the account, as the service lists it now. */
  readonly listing: Listing
  readonly names: EnvironmentNames
  /** The configured zone: in another one nothing is ours by what the ledger says. */
  readonly domain: string | undefined
  /** When this life of the environment began, ISO 8601; undefined: no record says. */
  readonly since: string | undefined
  /** What the ledger says that we made. */
  readonly recorded: readonly Recorded[]
  /**
   * `<kind>/<id>` of what a Terraform state of ours holds, its lineage being the one that we recorded; `state`: its stack is
   * declared to own what it makes by that alone.
   */
  readonly inState: ReadonlyMap<string, 'tags' | 'state'>
  /** The same as the ledger tells it, for those that may look and cannot read a state: it proves nothing. */
  readonly toldOwned: ReadonlySet<string>
  /** Of each live cluster of ours, by its id: the load balancers that the service lists as made for it. */
  readonly balancersOf: ReadonlyMap<string, ReadonlySet<string>>
  /** `<kind>/<id>` of what an earlier look of the same run has proven: what proved it may be deleted by now. */
  readonly proven: ReadonlyMap<string, Proof>
}

export interface Recorded {
  readonly kind: string
  /** Empty: it was about to be made. */
  readonly id: string
  readonly name: string
  /** When the service made it, ISO 8601. */
  readonly createdAt?: string | undefined
  /** Where a DNS record pointed when we made it. */
  readonly address?: string | undefined
  /** Of a DNS record. */
  readonly zone?: string | undefined
}

export type Verdict =
  | { readonly kind: 'ours'; readonly proof: Proof }
  /** Named, and never changed. */
  | {
      readonly kind: 'in-doubt'
      readonly because: string
      /** It has the very name that we would give: nothing can be made before it is gone. */
      readonly isInTheWay: boolean
    }
  | { readonly kind: 'not-ours' }

/** Milliseconds that a runner's clock, which writes `since`, may be ahead of the service's. */
const clockSkew = 300_000

const notOurs: Verdict = { kind: 'not-ours' }
const ours = (proof: Proof): Verdict => ({ kind: 'ours', proof })
const doubt = (because: string, isInTheWay = false): Verdict => ({ kind: 'in-doubt', because, isInTheWay })

/** What any kind may show of whose it is. */
interface Marked {
  readonly id: string | number
  readonly tags?: readonly string[]
  readonly description?: string | null | undefined
  readonly created_at?: string
  readonly default?: boolean | null | undefined
  readonly is_default?: boolean | null | undefined
}

interface Found {
  readonly kind: ResourceKind
  readonly id: string
  readonly name: string
  readonly createdAt: string | undefined
}

/**
 * Whose is what: for each resource ours with a proof, in doubt with a reason, or not ours. Names, membership and contact are no
 * proof, and a record is none either: each needs something that only we can have put into the cloud.
 */
export function ownershipIn(situation: Situation) {
  const { names, listing, domain, since, recorded, inState, toldOwned, balancersOf, proven } = situation
  const born = since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(since) - clockSkew
  const isOlder = ({ createdAt }: Pick<Found, 'createdAt'>) => createdAt !== undefined && Date.parse(createdAt) < born
  const isTagged = (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === names.ownerTag.toLowerCase())
  const isInState = (kind: ResourceKind, id: string) => inState.has(resourceKey({ kind, id }))
  const isRecorded = (kind: ResourceKind, id: string) => recorded.some((one) => one.kind === kind && one.id === id)
  const isKnown = (kind: ResourceKind, id: string) => isRecorded(kind, id) || isInState(kind, id)

  const remember =
    <T extends Marked>(kind: ResourceKind, judge: (found: T) => Verdict) =>
    (found: T): Verdict => {
      const key = resourceKey({ kind, id: found.id })
      const proof = proven.get(key)
      if (proof) return ours(proof)
      const judged = judge(found)
      if (judged.kind === 'ours' || found.default || found.is_default) return judged
      if (inState.get(key) === 'state') return byStateAlone(found)
      return toldOwned.has(key) ? ours('none') : judged
    }

  /** For what can bear no mark, of a stack that is declared so: our state is all the proof that there is. */
  const byStateAlone = ({ tags = [], description, created_at }: Marked): Verdict => {
    const other = [...tags, ownerIn(description) ?? ''].find((tag) => isOwnerTag(tag) && !isTagged([tag]))
    if (other) return doubt(`our state holds it, and it bears ${other}`)
    return isOlder({ createdAt: created_at })
      ? doubt('our state holds it, and it is older than this life of the environment')
      : ours('state')
  }

  /** For what carries tags. Undefined: neither name nor tag says anything. */
  const byNameAndTag = (found: Found, tags: readonly string[]): Verdict | undefined => {
    const { kind, id, name } = found
    const isPlanned = plannedName(kind, names) === name
    const bears = isTagged(tags)
    if (!bears && !isPlanned) return undefined
    if (!bears) return doubt('it has the name that we give and not our tag', true)
    const other = tags.find((tag) => isOwnerTag(tag) && !isTagged([tag]))
    if (other) return doubt(`it bears our tag and ${other}`, isPlanned)
    const isOurName = isNameOf(names, name) || isKubernetesName(kind, name)
    if (!isPlanned && !(isOurName && isKnown(kind, id)))
      return doubt('it bears our tag, and nothing says that we made it')
    if (isOlder(found)) return doubt('it bears our tag and is older than this life of the environment', isPlanned)
    return ours(isPlanned ? 'name and tag' : 'tag and record')
  }

  /** For what carries no tag, and a description in which we write whose it is. */
  const byNameAndDescription = (found: Found, description: string | null | undefined): Verdict => {
    const isPlanned = plannedName(found.kind, names) === found.name
    const owner = ownerIn(description)
    if (owner !== names.ownerTag)
      return isPlanned ? doubt(`its description names ${owner ?? 'no owner'}`, true) : notOurs
    if (!isPlanned && !isKnown(found.kind, found.id)) return doubt('its description names us, and it has another name')
    if (isOlder(found)) return doubt('it is older than this life of the environment', isPlanned)
    return ours('name and description')
  }

  // Also the default of its region, which the first network there becomes: what lies in ours could not be proven without it.
  const vpc = remember('vpc', (found: Vpc): Verdict => byNameAndDescription(asFound('vpc', found), found.description))
  const networks = new Set(listing.vpcs.filter((one) => vpc(one).kind === 'ours').map(({ id }) => id))
  const inside = (network: string | null | undefined): Verdict =>
    network && networks.has(network) ? doubt('it lies in our VPC, and nothing says that we made it') : notOurs

  const cluster = remember(
    'cluster',
    (found: DigitalOceanCluster): Verdict =>
      byNameAndTag(asFound('cluster', found), found.tags) ?? inside(found.vpc_uuid)
  )
  const clusters = listing.clusters.filter((one) => cluster(one).kind === 'ours')
  const nodes = new Set(
    clusters.flatMap(({ node_pools }) => node_pools.flatMap((pool) => pool.nodes.map((node) => node.droplet_id ?? '')))
  )
  /** Clusters that the ledger says we had, and that are gone. */
  const former = recorded.filter(
    ({ kind, id }) => kind === 'cluster' && id !== '' && !listing.clusters.some((one) => one.id === id)
  )
  /** Of these only a state can prove that they were ours: it is not forged by a push. */
  const provenTags = new Set(
    [...clusters, ...former.filter(({ id }) => isInState('cluster', id))].map(({ id }) => clusterTag(id))
  )

  const database = remember(
    'database',
    (found: Database): Verdict =>
      byNameAndTag(asFound('database', found), found.tags) ?? inside(found.private_network_uuid)
  )

  const loadBalancer = remember('load-balancer', (found: LoadBalancer): Verdict => {
    const { id, name, vpc_uuid: network, tag } = found
    const named = byNameAndTag(asFound('load-balancer', found), tag ? [tag] : [])
    if (named) return named
    const isHere = network !== null && network !== undefined && networks.has(network)
    const maker = clusters.find((one) => balancersOf.get(one.id)?.has(id))
    if (maker && !isHere) return doubt('our cluster is said to have made it, and it stands outside our VPC')
    if (maker && isBefore(found, maker)) return doubt('it is older than our cluster')
    if (maker) return ours('cluster')
    // After a cluster nobody lists what it made: what we wrote down then, where it stands, and the name that only it gives.
    const isLeft =
      isHere &&
      (clusters.length === 0 || former.length > 0) &&
      isRecorded('load-balancer', id) &&
      isKubernetesName('load-balancer', name)
    return isLeft && !isOlder(asFound('load-balancer', found)) ? ours('record and network') : inside(network)
  })

  const droplet = remember('droplet', (found: Droplet): Verdict => {
    if (nodes.has(String(found.id))) return ours('cluster')
    const named = byNameAndTag({ ...asFound('droplet', found), id: String(found.id) }, found.tags)
    if (named) return named
    const isMarked = found.tags.some((tag) => clusters.some(({ id }) => clusterTag(id) === tag))
    return isMarked ? doubt("it bears our cluster's tag and is no node of it") : inside(found.vpc_uuid)
  })

  /** Volumes and their snapshots: by our cluster's tag, or by our own, which a teardown puts on them before the cluster goes. */
  const byCluster = (found: Found, tags: readonly string[]): Verdict => {
    const live = clusters.find(({ id }) => tags.includes(clusterTag(id)))
    const gone = former.find(({ id }) => tags.includes(clusterTag(id)))
    if (!live && !gone && !isTagged(tags)) return notOurs
    const other = tags.find((tag) => isClusterTag(tag) && !provenTags.has(tag.toLowerCase()))
    const isOfGone = gone !== undefined && other?.toLowerCase() === clusterTag(gone.id)
    if (other && !isOfGone) return doubt(`it bears the tag of another cluster too, ${other}`)
    if (isTagged(tags)) return byNameAndTag(found, tags) ?? notOurs
    const owner = tags.find(isOwnerTag)
    if (owner) return doubt(`it bears our cluster's tag and ${owner}`)
    if (isOfGone)
      return doubt(`it was made for the cluster ${gone.id}, which is gone, and no state says that it was ours`)
    // Without a record of this life the cluster alone says what is older: also once it is gone, in a destroy that goes on without it.
    const clusterMade = live?.created_at ?? gone?.createdAt
    if (clusterMade === undefined && since === undefined)
      return doubt(`it was made for the cluster ${gone?.id}, which is gone, and nothing says since when there was one`)
    if (clusterMade !== undefined && isBefore({ created_at: found.createdAt ?? '' }, { created_at: clusterMade }))
      return doubt('it is older than our cluster')
    if (isOlder(found)) return doubt('it is older than this life of the environment')
    return isKubernetesName(found.kind, found.name) ? ours('cluster') : doubt('it has no name that Kubernetes gives')
  }

  const aVolume = remember('volume', (found: Volume) => byCluster(asFound('volume', found), found.tags))
  const volume = (found: Volume): Verdict => {
    const verdict = aVolume(found)
    // The nodes of a cluster that is gone are known no more: then it is somebody's if the account shows that it is.
    const isForeign = (id: number) =>
      proven.has(`volume/${found.id}`)
        ? listing.droplets.some((one) => one.id === id && droplet(one).kind !== 'ours')
        : !nodes.has(String(id))
    const stranger = found.droplet_ids.find(isForeign)
    return verdict.kind === 'ours' && stranger !== undefined
      ? doubt(`it is attached to the droplet ${stranger}, which is not ours`)
      : verdict
  }

  const snapshot = remember('volume-snapshot', (found: Snapshot): Verdict => {
    const verdict = byCluster(asFound('volume-snapshot', found), found.tags)
    const source = listing.volumes.find(({ id }) => id === found.resource_id)
    return verdict.kind === 'not-ours' && source && volume(source).kind !== 'not-ours'
      ? doubt('it was made of a volume of ours, and bears no tag that says by whom')
      : verdict
  })

  const firewall = remember('firewall', (found: Firewall): Verdict => {
    if (clusters.some(({ id }) => found.name === `k8s-${id}-worker` || found.name === `k8s-public-access-${id}`))
      return ours('cluster')
    // Its tags are what it aims at, not whose it is: a person's may aim at our nodes.
    if (!isNameOf(names, found.name)) return notOurs
    // One that aims at droplets by their ids has no tags.
    if (found.tags.length === 0 && isInState('firewall', found.id)) return ours('name and record')
    return byNameAndTag(asFound('firewall', found), found.tags) ?? notOurs
  })

  const certificate = remember('certificate', (found: Certificate): Verdict => {
    if (found.name !== `${names.prefix}-cert`) return notOurs
    // It bears nothing but its name, which anybody may give, and the ledger can be forged.
    if (!isInState('certificate', found.id)) return doubt('it has a name of ours, and no state says that we made it')
    return isOlder(asFound('certificate', found))
      ? doubt('it is older than this life of the environment')
      : ours('name and record')
  })

  const project = remember(
    'project',
    (found: Project): Verdict =>
      found.is_default ? notOurs : byNameAndDescription(asFound('project', found), found.description)
  )

  const addresses = new Set([
    ...listing.loadBalancers.filter((one) => loadBalancer(one).kind === 'ours').flatMap(addressesOfBalancer),
    ...listing.droplets.filter((one) => droplet(one).kind === 'ours').flatMap(addressesOfDroplet)
  ])
  const ofRecord = (found: ZoneRecord): Verdict =>
    recordVerdict(found, {
      ownerTag: names.ownerTag,
      domain,
      addresses,
      recorded,
      isHeld: (id) => isInState('dns-record', id)
    })
  const record = remember('dns-record', (found: ZoneRecord): Verdict => {
    const verdict = ofRecord(found)
    if (verdict.kind !== 'in-doubt') return verdict
    // A request whose answer was lost made it, and was asked again: nothing that DNS can say tells the two apart.
    const isTwin = listing.records.some((other) => isSaidTwice(found, other) && ofRecord(other).kind === 'ours')
    return isTwin ? ours('record and address') : verdict
  })

  /** What bears a tag, or goes by it, and is not ours: the service takes a tag that is deleted out of either. */
  const strangersWith = (wanted: string): readonly string[] => {
    const has = (tags: readonly string[]) => tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase())
    const foreign = <T extends { readonly name: string }>(
      what: string,
      items: readonly T[],
      tagsOf: (item: T) => readonly string[],
      judge: (item: T) => Verdict
    ) => items.filter((item) => has(tagsOf(item)) && judge(item).kind !== 'ours').map(({ name }) => `${what} ${name}`)
    return [
      ...foreign('cluster', listing.clusters, ({ tags }) => tags, cluster),
      ...foreign('database', listing.databases, ({ tags, rules }) => [...tags, ...tagsAmong(rules)], database),
      ...foreign('load-balancer', listing.loadBalancers, ({ tag: target }) => (target ? [target] : []), loadBalancer),
      ...foreign('droplet', listing.droplets, ({ tags }) => tags, droplet),
      ...foreign('volume', listing.volumes, ({ tags }) => tags, volume),
      ...foreign('volume-snapshot', listing.snapshots, ({ tags }) => tags, snapshot),
      ...foreign('firewall', listing.firewalls, tagsOfFirewall, firewall)
    ]
  }
  /** Our state holds a tag that was there before just as well: it counts with our name, or where the state is all the proof. */
  const isHeldTag = (name: string) =>
    inState.get(`tag/${name}`) === 'state' || (isInState('tag', name) && isNameOf(names, name))
  const tag = ({ name, resources }: Tag): Verdict => {
    const isOurs =
      isTagged([name]) || (isHeldTag(name) && !isOwnerTag(name)) || clusters.some(({ id }) => clusterTag(id) === name)
    const isFormer = former.some(({ id }) => clusterTag(id) === name)
    if (!isOurs && !isFormer) return notOurs
    const images = resources?.images?.count ?? 0
    const strangers = [...strangersWith(name), ...(images > 0 ? [images === 1 ? '1 image' : `${images} images`] : [])]
    if (strangers.length > 0) return doubt(`it is used by ${strangers.slice(0, 3).join(', ')}`)
    return ours('tag')
  }

  return {
    cluster,
    database,
    loadBalancer,
    droplet,
    volume,
    snapshot,
    firewall,
    vpc,
    project,
    certificate,
    record,
    tag
  }
}

function asFound(
  kind: ResourceKind,
  { id, name, created_at }: { readonly id: string | number; readonly name: string; readonly created_at: string }
): Found {
  return { kind, id: String(id), name, createdAt: created_at }
}

/** Whose bearers a database lets in. */
export function tagsAmong(rules: Database['rules']): readonly string[] {
  return rules.flatMap(({ type, value }) => (type === 'tag' ? [value] : []))
}

/** What a firewall aims at, lets in, and lets its droplets out to. */
export function tagsOfFirewall({
  tags,
  sourceTags,
  destinationTags
}: Pick<Firewall, 'tags' | 'sourceTags' | 'destinationTags'>): readonly string[] {
  return [...tags, ...sourceTags, ...destinationTags]
}

function isBefore(one: { readonly created_at: string }, other: { readonly created_at: string }): boolean {
  return Date.parse(one.created_at) < Date.parse(other.created_at)
}
