import { git, tryGit } from './git.ts'
import { dequeue } from './merge-queue.ts'
import type { RefChange } from './ref-changes.ts'
import type { GitHubServer } from './server.ts'
import type { Repository } from './state.ts'
import type { Token } from './tokens.ts'

/**
 * What a push does to pull requests: a moved head moves the request; a head that reached its base is merged,
 * also when nobody pressed the button; a deleted head closes it.
 */
export async function followPush(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login'>,
  change: RefChange
): Promise<void> {
  const branch = change.ref.replace('refs/heads/', '')
  const gone = /^0+$/.test(change.after)
  const now = server.kernel.clock.iso()
  for (const issue of repository.issues) {
    const { pull } = issue
    if (!pull || issue.state !== 'open') continue
    if (pull.headRef === branch && gone) {
      issue.state = 'closed'
      issue.closedAt = now
      issue.closedBy = token.login
      issue.events.push({ id: server.state.nextId(), actor: token.login, at: now, kind: 'closed', reason: null })
    } else if (pull.headRef === branch) {
      pull.headSha = change.after
      issue.updatedAt = now
      // Auto-merge survives a push by somebody who may write; a place in the merge queue does not.
      if (pull.queue) dequeue(server, issue, pull, token.login, 'head branch was pushed to')
      await git(repository.directory, ['update-ref', `refs/pull/${issue.number}/head`, change.after])
    } else if (pull.baseRef === branch && !gone) {
      const reached = await tryGit(repository.directory, ['merge-base', '--is-ancestor', pull.headSha, change.after])
      if (reached.exitCode !== 0) continue
      pull.merged = true
      pull.mergedAt = now
      pull.mergedBy = token.login
      pull.mergeCommitSha = change.after
      issue.state = 'closed'
      issue.closedAt = now
      issue.closedBy = token.login
    }
  }
}
