import type { GitHub } from './client.ts'
import { request } from './request.ts'

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** As git has it: unverified. */
  readonly author: string
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
