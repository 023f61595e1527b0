import { readCommits } from './commits.ts'
import type { GitHubEvent } from './events.ts'
import { listRefs, tryGit } from './git.ts'
import { findRef } from './git-objects.ts'
import { followPush } from './pull-request-following.ts'
import type { GitHubServer } from './server.ts'
import type { Repository } from './state.ts'
import type { Token } from './tokens.ts'
import { startOf } from './tokens.ts'
import { viewRepository } from './view-repository.ts'
import { viewLogin, viewPerson, webUrl } from './views.ts'

const zero = '0'.repeat(40)

export interface RefChange {
  readonly ref: string
  /** 40 zeros: it did not exist. */
  readonly before: string
  readonly after: string
}

/** Runs pieces of work one after the other in each repository. */
export function oneAtATime() {
  const newest = new WeakMap<Repository, Promise<unknown>>()
  return async <Value>(repository: Repository, work: () => Promise<Value>): Promise<Value> => {
    const before = newest.get(repository) ?? Promise.resolve()
    const mine = before.then(work, work)
    newest.set(
      repository,
      mine.catch(() => {})
    )
    return mine
  }
}

/** What happened is then exactly the difference of two listings. */
const changingAlone = oneAtATime()

/** Runs something that may move refs, as `token`, and tells the world about every ref that moved. */
export async function changingRefs<Value>(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login' | 'kind'>,
  work: () => Promise<Value>
): Promise<Value> {
  const { value, changes } = await changingAlone(repository, async () => {
    const before = await listRefs(repository.directory)
    server.replicas.refsChange(repository, before)
    const value = await work()
    return { value, changes: difference(before, await listRefs(repository.directory)) }
  })
  for (const change of changes) await announce(server, repository, token, change)
  return value
}

function difference(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly RefChange[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names]
    .map((ref) => ({ ref, before: before.get(ref) ?? zero, after: after.get(ref) ?? zero }))
    .filter((change) => change.before !== change.after && !change.ref.startsWith('refs/pull/'))
}

async function announce(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login' | 'kind'>,
  change: RefChange
): Promise<void> {
  const { clock, events } = server.kernel
  repository.pushedAt = clock.iso()
  events.emit('event', {
    at: clock.now(),
    service: 'github',
    kind: 'ref updated',
    text: /^0+$/.test(change.after)
      ? `${token.login} deleted ${change.ref} of ${repository.fullName}`
      : `${token.login} moved ${change.ref} of ${repository.fullName} to ${change.after.slice(0, 8)}`,
    data: { repository: repository.fullName, login: token.login, ...change }
  })
  // Only branches and tags make a push event; a ref of one's own namespace is silent.
  if (!/^refs\/(heads|tags)\//.test(change.ref)) return
  if (change.ref.startsWith('refs/heads/')) await followPush(server, repository, token, change)
  if (startOf(token.kind, 'push') === 'starts')
    await server.hub.send(await pushEvent(server, repository, token, change))
}

async function pushEvent(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login' | 'kind'>,
  change: RefChange
): Promise<GitHubEvent> {
  const { directory } = repository
  const created = change.before === zero
  const deleted = change.after === zero
  const range = created ? ['-1', change.after] : ['-20', `${change.before}..${change.after}`]
  const commits = deleted ? [] : await readCommits(directory, range)
  const forced =
    !created &&
    !deleted &&
    (await tryGit(directory, ['merge-base', '--is-ancestor', change.before, change.after])).exitCode !== 0
  const viewed = commits.map((commit) => ({
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: webUrl(server, repository, `/commit/${commit.sha}`),
    author: { name: commit.author.name, email: commit.author.email },
    committer: { name: commit.committer.name, email: commit.committer.email }
  }))
  const person = server.state.ensurePerson(token.login)
  return {
    name: 'push',
    action: undefined,
    repository,
    sender: token.login,
    tokenKind: token.kind,
    ref: change.ref,
    sha: change.after,
    payload: {
      ref: change.ref,
      before: change.before,
      after: change.after,
      created,
      deleted,
      forced,
      base_ref: null,
      compare: webUrl(server, repository, `/compare/${change.before.slice(0, 12)}...${change.after.slice(0, 12)}`),
      commits: [...viewed].reverse(),
      head_commit: viewed[0] ?? null,
      repository: viewRepository(server, repository),
      pusher: { name: person.login, email: person.email },
      sender: viewPerson(server, person)
    }
  }
}

/** The event of something that happens on the default branch: issues, comments, a schedule; or at the head of a pull request. */
export async function defaultBranchEvent(
  server: GitHubServer,
  repository: Repository,
  token: Pick<Token, 'login' | 'kind'>,
  event: {
    readonly name: GitHubEvent['name']
    readonly action: string | undefined
    readonly payload: Readonly<Record<string, unknown>>
  },
  branch = repository.defaultBranch
): Promise<void> {
  const start = startOf(token.kind, event.name, event.action)
  if (start === 'nothing') return
  const ref = `refs/heads/${branch}`
  const sha = await findRef(repository.directory, ref)
  if (sha === undefined) return
  await server.hub.send({
    ...event,
    ...(start === 'held' && { isHeld: true }),
    repository,
    sender: token.login,
    tokenKind: token.kind,
    ref,
    sha,
    payload: {
      ...(event.action !== undefined && { action: event.action }),
      ...event.payload,
      repository: viewRepository(server, repository),
      sender: viewLogin(server, token.login)
    }
  })
}
