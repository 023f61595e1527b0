import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { openEnvironment, releaseOperation } from '@staging-actions/environment'
import type { inputs } from './inputs.ts'

/** A run that was killed could not take its claim back by itself. */
export async function release(input: InputsOf<typeof inputs>, context: ActionContext): Promise<void> {
  const environment = await openEnvironment({ ...input, context, octokit: await context.github(input.githubToken) })
  await releaseOperation(environment, 'provision', { interrupted: true })
}
