import { Refusal } from './answers.ts'
import { mayBypass, mergeableState, mergeProblems, rulesOf, violation } from './branch-rules.ts'
import { tryGit } from './git.ts'
import { findRef } from './git-objects.ts'
import { isMergeable, type MergeMethod, mergeInto } from './merge.ts'
import { defaultMessage, defaultTitle } from './merge-message.ts'
import { changingRefs } from './ref-changes.ts'
import type { GitHubServer } from './server.ts'
import type { Issue, PullRequest, Repository } from './state.ts'
import type { Token } from './tokens.ts'

export interface PullMerge {
  readonly method: MergeMethod
  /** The head that it has to be at. */
  readonly sha?: string | undefined
  readonly title?: string | undefined
  readonly message?: string | undefined
}

const methodNames = { merge: 'Merge commits', squash: 'Squash merges', rebase: 'Rebase merges' } as const

/** What the merge button does: the rules, the merge, the branch that goes afterwards. */
export async function mergePull(
  server: GitHubServer,
  repository: Repository,
  token: Token,
  issue: Issue,
  pull: PullRequest,
  wanted: PullMerge
): Promise<string> {
  if (pull.merged) throw new Refusal(405, 'Pull Request is not mergeable')
  if (issue.state === 'closed') throw new Refusal(405, 'Pull Request is closed')
  if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft')
  if (wanted.sha !== undefined && wanted.sha !== pull.headSha) throw moved()
  if (!repository.settings.mergeMethods[wanted.method])
    throw new Refusal(405, `${methodNames[wanted.method]} are not allowed on this repository.`)
  const rules = rulesOf(repository, pull.baseRef)
  const problems = rules && mayBypass(rules, token) ? [] : await mergeProblems(repository, pull)
  if (problems.length > 0) throw new Refusal(405, violation(problems))
  if (rules?.linear && wanted.method === 'merge' && !mayBypass(rules, token))
    throw new Refusal(405, violation(['This branch must not contain merge commits.']))
  const squash = wanted.method === 'squash'
  const title =
    wanted.title ?? (squash ? `${issue.title} (#${issue.number})` : defaultTitle(repository, issue, pull.headRef))
  const message = [title, wanted.message ?? (squash ? '' : defaultMessage(repository, issue))]
    .filter(Boolean)
    .join('\n\n')
  const person = server.state.ensurePerson(token.login)
  const sha = await changingRefs(server, repository, token, async () => {
    if (wanted.sha !== undefined && wanted.sha !== (await findRef(repository.directory, `refs/heads/${pull.headRef}`)))
      throw moved()
    const { baseRef: base, headSha: head } = pull
    const result = await mergeInto(repository, token, { base, head, message, method: wanted.method, person })
    if (result.kind !== 'merged') throw new Refusal(405, 'Pull Request is not mergeable')
    const now = server.kernel.clock.iso()
    pull.merged = true
    pull.mergedAt = now
    pull.mergedBy = person.login
    pull.mergeCommitSha = result.sha
    pull.autoMerge = undefined
    issue.state = 'closed'
    issue.closedAt = now
    issue.closedBy = person.login
    issue.updatedAt = now
    return result.sha
  })
  server.kernel.events.emit('event', {
    at: server.kernel.clock.now(),
    service: 'github',
    kind: 'merged',
    text: `${token.login} merged #${issue.number} into ${pull.baseRef}`,
    data: { repository: repository.fullName, number: issue.number, sha, base: pull.baseRef }
  })
  if (repository.settings.deleteBranchOnMerge)
    await changingRefs(server, repository, token, () =>
      tryGit(repository.directory, ['update-ref', '-d', `refs/heads/${pull.headRef}`])
    )
  return sha
}

function moved(): Refusal {
  return new Refusal(409, 'Head branch was modified. Review and try the merge again.')
}

const merging = new WeakSet<PullRequest>()

/**
 * GitHub merges by itself what has auto-merge and meets the rules by now, as the person who switched it on. The real one does so a
 * moment after a check ends or a review arrives; here it is done when somebody looks next, which nobody can tell apart.
 */
export async function settleAutoMerge(server: GitHubServer, repository: Repository): Promise<void> {
  for (const issue of repository.issues) {
    const { pull } = issue
    if (!pull?.autoMerge || issue.state === 'closed') continue
    const { token, method } = pull.autoMerge
    const base = await findRef(repository.directory, `refs/heads/${pull.baseRef}`)
    const mergeable = base !== undefined && (await isMergeable(repository.directory, base, pull.headSha))
    const state = await mergeableState(repository, issue, pull, mergeable)
    if (state !== 'clean' && state !== 'unstable') continue
    // Somebody else who looks at the same moment leaves it to us.
    if (pull.merged || merging.has(pull)) continue
    merging.add(pull)
    try {
      await mergePull(server, repository, token, issue, pull, { method })
    } finally {
      merging.delete(pull)
    }
  }
}
