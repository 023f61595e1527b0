import type { GitHub } from './client.ts'
import { findRef, fullRef } from './refs.ts'
import { request } from './request.ts'

/** As many files as GitHub lists of a comparison, at most. */
export const fileLimit = 300

export interface Comparison {
  /** How `head` lies to `base`: `ahead` means that base is an ancestor of head, `behind` the reverse. */
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged'
  readonly aheadBy: number
  readonly behindBy: number
  readonly mergeBase: string
  /** At most 250 commits and 300 files: GitHub cuts the lists, so an absence proves nothing. */
  readonly commits: readonly { readonly sha: string; readonly author: string | undefined; readonly title: string }[]
  readonly files: readonly string[]
  /** What files that were renamed were called before. */
  readonly renamedFrom: readonly string[]
  readonly url: string
}

/** Commits between two whose signature GitHub does not call verified; of more than 250 only the first are looked at. */
export async function listUnsigned(github: GitHub, base: string, head: string): Promise<readonly string[]> {
  const { commits } = await compare(github, base, head)
  return commits.filter(({ commit }) => commit.verification?.verified !== true).map(({ sha }) => sha)
}

/** `base`: a branch by its name, or a commit; `head`: a commit. A branch costs a request more. */
export async function compareCommits(github: GitHub, base: string, head: string): Promise<Comparison> {
  const data = await compare(github, base, head)
  return {
    status: data.status,
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    mergeBase: data.merge_base_commit.sha,
    commits: data.commits.map(({ sha, author, commit }) => ({
      sha,
      author: author && 'login' in author ? author.login : undefined,
      title: commit.message.split('\n', 1)[0] ?? ''
    })),
    files: (data.files ?? []).map((file) => file.filename),
    renamedFrom: (data.files ?? []).flatMap((file) => file.previous_filename ?? []),
    url: data.html_url
  }
}

/** A branch is resolved to its tip first: which names this route takes is not documented, and a tag could bear the same one. */
async function compare(github: GitHub, base: string, head: string) {
  const ref = fullRef(base)
  const tip = ref.startsWith('refs/') ? await findRef(github, ref.slice('refs/'.length)) : ref
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
    basehead: `${tip ?? ref}...${head}`
  })
  return data
}
