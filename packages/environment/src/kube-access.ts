import type { Deadline } from '@staging-actions/base'
import { type Cluster, openCluster, parseKubeconfig } from '@staging-actions/kubernetes'
import type { Environment } from './open-environment.ts'

/** As long as a step may take, and no longer: every kubeconfig is a key to the cluster. */
const kubeconfigSeconds = 3600

/** Opens our cluster by a fresh, short-lived kubeconfig, whose credential is masked. */
export async function openOurCluster(
  { digitalocean, context }: Environment,
  clusterId: string,
  { mask, deadline }: { readonly mask: (secret: string) => void; readonly deadline: Deadline }
): Promise<Cluster> {
  const seconds = Math.min(kubeconfigSeconds, Math.max(600, Math.ceil(deadline.remaining() / 1000)))
  const kubeconfig = await digitalocean.clusters.kubeconfig(clusterId, seconds)
  const { credential } = parseKubeconfig(kubeconfig)
  mask(credential.kind === 'token' ? credential.token : credential.key)
  return openCluster(kubeconfig, { clock: context.clock, log: context.log, signal: deadline.signal })
}
