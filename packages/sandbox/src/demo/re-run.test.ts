import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { WorkflowRun } from '../github/index.ts'
import { clusterIds, nothingLeft, revision } from './judge.ts'
import { jobsOf, reRunFailed } from './re-run.ts'
import { approves } from './scenarios/push-and-decide.ts'
import { openWorld, type World } from './world.ts'

const flaky = `import { test } from 'node:test'
test('is well at the second try', () => { if (process.env.GITHUB_RUN_ATTEMPT === '1') throw new Error('bad luck') })
`

/** Mona's push, whose tests fail; nothing is kept for a look. */
async function pushInVain(world: World, text: string): Promise<WorkflowRun> {
  await world.developer.push('staging', { 'apps/roast-my-post/heat.js': `// ${text}\n` })
  const run = world.runsOf('staging-deploy.yml').at(-1)
  if (!run) throw new Error('the push started no run')
  await world.dispatcher.waitForRun(run.id, { timeout: world.patience })
  expect(jobsOf(run)).toMatchObject({ 'create-staging-if-needed': 'success', 'deploy-and-test': 'failure' })
  return run
}

test('the failed jobs run again: in vain once the environment is gone, to the end where somebody holds it', async () => {
  const world = await openWorld({
    edit: async (folder) => {
      await writeFile(join(folder, 'apps/roast-my-post/test/integration.test.js'), flaky)
      const caller = join(folder, '.github/workflows/staging-deploy.yml')
      const text = await readFile(caller, 'utf8')
      await writeFile(caller, text.replace('    secrets:', '    with: { keep-on-failure: 0m }\n    secrets:'))
    }
  })
  try {
    const { dispatcher, colleague, lead } = world
    const alone = await pushInVain(world, 'nobody else is there')
    expect(await clusterIds(world)).toEqual([])
    await reRunFailed(world, alone)
    await dispatcher.waitForRun(alone.id, { timeout: world.patience })
    expect(jobsOf(alone)).toMatchObject({ 'create-staging-if-needed': 'success', 'deploy-and-test': 'failure' })
    const stopped = alone.jobs.find(({ name, attempt }) => attempt === 2 && name.includes('deploy-and-test'))
    expect(await readFile(stopped?.logFile ?? '', 'utf8')).toContain('re-run all jobs of this run')
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])

    await world.control(colleague, { action: 'create', reason: 'she holds it over the failure' })
    const run = await pushInVain(world, 'a colleague is there')
    const clusters = await clusterIds(world)
    await reRunFailed(world, run)
    const issue = await world.until('the request', () => world.openIssue())
    await approves.deed(lead, issue.number)
    await dispatcher.waitForRun(run.id, { timeout: world.patience })
    expect(jobsOf(run)).toMatchObject({
      'deploy-and-test': 'success',
      'await-approval': 'success',
      finalize: 'success'
    })
    expect(await clusterIds(world)).toEqual(clusters)
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${run.sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    await dispatcher.waitForRun(world.runsOf('deploy-production.yml')[0]?.id ?? 0, { timeout: world.patience })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 600_000)
