import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Cloud, startCloud } from './cloud.ts'
import { files, openRun } from './open-run.ts'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files })
})
afterAll(() => cloud.stop())

const configuration = files['.github/staging.yml']
/** A run of a commit that changes the configuration in this way, and is not merged. */
const pushed = (from: string, to: string) => {
  const text = configuration.replace(from, to)
  if (text === configuration) throw new Error(`there is no ${from}`)
  return openRun(cloud, { files: { '.github/staging.yml': text }, isMerged: false })
}

describe('what a commit that was only pushed may say', () => {
  test.each([
    [
      'state elsewhere',
      'bucket: acme-terraform-state',
      'bucket: acme-assets',
      /backend\.bucket of the stack staging is acme-assets here, and acme-terraform-state there/
    ],
    [
      'a state of another key',
      'acme-terraform-state }',
      'acme-terraform-state, key: x }',
      /backend\.key of the stack staging is x here/
    ],
    ['another folder', 'directory: infra/staging', 'directory: infra/other', /directory of the stack staging/],
    [
      'that a stack owns by its state',
      'directory: infra/staging',
      'directory: infra/staging, owns: state',
      /owns of the stack staging is state here, and tags there/
    ],
    ['a stack more', 'stacks: [', 'stacks: [{ name: more, directory: infra/more }, ', /the stack more is not there/],
    ['names of another zone', 'domain: example.com', 'domain: example.org', /environment\.domain is example\.org here/],
    [
      'another account',
      'name: staging, domain',
      'name: staging, team: f81d4fae-7dec-41d0-a765-00a0c91e6bf6, domain',
      /environment\.team/
    ]
  ])('not %s: it is merged first, and the error says so', async (_, from, to, message) => {
    await expect(pushed(from, to)).rejects.toMatchObject({
      reason: 'forbidden',
      message: expect.stringMatching(message),
      hint: expect.stringContaining('merge the change there first')
    })
  })

  test('what it may cost is what the promotion branch says', async () => {
    const run = await pushed('name: staging,', 'name: staging, ttl: 60h, idle: 50h, limit: 9, budget: 1000,')
    expect(run.environment.configuration.environment).toMatchObject({ ttl: 28_800_000, limit: 3, budget: undefined })
    expect(run.lines.filter((line) => line.includes('is the one of main'))).toHaveLength(4)
  })

  test('another region moves no state', async () => {
    const run = await pushed('domain: example.com', 'domain: example.com, region: fra1')
    expect(run.environment.configuration).toMatchObject({
      environment: { region: 'fra1' },
      stacks: [{ backend: { region: 'nyc3' } }]
    })
  })

  test('what a stack makes is its own to say', async () => {
    const run = await pushed(
      'directory: infra/staging,',
      'directory: infra/staging, variables: { node_size: s-1vcpu-2gb },'
    )
    expect(run.environment.configuration.stacks).toMatchObject([
      { variables: { node_size: 's-1vcpu-2gb' }, backend: { bucket: 'acme-terraform-state' } }
    ])
  })
})
