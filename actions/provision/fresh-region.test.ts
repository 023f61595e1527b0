import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions({
    change: ({ '.github/staging.yml': configuration = '', ...files }) => ({
      ...files,
      '.github/staging.yml': configuration
        .replace('region: nyc3', 'region: fra1')
        .replace('backend: { bucket: acme-terraform-state }', 'backend: { bucket: acme-terraform-state, region: nyc3 }')
    })
  })
}, 300_000)
afterAll(() => staging.cloud.stop())

test('in a region that has no network yet the environment comes and goes: its network does not become the default', async () => {
  const { cloud, succeeding } = staging
  const { account } = cloud.digitalocean
  const inRegion = () => account.vpcs.all().filter(({ region }) => region === 'fra1')
  expect(inRegion()).toEqual([])
  const made = await succeeding('provision')
  expect(made.log).toContain('fra1 has no network yet: default-fra1 is its default from now on')
  expect(inRegion().map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['default-fra1', true],
    ['stg-39u-staging-vpc', false]
  ])
  await succeeding('teardown', { policy: 'always' })
  expect((await account.leftovers()).map(({ kind, name }) => `${kind} ${name}`)).toEqual(['vpc default-fra1'])
  const again = await succeeding('provision')
  expect(again.log).not.toContain('has no network yet')
  expect(inRegion()).toHaveLength(2)
}, 600_000)
