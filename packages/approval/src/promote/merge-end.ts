import { ApiError, lookAt, type Reason, StagingError } from '@staging-actions/base'
import { type Comparison, type GitHub, getRepositorySettings } from '@staging-actions/github'
import { firstFew, oneLine } from '../render/foreign-text.ts'
import type { Opened } from './merge-exactly.ts'
import { type PromotionRequest, reached } from './promotion.ts'
import { releaseBranch } from './release-branch.ts'
import { baseMoved } from './require-unmoved.ts'
import { isForWorkflows } from './workflow-files.ts'

/** GitHub's refusals of a merge as ends that a person can act on; what was reached goes along as the result. */
export async function asMergeEnd(
  error: unknown,
  request: PromotionRequest,
  comparison: Comparison,
  opened: Opened | undefined,
  github: GitHub
): Promise<unknown> {
  if (!(error instanceof StagingError)) return error
  const pull = opened?.pull
  const result = { ...reached(request, pull), inMergeQueue: opened?.staysInQueue ?? false }
  const end = (reason: Reason, message: string, hint: string | undefined) =>
    new StagingError(reason, message, { cause: error, result, ...(hint && { hint }) })
  if (!(error instanceof ApiError)) return end(error.reason, error.message, error.hint)
  const { branch, method } = request.promotion
  const { sha, repositoryUrl } = request
  const byHand = `${repositoryUrl}/compare/${branch}...${releaseBranch(sha)}?expand=1`
  const refused = error.detail ?? 'refused'
  if (error.status === 403 && refused.includes('archived'))
    return end('forbidden', 'the repository is archived: nothing can be merged', 'Unarchive it in its settings.')
  if (await isForWorkflows(github, error, { sha, branch })) {
    const workflows = [...comparison.files, ...comparison.renamedFrom].filter((file) =>
      file.startsWith('.github/workflows/')
    )
    const may =
      'Give promote a token with "Workflows: write", which GITHUB_TOKEN never has: a GitHub App (`app-id` and `app-private-key`; PROMOTION_APP_ID and PROMOTION_APP_PRIVATE_KEY of the workflows), or a fine-grained token as PROMOTION_TOKEN'
    if (workflows.length > 0)
      return end(
        'needs-app-token',
        `this token may not bring changes of workflow files to ${branch}: ${firstFew(workflows, 5, oneLine).join(', ')}`,
        `${may}. Or merge by hand: ${pull?.url ?? byHand}`
      )
    return end(
      'needs-app-token',
      `this token may not make ${releaseBranch(sha)}: the workflow files at ${sha.slice(0, 7)} are not those of ${branch}, and GitHub lets it make no branch with workflow files that no branch has any more`,
      `${may}. Or merge ${branch} into staging, and approve what is tested then. If that changes nothing, the job lacks \`contents: write\`.`
    )
  }
  if (await arePullsOff(github, error))
    return end(
      'merge-refused',
      'pull requests are switched off in this repository, and a promotion by `promotion.method: ' +
        method +
        '` opens one',
      'Switch them on under Settings → General → Features, or set `promotion.method: fast-forward`. Then run this again.'
    )
  if (error.status === 403 && error.method === 'POST' && error.path.endsWith('/pulls'))
    return end(
      'needs-app-token',
      `this token may not open pull requests: ${refused}`,
      `Allow "GitHub Actions to create and approve pull requests" in the settings of the repository or organization, or give promote a GitHub App with "Pull requests: write". By hand: ${byHand}`
    )
  if (method === 'fast-forward' && error.status === 422 && /not a fast.forward/i.test(refused))
    return baseMoved(request, `${branch} was pushed to while it was being moved to ${sha.slice(0, 7)}`)
  if (method === 'fast-forward' && error.status === 422)
    return end(
      'needs-app-token',
      `${branch} refuses to be moved: ${oneLine(refused)}`,
      'A protected branch takes a push only from those whom its rules name. Give promote a GitHub App that may bypass them, or use `method: merge`.'
    )
  if (error.status === 403)
    return end(
      'forbidden',
      `the token may not do this: ${error.message}`,
      'The job needs `permissions: contents: write, pull-requests: write, actions: write`.'
    )
  // What GitHub refuses to do with a branch or a pull request, whatever it has against it.
  if (error.status === 409 || error.status === 422)
    return end(
      'merge-refused',
      `GitHub refuses what bringing ${sha.slice(0, 7)} to ${branch} needs (${error.method} ${error.path}): ${oneLine(refused)}`,
      `Look at ${pull?.url ?? byHand} and at the rules of ${branch}; then run this again.`
    )
  return error
}

/** Whether GitHub refused something of a pull request because the repository has none. */
async function arePullsOff(github: GitHub, { status, path }: ApiError): Promise<boolean> {
  if (status < 400 || status >= 500 || !path.includes('/pulls')) return false
  const settings = await lookAt(getRepositorySettings(github))
  return settings.kind === 'seen' && !settings.value.hasPulls
}
