import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Deadline, openServerClock, systemClock } from '@staging-actions/base'
import { type Cloud, startCloud } from './cloud.ts'
import { files } from './open-run.ts'
import { type Listed, reaperFile, reaperTools, reaperWorkflow } from './reaper-tools.ts'
import { livingDocument, seedLedgers } from './seed-ledgers.ts'

const hour = 3_600_000
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ files: { ...files, [reaperFile]: reaperWorkflow } })
})
afterAll(() => cloud.stop())
const { inRun, live, ask, reaperRan } = reaperTools(() => cloud)

describe('what lives longer, or shorter, than it was told', () => {
  const repository = () => cloud.github.repository('acme/shop')
  const pipeline = async (id: number, minutesAgo: number) => {
    await reaperRan(id, minutesAgo / 60, 'success')
    const run = repository().runs.find((one) => one.id === id)
    if (!run) throw new Error('it has not run')
    return Object.assign(run, { workflowId: 0, workflowPath: 'pipeline.yml', status: 'in_progress', conclusion: null })
  }

  test('its holders are mentioned before the end without a dashboard, too, once', async () => {
    await live(['ending', hour, ['octocat', 'hubot']])
    for (const run of [7026, 7027]) await (await inRun({ run, environment: 'ending' })).reap()
    const notices = (await ask('GET', '/issues?labels=staging-notice&state=open')) as readonly Listed[]
    const notice = notices.find(({ title }) => title === 'Staging environment: the end of ending')
    const comments = (await ask('GET', `/issues/${notice?.number}/comments`)) as readonly { readonly body: string }[]
    expect(comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(
        /^<!-- .* -->\n@octocat @hubot: it may be destroyed from .* UTC on, because nobody uses it then, or as soon as the runs and requests that hold it let go of it: extend it in staging-control/
      )
    ])
  })

  test('the 23rd holder’s run keeps it; one that waits for a person, or for a runner, does not', async () => {
    const holders = Array.from({ length: 23 }, (_, index) => `person-${index}`)
    const { leases, ...rest } = livingDocument('crowded', 10 * hour, holders)
    const crowded = { ...rest, leases: leases.map((lease, index) => ({ ...lease, id: `run-${7700 + index}` })) }
    await seedLedgers(cloud, [crowded])
    const [last, ...ended] = await Promise.all(holders.map((_, index) => pipeline(7722 - index, 600)))
    if (!last) throw new Error('nobody holds it')
    for (const run of ended) Object.assign(run, { status: 'completed', conclusion: 'success' })
    const reaper = await inRun({ run: 7020, environment: 'crowded' })
    const reaped = async () => (await reaper.reap()).results.map(({ environment }) => environment)
    expect(await reaped()).not.toContain('crowded')
    expect(reaper.lines.join('\n')).toContain('crowded is still held by a run that goes on')
    // Those whose runs are over leave the ledger; the one that is at work stays, and so does the last.
    const left = (await reaper.environment.ledger.read())?.leases.map(({ id }) => id)
    expect(left).toContain('run-7722')
    // Between two jobs for a moment; then for hours.
    Object.assign(last, { status: 'queued', updatedAt: new Date(Date.now() - 10 * 60_000).toISOString() })
    expect(await reaped()).not.toContain('crowded')
    last.updatedAt = new Date(Date.now() - 2 * hour).toISOString()
    expect(await reaped()).toContain('crowded')
    await seedLedgers(cloud, [crowded])
    Object.assign(last, { status: 'waiting', updatedAt: new Date().toISOString() })
    expect(await reaped()).toContain('crowded')
  })

  test('a runner whose clock is three hours ahead ends nothing: time is what the servers say', async () => {
    await live(['early', hour, ['octocat']])
    const lines: string[] = []
    const wrong = { ...systemClock, now: () => systemClock.now() + 3 * hour }
    const clock = openServerClock(wrong, { warning: (line) => lines.push(line) })
    const reaper = await inRun({ run: 7021, environment: 'early', clock })
    expect((await reaper.reap()).results.map(({ environment }) => environment)).not.toContain('early')
    expect(lines).toEqual([expect.stringContaining('the clock of this machine is 180 min ahead of the servers')])
  })

  test('a ledger that nobody can read fails the reaper, each time', async () => {
    await seedLedgers(cloud, [{ ...livingDocument('broken', hour), schema: 99 } as never])
    for (const run of [7022, 7023])
      await expect((await inRun({ run })).reap()).rejects.toMatchObject({
        reason: 'ledger-newer',
        result: { failures: [{ environment: 'broken' }] }
      })
    const { status } = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/git/refs/staging/broken`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${cloud.githubToken}` }
    })
    expect(status).toBe(204)
  })

  test('something of somebody’s under a name of ours is named each time, and left', async () => {
    const { account } = cloud.digitalocean
    const home = account.vpcs.all().find(({ isDefault }) => !isDefault)
    if (!home) throw new Error('there is no network')
    const theirs = account.vpcs.add({
      ...home,
      ...account.fresh(account.uuid(), 'stg-39u-theirs-vpc', []),
      description: ''
    })
    for (const run of [7024, 7025]) {
      const reaper = await inRun({ run })
      await reaper.reap()
      expect(
        reaper.lines.filter((line) => line.includes(`stg-39u-theirs-vpc (${theirs.id}) is left as it is`))
      ).toHaveLength(1)
    }
    account.vpcs.remove(theirs, 0)
  })

  test('a look at what lives has a quarter of its time: what hangs keeps it from no destroy, and is named', async () => {
    const held = Array.from({ length: 6 }, (_, index): [string, number, string[]] => [
      `held-${index}`,
      hour,
      ['mona', 'ada']
    ])
    await live(...held, ['gone', 30 * hour])
    const run = await inRun({ run: 7012 })
    const opened: string[] = []
    const open = async (name: string) => {
      const isFirst = !opened.includes(name)
      opened.push(name)
      // As where a service does not answer any more.
      if (isFirst && ['held-1', 'held-4'].includes(name)) await new Promise(() => {})
      return (await inRun({ run: 7012, environment: name })).environment
    }
    const reaped = await run.reap({ open, deadline: new Deadline(systemClock, 100_000) })
    expect(reaped).toMatchObject({ results: [{ kind: 'destroyed', environment: 'gone' }], failures: [] })
    const [, left = ''] =
      /warning: what \d+ of \d+ environments cost by now was not looked at, since a quarter of the time of this run is over: (.*)\. Their turn/.exec(
        run.lines.join('\n')
      ) ?? []
    expect(left.split(', ')).toEqual(expect.arrayContaining(['held-1', 'held-4']))
    // They held up nobody but themselves.
    expect(opened.filter((name) => name.startsWith('held-')).length).toBeGreaterThan(2)
  })
})
