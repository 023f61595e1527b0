import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, type StagingError, systemClock } from '@staging-actions/base'
import { ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

type Run = Awaited<ReturnType<typeof openRun>>

const refuse = (method: string, path: string, status = 403) =>
  cloud.kernel.faults.add({
    service: 'digitalocean',
    method,
    path,
    times: 10_000,
    when: 'before',
    answer: { status, body: '{"id":"refused","message":"not this one"}' }
  })
const leftAfter = async (run: Run) => {
  const failed = await run
    .teardown({ deadline: new Deadline(systemClock, 12_000) })
    .catch((error: StagingError) => error)
  expect(failed).toMatchObject({ reason: 'leftovers' })
  const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
  return [...new Set(left)].sort()
}
const nothingIsLeftAfter = async (run: Run) => {
  cloud.kernel.faults.clear()
  expect(destroyed(await run.teardown()).leftovers).toEqual([])
  expect(await cloud.digitalocean.account.leftovers()).toEqual([])
}

/** A record of ours, by the ledger alone, that leads to the load balancer that Kubernetes made. */
async function pointAtKubernetes(run: Run, rename?: string): Promise<string> {
  const { loadBalancers, vpcs } = cloud.digitalocean.account
  const network = vpcs.all().find(({ name }) => name === 'stg-39u-staging-vpc')
  const balancer = loadBalancers.all().find(({ name, vpcId }) => vpcId === network?.id && /^a[0-9a-f]{31}$/.test(name))
  if (!balancer) throw new Error('Kubernetes made none')
  if (rename) balancer.name = rename
  const { domain_record: record } = await ask(cloud, 'POST', '/v2/domains/example.com/records', {
    type: 'A',
    name: 'shop.staging',
    data: balancer.ip
  })
  const id = String(record?.['id'])
  await run.environment.ledger.update('a record', (current) => ({
    ...current,
    journal: [
      ...current.journal,
      { kind: 'dns-record', id, name: 'A shop.staging', by: 'x', at: '2026-11-01T00:00:00Z', address: balancer.ip }
    ]
  }))
  return id
}

describe('what proves something to be ours goes after it', () => {
  test('a load balancer in a state of which the record that leads to it is no part: Terraform is not run', async () => {
    const run = await openRun(cloud)
    await run.provision()
    refuse('DELETE', '/v2/domains/*')
    expect(await leftAfter(run)).toEqual(['load-balancer', 'project', 'record', 'tag', 'vpc'])
    expect(run.story).not.toContain('destroy')
    const told = run.lines.join('\n')
    expect(told).toMatch(/nothing is destroyed by it: it holds .*, since the record A web\.staging still leads to it/)
    expect(told).toMatch(/the load-balancer stg-39u-staging-lb \(.*\) stays for now: the record A web\.staging still/)
    expect(told).toMatch(/the tag staging:4242:staging .* stays for now: the .* is still there, and is found by it/)
    await nothingIsLeftAfter(run)
  })

  test('a load balancer of Kubernetes: the Applications stay, or their controller would delete it', async () => {
    const run = await openRun(cloud)
    await run.provision()
    refuse('DELETE', `/v2/domains/example.com/records/${await pointAtKubernetes(run)}`)
    expect(await leftAfter(run)).toEqual(['load-balancer', 'project', 'record', 'tag', 'vpc'])
    expect(run.lines.join('\n')).toMatch(/the Applications stay, and with them the load-balancer a[0-9a-f]{31}/)
    await nothingIsLeftAfter(run)
  })

  test('the cluster that alone proves such a load balancer: it has a name that anybody could give', async () => {
    const run = await openRun(cloud)
    await run.provision()
    refuse('DELETE', `/v2/domains/example.com/records/${await pointAtKubernetes(run, 'shop-web')}`)
    expect(await leftAfter(run)).toContain('cluster')
    expect(run.lines.join('\n')).toContain('stays for now: nothing else proves that the load-balancer shop-web is ours')
    await nothingIsLeftAfter(run)
  })

  test('the cluster whose volumes could not be marked as ours', async () => {
    const run = await openRun(cloud)
    await run.provision()
    refuse('POST', '/v2/tags/*', 422)
    const left = await leftAfter(run)
    expect(left).toContain('cluster')
    expect(left).toContain('volume')
    expect(run.lines.join('\n')).toMatch(/the volume pvc-.* could not be marked as ours, so its cluster stays/)
    await nothingIsLeftAfter(run)
  })
})
