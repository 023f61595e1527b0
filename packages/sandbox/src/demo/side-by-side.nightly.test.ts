import { afterEach, describe, expect, test } from '@jest/globals'
import { editFile } from './decisions.ts'
import { ledgerWrites, nothingLeft, revision } from './judge.ts'
import { openWorld, type World } from './world.ts'

/** Nobody looks at what failed: of two pushes the older one's tests may meet the newer one's version. */
const impatient = (folder: string) =>
  editFile(folder, '.github/workflows/staging-deploy.yml', (text) =>
    text.replace('    with: {', '    with: { keep-on-failure: 0m,')
  )

let world: World
afterEach(() => world.close())

const job = (run: { jobs: readonly { name: string; conclusion: unknown }[] } | undefined, name: string) =>
  run?.jobs.find((one) => one.name.includes(name))?.conclusion
const left = async () => (await nothingLeft(world)).filter(({ held }) => !held)

describe('several at once, through the real workflow files', () => {
  test('two pushes at once: one environment, the newer one is asked about, and nothing is left', async () => {
    world = await openWorld({ edit: impatient })
    const { developer, colleague, lead, sandbox, dispatcher } = world
    await developer.push('staging', { 'apps/roast-my-post/one.js': '// one\n' }, 'One')
    const sha = await colleague.push('staging', { 'apps/roast-my-post/two.js': '// two\n' }, 'Two')
    const issue = await world.until('the request for the newer commit', () =>
      world.repository.issues.find((one) => one.state === 'open' && one.body.includes(sha))
    )
    await lead.tickBox(issue.number, 'Approve')
    for (const run of world.runsOf('staging-deploy.yml')) await dispatcher.waitForRun(run.id, { timeout: 400_000 })
    const runs = world.runsOf('staging-deploy.yml')
    expect(runs).toHaveLength(2)
    expect(runs.map((run) => job(run, 'create-staging-if-needed'))).toEqual(['success', 'success'])
    expect(job(runs[1], 'finalize')).toBe('success')
    expect(sandbox.digitalocean.account.clustersEver()).toHaveLength(1)
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    expect(await left()).toEqual([])
  }, 600_000)

  test('a destroy in the middle of a create: the create stops, and nothing comes back', async () => {
    // Long enough for the other run to come in its midst, also on a busy machine.
    world = await openWorld({ provisioning: { cluster: 40_000 } })
    const { developer, colleague, sandbox } = world
    const creating = world.control(developer, { action: 'create', reason: 'a look' })
    await world.until('the cluster to be made', () => sandbox.digitalocean.account.clustersEver()[0])
    const destroyed = await world.control(colleague, { action: 'destroy', reason: 'not now' })
    const created = await creating
    expect([created.conclusion, destroyed.conclusion]).toEqual(['failure', 'success'])
    expect(await left()).toEqual([])
    const writes = await ledgerWrites(world)
    expect(writes.filter((line) => line.startsWith('teardown: claim'))).toHaveLength(1)
    expect(writes.join('\n')).not.toContain('provision: ready')
  }, 400_000)
})
