import { git } from './git.ts'
import { readObject } from './git-objects.ts'
import type { GitHubServer } from './server.ts'
import type { Repository } from './state.ts'
import { apiUrl, viewPerson, webUrl } from './views.ts'

export interface GitPerson {
  readonly name: string
  readonly email: string
  readonly date: string
}

export interface Commit {
  readonly sha: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: GitPerson
  readonly committer: GitPerson
  readonly message: string
}

export interface FileChange {
  readonly filename: string
  readonly previous: string | undefined
  readonly status: 'added' | 'modified' | 'removed' | 'renamed' | 'changed'
  /** The blob after the change (before it, for a removed file). */
  readonly blob: string
  readonly additions: number
  readonly deletions: number
}

/** Commits of a range (`a..b`) or of one name, newest first. */
export async function readCommits(directory: string, args: readonly string[]): Promise<readonly Commit[]> {
  const listed = await git(directory, ['rev-list', ...args, '--'])
  const shas = listed.split('\n').filter(Boolean)
  return Promise.all(shas.map((sha) => readCommit(directory, sha)))
}

export async function readCommit(directory: string, sha: string): Promise<Commit> {
  const object = await readObject(directory, sha)
  if (object?.type !== 'commit') throw new TypeError(`no commit ${sha}`)
  const text = object.content.toString()
  const end = text.indexOf('\n\n')
  const headers = text.slice(0, end < 0 ? undefined : end).split('\n')
  const values = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1))
  return {
    sha: object.sha,
    tree: values('tree')[0] ?? '',
    parents: values('parent'),
    author: readPerson(values('author')[0]),
    committer: readPerson(values('committer')[0]),
    message: end < 0 ? '' : text.slice(end + 2).replace(/\n+$/, '')
  }
}

/** `NAME <EMAIL> SECONDS ZONE` */
function readPerson(line = ''): GitPerson {
  const [, name = '', email = '', seconds = '0'] = /^(.*?) ?<([^>]*)> (\d+)/.exec(line) ?? []
  return { name, email, date: new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, 'Z') }
}

/** What differs between two trees, renames found, as the compare API and pull requests list it. */
export async function readFileChanges(directory: string, from: string, to: string): Promise<readonly FileChange[]> {
  const output = await git(directory, ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', '--no-abbrev', from, to])
  const parts = output.split('\0')
  const changes: Omit<FileChange, 'additions' | 'deletions'>[] = []
  let index = 0
  // All records of the one form, then all of the other.
  while (parts[index]?.startsWith(':')) {
    const [, , before = '', after = '', code = ''] = (parts[index] ?? '').split(' ')
    const renamed = /^[RC]/.test(code)
    const first = parts[index + 1] ?? ''
    changes.push({
      filename: renamed ? (parts[index + 2] ?? '') : first,
      previous: renamed ? first : undefined,
      status: statusOf(code),
      blob: code === 'D' ? before : after
    })
    index += renamed ? 3 : 2
  }
  const counts = parseNumstat(parts.slice(index))
  return changes.map((change) => {
    const [additions = 0, deletions = 0] = counts.get(change.filename) ?? []
    return { ...change, additions, deletions }
  })
}

function statusOf(code: string): FileChange['status'] {
  if (code === 'A') return 'added'
  if (code === 'D') return 'removed'
  if (code === 'T') return 'changed'
  return code.startsWith('R') ? 'renamed' : 'modified'
}

/** `added TAB deleted TAB name NUL`, or for a rename `added TAB deleted TAB NUL old NUL new NUL`; `-` for binary. */
function parseNumstat(parts: readonly string[]): ReadonlyMap<string, readonly [number, number]> {
  const counts = new Map<string, readonly [number, number]>()
  for (let index = 0; index < parts.length - 1; ) {
    const [added = '', deleted = '', name = ''] = (parts[index] ?? '').split('\t')
    const filename = name === '' ? (parts[index + 2] ?? '') : name
    index += name === '' ? 3 : 1
    counts.set(filename, [Number(added) || 0, Number(deleted) || 0])
  }
  return counts
}

export function viewGitCommit(server: GitHubServer, repository: Repository, commit: Commit) {
  return {
    sha: commit.sha,
    node_id: commit.sha,
    url: apiUrl(server, repository, `/git/commits/${commit.sha}`),
    html_url: webUrl(server, repository, `/commit/${commit.sha}`),
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: apiUrl(server, repository, `/git/trees/${commit.tree}`) },
    message: commit.message,
    parents: commit.parents.map((sha) => viewParent(server, repository, sha)),
    verification: { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null }
  }
}

export function viewCommit(server: GitHubServer, repository: Repository, commit: Commit) {
  const { sha, node_id, parents, ...rest } = viewGitCommit(server, repository, commit)
  const { author, committer, tree, message, verification } = rest
  const login = (person: GitPerson) => {
    const known = [...server.state.people.values()].find(({ email }) => email === person.email)
    return known ? viewPerson(server, known) : null
  }
  return {
    sha,
    node_id,
    commit: {
      author,
      committer,
      message,
      tree,
      url: apiUrl(server, repository, `/git/commits/${sha}`),
      comment_count: 0,
      verification
    },
    url: apiUrl(server, repository, `/commits/${sha}`),
    html_url: webUrl(server, repository, `/commit/${sha}`),
    comments_url: apiUrl(server, repository, `/commits/${sha}/comments`),
    author: login(commit.author),
    committer: login(commit.committer),
    parents
  }
}

function viewParent(server: GitHubServer, repository: Repository, sha: string) {
  return {
    sha,
    url: apiUrl(server, repository, `/commits/${sha}`),
    html_url: webUrl(server, repository, `/commit/${sha}`)
  }
}

export function viewFileChange(server: GitHubServer, repository: Repository, at: string, change: FileChange) {
  return {
    sha: change.blob,
    filename: change.filename,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: webUrl(server, repository, `/blob/${at}/${change.filename}`),
    raw_url: webUrl(server, repository, `/raw/${at}/${change.filename}`),
    contents_url: apiUrl(server, repository, `/contents/${encodeURIComponent(change.filename)}?ref=${at}`),
    ...(change.previous !== undefined && { previous_filename: change.previous })
  }
}
