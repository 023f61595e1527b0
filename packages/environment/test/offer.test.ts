import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { StagingError } from '@staging-actions/base'
import { ask } from './api-stack.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun } from './open-run.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files })
})
afterAll(() => cloud.stop())

const withVariables = (variables: string) => ({
  '.github/staging.yml': (files['.github/staging.yml'] ?? '').replace(
    'directory: infra/staging,',
    `directory: infra/staging, variables: { ${variables} },`
  )
})

test('what is not to be had is told before anything is made, all of it at once', async () => {
  const before = await cloud.digitalocean.account.leftovers()
  const run = await openRun(cloud, {
    files: withVariables(
      'kubernetes_version_prefix: "1.11.", database_version: "9", certificate_name: nothing, min_nodes: 200'
    )
  })
  const failed = await run.provision().catch((error: StagingError) => error)
  expect(failed).toMatchObject({
    reason: 'invalid-configuration',
    message: expect.stringMatching(
      /nothing was made.*Kubernetes version: 1\.11\. is not offered; there are .*Droplet limit: .*200 nodes.*database version: 9 is not offered.*certificate: there is none called nothing/s
    ),
    hint: expect.stringContaining('infra/foundation')
  })
  expect(run.story).toEqual([])
  expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
})

test('too few Droplets alone are a matter of quota', async () => {
  const run = await openRun(cloud, { run: 7002, files: withVariables('min_nodes: 200') })
  await expect(run.provision()).rejects.toMatchObject({ reason: 'quota-exceeded' })
  expect(run.story).toEqual([])
})

test('so are too few for the nodes that an autoscaler may add: DigitalOcean makes no such cluster', async () => {
  const run = await openRun(cloud, { run: 7004, files: withVariables('max_nodes: 25') })
  await expect(run.provision()).rejects.toMatchObject({
    reason: 'quota-exceeded',
    message: expect.stringContaining('the cluster may grow to 25 nodes'),
    hint: expect.stringContaining('max_nodes')
  })
  expect(run.story).toEqual([])
})

test('what keeps a network alive is named, with its page', async () => {
  const run = await openRun(cloud, { run: 7003 })
  await run.provision()
  const { vpcs } = (await ask(cloud, 'GET', '/v2/vpcs?per_page=200')) as { vpcs?: { id: string; name: string }[] }
  const vpc = vpcs?.find(({ name }) => name === 'stg-39u-staging-vpc')
  const { droplet } = await ask(cloud, 'POST', '/v2/droplets', {
    name: 'somebodys',
    region: 'nyc3',
    size: 's-1vcpu-1gb',
    image: 'ubuntu-24-04-x64',
    vpc_uuid: vpc?.id
  })
  const failed = await run.teardown({ policy: 'always' }).catch((error: StagingError) => error)
  expect(failed).toMatchObject({ reason: 'leftovers' })
  expect(run.lines).toContainEqual(
    expect.stringContaining(
      `It cannot go while it holds the droplet somebodys (https://cloud.digitalocean.com/droplets/${droplet?.['id']})`
    )
  )
})
