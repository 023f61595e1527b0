import { StagingError } from '@staging-actions/base'
import {
  findBranchRules,
  type GitHub,
  getRepositorySettings,
  listUnsigned,
  type PullRequest
} from '@staging-actions/github'
import { firstFew } from '../render/foreign-text.ts'

type Method = 'merge' | 'squash' | 'rebase'

/**
 * What a ruleset has against this merge that no waiting fixes, where GitHub has refused it. Rulesets alone: the details of classic
 * branch protection are for administrators. `method` undefined: a merge queue merges in its own way. `said`: how GitHub refuses it.
 * @throws StagingError merge-refused, or invalid-configuration for a way of merging that is not allowed
 */
export async function requireRules(
  github: GitHub,
  pull: PullRequest,
  method: Method | undefined,
  said: string
): Promise<void> {
  // Of classic branch protection, and of rulesets.
  if (/\b(?:conversation|comments) must be resolved\b/i.test(said))
    throw refused(
      `${pull.url} has conversations that nobody has resolved, and ${pull.baseRef} wants them resolved`,
      'Read them: somebody may object to what goes out. Then press "Resolve conversation" in the pull request, which stays open, and run this again.'
    )
  const rules = await findBranchRules(github, pull.baseRef)
  if (method) {
    const { methods } = await getRepositorySettings(github)
    if (methods[method] === false || rules?.methods?.includes(method) === false) throw wrongMethod(pull, method)
  }
  if (rules?.types.includes('required_linear_history') && method === 'merge')
    throw refused(
      `${pull.baseRef} takes a linear history only, and \`promotion.method: merge\` makes a merge commit`,
      'Set `promotion.method: fast-forward` (the same commit, by a token that may push there), or `squash` and merge the branch back before the next promotion.'
    )
  if (rules?.types.includes('required_signatures')) {
    const unsigned = await listUnsigned(github, pull.baseRef, pull.headSha)
    if (unsigned.length > 0)
      throw refused(
        `${pull.baseRef} takes signed commits only, and ${unsigned.length} of ${pull.url} ${unsigned.length === 1 ? 'is' : 'are'} not: ${firstFew(unsigned, 5, (sha) => sha.slice(0, 7)).join(', ')}`,
        'Sign them and push to staging again (`git rebase --exec "git commit --amend --no-edit -S"`), or put the GitHub App that promotes on the bypass list of that rule.'
      )
  }
  if (rules?.types.includes('required_deployments'))
    throw refused(
      `${pull.baseRef} takes only what was deployed to an environment that its ruleset names`,
      'GitHub counts deployments of the head commit by their environment. Take `required_deployments` out of the ruleset, or put the GitHub App that promotes on its bypass list.'
    )
}

/** Refused for so long that it is no passing state, and by nothing that GitHub shows to this token. */
export function refusedForGood(pull: PullRequest, detail: string): StagingError {
  return refused(
    `GitHub refuses to merge ${pull.url}: ${detail}`,
    `Look at the pull request, which stays open, and at the rules of ${pull.baseRef}. Once it may be merged, run this again; or put the GitHub App that promotes on the bypass list of the rule.`
  )
}

function wrongMethod(pull: PullRequest, method: Method): StagingError {
  return new StagingError('invalid-configuration', `${pull.baseRef} does not take pull requests by ${method}`, {
    hint: `Allow to ${method} under Settings → General → Pull Requests and in the ruleset, or set another \`promotion.method\`.`
  })
}

function refused(message: string, hint: string): StagingError {
  return new StagingError('merge-refused', message, { hint })
}
