import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { StagingError } from '@staging-actions/base'
import type { Environment } from '../src/index.ts'
import { ask, deleteByHand } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

/** Does something between the look of a teardown before its claim and the one after it. */
function meanwhile(environment: Environment, work: () => Promise<unknown>): Environment {
  let isDone = false
  const update: Environment['ledger']['update'] = async (message, change) => {
    if (!isDone && message.startsWith('teardown: claim')) {
      isDone = true
      await work()
    }
    return environment.ledger.update(message, change)
  }
  return { ...environment, ledger: { ...environment.ledger, update } }
}

test('what the cluster alone proved before the claim stays proven when it is deleted by hand before the next look', async () => {
  const run = await openRun(cloud)
  const { clusterId } = await run.provision()
  const { loadBalancers, vpcs } = cloud.digitalocean.account
  const network = vpcs.all().find(({ name }) => name === 'stg-39u-staging-vpc')
  const balancer = loadBalancers.all().find(({ name, vpcId }) => vpcId === network?.id && /^a[0-9a-f]{31}$/.test(name))
  if (!balancer) throw new Error('Kubernetes made none')
  // By an annotation of its Service: after the cluster nothing else says whose it is.
  balancer.name = 'shop-web'
  const environment = meanwhile(run.environment, () => deleteByHand(cloud, clusterId))
  const { receipt, leftovers } = destroyed(await run.teardown({ environment }))
  expect(leftovers).toEqual([])
  expect(receipt).toContainEqual(expect.objectContaining({ id: balancer.id, gone: expect.any(String) }))
  expect(await cloud.digitalocean.account.leftovers()).toEqual([])
})

test('a volume that a person takes for a Droplet of theirs before the next look is left to them', async () => {
  const run = await openRun(cloud)
  await run.provision()
  const { account } = cloud.digitalocean
  const { volumes } = account
  const ours = (await account.leftovers()).find(({ kind }) => kind === 'volume')
  const volume = volumes.all().find(({ name }) => name === ours?.name)
  if (!volume) throw new Error('Kubernetes made none')
  const environment = meanwhile(run.environment, async () => {
    const { droplet } = await ask(cloud, 'POST', '/v2/droplets', {
      ...{ name: 'rescue', region: 'nyc3', size: 's-1vcpu-1gb', image: 'ubuntu-24-04-x64' }
    })
    volume.dropletIds = [Number(droplet?.['id'])]
  })
  const failed = await run.teardown({ environment }).catch((error: StagingError) => error)
  expect(failed).toMatchObject({
    reason: 'leftovers',
    message: expect.stringContaining(`and not touched, since the ledger alone says that it is of staging`)
  })
  expect(String(failed)).toContain(volume.id)
  expect(volumes.all().map(({ id }) => id)).toContain(volume.id)
})
