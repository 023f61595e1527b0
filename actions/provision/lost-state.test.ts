import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type StagingActions, startStagingActions } from '../../packages/environment/test/staging-actions.ts'

/** A second stack, of somebody's module that takes neither names nor tags. */
const reports = {
  'infra/reports/main.tf': `terraform {
  required_providers {
    digitalocean = { source = "digitalocean/digitalocean" }
  }
  backend "s3" {}
}
resource "digitalocean_vpc" "reports" {
  name   = "reports"
  region = "nyc3"
}
`
}
const ownsByState =
  '  - { name: reports, directory: infra/reports, owns: state, backend: { bucket: acme-terraform-state } }\n'

let staging: StagingActions
beforeAll(async () => {
  staging = await startStagingActions({
    change: ({ '.github/staging.yml': configuration = '', ...files }) => ({
      ...files,
      ...reports,
      '.github/staging.yml': configuration.replace('bootstrap:', `${ownsByState}bootstrap:`)
    })
  })
}, 300_000)
afterAll(() => staging.cloud.stop())

describe('provision', () => {
  test('with a lost state takes over all that is there; a teardown removes all of it, also what only a state proves, with stacks that are broken', async () => {
    const { cloud, succeeding } = staging
    const inCheckout = (path: string) => join(cloud.directory, 'checkout', path)
    const made = await succeeding('provision')
    const before = (await cloud.digitalocean.account.leftovers()).map(({ kind, id }) => `${kind} ${id}`).sort()
    const reportsKey = '4242/staging/reports.tfstate'
    expect(cloud.others.keysBeside('acme-terraform-state')).toContain(reportsKey)
    for (const key of cloud.others.keysBeside('acme-terraform-state'))
      if (key !== reportsKey) cloud.spaces.buckets.get('acme-terraform-state')?.delete(key)
    await appendFile(inCheckout('infra/staging/main.tf'), '\n# Changed since.\n')

    const again = await succeeding('provision')
    expect(again.outputs).toMatchObject({ created: 'true', 'cluster-id': made.outputs['cluster-id'] })
    expect((await cloud.digitalocean.account.leftovers()).map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual(before)

    // As on a default branch whose stacks are others than the ones that were applied.
    await appendFile(inCheckout('infra/staging/main.tf'), '\nvariable "nobody_gives_it" {}\nresource "broken" {\n')
    await appendFile(inCheckout('infra/reports/main.tf'), '\nresource "broken" {\n')
    const gone = await succeeding('teardown')
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(gone.log).not.toContain('terraform did not destroy')
    const receipt = JSON.parse(gone.outputs['receipt'] ?? '[]') as { kind: string; name: string }[]
    expect(receipt.map(({ kind, name }) => `${kind} ${name}`)).toContain('vpc reports')
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  }, 400_000)
})
