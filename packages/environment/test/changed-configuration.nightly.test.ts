import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '@staging-actions/base'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
const stack = `terraform {
  required_providers {
    digitalocean = { source = "digitalocean/digitalocean", version = "2.99.1" }
  }
}
`
beforeEach(async () => {
  cloud = await startCloud({ files: { ...files, 'infra/staging/main.tf': stack } })
})
afterEach(() => cloud.stop())

const configuration = files['.github/staging.yml']
/** A run after the promotion branch's configuration was changed. */
const after = (from: string, to: string, run = 7002) =>
  openRun(cloud, { run, files: { '.github/staging.yml': configuration.replace(from, to) } })

describe('a configuration that was changed between create and destroy', () => {
  test('whose ledgers have another place now: who holds it and until when stays known, and the reaper ends it', async () => {
    const first = await openRun(cloud)
    await first.provision({}, { leaseDuration: 3_600_000 })
    const told = (await first.check()).expiresAt
    const ahead = { ...systemClock, now: () => systemClock.now() + 5 * 3_600_000 }
    const moved = await openRun(cloud, {
      run: 7002,
      files: { '.github/staging.yml': `${configuration}ledger: { ref-prefix: refs/heads/staging-ledger }\n` }
    })
    expect(await moved.check()).toMatchObject({ holders: [{ holder: 'octocat' }], expiresAt: told })
    const { until } = await moved.extend({ duration: 4 * 3_600_000 })
    // The run's own lease is left to it.
    expect((await moved.check()).holders).toMatchObject([
      { id: 'run-7001' },
      { holder: 'octocat', byHand: true, until }
    ])
    expect((await moved.reap()).results).toEqual([])
    const reaper = await openRun(cloud, {
      run: 7003,
      clock: ahead,
      files: { '.github/staging.yml': `${configuration}ledger: { ref-prefix: refs/heads/staging-ledger }\n` }
    })
    expect((await reaper.reap()).results).toMatchObject([{ kind: 'destroyed', environment: 'staging', leftovers: [] }])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(await moved.check()).toMatchObject({ state: 'absent', holders: [] })
  })

  test('whose stack was renamed: what its old state holds is found by the key that was written down, and goes with the environment', async () => {
    await (await openRun(cloud)).provision()
    const moved = await after('name: staging, directory', 'name: network, directory')
    expect(await moved.check()).toMatchObject({ state: 'ready' })
    expect(destroyed(await moved.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(moved.lines.join('\n')).toContain(
      'the state 4242/staging/staging.tfstate is of no stack of the configuration by now'
    )
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })

  test('whose stack was renamed, with something in its old state that only that knows: it is no end without it', async () => {
    await (await openRun(cloud)).provision()
    const moved = await after('name: staging, directory', 'name: network, directory')
    const bucket = cloud.spaces.buckets.get('acme-terraform-state')
    const key = '4242/staging/staging.tfstate'
    const { resources = [], ...state } = JSON.parse(bucket?.get(key)?.body.toString('utf8') ?? '{}')
    const assets = {
      mode: 'managed',
      type: 'digitalocean_spaces_bucket',
      name: 'assets',
      provider: 'provider["registry.terraform.io/mallory/helper"]',
      instances: [{ attributes: { id: 'assets' } }]
    }
    const body = Buffer.from(JSON.stringify({ ...state, resources: [...resources, assets] }))
    bucket?.set(key, { body, etag: '"2"', at: 0, type: 'application/json' })
    await expect(moved.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringMatching(
        /the state 4242\/staging\/staging.tfstate holds digitalocean_spaces_bucket.assets \(assets\): .*mallory\/helper/
      )
    })
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([key])
    expect(await moved.check()).toMatchObject({ state: 'orphaned', because: expect.stringContaining(key) })
  })

  test('whose bucket is another now: the old state is out of reach, and named until the bucket is back', async () => {
    await (await openRun(cloud)).provision()
    const moved = await after('bucket: acme-terraform-state', 'bucket: another-state')
    await expect(moved.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringMatching(
        /the ledger tells of the state \S+acme-terraform-state\/4242\/staging\/staging.tfstate/
      ),
      hint: expect.stringContaining('Bring the stack back into `stacks` of .github/staging.yml on main')
    })
    const back = await after('', '', 7003)
    expect(destroyed(await back.teardown({ policy: 'always' })).leftovers).toEqual([])
  })

  test('whose zone is another now, with the state lost: the names in the old one are left and named, with what proves them, until it is back', async () => {
    await (await openRun(cloud)).provision()
    cloud.spaces.buckets.get('acme-terraform-state')?.delete('4242/staging/staging.tfstate')
    const moved = await after('domain: example.com', 'domain: example.org')
    await expect(moved.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining('dns-record A web.staging')
    })
    const left = (await cloud.digitalocean.account.leftovers()).map(({ kind }) => kind)
    expect([...new Set(left)].sort()).toEqual(['load-balancer', 'project', 'record', 'tag', 'vpc'])
    const back = await after('', '', 7003)
    expect(destroyed(await back.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })
})
