import { notJson } from '@staging-actions/base'
import { Collection } from './collection.ts'
import { segment } from './identifier.ts'
import { named } from './named.ts'
import { type AssociatedResources, associatedSchema, clusterSchema } from './schema.ts'
import type { Transport } from './transport.ts'

const one = named('kubernetes_cluster', clusterSchema)

/** What a kubeconfig cannot do without. */
const parts = ['clusters', 'contexts', 'current-context', 'users']

export class Clusters extends Collection<typeof clusterSchema, typeof one> {
  constructor(transport: Transport) {
    super(transport, '/v2/kubernetes/clusters', 'kubernetes_clusters', clusterSchema, one)
  }

  /**
   * A kubeconfig as YAML. Every call mints a token, valid for `expirySeconds` (7 days if DigitalOcean had its way):
   * ask once a step, mask it, keep it out of outputs.
   */
  async kubeconfig(id: string, expirySeconds: number): Promise<string> {
    const path = `${this.path}/${segment(id)}/kubeconfig`
    const answer = await this.transport.text(path, { expiry_seconds: expirySeconds })
    // Half of one, read later, would look like one that a person has given.
    if (!parts.every((part) => new RegExp(`^${part}:`, 'm').test(answer)))
      throw notJson('DigitalOcean', path, answer, 'kubeconfig')
    return answer
  }

  /** What Kubernetes made and DigitalOcean bills; answered only while the cluster lives: undefined after that. */
  associatedResources(id: string): Promise<AssociatedResources | undefined> {
    return this.transport.find(`${this.path}/${segment(id)}/destroy_with_associated_resources`, associatedSchema)
  }

  /**
   * Deletes the cluster, and of its associated resources those that are named: the others stay. It goes on afterwards: poll
   * `find` until undefined. The service's way of deleting all of them would take along whatever bears the cluster's tag.
   */
  deleteSelective(
    id: string,
    { loadBalancers, volumes, snapshots }: Associated = { loadBalancers: [], volumes: [], snapshots: [] }
  ): Promise<boolean> {
    return this.transport.delete(`${this.path}/${segment(id)}/destroy_with_associated_resources/selective`, {
      load_balancers: loadBalancers,
      volumes,
      volume_snapshots: snapshots
    })
  }
}

/** Ids. */
interface Associated {
  readonly loadBalancers: readonly string[]
  readonly volumes: readonly string[]
  readonly snapshots: readonly string[]
}
