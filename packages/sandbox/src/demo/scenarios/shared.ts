import { leaseHolders } from '../../story/lease-holders.ts'
import { check, clusterIds, servedVersion, succeeded } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { approves, judgeDecision, pushAndDecide } from './push-and-decide.ts'

const host = 'roast-my-post.staging.example.com'

/** Two people, one environment: A makes it by hand, B's push uses it and goes, A keeps it, one of them destroys it. */
export async function playShared(world: World): Promise<Check[]> {
  const { developer: b, colleague: a } = world
  const { account } = world.sandbox.digitalocean
  // Drawn at once: how many ids the clouds hand out before the end is a matter of timing.
  const last = world.sandbox.kernel.random.below(2) === 0 ? a : b
  const created = await world.control(a, { action: 'create', reason: 'a demo for the board' })
  const made = await clusterIds(world)
  const asked = await pushAndDecide(world, approves)
  const kept = await clusterIds(world)
  const holders = (await leaseHolders(world.repository)).map(({ holder }) => holder)
  const version = await servedVersion(world, host)
  const decided = await judgeDecision(world, asked)
  const destroyed = await world.control(last, { action: 'destroy', reason: 'the board has seen it' })
  return [
    succeeded(`${a.login} created it by hand`, created),
    check('that made one cluster', made.length === 1, `${made.length} clusters`),
    check(
      `${b.login}'s pipeline used it: the account never had another cluster`,
      account.clustersEver().length === 1,
      account
        .clustersEver()
        .map(({ name }) => name)
        .join(', ')
    ),
    check(
      `when the pipeline had ended ${a.login} still had it, alone`,
      kept.join() === made.join() && holders.join() === a.login,
      `clusters ${kept.join() || 'none'}, held by ${holders.join(', ') || 'nobody'}`
    ),
    check(`it served what ${b.login} pushed`, version === `sha-${asked.sha}`, version),
    ...decided,
    succeeded(`${last.login} destroyed it`, destroyed)
  ]
}
