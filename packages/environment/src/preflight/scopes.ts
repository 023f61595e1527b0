import type { DigitalOcean } from '@staging-actions/digitalocean'

/** A scope of a DigitalOcean token, and what does not work without it. */
export interface Scope {
  readonly scope: string
  readonly breaks: string
}

interface ScopeProbe extends Scope {
  /** Undefined where only a domain could be asked, and none is configured. */
  readonly ask: (digitalocean: DigitalOcean, domain: string | undefined) => Promise<number> | undefined
}

/** No resource has these. */
const nobody = '00000000-0000-4000-8000-000000000000'
const noDroplet = '9007199254740991'
const noTag = 'staging-actions:no-such-tag'

const reading = (scope: string, path: string, breaks: string): ScopeProbe => ({
  scope: `${scope}:read`,
  breaks,
  ask: (api) => api.refusal('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=1`)
})
const asking = (
  scope: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  breaks: string
): ScopeProbe => ({ scope, breaks, ask: (api) => api.refusal(method, path) })
const inZone = (scope: string, method: 'POST' | 'PUT' | 'DELETE', path: string, breaks: string): ScopeProbe => ({
  scope,
  breaks,
  ask: (api, domain) => (domain === undefined ? undefined : api.refusal(method, `/v2/domains/${domain}${path}`))
})

const look = 'check-staging, provision and teardown cannot see them'
const create = 'provision cannot create them'
const remove = 'teardown cannot delete them: they would be billed for ever'

/**
 * Everything that provision, argocd-sync and teardown ask of the account, by scope. Each request is one that could do nothing even
 * if it were allowed. That DigitalOcean looks at the scope before anything else is how its 403 is documented.
 */
const probes: readonly ScopeProbe[] = [
  reading('kubernetes', '/v2/kubernetes/clusters', look),
  asking('kubernetes:create', 'POST', '/v2/kubernetes/clusters', create),
  asking('kubernetes:update', 'PUT', `/v2/kubernetes/clusters/${nobody}`, 'provision cannot change a cluster'),
  asking(
    'kubernetes:delete',
    'DELETE',
    `/v2/kubernetes/clusters/${nobody}/destroy_with_associated_resources/dangerous`,
    remove
  ),
  asking(
    'kubernetes:access_cluster',
    'GET',
    `/v2/kubernetes/clusters/${nobody}/kubeconfig`,
    'provision and argocd-sync cannot enter the cluster'
  ),
  reading('database', '/v2/databases', look),
  asking('database:create', 'POST', '/v2/databases', create),
  asking(
    'database:update',
    'PUT',
    `/v2/databases/${nobody}/firewall`,
    'provision cannot set the firewall of a database'
  ),
  asking('database:delete', 'DELETE', `/v2/databases/${nobody}`, remove),
  reading('load_balancer', '/v2/load_balancers', look),
  asking('load_balancer:create', 'POST', '/v2/load_balancers', create),
  asking('load_balancer:update', 'PUT', `/v2/load_balancers/${nobody}`, 'provision cannot change a load balancer'),
  asking('load_balancer:delete', 'DELETE', `/v2/load_balancers/${nobody}`, remove),
  reading('vpc', '/v2/vpcs', look),
  asking('vpc:create', 'POST', '/v2/vpcs', create),
  asking('vpc:delete', 'DELETE', `/v2/vpcs/${nobody}`, 'teardown cannot delete the network'),
  reading('tag', '/v2/tags', look),
  asking('tag:create', 'POST', '/v2/tags', 'provision cannot mark what is ours'),
  asking('tag:delete', 'DELETE', `/v2/tags/${noTag}`, 'teardown leaves the tag'),
  reading('project', '/v2/projects', look),
  asking('project:create', 'POST', '/v2/projects', create),
  asking('project:delete', 'DELETE', `/v2/projects/${nobody}`, 'teardown leaves the project'),
  reading('domain', '/v2/domains', look),
  inZone('domain:create', 'POST', '/records', 'provision cannot give the apps their names'),
  inZone(
    'domain:delete',
    'DELETE',
    `/records/${noDroplet}`,
    'teardown leaves records that point at an address of nobody'
  ),
  reading('droplet', '/v2/droplets', look),
  asking('droplet:delete', 'DELETE', `/v2/droplets/${noDroplet}`, remove),
  reading('block_storage', '/v2/volumes', look),
  asking('block_storage:delete', 'DELETE', `/v2/volumes/${nobody}`, remove),
  reading('snapshot', '/v2/snapshots?resource_type=volume', look),
  asking('snapshot:delete', 'DELETE', `/v2/snapshots/${nobody}`, remove),
  reading('firewall', '/v2/firewalls', look),
  asking('firewall:delete', 'DELETE', `/v2/firewalls/${nobody}`, 'teardown leaves firewalls'),
  reading('certificate', '/v2/certificates', look),
  reading('reserved_ip', '/v2/reserved_ips', 'teardown cannot tell of an address that is left behind'),
  reading('sizes', '/v2/sizes', 'nodes have no price')
]

export interface ScopesSeen {
  readonly missing: readonly Scope[]
  /** The service did not say. */
  readonly unclear: readonly Scope[]
  readonly asked: number
}

export async function observeScopes(digitalocean: DigitalOcean, domain: string | undefined): Promise<ScopesSeen> {
  const answers = await Promise.all(
    probes.map(async ({ scope, breaks, ask }) => ({ scope, breaks, status: await ask(digitalocean, domain) }))
  )
  const asked = answers.filter(({ status }) => status !== undefined)
  return {
    missing: asked.filter(({ status }) => status === 403),
    unclear: asked.filter(({ status = 0 }) => status === 0 || status === 429 || status >= 500),
    asked: asked.length
  }
}
