import { ApiError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
export async function findRef(github: GitHub, ref: string): Promise<string | undefined> {
  const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }))
  return answer?.data.object.sha
}

/** False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`. */
export async function createRef(github: GitHub, ref: string, sha: string): Promise<boolean> {
  try {
    await request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha })
    return true
  } catch (error) {
    // 422 stands for "exists" and for "no such commit": only the first is an answer.
    const taken = error instanceof ApiError && error.status === 422 && (await findRef(github, ref)) !== undefined
    if (taken) return false
    throw error
  }
}

/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
export async function fastForwardRef(github: GitHub, ref: string, sha: string): Promise<void> {
  await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false }, { retries: 0 })
}

/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
export async function deleteRef(github: GitHub, ref: string): Promise<void> {
  await unlessStatus([404, 422], request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }))
}
