import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { StateResource } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'

/** What everything else of an environment lives in, or is worth most: where these are ours, the state is. */
const anchors = {
  digitalocean_kubernetes_cluster: { kind: 'cluster', collection: 'clusters' },
  digitalocean_database_cluster: { kind: 'database', collection: 'databases' },
  digitalocean_vpc: { kind: 'vpc', collection: 'vpcs' }
} as const

/**
 * What a state would have destroyed and nothing in the cloud proves to be ours, `<address> (<id>)`. A state is a record like
 * any other: somebody may have imported into it, or moved it. What is gone already is nobody's any more.
 */
export async function strangersAmong(
  known: readonly StateResource[],
  ours: readonly Resource[],
  digitalocean: DigitalOcean
): Promise<readonly string[]> {
  const strangers: string[] = []
  for (const { address, type, id } of known) {
    const anchor = Object.entries(anchors).find(([name]) => name === type)?.[1]
    if (!anchor || !id || ours.some((one) => one.kind === anchor.kind && one.id === id)) continue
    if (await digitalocean[anchor.collection].find(id)) strangers.push(`${address} (${id})`)
  }
  return strangers
}
