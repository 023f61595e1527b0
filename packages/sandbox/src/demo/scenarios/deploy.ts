import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { approves, judgeDecision, pushAndDecide } from './push-and-decide.ts'

/** A push becomes an environment, a tested deploy, a decision, a merge, a started production deploy, a clean-up. */
export async function playDeploy(world: World): Promise<Check[]> {
  return judgeDecision(world, await pushAndDecide(world, approves))
}
