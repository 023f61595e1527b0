import { execFile } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Cloud, startCloud } from './cloud.ts'
import { destroyed, files, openRun, type RunOptions } from './open-run.ts'

const run = promisify(execFile)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files })
})
afterAll(() => cloud.stop())

const inRun = (options?: RunOptions) => openRun(cloud, options)

/** Anyone who may push can write anything there. */
async function forge(text: string): Promise<void> {
  const folder = await mkdtemp(join(cloud.directory, 'forger-'))
  const git = (...args: string[]) =>
    run('git', ['-C', folder, '-c', 'user.name=mallory', '-c', 'user.email=m@example.com', ...args])
  await git('init', '--quiet')
  await writeFile(join(folder, 'environment.json'), text)
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'forged')
  const url = new URL(`${cloud.github.url}/acme/shop`)
  url.username = 'x-access-token'
  url.password = cloud.githubToken
  await git('push', '--quiet', '--force', url.href, 'HEAD:refs/staging/staging')
}

const entry = (index: number) => ({
  kind: 'volume',
  id: `a-volume-${index}`,
  name: `pvc-${index}`,
  by: 'https://github.com/acme/shop/actions/runs/1',
  at: '2026-11-01T00:00:00Z'
})
const withJournal = (entries: number) =>
  JSON.stringify({
    schema: 1,
    environment: 'staging',
    repositoryId: 4242,
    teamUuid: null,
    generation: 3,
    life: null,
    leases: [],
    operations: [],
    journal: Array.from({ length: entries }, (_, index) => entry(index)),
    apps: {},
    stack: null
  })

const refusal = (why: string) => ({
  reason: 'ledger-broken',
  message: expect.stringContaining(why),
  hint: expect.stringContaining('`create` with `discard-ledger` starts a new one')
})

describe('a ledger that nobody can read', () => {
  test('of 150,000 entries: refused in a moment, destroyed without, started again by a word', async () => {
    const forged = () => withJournal(150_000)
    const first = await inRun()
    await first.provision()
    await forge(forged())
    const refused = refusal('environment.json has')
    const other = await inRun({ run: 7002, actor: 'hubot' })
    const before = process.memoryUsage().rss
    const started = Date.now()
    await expect(other.check()).rejects.toMatchObject(refused)
    await expect(other.provision()).rejects.toMatchObject(refused)
    await expect(other.teardown({ policy: 'when-unused' })).rejects.toMatchObject(refused)
    expect(Date.now() - started).toBeLessThan(20_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)

    const gone = destroyed(await other.teardown({ policy: 'always' }))
    expect(gone.leftovers).toEqual([])
    expect(cloud.others.disturbed()).toEqual([])
    expect(gone.receipt.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['cluster', 'database', 'vpc']))
    expect(other.lines).toContainEqual(expect.stringContaining('warning: staging is destroyed without its ledger'))
    expect(await other.environment.ledger.read()).toMatchObject({ journal: [], leases: [] })

    await forge(forged())
    const bot = await inRun({ run: 7003, actor: 'github-actions[bot]' })
    await expect(bot.provision({}, { discardLedger: true })).rejects.toMatchObject({ reason: 'forbidden' })
    await other.provision({}, { discardLedger: true })
    expect(other.lines).toContainEqual(expect.stringContaining('a new ledger takes the place'))
    // What was begun by the old one is superseded, whatever its generation was.
    expect((await other.environment.ledger.read())?.generation).toBeGreaterThan(1_000_000_000)
    expect(await other.check()).toMatchObject({ state: 'ready', holders: [{ holder: 'hubot' }] })
    expect(await other.environment.ledger.startOver('again')).toEqual({ problem: undefined })
  }, 120_000)

  test.each([
    ['of more entries than a ledger may have', withJournal(2000), 'journal: Too big'],
    ['that is nonsense', 'nonsense', 'expected object']
  ])('%s is refused, and keeps no destroy from its work', async (_, forged, why) => {
    await forge(forged)
    const run = await inRun()
    await expect(run.check()).rejects.toMatchObject(refusal(why))
    expect(destroyed(await run.teardown({ policy: 'always' })).leftovers).toEqual([])
    expect(await run.environment.ledger.read()).toMatchObject({ journal: [] })
  })
})
