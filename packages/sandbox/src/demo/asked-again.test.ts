import { expect, test } from '@jest/globals'
import { nothingLeft, revision } from './judge.ts'
import { approves, pushAndDecide, rejects } from './scenarios/push-and-decide.ts'
import { openWorld } from './world.ts'

test('what is deployed and tested already is asked about again without being deployed again', async () => {
  const world = await openWorld()
  try {
    const { dispatcher, repository, developer, colleague, lead } = world
    await world.control(colleague, { action: 'create', reason: 'she keeps it over both pushes' })
    expect((await pushAndDecide(world, rejects)).expected).toBe('rejected')

    const sha = await developer.push('staging', { 'docs/roast.md': 'Now with more heat.\n' }, 'Say so')
    const run = world.runsOf('staging-deploy.yml')[1]
    if (!run) throw new Error('the second push started no run')
    const asked = await world.until('the second request, or the end of the run', () =>
      run.status === 'completed' ? { issue: undefined } : world.openIssue() && { issue: world.openIssue() }
    )
    expect(asked.issue?.body).toContain('roast-my-post')
    expect(asked.issue?.body).toContain('passed')
    await approves.deed(lead, asked.issue?.number ?? 0)
    await dispatcher.waitForRun(run.id, { timeout: world.patience })

    const jobs = Object.fromEntries(run.jobs.map(({ name, conclusion }) => [name.replace(/ \(.*/, ''), conclusion]))
    expect(jobs).toMatchObject({
      'staging / deploy-and-test': 'skipped',
      'staging / await-approval': 'success',
      'staging / finalize': 'success'
    })
    expect(await revision(world, 'main^{tree}')).toBe(await revision(world, `${sha}^{tree}`))
    await world.control(colleague, { action: 'destroy', reason: 'the day is over' })
    await dispatcher.waitForRun(world.runsOf('deploy-production.yml')[0]?.id ?? 0, { timeout: world.patience })
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
    expect(repository.issues.filter(({ state }) => state === 'open')).toEqual([])
  } finally {
    await world.close()
  }
}, 600_000)
