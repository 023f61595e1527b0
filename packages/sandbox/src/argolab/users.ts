import { randomBytes } from 'node:crypto'
import { stringify } from 'yaml'

/** Who is known both to the cluster and to Argo CD. Their rights: packages/sandbox/argolab/accounts.yaml. */
export type LabUser = 'admin' | 'ci' | 'narrow' | 'readonly' | 'nobody'

export const labUsers: readonly LabUser[] = ['admin', 'ci', 'narrow', 'readonly', 'nobody']

/** The cluster's own tokens; random, since anyone on the machine reaches loopback. */
export function makeClusterTokens(): ReadonlyMap<LabUser, string> {
  return new Map(labUsers.map((user) => [user, randomBytes(20).toString('hex')]))
}

/** kube-apiserver's static token file: token, name, uid, groups. */
export function renderTokenFile(tokens: ReadonlyMap<LabUser, string>): string {
  return [...tokens]
    .map(([user, token]) => `${token},${user},${user}${user === 'admin' ? ',system:masters' : ''}\n`)
    .join('')
}

export function renderKubeconfig(options: {
  readonly server: string
  readonly caPem: string
  readonly token: string
}): string {
  const { server, caPem, token } = options
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      { name: 'lab', cluster: { server, 'certificate-authority-data': Buffer.from(caPem).toString('base64') } }
    ],
    users: [{ name: 'user', user: { token } }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'user', namespace: 'argocd' } }],
    'current-context': 'lab'
  })
}
