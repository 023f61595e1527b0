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

/** Mona's push, whose tests fail: the run ends, and its environment stays to be looked at. */
async function pushInVain(world: World, text: string): Promise<WorkflowRun> {
  await world.developer.push('staging', { 'apps/roast-my-post/heat.js': `// ${text}\n` })
  const run = world.runsOf('staging-deploy.yml').at(-1)
  if (!run) throw new Error('the push started no run')
  await world.dispatcher.waitForRun(run.id, { timeout: world.patience })
  expect(jobsOf(run)).toMatchObject({
    'create-staging-if-needed': 'success',
    'deploy-and-test': 'failure',
    'await-approval': 'skipped',
    promote: 'skipped',
    finalize: 'success'
  })
  expect(run.summaries.map(({ markdown }) => markdown).join('\n')).toMatch(
    /kept to be looked at until [\s\S]*start staging-control with the action `destroy`/
  )
  expect(world.repository.runs.filter(({ status }) => status !== 'completed')).toEqual([])
  expect(await clusterIds(world)).toHaveLength(1)
  return run
}

test('after a failure no runner waits: a destroy ends the look at once; run again meanwhile, the failed jobs use what is there', async () => {
  const world = await openWorld({
    edit: (folder) => writeFile(join(folder, 'apps/roast-my-post/test/integration.test.js'), flaky)
  })
  try {
    const { dispatcher, colleague, lead } = world
    const alone = await pushInVain(world, 'the first')
    await world.control(colleague, { action: 'destroy', reason: 'nobody needs to look' })
    expect(await clusterIds(world)).toEqual([])
    await reRunFailed(world, alone)
    await dispatcher.waitForRun(alone.id, { timeout: world.patience })
    expect(jobsOf(alone)).toMatchObject({
      'create-staging-if-needed': 'success',
      'record-tests': 'failure',
      'await-approval': 'skipped'
    })
    const stopped = alone.jobs.find(({ name, attempt }) => attempt === 2 && name.includes('record-tests'))
    expect(await readFile(stopped?.logFile ?? '', 'utf8')).toContain('re-run all jobs of this run')
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])

    const run = await pushInVain(world, 'the second')
    const clusters = await clusterIds(world)
    await reRunFailed(world, run)
    const issue = await world.until('the request', () => world.openIssue())
    // A promotion that fails is a failure too.
    world.repository.settings.allowActionsPullRequests = false
    await approves.deed(lead, issue.number)
    await dispatcher.waitForRun(run.id, { timeout: world.patience })
    expect(jobsOf(run)).toMatchObject({
      'deploy-and-test': 'success',
      'await-approval': 'success',
      promote: 'failure',
      finalize: 'success'
    })
    await world.untilIdle()
    expect(await clusterIds(world)).toEqual(clusters)
    world.repository.settings.allowActionsPullRequests = true
    await reRunFailed(world, run)
    await dispatcher.waitForRun(run.id, { timeout: world.patience })
    expect(jobsOf(run)).toMatchObject({ promote: 'success', finalize: 'success' })
    expect(world.sandbox.digitalocean.account.clustersEver().at(-1)?.id).toBe(clusters[0])
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${run.sha}^{tree}`))
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 600_000)
