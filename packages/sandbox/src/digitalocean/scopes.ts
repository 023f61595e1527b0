/** Scopes that a token needs together. */
type Together = readonly string[]

/**
 * What a token must have for a request, by the published document's `security` of each operation: one of these sets, all of it.
 * Empty for a path that is no operation.
 */
export function requiredScopes(method: string, path: string): readonly Together[] {
  const [, , root = '', ...rest] = path.split('/')
  const type = types[root]
  if (type === undefined) return []
  const exception = exceptions.find(
    ([methods, pattern]) => methods.includes(method) && pattern.test([root, ...rest].join('/'))
  )
  return exception?.[2] ?? [[`${type}:${verbs[method] ?? 'read'}`]]
}

/** Scopes that fields of an accepted body need on top: each by its description in the published document. */
export function scopesOfBody(method: string, body: unknown): Together {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return []
  const fields = body as Readonly<Record<string, unknown>>
  const isGiven = (value: unknown) =>
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  const found = Object.entries(fields).flatMap(([name, value]) => (isGiven(value) ? (fieldScopes[name] ?? []) : []))
  const pools = Array.isArray(fields['node_pools']) ? fields['node_pools'] : []
  return [...new Set([...found, ...pools.flatMap((pool) => scopesOfBody(method, pool))])]
}

const fieldScopes: Readonly<Record<string, Together>> = {
  tags: ['tag:create'],
  vpc_uuid: ['vpc:read'],
  private_network_uuid: ['vpc:read'],
  project_id: ['project:assign_resource']
}

/** Whether a token's scopes hold all that is asked. By the document, `project:update` also grants `project:assign_resource`. */
export function covers(scopes: ReadonlySet<string>, asked: Together): boolean {
  return asked.every(
    (scope) => scopes.has(scope) || (scope === 'project:assign_resource' && scopes.has('project:update'))
  )
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
  images: 'image',
  kubernetes: 'kubernetes',
  load_balancers: 'load_balancer',
  projects: 'project',
  regions: 'regions',
  registries: 'registry',
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

/**
 * Where the scope does not follow from the method alone; the first that fits counts. The document also names `api:read` and
 * `api:write` for volumes: those are the scopes of tokens from before custom scopes, and no token of today lacks or needs them.
 */
const exceptions: readonly (readonly [readonly string[], RegExp, readonly Together[]])[] = [
  [['GET'], /^kubernetes\/clusters\/[^/]+\/(kubeconfig|credentials)$/, [['kubernetes:access_cluster']]],
  [['POST'], /^kubernetes\/clusters\/[^/]+\/node_pools\/[^/]+\/recycle$/, [['kubernetes:delete']]],
  [['POST', 'DELETE'], /^kubernetes\/clusters\/[^/]+\/(node_pools|upgrade|clusterlint)\b/, [['kubernetes:update']]],
  [['POST'], /^kubernetes\/registr(y|ies)$/, [['kubernetes:create', 'kubernetes:update']]],
  [['DELETE'], /^kubernetes\/registr(y|ies)$/, [['kubernetes:update']]],
  [['GET'], /^databases\/metrics\/credentials$/, [['database:update', 'database:view_credentials']]],
  [['POST'], /^databases\/[^/]+\/users\/[^/]+\/reset_auth$/, [['database:update']]],
  [['POST'], /^domains\/[^/]+\/records$/, [['domain:create'], ['domain:update']]],
  [['DELETE'], /^domains\/[^/]+\/records\/[^/]+$/, [['domain:delete'], ['domain:update']]],
  [['POST', 'DELETE'], /^firewalls\/[^/]+\/\w+$/, [['firewall:update']]],
  [['POST', 'DELETE'], /^load_balancers\/[^/]+\/(droplets|forwarding_rules)$/, [['load_balancer:update']]],
  [['POST'], /^projects\/[^/]+\/resources$/, [['project:assign_resource']]],
  [['POST'], /^registries\/subscription$/, [['registry:update']]],
  [['POST'], /^reserved_ips\/[^/]+\/actions$/, [['reserved_ip:update']]],
  [['GET'], /^sizes$/, [['sizes:read', 'regions:read']]],
  [['GET'], /^snapshots\/[^/]+$/, [['snapshot:read', 'block_storage_snapshot:read']]],
  [['DELETE'], /^snapshots\/[^/]+$/, [['image:delete', 'snapshot:delete']]],
  [['POST'], /^spaces\/keys$/, [['spaces_key:create_credentials']]],
  [['GET'], /^volumes\/([^/]+\/snapshots|snapshots\/[^/]+)$/, [['block_storage_snapshot:read']]],
  [['POST'], /^volumes\/[^/]+\/snapshots$/, [['block_storage_snapshot:create']]],
  [['DELETE'], /^volumes\/snapshots\/[^/]+$/, [['block_storage_snapshot:delete']]],
  [['GET'], /^volumes\/[^/]+\/actions\b/, [['block_storage_action:read']]],
  [['POST'], /^volumes\/([^/]+\/)?actions$/, [['block_storage_action:create']]],
  [['GET'], /^vpcs\/[^/]+\/peerings$/, [['vpc_peering:read']]],
  [['POST'], /^vpcs\/[^/]+\/peerings$/, [['vpc_peering:create']]],
  [['PATCH'], /^vpcs\/[^/]+\/peerings\/[^/]+$/, [['vpc_peering:update']]]
]
