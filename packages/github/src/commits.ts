import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** As git has it: unverified. */
  readonly author: string
}

/** The full sha of what a person calls a commit: a branch, a tag or a beginning of a sha; undefined when there is none. */
export async function findCommitNamed(github: GitHub, name: string): Promise<string | undefined> {
  // GitHub answers 422 to a name that leads to no commit, and 404 in a repository without any.
  const path = 'GET /repos/{owner}/{repo}/commits/{ref}'
  return (await unlessStatus([404, 422], request(github, path, { ref: name })))?.data.sha
}

export async function getCommit(github: GitHub, sha: string): Promise<Commit> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { commit_sha: sha })
  return {
    sha: data.sha,
    tree: data.tree.sha,
    parents: data.parents.map((parent) => parent.sha),
    message: data.message,
    author: data.author.name
  }
}
