import { stringify } from 'yaml'
import type { Account } from './account.ts'
import { refuse } from './refusal.ts'
import { iso } from './requests.ts'
import type { Cluster, OpenedCluster } from './resources.ts'

/** Every fetch mints a token that is good for `seconds`. */
export async function kubeconfig(account: Account, cluster: Cluster, seconds: number): Promise<string> {
  const opened = running(cluster)
  const token = await mint(account, cluster, opened, seconds)
  const name = `do-${cluster.region}-${cluster.name}`
  const user = `${name}-admin`
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ cluster: { 'certificate-authority-data': opened.caData, server: opened.endpoint }, name }],
    contexts: [{ context: { cluster: name, user }, name }],
    'current-context': name,
    preferences: {},
    users: [{ name: user, user: { token } }]
  })
}

export async function credentials(
  account: Account,
  cluster: Cluster,
  seconds: number
): Promise<Record<string, string | null>> {
  const opened = running(cluster)
  return {
    server: opened.endpoint,
    certificate_authority_data: opened.caData,
    client_certificate_data: null,
    client_key_data: null,
    token: await mint(account, cluster, opened, seconds),
    expires_at: iso(account.now() + seconds * 1000)
  }
}

function running(cluster: Cluster): OpenedCluster {
  return cluster.opened ?? refuse(404, 'the cluster is not running yet')
}

async function mint(account: Account, cluster: Cluster, opened: OpenedCluster, seconds: number): Promise<string> {
  account.kernel.events.emit('event', {
    at: account.now(),
    service: 'digitalocean',
    kind: 'kubeconfig minted',
    text: `a token for cluster ${cluster.name}, good for ${seconds} s`,
    data: { id: cluster.id, seconds }
  })
  return opened.tokenFor(seconds)
}
