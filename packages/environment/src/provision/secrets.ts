import { StagingError } from '@staging-actions/base'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { z } from 'zod'

const secretsSchema = z.record(
  z.string().regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/),
  z.record(z.string().regex(/^[-._a-zA-Z0-9]+$/), z.coerce.string())
)

/** The stack's output `secrets`, `{"<namespace>/<name>": {KEY: value}}`, as Secrets. Every value is masked first. */
export function secretsOf(output: unknown, mask: (secret: string) => void): readonly KubernetesObject[] {
  if (output === undefined || output === null) return []
  const parsed = secretsSchema.safeParse(output)
  if (!parsed.success)
    throw new StagingError(
      'invalid-configuration',
      'the stack\'s output `secrets` is not of the form {"<namespace>/<name>": {KEY: value}}'
    )
  return Object.entries(parsed.data).map(([path, values]) => {
    for (const value of Object.values(values)) if (value.length > 3) mask(value)
    const [namespace = '', name = ''] = path.split('/')
    return secret(namespace, name, values)
  })
}

/** How Argo CD learns the credentials of a repository. A run's own token would be dead within the day. */
export function repositorySecret(url: string, token: string): KubernetesObject {
  return secret(
    'argocd',
    'staging-repository',
    { type: 'git', url, username: 'x-access-token', password: token },
    { 'argocd.argoproj.io/secret-type': 'repository' }
  )
}

function secret(
  namespace: string,
  name: string,
  values: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = {}
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'staging-actions', ...labels } },
    data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]))
  }
}
