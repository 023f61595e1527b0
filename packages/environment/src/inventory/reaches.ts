import { type Attributes, texts, valuesAt } from './planned-values.ts'
import { member, memberOf, type Target, targets } from './targets.ts'

/** Something that a planned resource changes without being it, or a part of it. */
export interface Reach {
  readonly target: Target
  readonly id: string
  /** What would happen to it, after "would": `move do:droplet:11 into its project`. */
  readonly what: string
}

/** An attribute by which a type reaches something; within a block `vpcs.vpc_uuid`. */
export interface ReachRule {
  readonly attribute: string
  readonly target: Target
  readonly isList: boolean
  /** Who owns by its state may do it to what others share with it: nobody loses anything. */
  readonly isShared: boolean
  /** Where the stack need not write it, and the service may choose: only where it is written it can be unknown. */
  readonly isOptional: boolean
  /** What happens to it when it is not among them any more; undefined: nothing. */
  readonly takenOut: ((thing: string) => string) | undefined
  /** `thing`: `the droplet 11`. */
  readonly what: (thing: string) => string
}

const rule = (
  attribute: string,
  to: Target,
  what: ReachRule['what'],
  more: Partial<Pick<ReachRule, 'isList' | 'isShared' | 'isOptional' | 'takenOut'>> = {}
): ReachRule => ({
  attribute,
  target: to,
  isList: false,
  isShared: false,
  isOptional: false,
  takenOut: undefined,
  ...more,
  what
})

const isList = true
const getsAddress = rule('droplet_id', targets.droplet, (droplet) => `give an address to ${droplet}`)
const losesAddress = (attribute: string) =>
  rule(attribute, targets.address, (address) => `take ${address} from where it leads`)
const intoProject = rule('resources', member, (one) => `move ${one} into its project`, {
  isList,
  takenOut: (one) => `move ${one} out of its project`
})
const setsBucket = rule('bucket', targets.bucket, (bucket) => `replace what is set in ${bucket}`)
const connects = rule('vpc_ids', targets.vpc, (vpc) => `connect ${vpc} with another network`, {
  isList,
  isShared: true
})

const ofApp = { isShared: true, isOptional: true }

/**
 * What else changes when something of a type is made: who moves into a project leaves another one, a firewall closes the droplets that it
 * aims at, an address and a volume change the droplet that gets them. Every type of the provider is looked through that names something
 * else: what only lies in a network, reads something or copies it changes nothing there.
 */
const rulesByType: Readonly<Record<string, readonly ReachRule[]>> = {
  digitalocean_app: [
    rule('spec.database.cluster_name', targets.databaseName, (database) => `connect to ${database}`, ofApp),
    ...['service', 'worker', 'job', 'function'].map((part) =>
      rule(
        `spec.${part}.log_destination.open_search.cluster_name`,
        targets.databaseName,
        (database) => `write logs into ${database}`,
        ofApp
      )
    )
  ],
  digitalocean_cdn: [rule('origin', targets.bucket, (bucket) => `publish ${bucket}`)],
  digitalocean_dedicated_inference_token: [
    rule('dedicated_inference_id', targets.inference, (endpoint) => `make a key to ${endpoint}`)
  ],
  digitalocean_droplet: [rule('volume_ids', targets.volume, (volume) => `attach ${volume}`, { isList })],
  digitalocean_firewall: [
    rule('tags', targets.tag, (tag) => `close what bears ${tag}`, { isList }),
    rule('droplet_ids', targets.droplet, (droplet) => `close ${droplet}`, { isList })
  ],
  digitalocean_floating_ip: [getsAddress],
  digitalocean_floating_ip_assignment: [getsAddress, losesAddress('ip_address')],
  digitalocean_gradientai_agent_knowledge_base_attachment: [
    rule('agent_uuid', targets.agent, (agent) => `give ${agent} other knowledge`)
  ],
  digitalocean_gradientai_agent_route: [
    rule('parent_agent_uuid', targets.agent, (agent) => `route ${agent} elsewhere`)
  ],
  digitalocean_gradientai_function: [rule('agent_id', targets.agent, (agent) => `give a function to ${agent}`)],
  digitalocean_gradientai_indexing_job_cancel: [
    rule('knowledge_base_uuid', targets.knowledge, (base) => `end the indexing of ${base}`)
  ],
  digitalocean_gradientai_knowledge_base: [
    rule('database_id', targets.database, (database) => `keep its knowledge in ${database}`, { isShared: true })
  ],
  digitalocean_gradientai_knowledge_base_data_source: [
    rule('knowledge_base_uuid', targets.knowledge, (base) => `add to ${base}`)
  ],
  digitalocean_loadbalancer: [
    rule('droplet_ids', targets.droplet, (droplet) => `send its visitors to ${droplet}`, { isList }),
    rule('target_load_balancer_ids', targets.loadBalancer, (other) => `send its visitors to ${other}`, { isList })
  ],
  digitalocean_nfs_access_point: [rule('share_id', targets.share, (share) => `open ${share}`)],
  digitalocean_nfs_attachment: [
    rule('share_id', targets.share, (share) => `attach ${share} to a network`),
    rule('vpc_id', targets.vpc, (vpc) => `attach a share to ${vpc}`, { isShared: true })
  ],
  digitalocean_partner_attachment: [
    connects,
    rule('parent_uuid', targets.connection, (connection) => `pair ${connection} with another one`)
  ],
  digitalocean_project: [intoProject],
  digitalocean_project_resources: [intoProject],
  digitalocean_reserved_ip: [getsAddress],
  digitalocean_reserved_ip_assignment: [getsAddress, losesAddress('ip_address')],
  digitalocean_reserved_ipv6: [getsAddress],
  digitalocean_reserved_ipv6_assignment: [getsAddress, losesAddress('ip')],
  digitalocean_spaces_bucket_cors_configuration: [setsBucket],
  digitalocean_spaces_bucket_logging: [
    setsBucket,
    rule('target_bucket', targets.bucket, (bucket) => `write logs into ${bucket}`)
  ],
  digitalocean_spaces_bucket_object: [rule('bucket', targets.bucket, (bucket) => `overwrite an object of ${bucket}`)],
  digitalocean_spaces_bucket_policy: [setsBucket],
  digitalocean_spaces_key: [rule('grant.bucket', targets.bucket, (bucket) => `make a key to ${bucket}`)],
  digitalocean_uptime_alert: [rule('check_id', targets.check, (check) => `add an alert to ${check}`)],
  digitalocean_volume_attachment: [rule('droplet_id', targets.droplet, (droplet) => `attach a volume to ${droplet}`)],
  digitalocean_vpc_nat_gateway: [rule('vpcs.vpc_uuid', targets.vpc, (vpc) => `lead what leaves ${vpc}`, { isList })],
  digitalocean_vpc_peering: [connects]
}

export function reachRulesOf(type: string): readonly ReachRule[] {
  // What the provider called them up to 2.71; the attributes are the same.
  const current = type.replace(/^digitalocean_genai_/, 'digitalocean_gradientai_')
  return (Object.hasOwn(rulesByType, current) && rulesByType[current]) || []
}

/** Whether what is reached already stays as it is when the rest changes: a project's other members. Anything else that is reached is changed again. */
export function isSettled({ target }: ReachRule): boolean {
  return target === member
}

/** What something with these attributes reaches by a rule. */
export function reachesBy(
  { attribute, target, what }: Pick<ReachRule, 'attribute' | 'target' | 'what'>,
  attributes: Attributes | undefined
): readonly Reach[] {
  return texts(valuesAt(attributes, attribute.split('.'))).map((text): Reach => {
    if (target === member) return { ...memberOf(text), what: what(text) }
    // A bucket's own host: `assets.nyc3.digitaloceanspaces.com`.
    const id = attribute === 'origin' ? (text.split('.')[0] ?? text) : text
    return { target, id, what: what(`the ${target.noun} ${id}`) }
  })
}
