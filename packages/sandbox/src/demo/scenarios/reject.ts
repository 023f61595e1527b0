import { check, nothingLeft, revision } from '../judge.ts'
import type { Check } from '../report.ts'
import type { World } from '../world.ts'
import { pushAndDecide } from './deploy.ts'

/** As deploy, but the lead says no: nothing reaches main, nothing is left. */
export async function playReject(world: World): Promise<Check[]> {
  const before = await revision(world, 'main')
  const { issue } = await pushAndDecide(world, (number) =>
    world.act(world.lead, `rejects in a comment on #${number}`, (lead) =>
      lead.comment(number, 'reject, the roast is burnt')
    )
  )
  const after = await revision(world, 'main')
  const request = world.repository.issues.find(({ number }) => number === issue)
  const run = world.runsOf('staging-deploy.yml')[0]
  return [
    check('the pipeline ended', run?.status === 'completed', run?.status ?? 'no such run'),
    check('main is untouched', before === after, `${before} became ${after}`),
    check('no production deploy was started', world.runsOf('deploy-production.yml').length === 0),
    check(
      'the approval issue is closed as rejected',
      request?.state === 'closed' && request.stateReason === 'not_planned',
      `${request?.state} ${request?.stateReason}`
    ),
    ...(await nothingLeft(world))
  ]
}
