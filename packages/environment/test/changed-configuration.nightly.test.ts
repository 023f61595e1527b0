import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const configuration = files['.github/staging.yml']
/** A run after the promotion branch's configuration was changed. */
const after = (from: string, to: string, run = 7002) =>
  openRun(cloud, { run, files: { '.github/staging.yml': configuration.replace(from, to) } })

describe('a configuration that was changed between create and destroy', () => {
  test('whose stack has another state now: what is proven otherwise goes, and the old state is named until the stack is back', async () => {
    await (await openRun(cloud)).provision()
    const moved = await after('name: staging, directory', 'name: network, directory')
    await expect(moved.teardown({ policy: 'always' })).rejects.toMatchObject({
      reason: 'leftovers',
      message: expect.stringContaining(
        'the state 4242/staging/staging.tfstate is of no stack of the configuration and holds digitalocean_project.this_0'
      ),
      hint: expect.stringContaining('Bring the stack back into `stacks` of .github/staging.yml on main')
    })
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual(['4242/staging/staging.tfstate'])
    expect(await moved.check()).toMatchObject({
      state: 'orphaned',
      because: expect.stringContaining('4242/staging/staging.tfstate')
    })
    const back = await after('', '', 7003)
    expect(destroyed(await back.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
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
