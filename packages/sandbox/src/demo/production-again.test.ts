import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { WorkflowRun } from '../github/index.ts'
import { reRunAll } from './re-run.ts'
import { openWorld, type World } from './world.ts'

// .github/workflows/deploy-production.yml of the example, as promote starts it, and as people start its old runs again.

const image = (sign: string) => `ghcr.io/acme/roast-my-post@sha256:${sign.repeat(64)}`
const hasEnded = async (world: World, { id }: WorkflowRun) =>
  world.dispatcher.waitForRun(id, { timeout: world.patience })

/** The commit goes to main, and production is started with it, as promote does it. */
async function release(world: World, text: string, sign: string): Promise<WorkflowRun> {
  const commit = await world.lead.push('main', { 'apps/roast-my-post/heat.js': `// ${text}\n` })
  const inputs = { commit, images: JSON.stringify({ 'roast-my-post': [image(sign)] }), request: '' }
  await world.lead.dispatch({ workflow: 'deploy-production.yml', ref: 'main', inputs })
  const run = await world.until('the run', () =>
    world.runsOf('deploy-production.yml').find(({ sha }) => sha === commit)
  )
  return hasEnded(world, run)
}

async function logOf(run: WorkflowRun): Promise<string> {
  const job = run.jobs.find(({ attempt }) => attempt === run.attempt)
  return readFile(job?.logFile ?? '', 'utf8')
}

test('an old production run that is started again does not bring its commit back: it fails, and says what main has', async () => {
  const world = await openWorld()
  try {
    const first = await release(world, 'mild', '1')
    expect([first.conclusion, await logOf(first)]).toEqual([
      'success',
      expect.stringContaining(`would deploy ${image('1')}`)
    ])
    // Nothing has come since: to deploy it again is what the person asks for.
    await reRunAll(world, first)
    const again = await hasEnded(world, first)
    expect([again.attempt, again.conclusion]).toEqual([2, 'success'])

    const second = await release(world, 'hot', '2')
    expect(second.conclusion).toBe('success')
    await reRunAll(world, first)
    const late = await hasEnded(world, first)
    expect([late.attempt, late.sha, late.conclusion]).toEqual([3, first.sha, 'failure'])
    const log = await logOf(late)
    expect(log).toContain(`what is on main now is not what was tested as ${first.sha}`)
    expect(log).not.toContain(`would deploy ${image('1')}`)
  } finally {
    await world.close()
  }
}, 300_000)
