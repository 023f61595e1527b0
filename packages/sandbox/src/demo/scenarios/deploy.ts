import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { check, ledgerWrites, nothingLeft, revision, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'

/** A developer changes an app and pushes to staging; the lead decides in the issue; the pipeline ends. */
export async function pushAndDecide(
  world: World,
  decide: (issue: number) => Promise<unknown>
): Promise<{ readonly sha: string; readonly issue: number }> {
  const path = 'apps/roast-my-post/roast.js'
  const source = await readFile(join(world.sandbox.directory, 'source', path), 'utf8')
  const files = { [path]: `${source}\n// Now with more heat.\n` }
  const sha = await world.act(world.developer, 'pushes "Roast with more heat" to staging', (developer) =>
    developer.push('staging', files, 'Roast with more heat')
  )
  const [run] = world.runsOf('staging-deploy.yml')
  const pipeline = await world.until('the run of staging-deploy', () => run ?? world.runsOf('staging-deploy.yml')[0])
  const asked = await world.until(
    'the approval issue, or the end of the run',
    () => world.openIssue() ?? (pipeline.status === 'completed' ? pipeline : undefined)
  )
  if ('number' in asked && 'body' in asked) await decide(asked.number)
  await world.dispatcher.waitForRun(pipeline.id, { timeout: 600_000 })
  return { sha, issue: 'body' in asked ? asked.number : 0 }
}

/** A push becomes an environment, a tested deploy, a decision, a merge, a started production deploy, a clean-up. */
export async function playDeploy(world: World): Promise<Check[]> {
  const { sha, issue } = await pushAndDecide(world, (number) =>
    world.act(world.lead, `ticks Approve in #${number}`, (lead) => lead.tickBox(number, 'Approve'))
  )
  const request = world.repository.issues.find(({ number }) => number === issue)
  const production = world.runsOf('deploy-production.yml')[0]
  if (production) await world.dispatcher.waitForRun(production.id, { timeout: 120_000 })
  const writes = await ledgerWrites(world)
  const [merged, tested] = [await revision(world, 'main^{tree}'), await revision(world, `${sha}^{tree}`)]
  return [
    succeeded('the pipeline succeeded', world.runsOf('staging-deploy.yml')[0]),
    check("main's tree is exactly the tested commit's tree", merged === tested, `${merged} is not ${tested}`),
    succeeded('the production deploy was started, and ran', production),
    check('the approval issue is closed', request?.state === 'closed', request?.state ?? 'no issue was opened'),
    check(
      'the ledger knew that the tests passed',
      writes.includes('tests of roast-my-post passed'),
      `its writes: ${writes.join('; ')}`
    ),
    ...(await nothingLeft(world))
  ]
}
