import { ApiError } from '@staging-actions/base'
import { findInTree, fullRef, type GitHub, isWorkflowRefusal } from '@staging-actions/github'

const folder = '.github/workflows'

/** Whether two commits or branches have other workflow files: GITHUB_TOKEN can bring none of them from one to the other. */
export async function differInWorkflows(github: GitHub, one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((at) => findInTree(github, folder, fullRef(at))))
  return a !== b
}

/**
 * Whether GitHub refused what a promotion needs because of workflow files. It says so only for a merge and a push; a ref may not be made
 * at a commit with workflow files that the tip of no branch has, and that is answered like any other right that is missing.
 */
export async function isForWorkflows(
  github: GitHub,
  error: ApiError,
  { sha, branch }: { readonly sha: string; readonly branch: string }
): Promise<boolean> {
  if (isWorkflowRefusal(error)) return true
  if (error.status !== 403 || /archived|create or approve pull requests/.test(error.detail ?? '')) return false
  return differInWorkflows(github, sha, branch).catch((cause: unknown) => {
    if (cause instanceof ApiError) return false
    throw cause
  })
}
