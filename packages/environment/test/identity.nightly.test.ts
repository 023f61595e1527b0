import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Clock, systemClock } from '@staging-actions/base'
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

describe('three repositories in one account', () => {
  test('the reaper of each ends its own environment alone, and what one left by its tag it tells of its own alone', async () => {
    const hour = 3_600_000
    let ahead = 0
    const clock: Clock = { ...systemClock, now: () => systemClock.now() + ahead }
    // Each id is the beginning of the next one, and all have an environment of one name.
    const repositories = [42, 424, 4242].map((id) => ({ owner: id === 4242 ? 'acme' : `team-${id}`, id }))
    // Without a domain: of one zone only one of them could have the host.
    const own = { '.github/staging.yml': (files['.github/staging.yml'] ?? '').replace(', domain: example.com', '') }
    for (const { owner, id } of repositories.slice(0, 2))
      await cloud.github.seedRepository({ owner, name: 'shop', from: { files: { ...files, ...own } }, id })
    const tags = async () =>
      (await cloud.digitalocean.account.leftovers()).flatMap(({ kind, name }) => (kind === 'tag' ? [name] : [])).sort()
    const runOf = (index: number, run: number) => {
      const repository = repositories[index] ?? { owner: '', id: 0 }
      return openRun(cloud, {
        clock,
        run,
        repository,
        isMerged: repository.id === 4242,
        files: own,
        token: tokenFor(`${repository.owner}/shop`)
      })
    }
    for (const index of [0, 1, 2]) await (await runOf(index, 7010 + index)).provision()
    const all = ['staging:42:staging', 'staging:4242:staging', 'staging:424:staging']
    const ours = async () => (await tags()).filter((tag) => tag.startsWith('staging:'))
    expect(await ours()).toEqual([...all].sort())
    ahead += 30 * hour
    cloud.kernel.clock.advance(30 * hour)
    expect(await (await runOf(1, 7021)).reap()).toMatchObject({
      results: [{ kind: 'destroyed', environment: 'staging', leftovers: [] }],
      failures: []
    })
    expect(await ours()).toEqual(['staging:4242:staging', 'staging:42:staging'])
    // Who has nothing any more ends nothing of the others.
    expect(await (await runOf(1, 7022)).reap()).toMatchObject({ results: [], failures: [] })
    expect((await (await runOf(2, 7023)).reap()).results).toMatchObject([{ kind: 'destroyed', leftovers: [] }])
    expect(await ours()).toEqual(['staging:42:staging'])
    expect((await (await runOf(0, 7024)).reap()).results).toMatchObject([{ kind: 'destroyed', leftovers: [] }])
    expect(await cloud.digitalocean.account.leftovers()).toEqual([])
  })
})

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
    await expect(mirrored.reap()).rejects.toMatchObject({ reason: 'ledger-broken', result: { results: [] } })
    expect(destroyed(await mirrored.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(await cloud.digitalocean.account.leftovers()).toEqual(before)
  })
})
