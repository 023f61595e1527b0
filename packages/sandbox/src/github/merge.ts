import { Refusal } from './answers.ts'
import { git, tryGit } from './git.ts'
import { findCommit, findRef } from './git-objects.ts'
import type { Person, Repository } from './state.ts'
import type { Token } from './tokens.ts'
import { refusedWorkflow, workflowRefusal } from './workflow-guard.ts'

export type MergeMethod = 'merge' | 'squash' | 'rebase'

export interface MergeRequest {
  /** A branch's name. */
  readonly base: string
  /** A branch's name or a commit. */
  readonly head: string
  readonly message: string
  readonly method: MergeMethod
  readonly person: Person
}

export type MergeResult =
  | { readonly kind: 'merged'; readonly sha: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'no-base' }
  | { readonly kind: 'no-head' }

/** Can `head` go into `base` without a conflict? By git's own merge, in memory. */
export async function isMergeable(directory: string, base: string, head: string): Promise<boolean> {
  const result = await tryGit(directory, ['merge-tree', '--write-tree', base, head])
  return result.exitCode === 0
}

/** Merges into a branch as GitHub does and moves it by compare-and-swap. Call it inside `changingRefs`. */
export async function mergeInto(repository: Repository, token: Token, request: MergeRequest): Promise<MergeResult> {
  const { directory } = repository
  const ref = `refs/heads/${request.base}`
  const base = await findRef(directory, ref)
  if (base === undefined) return { kind: 'no-base' }
  const head = (await findRef(directory, `refs/heads/${request.head}`)) ?? (await findCommit(directory, request.head))
  if (head === undefined) return { kind: 'no-head' }
  if ((await tryGit(directory, ['merge-base', '--is-ancestor', head, base])).exitCode === 0) return { kind: 'nothing' }
  const sha = await makeMerge(directory, base, head, request)
  if (sha === undefined) return { kind: 'conflict' }
  const workflow = await refusedWorkflow(repository, token, base, sha)
  if (workflow) throw new Refusal(403, workflowRefusal(workflow))
  const moved = await tryGit(directory, ['update-ref', ref, sha, base])
  return moved.exitCode === 0 ? { kind: 'merged', sha } : { kind: 'conflict' }
}

/** The commit that the base would be after the merge; undefined on a conflict. */
export async function makeMerge(
  directory: string,
  base: string,
  head: string,
  request: MergeRequest
): Promise<string | undefined> {
  const env = { GIT_AUTHOR_NAME: request.person.name, GIT_AUTHOR_EMAIL: request.person.email }
  if (request.method === 'rebase') return rebase(directory, base, head)
  const tree = await mergeTrees(directory, [base, head])
  if (tree === undefined) return undefined
  const parents = request.method === 'squash' ? ['-p', base] : ['-p', base, '-p', head]
  return (await git(directory, ['commit-tree', tree, ...parents], { input: request.message, env })).trim()
}

/** Each commit of its own on top of the base, with its author kept and GitHub as committer: never the same commits. */
async function rebase(directory: string, base: string, head: string): Promise<string | undefined> {
  const list = await git(directory, ['rev-list', '--reverse', '--no-merges', `${base}..${head}`])
  let top = base
  for (const commit of list.split('\n').filter(Boolean)) {
    // A stand-in with the top's tree on the commit's own parent makes that parent the merge base, for git before 2.40.
    const standIn = (
      await git(directory, ['commit-tree', `${top}^{tree}`, '-p', `${commit}^`], { input: 'merge base' })
    ).trim()
    const tree = await mergeTrees(directory, [standIn, commit])
    if (tree === undefined) return undefined
    const [name = '', email = '', date = '', ...message] = (
      await git(directory, ['log', '-1', '--format=%an%n%ae%n%aI%n%B', commit])
    ).split('\n')
    const env = { GIT_AUTHOR_NAME: name, GIT_AUTHOR_EMAIL: email, GIT_AUTHOR_DATE: date }
    top = (await git(directory, ['commit-tree', tree, '-p', top], { input: message.join('\n').trimEnd(), env })).trim()
  }
  return top
}

async function mergeTrees(directory: string, args: readonly string[]): Promise<string | undefined> {
  const result = await tryGit(directory, ['merge-tree', '--write-tree', ...args])
  return result.exitCode === 0 ? result.stdout.split('\n')[0] : undefined
}
