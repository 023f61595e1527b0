import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { git } from '../../sandbox/src/github/git.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun } from './open-run.ts'

let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud({ files })
})
afterEach(() => cloud.stop())

const tokenFor = (repository: string) =>
  cloud.github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository,
    permissions: { contents: 'write', deployments: 'write', actions: 'read', issues: 'write' }
  }).value

describe('whose an environment is when its repository changes', () => {
  test('one that was transferred keeps its id, and its environment', async () => {
    const { clusterId } = await (await openRun(cloud)).provision()
    cloud.github.transferRepository('acme/shop', 'umbrella')
    const moved = {
      isMerged: false,
      repository: { owner: 'umbrella', id: 4242 },
      token: tokenFor('umbrella/shop')
    }
    const second = await openRun(cloud, { ...moved, run: 7002 })
    expect(await second.check()).toMatchObject({ state: 'ready', clusterId })
    expect(await second.provision()).toMatchObject({ clusterId })
    expect(destroyed(await second.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
    const shown = cloud.github.repository('umbrella/shop').deployments.filter((one) => !cloud.others.isOthers(one))
    expect(shown.map(({ statuses }) => statuses.at(-1)?.state)).toEqual(['inactive'])
  })

  test('one that was made again under the old name has another id: what the old one left is not its own', async () => {
    await (await openRun(cloud)).provision()
    const mirror = join(cloud.directory, 'mirror.git')
    await git(cloud.directory, ['clone', '--quiet', '--mirror', cloud.github.repository('acme/shop').directory, mirror])
    await cloud.github.deleteRepository('acme/shop')
    // What people had in it went with it.
    cloud.others.act(() => {})
    const again = await cloud.github.seedRepository({
      owner: 'acme',
      name: 'shop',
      from: { files },
      id: 9999,
      collaborators: { octocat: 'write' }
    })
    const before = await cloud.digitalocean.account.leftovers()
    const made = { isMerged: false, repository: { owner: 'acme', id: 9999 }, token: tokenFor('acme/shop') }
    const run = await openRun(cloud, { ...made, run: 7003 })
    expect(await run.check()).toMatchObject({ state: 'absent' })
    expect(await run.reap()).toMatchObject({ results: [], failures: [] })
    // The host leads to the old one still.
    await expect(run.provision()).rejects.toMatchObject({ reason: 'host-taken' })
    expect(
      destroyed(await run.teardown({ policy: 'always' })).receipt.flatMap(({ kind, because }) => (because ? [] : kind))
    ).not.toContain('cluster')
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)

    // A mirror brings the old one's ledger along.
    await git(again.directory, ['fetch', '--quiet', mirror, '+refs/staging/*:refs/staging/*'])
    const mirrored = await openRun(cloud, { ...made, run: 7004 })
    for (const attempt of [mirrored.check, mirrored.provision, mirrored.teardown])
      await expect(attempt()).rejects.toMatchObject({
        reason: 'ledger-broken',
        message: expect.stringContaining('of staging in repository 4242, and not of staging in 9999'),
        hint: expect.stringContaining('discard-ledger')
      })
    expect(await mirrored.reap()).toMatchObject({ results: [] })
    expect(destroyed(await mirrored.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
  })
})
