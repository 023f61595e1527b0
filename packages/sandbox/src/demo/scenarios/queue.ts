import { check } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { approves, judgeDecision, pushAndDecide } from './push-and-decide.ts'

/** The same as a deploy, in a repository whose main takes what its merge queue merges, and nothing else. */
export async function playQueue(world: World): Promise<Check[]> {
  const { settings } = world.repository
  settings.branchRules = { ...settings.branchRules, main: [{ type: 'merge_queue' }] }
  // A queue writes the merge commit by itself: with the description, which has the record.
  settings.mergeCommitMessage = 'PR_BODY'
  const checks = await judgeDecision(world, await pushAndDecide(world, approves))
  const pull = world.repository.issues.find((issue) => issue.pull)
  return [
    ...checks,
    check(
      'the merge queue merged the pull request',
      pull?.pull?.merged === true && pull.pull.queuedAt !== undefined,
      pull ? `it is ${pull.state}, and was never in the queue` : 'there is no pull request'
    )
  ]
}
