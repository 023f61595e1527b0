import { check, clusterIds, leaseHolders, nothingLeft, revision, servedVersion, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { pushAndDecide } from './deploy.ts'

const host = 'roast-my-post.staging.example.com'

/** Two people, one environment: A makes it by hand, B's push uses it and goes, A keeps it, one of them destroys it. */
export async function playShared(world: World): Promise<Check[]> {
  const { developer: b, colleague: a } = world
  // Drawn at once: how many ids the clouds hand out before the end is a matter of timing.
  const last = world.sandbox.kernel.random.below(2) === 0 ? a : b
  const created = await world.control(a, { action: 'create', reason: 'a demo for the board' })
  const made = await clusterIds(world)
  const { sha } = await pushAndDecide(world, (number) =>
    world.act(world.lead, `ticks Approve in #${number}`, (lead) => lead.tickBox(number, 'Approve'))
  )
  const pipeline = world.runsOf('staging-deploy.yml')[0]
  const [kept, holders, version] = [
    await clusterIds(world),
    await leaseHolders(world),
    await servedVersion(world, host)
  ]
  const merged = await revision(world, 'main^{tree}')
  const tested = await revision(world, `${sha}^{tree}`)
  const production = world.runsOf('deploy-production.yml')[0]
  if (production) await world.dispatcher.waitForRun(production.id, { timeout: 120_000 })
  const destroyed = await world.control(last, { action: 'destroy', reason: 'the board has seen it' })
  return [
    succeeded(`${a.login} created it by hand`, created),
    check('that made one cluster', made.length === 1, `${made.length} clusters`),
    succeeded(`${b.login}'s pipeline succeeded`, pipeline),
    check(
      `${b.login}'s pipeline used ${a.login}'s environment: the account never had another cluster`,
      world.sandbox.digitalocean.account.clusters.history().length === 1,
      world.sandbox.digitalocean.account.clusters
        .history()
        .map(({ name }) => name)
        .join(', ')
    ),
    check(
      `when the pipeline had ended ${a.login} still had it`,
      kept.join() === made.join() && holders.length === 1 && holders[0] === a.login,
      `clusters ${kept.join() || 'none'}, held by ${holders.join(', ') || 'nobody'}`
    ),
    check(`it served what ${b.login} pushed`, version === `sha-${sha}`, version),
    check("main's tree is exactly the tested commit's tree", merged === tested, `${merged} is not ${tested}`),
    succeeded('the production deploy was started, and ran', production),
    succeeded(`${last.login} destroyed it`, destroyed),
    ...(await nothingLeft(world))
  ]
}
