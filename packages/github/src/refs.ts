import { ApiError, systemClock } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'
import { seenBy } from './seen.ts'
import { isLost } from './settling.ts'

/**
 * What names a branch and nothing else: a tag may be called `main` too, and anyone who may push can make one. A commit, `HEAD` and what
 * begins with `refs/` stay as they are.
 */
export function fullRef(name: string): string {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`
}

/** The object that a ref points at. `ref` without the leading `refs/`: `heads/main`. */
export async function findRef(github: GitHub, ref: string): Promise<string | undefined> {
  const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref }))
  return answer?.data.object.sha
}

/**
 * False when a ref of that name exists already, at whatever commit. `ref` without the leading `refs/`.
 * Where the answer is lost, a ref at `sha` counts as made: a caller that must know that nobody else made it gives a commit of its own.
 */
export async function createRef(github: GitHub, ref: string, sha: string): Promise<boolean> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await request(github, 'POST /repos/{owner}/{repo}/git/refs', { ref: `refs/${ref}`, sha })
      return true
    } catch (error) {
      if (isLost(error) && attempt < 4) {
        await systemClock.sleep(500 * attempt)
        continue
      }
      // 422 stands for "exists" and for "no such commit": only the first is an answer.
      const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : undefined
      if (at === undefined) throw error
      return attempt > 1 && at === sha
    }
  }
}

/** The message of the commit that a ref points at; undefined when there is no such ref, or when it points at something else. */
export async function findRefMessage(github: GitHub, ref: string): Promise<string | undefined> {
  const sha = await findRef(github, ref)
  if (sha === undefined) return undefined
  const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message
}

/**
 * A commit that nobody else can have made. Needs `contents: write`. By itself it has no parent and no workflow file: GITHUB_TOKEN may
 * make no ref at a commit with workflow files that no branch has any more.
 * @param parent has its files and its history
 */
export async function createMark(github: GitHub, message: string, parent?: string): Promise<string> {
  const tree = parent === undefined ? await createTree(github, message) : await treeOf(github, parent)
  const { data } = await request(
    github,
    'POST /repos/{owner}/{repo}/git/commits',
    { message, tree, parents: parent === undefined ? [] : [parent] },
    // A second one is garbage that nothing points at.
    { repeatable: true }
  )
  return data.sha
}

async function treeOf(github: GitHub, commit: string): Promise<string> {
  const path = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}'
  return (await request(github, path, { commit_sha: commit })).data.tree.sha
}

async function createTree(github: GitHub, content: string): Promise<string> {
  const file = { path: 'mark.txt', mode: '100644', type: 'blob', content } as const
  const made = await request(github, 'POST /repos/{owner}/{repo}/git/trees', { tree: [file] }, { repeatable: true })
  return made.data.sha
}

/** Fast-forward only: GitHub refuses with 422 when `sha` is no descendant of where the ref is. */
export async function fastForwardRef(github: GitHub, ref: string, sha: string): Promise<void> {
  await request(github, 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', { ref, sha, force: false })
}

/** A ref that is not there counts as deleted: GitHub answers 422 to that, or 404. */
export async function deleteRef(github: GitHub, ref: string): Promise<void> {
  await unlessStatus([404, 422], request(github, 'DELETE /repos/{owner}/{repo}/git/refs/{ref}', { ref }))
  seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`)
}
