import { checksAt, mayBypass, mergeProblems, rulesOf } from './branch-rules.ts'
import { git, tryGit } from './git.ts'
import { findRef } from './git-objects.ts'
import { isMergeable, makeMerge } from './merge.ts'
import { defaultMessage, defaultTitle } from './merge-message.ts'
import { settleAutoMerge } from './merge-pull.ts'
import { changingRefs } from './ref-changes.ts'
import type { GitHubServer } from './server.ts'
import type { Issue, PullRequest, Repository } from './state.ts'
import type { Token } from './tokens.ts'

/**
 * A queue of one place. Its entry has a commit of its own, what the base would be after the merge, on a read-only branch; the checks
 * that the base demands have to pass there. It is made again when the base moves, and goes out of the queue when a check fails, on a
 * conflict, or when its head moves. What is merged leaves the queue first, with a removal for the reason "merged", and shows as merged
 * at the next look. The real queue acts by itself; here it acts when somebody looks.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
export interface QueueEntry {
  readonly token: Token
  readonly at: string
  /** What would be merged, and onto what; undefined until it is worked on. */
  group: { readonly head: string; readonly base: string } | undefined
}

/** Why it is not taken, in GitHub's words; undefined: it is in the queue now. */
export async function enqueue(
  { kernel }: GitHubServer,
  repository: Repository,
  token: Token,
  issue: Issue,
  pull: PullRequest
): Promise<string | undefined> {
  if (pull.queue) return 'Pull request is already in the queue'
  if (issue.state === 'closed') return 'Pull request is closed'
  const rules = rulesOf(repository, pull.baseRef)
  const problems = rules && mayBypass(rules, token) ? [] : await mergeProblems(repository, pull)
  if (problems.length > 0) return `Pull request ${problems.join(' ')}`
  pull.queue = { token, at: kernel.clock.iso(), group: undefined }
  pull.queuedAt = pull.queue.at
  return undefined
}

/** Out of the queue, for a reason that its timeline keeps. */
export function dequeue(server: GitHubServer, issue: Issue, pull: PullRequest, actor: string, reason: string): void {
  const head = pull.queue?.group?.head
  pull.queue = undefined
  issue.events.push({
    ...{ id: server.state.nextId(), actor, at: server.kernel.clock.iso() },
    ...{ kind: 'removed-from-queue', reason, head }
  })
}

/** All that GitHub merges by itself, as far as it has come by now. */
export async function settleMerges(server: GitHubServer, { owner, name }: Repository): Promise<void> {
  const repository = server.state.findRepository(owner, name)
  if (!repository) return
  await settleAutoMerge(server, repository)
  await settleQueue(server, repository)
}

async function settleQueue(server: GitHubServer, repository: Repository): Promise<void> {
  for (const issue of repository.issues) {
    const { pull } = issue
    if (pull?.landing) await land(server, repository, issue, pull)
    if (!pull?.queue || issue.state === 'closed') continue
    const { directory } = repository
    const base = await findRef(directory, `refs/heads/${pull.baseRef}`)
    if (base === undefined || !(await isMergeable(directory, base, pull.headSha))) {
      dequeue(server, issue, pull, 'github-merge-queue[bot]', 'merge conflict')
      continue
    }
    const { token } = pull.queue
    const person = server.state.ensurePerson(token.login)
    if (pull.queue.group?.base !== base) {
      const title = defaultTitle(repository, issue, pull.headRef)
      const message = [title, defaultMessage(repository, issue)].filter(Boolean).join('\n\n')
      const request = { base: pull.baseRef, head: pull.headRef, message, method: 'merge', person } as const
      const head = await makeMerge(directory, base, pull.headSha, request)
      if (head === undefined || !pull.queue) continue
      pull.queue.group = { head, base }
      await git(directory, [
        ...['update-ref', `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${issue.number}-${base}`, head]
      ])
    }
    const { group } = pull.queue
    if (!group) continue
    const known = new Map(checksAt(repository, group.head).map(({ name, state }) => [name, state]))
    const wanted = rulesOf(repository, pull.baseRef)?.checks ?? []
    if (wanted.some((name) => known.get(name) === 'failure')) {
      dequeue(server, issue, pull, 'github-merge-queue[bot]', 'failed_checks')
      continue
    }
    if (!wanted.every((name) => known.get(name) === 'success')) continue
    pull.landing = { ...pull.queue, group }
    dequeue(server, issue, pull, 'github-merge-queue[bot]', 'merged')
  }
}

async function land(server: GitHubServer, repository: Repository, issue: Issue, pull: PullRequest): Promise<void> {
  const { landing } = pull
  if (!landing) return
  const { token, group } = landing
  const { head, base } = group
  pull.landing = undefined
  await changingRefs(server, repository, token, async () => {
    if (pull.merged) return
    const moved = await tryGit(repository.directory, ['update-ref', `refs/heads/${pull.baseRef}`, head, base])
    if (moved.exitCode !== 0) {
      pull.queue = landing
      return
    }
    const now = server.kernel.clock.iso()
    Object.assign(pull, { merged: true, mergedAt: now, mergedBy: token.login, mergeCommitSha: head })
    Object.assign(issue, { state: 'closed', closedAt: now, closedBy: token.login, updatedAt: now })
    await tryGit(repository.directory, [
      ...['update-ref', '-d', `refs/heads/gh-readonly-queue/${pull.baseRef}/pr-${issue.number}-${base}`]
    ])
  })
  if (!pull.merged) return
  server.kernel.events.emit('event', {
    at: server.kernel.clock.now(),
    service: 'github',
    kind: 'merged',
    text: `the merge queue merged #${issue.number} into ${pull.baseRef}`,
    data: { repository: repository.fullName, number: issue.number, sha: head, base: pull.baseRef }
  })
}
