import { check, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** A person cancels the run in the middle of a deploy: what it had made is destroyed by a run of its own, which nothing cancels. */
export async function playCancel(world: World): Promise<Check[]> {
  const { developer, dispatcher, patience, repository } = world
  await world.act(developer, 'pushes to staging', (person) =>
    person.push('staging', { 'apps/roast-my-post/heat.js': '// more heat\n' }, 'More heat')
  )
  const pipeline = await world.until('the run of staging-deploy', () => world.runsOf('staging-deploy.yml')[0])
  await world.until('the deploy', () =>
    pipeline.jobs
      .find(({ name }) => name.endsWith('/ deploy'))
      ?.steps.find(({ name, status }) => name.includes('Sync') && status === 'in_progress')
  )
  await world.act(developer, 'cancels the run', async () => dispatcher.cancel(pipeline.id))
  await dispatcher.waitForRun(pipeline.id, { timeout: patience })
  await world.untilIdle()
  const [cleaning, ...more] = world.runsOf('staging-control.yml')
  return [
    check('the run is cancelled', pipeline.conclusion === 'cancelled', `${pipeline.conclusion}`),
    succeeded('a run of its own cleaned up', cleaning),
    check('one was enough', more.length === 0, `${more.length} more`),
    check('nobody is asked', world.openIssue() === undefined, repository.issues.at(-1)?.title ?? '')
  ]
}
