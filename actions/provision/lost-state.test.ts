import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ask, deleteByHand } from '../../packages/environment/test/api-stack.ts'
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
  test('with a lost state takes over all that is there, and makes a cluster again that broke for good', async () => {
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

    // A cluster that broke for good is made again.
    const { account } = cloud.digitalocean
    const broken = account.clusters.find(made.outputs['cluster-id'] ?? '')
    if (broken) broken.failure = 'the control plane could not be made'
    const replaced = await succeeding('provision')
    expect(replaced.log).toMatch(/the cluster \S+ \(\S+\) is broken for good: it is deleted, and made again/)
    const clusterId = replaced.outputs['cluster-id'] ?? ''
    expect(clusterId).not.toBe(made.outputs['cluster-id'])
    expect(account.clusters.find(clusterId)?.failure).toBeUndefined()
  }, 400_000)

  test('a teardown after somebody deleted the cluster by hand removes all of it, also what only a state proves, with stacks that are broken', async () => {
    const { cloud, run, succeeding } = staging
    const inCheckout = (path: string) => join(cloud.directory, 'checkout', path)
    const { account } = cloud.digitalocean
    const [cluster] = account.clusters.all().filter(({ name }) => name === 'stg-39u-staging-cluster')
    // A snapshot of a person: nothing says by whom it was made.
    const volume = account.volumes.all().find(({ tags }) => [...tags].join() === `k8s:${cluster?.id}`)
    await ask(cloud, 'POST', `/v2/volumes/${volume?.id}/snapshots`, { name: 'before-the-demo' })
    await deleteByHand(cloud, cluster?.id ?? '')
    const checked = await run('check-staging')
    expect(checked.outputs).toMatchObject({ state: 'degraded', ready: 'false' })
    expect(checked.summary).toContain('[volume-snapshot before-the-demo](https://cloud.digitalocean.com/')

    // As on a default branch whose stacks are others than the ones that were applied.
    await appendFile(inCheckout('infra/staging/main.tf'), '\nvariable "nobody_gives_it" {}\nresource "broken" {\n')
    await appendFile(inCheckout('infra/reports/main.tf'), '\nresource "broken" {\n')
    // A record that only the ledger has, and that does not go: Terraform would destroy the load balancer that proves it.
    const record = forget(cloud, 'digitalocean_record')
    cloud.kernel.faults.add({
      service: 'digitalocean',
      method: 'DELETE',
      path: `/v2/domains/example.com/records/${record}`,
      times: 10_000,
      when: 'before',
      answer: { status: 403, body: '{"id":"forbidden","message":"no"}' }
    })
    const stopped = await run('teardown')
    cloud.kernel.faults.clear()
    expect(stopped.outputs).toMatchObject({ outcome: 'failure', reason: 'leftovers', destroyed: 'false' })
    expect(stopped.log).toMatch(/nothing is destroyed by it: it holds .*since the record A \S+ still leads to it/)
    expect(stopped.summary).toContain('[still there](https://cloud.digitalocean.com/networking/load_balancers/')
    const left = JSON.parse(stopped.outputs['leftovers'] ?? '[]') as { kind: string }[]
    expect([...new Set(left.map(({ kind }) => kind))].sort()).toEqual([
      'dns-record',
      'load-balancer',
      'project',
      'tag',
      'vpc'
    ])

    const gone = await succeeding('teardown')
    expect(gone.outputs).toMatchObject({ destroyed: 'true', leftovers: '[]' })
    expect(gone.log).not.toContain('terraform did not destroy')
    const receipts = [stopped, gone].flatMap(({ outputs }) => JSON.parse(outputs['receipt'] ?? '[]') as Entry[])
    expect(receipts.map(({ kind, name }) => `${kind} ${name}`)).toContain('vpc reports')
    expect(receipts).toContainEqual(
      expect.objectContaining({
        name: 'before-the-demo',
        gone: null,
        because: expect.any(String),
        url: 'https://cloud.digitalocean.com/images/snapshots/volumes'
      })
    )
    const named = (await account.leftovers()).map(({ kind, name }) => `${kind} ${name}`)
    expect(named).toEqual(['snapshot before-the-demo'])
    expect(cloud.others.keysBeside('acme-terraform-state')).toEqual([])
  }, 400_000)
})

interface Entry {
  readonly kind: string
  readonly name: string
}

/** Takes one resource of that type out of the state, as `terraform state rm` does; its id. */
function forget({ spaces }: StagingActions['cloud'], type: string): string {
  const bucket = spaces.buckets.get('acme-terraform-state')
  const key = '4242/staging/staging.tfstate'
  const object = bucket?.get(key)
  const state = JSON.parse(object?.body.toString('utf8') ?? '{}') as {
    serial: number
    resources: { type: string; instances: { attributes: { id: string } }[] }[]
  }
  const instance = state.resources.find((one) => one.type === type)?.instances.pop()
  if (!object || !instance) throw new Error(`there is no ${type} in the state`)
  state.serial += 1
  bucket?.set(key, { ...object, body: Buffer.from(JSON.stringify(state)) })
  return instance.attributes.id
}
