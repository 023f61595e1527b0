import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Deadline, type StagingError, systemClock } from '@staging-actions/base'
import type { TornDown } from '../src/index.ts'
import { resourceKinds } from '../src/inventory/resource.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

/** In the state that was begun by the run. */
function hold(type: string, id: string): void {
  const key = '4242/staging/staging.tfstate'
  const bucket = cloud.spaces.buckets.get('acme-terraform-state')
  const stored = bucket?.get(key)
  if (!stored) throw new Error('there is no state')
  const state = JSON.parse(stored.body.toString('utf8'))
  const [{ provider }] = state.resources
  state.resources.push({ mode: 'managed', type, name: 'held', provider, instances: [{ attributes: { id } }] })
  bucket?.set(key, { ...stored, body: Buffer.from(JSON.stringify(state)) })
}

describe('a deletion that is refused', () => {
  test.each([
    ['for good, by a token without the scope', 403],
    ['for good, by an answer that nobody expects', 400],
    ['again and again, as if it were in use', 409]
  ])(
    '%s (%d): what proves it to be ours stays with it, all else goes, and the teardown fails with what is left',
    async (_, status) => {
      const run = await openRun(cloud)
      await run.provision()
      cloud.kernel.faults.add({
        service: 'digitalocean',
        method: 'DELETE',
        path: '/v2/domains/*',
        times: 10_000,
        when: 'before',
        answer: { status, body: '{"id":"refused","message":"not this one"}' }
      })
      const failed = await run
        .teardown({ deadline: new Deadline(systemClock, 15_000) })
        .catch((error: StagingError) => error)
      expect(failed).toMatchObject({ reason: 'leftovers' })
      const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
      expect([...new Set(left)].sort()).toEqual(['load-balancer', 'project', 'record', 'tag', 'vpc'])
      expect(run.lines).toContainEqual(
        expect.stringMatching(/^warning: the dns-record A web\.staging .*is still there/)
      )
    }
  )

  test('of everything: the receipt lists each thing that is left, of every kind, with its page', async () => {
    const run = await openRun(cloud)
    const { clusterId } = await run.provision()
    const { account } = cloud.digitalocean
    const rules = { inboundRules: [], outboundRules: [], dropletIds: [] }
    account.firewalls.add({ ...account.fresh(account.uuid(), `k8s-${clusterId}-worker`, []), ...rules })
    const made = {
      type: 'custom' as const,
      dnsNames: ['staging.example.com'],
      sha1: 'a'.repeat(40),
      notAfter: Date.now() + 1e9
    }
    const certificate = account.certificates.add({
      ...account.fresh(account.uuid(), 'stg-39u-staging-cert', []),
      ...made
    })
    hold('digitalocean_certificate', certificate.id)
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: '*',
      times: Number.POSITIVE_INFINITY,
      when: 'before',
      answer: { status: 400, body: '{"id":"refused","message":"not now"}' }
    })
    const failed = await run
      .teardown({ deadline: new Deadline(systemClock, 30_000) })
      .catch((error: StagingError) => error)
    const { leftovers, receipt } = (failed as StagingError).result as Extract<TornDown, { kind: 'destroyed' }>
    const inAccount: Readonly<Record<string, string>> = { 'dns-record': 'record', 'volume-snapshot': 'snapshot' }
    const told = leftovers.map(
      ({ kind, name }) => `${inAccount[kind] ?? kind} ${name}${kind === 'dns-record' ? '.example.com' : ''}`
    )
    const there = (await account.leftovers()).map(({ kind, name }) => `${kind} ${name}`)
    expect([...told].sort()).toEqual(there.sort())
    expect([...new Set(leftovers.map(({ kind }) => kind))].sort()).toEqual([...resourceKinds].sort())
    for (const one of leftovers) {
      expect(one).toMatchObject({ gone: null, url: expect.stringMatching(/^https:\/\/cloud\.digitalocean\.com\//) })
      expect(receipt).toContainEqual(one)
      expect((failed as StagingError).message).toContain(`${one.kind} ${one.name} (${one.id})`)
    }
    cloud.kernel.faults.clear()
    expect(destroyed(await run.teardown()).leftovers).toEqual([])
    expect(await account.leftovers()).toEqual([])
  })

  test("for good, of a network that is its region's default: all that is billed goes, and the rest once another one is", async () => {
    const run = await openRun(cloud)
    await run.provision()
    const { account } = cloud.digitalocean
    const networks = account.vpcs.all()
    const ours = networks.find(({ name }) => name === run.environment.names.vpc)
    const former = networks.find(({ region, isDefault }) => region === ours?.region && isDefault)
    if (!ours || !former) throw new Error('there is no network to swap with')
    Object.assign(former, { isDefault: false })
    ours.isDefault = true
    await expect(run.teardown()).rejects.toMatchObject({ reason: 'leftovers' })
    const left = (await account.leftovers()).map(({ kind }) => kind)
    expect([...new Set(left)].sort()).toEqual(['project', 'tag', 'vpc'])
    expect(run.lines.join('\n')).toContain('stays for now: it is the default network of its region')
    ours.isDefault = false
    Object.assign(former, { isDefault: true })
    expect(destroyed(await run.teardown()).leftovers).toEqual([])
    expect(await account.leftovers()).toEqual([])
  })

  test('for a while, by a load balancer that is still at work: it is asked again until it goes', async () => {
    const run = await openRun(cloud)
    await run.provision()
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: '/v2/load_balancers/*',
      times: 3,
      when: 'before',
      answer: {
        status: 403,
        body: '{"id":"forbidden","message":"Load Balancer can\'t be updated while it processes previous actions"}'
      }
    })
    await run.teardown()
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(run.lines.filter((line) => line.includes('is still there'))).toEqual([])
  })

  test('and what cannot be looked at is not called gone', async () => {
    const run = await openRun(cloud)
    await run.provision()
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'GET',
      path: '/v2/vpcs/*',
      times: 10_000,
      when: 'before',
      answer: { status: 403, body: '{"id":"forbidden","message":"no scope"}' }
    })
    const failed = await run.teardown().catch((error: StagingError) => error)
    expect(failed).toMatchObject({ reason: 'leftovers', message: expect.stringContaining('vpc stg-39u-staging-vpc') })
    const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
    expect([...new Set(left)].sort()).toEqual(['tag', 'vpc'])
  })
})
