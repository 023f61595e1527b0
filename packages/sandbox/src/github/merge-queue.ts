import { checksAt, mayBypass, mergeProblems, queueRules, rulesOf } from './branch-rules.ts'
import { git, tryGit } from './git.ts'
import { findRef } from './git-objects.ts'
import { isMergeable, type MergeMethod, makeMerge } from './merge.ts'
import { defaultMessage, defaultTitle } from './merge-message.ts'
import { settleAutoMerge } from './merge-pull.ts'
import { changingRefs, oneAtATime } from './ref-changes.ts'
import type { GitHubServer } from './server.ts'
import type { Issue, PullRequest, Repository } from './state.ts'
import type { Token } from './tokens.ts'

/**
 * Each entry has a commit of its own on a read-only branch: what the base would be with it and with all that is ahead of it in the queue.
 * The checks that the base demands have to pass there. The first entries that have passed are merged together, in one push of the last
 * one's commit. An entry is made again when what is below it changes, and goes out of the queue when a check fails, on a conflict, or when
 * its head moves. What is merged leaves the queue first, with a removal for the reason "merged", and shows as merged at the next look. The
 * real queue acts by itself; here it acts when somebody looks.
 * https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/configuring-pull-request-merges/managing-a-merge-queue
 */
export interface QueueEntry {
  readonly token: Token
  readonly at: string
  /** Lower is further ahead. */
  readonly order: number
  /** What would be merged, and onto what; undefined until it is worked on. */
  group: { readonly head: string; readonly base: string } | undefined
}

type Queued = Issue & { readonly pull: PullRequest & { queue: QueueEntry } }

/** The queue of a branch, first to be merged first. */
export function entriesOf({ issues }: Repository, branch: string): readonly Queued[] {
  return issues
    .filter((issue): issue is Queued => issue.pull?.queue !== undefined && issue.state === 'open')
    .filter(({ pull }) => pull.baseRef === branch)
    .sort((a, b) => a.pull.queue.order - b.pull.queue.order)
}

/** Why it is not taken, in GitHub's words; undefined: it is in the queue now. `jump`: ahead of all others. */
export async function enqueue(
  { kernel }: GitHubServer,
  repository: Repository,
  token: Token,
  issue: Issue,
  pull: PullRequest,
  jump = false
): Promise<string | undefined> {
  if (pull.queue) return 'Pull request is already in the queue'
  if (issue.state === 'closed') return 'Pull request is closed'
  const rules = rulesOf(repository, pull.baseRef)
  const problems = rules && mayBypass(rules, token) ? [] : await mergeProblems(repository, pull)
  if (problems.length > 0) return `Pull request ${problems.join(' ')}`
  const orders = entriesOf(repository, pull.baseRef).map((entry) => entry.pull.queue.order)
  const order = jump ? Math.min(0, ...orders) - 1 : Math.max(0, ...orders) + 1
  pull.queue = { token, at: kernel.clock.iso(), order, group: undefined }
  pull.queuedAt = pull.queue.at
  pull.enqueued = (pull.enqueued ?? 0) + 1
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
  const bases = repository.issues.flatMap(({ pull }) => (pull?.queue || pull?.landing ? [pull.baseRef] : []))
  for (const base of new Set(bases)) {
    await land(server, repository, base)
    await settlingAlone(repository, () => settleQueue(server, repository, base))
  }
}

/** Two who look at the same moment see one queue. */
const settlingAlone = oneAtATime()

/** Branches whose merged entries are being pushed. */
const landings = new WeakMap<Repository, Set<string>>()

async function settleQueue(server: GitHubServer, repository: Repository, base: string): Promise<void> {
  if (landings.get(repository)?.has(base)) return
  const { clock } = server.kernel
  const rules = queueRules(repository, base)
  const green: Queued[] = []
  let building = 0
  let below = await findRef(repository.directory, `refs/heads/${base}`)
  for (const issue of entriesOf(repository, base)) {
    const { pull } = issue
    if (below === undefined || !(await isMergeable(repository.directory, below, pull.headSha))) {
      dequeue(server, issue, pull, 'github-merge-queue[bot]', 'merge conflict')
      continue
    }
    if (pull.queue?.group?.base !== below) {
      if (building >= rules.maxBuild) break
      await build(server, repository, issue, below, rules.method)
    }
    const head = pull.queue?.group?.head
    if (head === undefined) continue
    const state = stateOf(repository, base, head)
    if (state === 'failure') {
      dequeue(server, issue, pull, 'github-merge-queue[bot]', 'failed_checks')
      continue
    }
    if (state === 'success' && building === 0) green.push(issue)
    if (state === 'pending') building += 1
    below = head
  }
  const first = green[0]?.pull.queue
  if (!first) return
  const waited = clock.now() - Date.parse(first.at)
  if (green.length < rules.minMerge && waited < rules.minWait * 60_000) return
  for (const issue of green.slice(0, rules.maxMerge)) {
    const { queue } = issue.pull
    if (!queue?.group) return
    issue.pull.landing = { ...queue, group: queue.group }
    dequeue(server, issue, issue.pull, 'github-merge-queue[bot]', 'merged')
  }
}

/** What the required checks say of a commit of the queue. */
export function stateOf(repository: Repository, base: string, head: string): 'success' | 'pending' | 'failure' {
  const known = new Map(checksAt(repository, head).map(({ name, state }) => [name, state]))
  const states = (rulesOf(repository, base)?.checks ?? []).map((name) => known.get(name))
  if (states.includes('failure')) return 'failure'
  return states.every((state) => state === 'success') ? 'success' : 'pending'
}

async function build(
  server: GitHubServer,
  repository: Repository,
  issue: Queued,
  below: string,
  method: MergeMethod
): Promise<void> {
  const { directory } = repository
  const { pull } = issue
  const entry: QueueEntry | undefined = pull.queue
  // Somebody may have taken it out in between.
  if (!entry) return
  const person = server.state.ensurePerson(entry.token.login)
  const title = defaultTitle(repository, issue, pull.headRef)
  const message = [title, defaultMessage(repository, issue)].filter(Boolean).join('\n\n')
  const request = { base: pull.baseRef, head: pull.headRef, message, method, person } as const
  const head = await makeMerge(directory, below, pull.headSha, request)
  if (head === undefined || !pull.queue) return
  pull.queue.group = { head, base: below }
  await git(directory, ['update-ref', branchOf(issue.number, pull.baseRef, below), head])
}

function branchOf(number: number, base: string, below: string): string {
  return `refs/heads/gh-readonly-queue/${base}/pr-${number}-${below}`
}

/** One push for all that are merged together; each is merged as its own commit. */
async function land(server: GitHubServer, repository: Repository, branch: string): Promise<void> {
  const landing = repository.issues
    .flatMap((issue) =>
      issue.pull?.landing && issue.pull.baseRef === branch
        ? [{ issue, pull: issue.pull, entry: issue.pull.landing }]
        : []
    )
    .sort((a, b) => a.entry.order - b.entry.order)
  const [first, last] = [landing[0], landing.at(-1)]
  if (!first || !last) return
  for (const { pull } of landing) pull.landing = undefined
  const pushing = landings.get(repository) ?? new Set<string>()
  landings.set(repository, pushing.add(branch))
  try {
    await changingRefs(server, repository, first.entry.token, async () => {
      const { directory } = repository
      const move = ['update-ref', `refs/heads/${branch}`, last.entry.group.head, first.entry.group.base]
      if ((await tryGit(directory, move)).exitCode !== 0) {
        for (const { pull, entry } of landing) pull.queue = entry
        return
      }
      const now = server.kernel.clock.iso()
      for (const { issue, pull, entry } of landing) {
        const { head, base } = entry.group
        const { login } = entry.token
        Object.assign(pull, { merged: true, mergedAt: now, mergedBy: login, mergeCommitSha: head })
        Object.assign(issue, { state: 'closed', closedAt: now, closedBy: login, updatedAt: now })
        await tryGit(directory, ['update-ref', '-d', branchOf(issue.number, branch, base)])
      }
    })
  } finally {
    pushing.delete(branch)
  }
  for (const { issue, pull, entry } of landing)
    if (pull.merged)
      server.kernel.events.emit('event', {
        at: server.kernel.clock.now(),
        service: 'github',
        kind: 'merged',
        text: `the merge queue merged #${issue.number} into ${branch}`,
        data: { repository: repository.fullName, number: issue.number, sha: entry.group.head, base: branch }
      })
}
