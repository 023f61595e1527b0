import { check, clusterIds, jobResult, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { lookAfter } from './hourly-look.ts'
import { approves, judgeDecision, pushAndDecide, readSource } from './push-and-decide.ts'

const tests = 'apps/roast-my-post/test/integration.test.js'
const failing = `import { test } from 'node:test'\ntest('serves a roast', () => { throw new Error('raw in the middle') })\n`

/** A test fails: nobody is asked, and the environment stays for half an hour to be looked at. Its fix goes into the same one, and then people are asked. */
export async function playFix(world: World): Promise<Check[]> {
  const { developer, dispatcher, patience } = world
  await world.act(developer, 'pushes a roast whose test fails', (person) =>
    person.push('staging', { [tests]: failing }, 'Roast without a thermometer')
  )
  const broken = await world.until('the run of staging-deploy', () => world.runsOf('staging-deploy.yml')[0])
  await dispatcher.waitForRun(broken.id, { timeout: patience })
  const kept = await clusterIds(world)
  const request = world.openIssue()
  const asked = await pushAndDecide(world, approves, { [tests]: await readSource(world, tests) })
  const decided = await judgeDecision(world, asked)
  const reaping = await lookAfter(world, 31)
  return [
    check(
      'the first push failed in its tests',
      jobResult(broken, 'deploy-and-test (roast-my-post)') === 'failure',
      `${broken.conclusion}`
    ),
    check('nobody was asked about it', request === undefined, request?.title ?? ''),
    check('its environment stayed to be looked at', kept.length === 1, `${kept.length} clusters`),
    check(
      'the fix went into the same one',
      world.sandbox.digitalocean.account.clustersEver().length === 1,
      `${world.sandbox.digitalocean.account.clustersEver().length} clusters were made`
    ),
    ...decided,
    succeeded('half an hour after it had failed, the hourly look ended what was kept', reaping)
  ]
}
