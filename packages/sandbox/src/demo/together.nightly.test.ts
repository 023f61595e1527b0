import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Issue, WorkflowRun } from '../github/index.ts'
import { nothingLeft, revision } from './judge.ts'
import { openWorld, type World } from './world.ts'

const legOf = (run: WorkflowRun, job: string) => run.jobs.find(({ name }) => name.endsWith(`/ ${job}`))?.conclusion
const broken = `import { test } from 'node:test'\ntest('guesses', () => { throw new Error('a wrong guess') })\n`
const guess = 'apps/guesstimate/test/integration.test.js'

/** A push, to the end of its run or to the request that it asks with. */
async function push(world: World, files: Readonly<Record<string, string | null>>, message: string) {
  const before = world.runsOf('staging-deploy.yml').length
  const sha = await world.developer.push('staging', files as Record<string, string>, message)
  const run = await world.until('the run', () => world.runsOf('staging-deploy.yml')[before])
  const asks = (issue: Issue) => issue.state === 'open' && issue.body.includes(`sha=${sha}`)
  const { issue } = await world.until(
    'a request, or the end of the run',
    () => (run.status === 'completed' ? { issue: undefined } : optional(world.repository.issues.find(asks))),
    500
  )
  return { sha, run, issue }
}

function optional(issue: Issue | undefined) {
  return issue && { issue }
}

test('what failed and was reverted, and what came from another branch, is replaced; what stood next to it is tested again; and only then people are asked', async () => {
  const world = await openWorld()
  try {
    const { dispatcher, developer, colleague, lead } = world
    const read = (path: string) => readFile(join(world.sandbox.directory, 'source', path), 'utf8')
    await world.control(colleague, { action: 'create', reason: 'she keeps it over all pushes' })

    // Push 1 changes both; one fails.
    const first = await push(world, { 'apps/roast-my-post/heat.js': '// heat\n', [guess]: broken }, 'Both')
    await dispatcher.waitForRun(first.run.id, { timeout: world.patience })
    expect([
      legOf(first.run, 'deploy-and-test (roast-my-post)'),
      legOf(first.run, 'deploy-and-test (guesstimate)')
    ]).toEqual(['success', 'failure'])
    expect(first.issue).toBeUndefined()

    // Push 2 restores it as on main: it does not go out, and still it is deployed, and the other one tested next to it.
    const second = await push(world, { [guess]: await read(guess) }, 'Restore the guess')
    expect([legOf(second.run, 'deploy'), legOf(second.run, 'deploy-and-test (roast-my-post)')]).toEqual([
      'success',
      'success'
    ])
    expect(legOf(second.run, 'deploy-and-test (guesstimate)')).toBe('success')
    expect(second.issue?.body).toMatch(/`roast-my-post`.*✅ passed, \d+ of \d+.*\| `guesstimate` \[`[0-9a-f]{7}`\]/)
    await lead.comment(second.issue?.number ?? 0, 'reject: not yet')
    await dispatcher.waitForRun(second.run.id, { timeout: world.patience })

    // Somebody tries another branch's version by hand.
    const idea = await developer.push('idea', { 'apps/guesstimate/idea.js': '// an idea\n' }, 'An idea')
    const byHand = await world.control(colleague, {
      action: 'deploy',
      reason: 'a look',
      apps: 'guesstimate',
      revision: idea
    })
    expect(byHand.conclusion).toBe('success')

    // A push that changes no app: what came by hand is replaced, and what goes out is tested next to what it goes out with.
    const third = await push(world, { 'docs/roast.md': 'With heat.\n' }, 'Say so')
    expect(legOf(third.run, 'deploy-and-test (guesstimate)')).toBe('success')
    expect(legOf(third.run, 'deploy-and-test (roast-my-post)')).toBe('success')
    await lead.tickBox(third.issue?.number ?? 0, 'Approve')
    await dispatcher.waitForRun(third.run.id, { timeout: world.patience })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${third.sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  } finally {
    await world.close()
  }
}, 900_000)
