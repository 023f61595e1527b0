import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions()
}, 300_000)
afterAll(() => staging.cloud.stop())

describe('provision', () => {
  test('with a lost state takes over all that is there, and a teardown removes all of it', async () => {
    const { cloud, succeeding } = staging
    const made = await succeeding('provision')
    const before = (await cloud.digitalocean.account.leftovers()).map(({ kind, id }) => `${kind} ${id}`).sort()
    for (const key of cloud.others.keysBeside('acme-terraform-state'))
      cloud.spaces.buckets.get('acme-terraform-state')?.delete(key)
    await appendFile(join(cloud.directory, 'checkout/infra/staging/main.tf'), '\n# Changed since.\n')

    const again = await succeeding('provision')
    expect(again.outputs).toMatchObject({ created: 'true', 'cluster-id': made.outputs['cluster-id'] })
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(before)

    const gone = await succeeding('teardown')
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(gone.log).not.toContain('terraform did not destroy')
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  }, 400_000)
})
