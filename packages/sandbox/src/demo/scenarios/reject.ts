import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { judgeDecision, pushAndDecide, rejects } from './push-and-decide.ts'

/** As deploy, but the lead says no: nothing reaches main, nothing is left. */
export async function playReject(world: World): Promise<Check[]> {
  return judgeDecision(world, await pushAndDecide(world, rejects))
}
