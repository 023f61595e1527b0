import type { WorkflowRun } from '../../github/index.ts'
import type { World } from '../world.ts'

/** Time passes, and GitHub starts the schedule of staging-reaper; resolves when its run has ended. */
export async function lookAfter(world: World, minutes: number): Promise<WorkflowRun> {
  const { lead, sandbox, dispatcher, repository } = world
  const request = { workflow: 'staging-reaper.yml', ref: repository.defaultBranch, inputs: {} }
  const id = await world.act(lead, `does something else for ${minutes} minutes, and the hourly look begins`, () => {
    sandbox.kernel.clock.advance(minutes * 60_000)
    return dispatcher.dispatch(repository.fullName, lead.login, request)
  })
  return dispatcher.waitForRun(id, { timeout: world.patience })
}
