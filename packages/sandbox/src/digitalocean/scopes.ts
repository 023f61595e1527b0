/** The scope of a token that a request needs, by the published document's `security` of each operation. */
export function scopeOf(method: string, path: string): string | undefined {
  const [, , root = '', ...rest] = path.split('/')
  const type = types[root]
  if (type === undefined) return undefined
  const exception = exceptions.find(
    ([methods, pattern]) => methods.includes(method) && pattern.test([root, ...rest].join('/'))
  )
  return exception?.[2] ?? `${type}:${verbs[method] ?? 'read'}`
}

const types: Readonly<Record<string, string>> = {
  account: 'account',
  actions: 'actions',
  certificates: 'certificate',
  customers: 'billing',
  databases: 'database',
  domains: 'domain',
  droplets: 'droplet',
  firewalls: 'firewall',
  kubernetes: 'kubernetes',
  load_balancers: 'load_balancer',
  projects: 'project',
  regions: 'regions',
  reserved_ips: 'reserved_ip',
  sizes: 'sizes',
  snapshots: 'snapshot',
  spaces: 'spaces_key',
  tags: 'tag',
  volumes: 'block_storage',
  vpcs: 'vpc'
}

const verbs: Readonly<Record<string, string>> = {
  GET: 'read',
  HEAD: 'read',
  POST: 'create',
  PUT: 'update',
  PATCH: 'update',
  DELETE: 'delete'
}

/** Where the scope does not follow from the method alone; the first that fits counts. */
const exceptions: readonly (readonly [readonly string[], RegExp, string])[] = [
  [['GET'], /^kubernetes\/clusters\/[^/]+\/(kubeconfig|credentials)$/, 'kubernetes:access_cluster'],
  [['POST'], /^kubernetes\/clusters\/[^/]+\/node_pools\/[^/]+\/recycle$/, 'kubernetes:delete'],
  [['POST', 'DELETE'], /^kubernetes\/clusters\/[^/]+\/(node_pools|upgrade|clusterlint)\b/, 'kubernetes:update'],
  [['POST', 'DELETE'], /^kubernetes\/registr(y|ies)$/, 'kubernetes:update'],
  [['GET'], /^databases\/metrics\/credentials$/, 'database:view_credentials'],
  [['POST'], /^databases\/[^/]+\/users\/[^/]+\/reset_auth$/, 'database:update'],
  [['POST', 'DELETE'], /^firewalls\/[^/]+\/\w+$/, 'firewall:update'],
  [['POST', 'DELETE'], /^load_balancers\/[^/]+\/(droplets|forwarding_rules)$/, 'load_balancer:update'],
  [['POST'], /^projects\/[^/]+\/resources$/, 'project:assign_resource'],
  [['POST'], /^reserved_ips\/[^/]+\/actions$/, 'reserved_ip:update'],
  [['POST'], /^spaces\/keys$/, 'spaces_key:create_credentials'],
  [['GET'], /^volumes\/([^/]+\/snapshots|snapshots\/[^/]+)$/, 'block_storage_snapshot:read'],
  [['POST'], /^volumes\/[^/]+\/snapshots$/, 'block_storage_snapshot:create'],
  [['DELETE'], /^volumes\/snapshots\/[^/]+$/, 'block_storage_snapshot:delete'],
  [['GET'], /^volumes\/[^/]+\/actions\b/, 'block_storage_action:read'],
  [['POST'], /^volumes\/([^/]+\/)?actions$/, 'block_storage_action:create'],
  [['GET'], /^vpcs\/[^/]+\/peerings$/, 'vpc_peering:read'],
  [['POST'], /^vpcs\/[^/]+\/peerings$/, 'vpc_peering:create'],
  [['PATCH'], /^vpcs\/[^/]+\/peerings\/[^/]+$/, 'vpc_peering:update']
]
