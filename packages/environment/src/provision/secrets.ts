import { StagingError } from '@staging-actions/base'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import * as z from 'zod/mini'

const secretsSchema = z.record(
  z.string().check(z.regex(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/)),
  z.record(z.string().check(z.regex(/^[-._a-zA-Z0-9]+$/)), z.coerce.string())
)

export interface Masking {
  readonly mask: (secret: string) => void
  /** Names and URLs that everybody may see: a value that is part of one is no secret. */
  readonly open: readonly string[]
}

/** The stack's output `secrets`, `{"<namespace>/<name>": {KEY: value}}`, as Secrets. What is secret of them is masked first. */
export function secretsOf(output: unknown, { mask, open }: Masking): readonly KubernetesObject[] {
  if (output === undefined || output === null) return []
  const parsed = secretsSchema.safeParse(output)
  if (!parsed.success)
    throw new StagingError(
      'invalid-configuration',
      'the stack\'s output `secrets` is not of the form {"<namespace>/<name>": {KEY: value}}'
    )
  return Object.entries(parsed.data).map(([path, values]) => {
    for (const value of Object.values(values)) for (const part of maskable(value, open)) mask(part)
    const [namespace = '', name = ''] = path.split('/')
    return secret(namespace, name, values)
  })
}

/**
 * What of a value is to be masked. GitHub drops every output that contains a masked text: a setting such as `staging` must not
 * be one. Each line for itself, for a mask of several lines is taken line by line, the short ones too.
 */
export function maskable(value: string, open: readonly string[]): readonly string[] {
  return [...value.split(/\r?\n/).map((line) => line.trim()), ...passwordOf(value)].filter(
    (part) => part.length >= shortest && !open.some((text) => text.includes(part))
  )
}

const shortest = 8

/** The password of a URL, as it is written there and as it is used. */
function passwordOf(value: string): readonly string[] {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url?.password) return []
  try {
    return [url.password, decodeURIComponent(url.password)]
  } catch {
    return [url.password]
  }
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

/** What a node pulls images with counts only in a Secret of the type that belongs to it. */
const pullKey = '.dockerconfigjson'

function secret(
  namespace: string,
  name: string,
  values: Readonly<Record<string, string>>,
  labels: Readonly<Record<string, string>> = {}
): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    type: Object.hasOwn(values, pullKey) ? 'kubernetes.io/dockerconfigjson' : 'Opaque',
    metadata: { name, namespace, labels: { 'app.kubernetes.io/managed-by': 'staging-actions', ...labels } },
    data: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]))
  }
}
