import { StagingError } from '@staging-actions/base'
import { createRef, deleteRef, findRef, type GitHub, unlessStatus } from '@staging-actions/github'

/** A branch made for this commit alone: `staging` itself may get further pushes, which a merge would carry along. */
export function releaseBranch(sha: string): string {
  return `staging-release/${sha}`
}

/** @throws StagingError conflict when somebody moved it */
export async function ensureReleaseBranch(github: GitHub, sha: string): Promise<void> {
  const ref = `heads/${releaseBranch(sha)}`
  if (await createRef(github, ref, sha)) return
  const at = await findRef(github, ref)
  if (at !== sha) throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? 'nothing'}: somebody moved it`)
}

/** Tidiness only: a branch that somebody moved, or that cannot be deleted, stays. */
export async function removeReleaseBranch(github: GitHub, sha: string): Promise<void> {
  const ref = `heads/${releaseBranch(sha)}`
  if ((await findRef(github, ref)) === sha) await unlessStatus([403], deleteRef(github, ref))
}

export function releaseMoved(message: string): StagingError {
  return new StagingError('conflict', message, {
    hint: 'Look who pushed to its branch and why, then delete the branch and run this again.'
  })
}
