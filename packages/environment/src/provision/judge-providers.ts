import type { Plan } from '@staging-actions/terraform'

export interface ForeignCluster {
  readonly id: string
  readonly name: string
}

/**
 * Providers of a plan that may deploy into somebody's cluster (helm, kubernetes, kubectl, argocd, …), one sentence each. What deploys says
 * where to in its settings: by data of a cluster, its address, which holds its id, or a context of a kubeconfig (`do-nyc1-<name>`). What a
 * program of the stack does (`local-exec`) is not seen.
 */
export function deploysElsewhere(
  { providers = [] }: Pick<Plan, 'providers'>,
  foreign: readonly ForeignCluster[]
): readonly string[] {
  return providers.flatMap(({ provider, values, hidden }) => {
    const isNamed = ({ id, name }: ForeignCluster) =>
      values.some((value) => value.includes(id) || value === name || value.endsWith(`-${name}`)) ||
      hidden.some((value) => value.includes(id))
    const cluster = foreign.find(isNamed)
    return cluster
      ? [
          `the provider ${provider} may deploy into the cluster ${cluster.name} (${cluster.id}), which is not ours: set it from digitalocean_kubernetes_cluster.<name> of this environment`
        ]
      : []
  })
}

/** Whether a plan has settings by which a cluster could be meant. */
export function mayDeploy({ providers = [] }: Pick<Plan, 'providers'>): boolean {
  return providers.some(({ values, hidden }) => values.length + hidden.length > 0)
}
