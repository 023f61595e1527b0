import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

/** Names of what is there besides the foundation. */
const left = async () =>
  (await cloud.digitalocean.account.leftovers()).map(({ kind, name }) => `${kind} ${name}`).sort()

describe('what a person made next to the environment', () => {
  test('a firewall that only aims at our nodes stays; the one that Kubernetes made goes', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const { ownerTag } = run.environment.names
    const rule = { protocol: 'tcp', ports: '22', sources: { addresses: ['192.0.2.1'] } }
    for (const name of ['office', `k8s-${clusterId}-worker`])
      await ask(cloud, 'POST', '/v2/firewalls', { name, tags: [`k8s:${clusterId}`], inbound_rules: [rule] })
    await ask(cloud, 'POST', '/v2/firewalls', {
      name: 'every-staging',
      tags: [ownerTag],
      inbound_rules: [rule]
    })
    const { receipt } = destroyed(await run.teardown())
    expect(receipt.filter(({ kind }) => kind === 'firewall').map(({ name }) => name)).toEqual([
      `k8s-${clusterId}-worker`
    ])
    // A tag that is deleted would be taken from them, too.
    expect(await left()).toEqual(['firewall every-staging', 'firewall office', `tag ${ownerTag}`])
  })

  test('a reserved IP on one of our nodes stays with all names that lead to it, and is told', async () => {
    const run = await openRun(cloud)
    await run.provision()
    const { droplets } = await ask(cloud, 'GET', '/v2/droplets')
    const nodes = droplets as unknown as { id: number; name: string }[]
    const node = nodes.find(({ name }) => name.startsWith('stg-39u-staging-cluster'))
    const { reserved_ip: reserved } = await ask(cloud, 'POST', '/v2/reserved_ips', { droplet_id: node?.id })
    const ip = String(reserved?.['ip'])
    await ask(cloud, 'POST', '/v2/domains/example.com/records', { type: 'A', name: 'vpn', data: ip })
    const { receipt } = destroyed(await run.teardown())
    expect(receipt.filter(({ because }) => !because).map(({ name }) => name)).not.toContain('A vpn')
    expect(await left()).toEqual(['record A vpn.example.com', `reserved-ip ${ip}`])
    expect(run.lines).toContainEqual(expect.stringMatching(new RegExp(`^warning: .*${ip}.*${node?.name}`)))
  })
})
