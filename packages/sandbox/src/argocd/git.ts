import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { runProgram } from '../kernel/index.ts'

export interface GitCredentials {
  readonly username: string
  readonly password: string
}

/** What Argo CD's repo server says when git fails: the text becomes part of the ComparisonError. */
export class GitProblem extends Error {}

/** Text files below a path, by their path relative to it; `others` are not read: symbolic links, submodules, files of other kinds. */
export interface Tree extends ReadonlyMap<string, string> {
  readonly others: ReadonlySet<string>
}

/** Real git against real servers, in child processes, with a bare cache for each repository. */
export interface GitAccess {
  /** A branch, tag or HEAD as a full sha; a full sha as it is, known or not, as Argo CD takes it. */
  resolve(url: string, revision: string, credentials?: GitCredentials): Promise<string>
  /** The same by the refs that were listed last, whatever was pushed since; lists them only if they never were. */
  recall(url: string, revision: string, credentials?: GitCredentials): Promise<string>
  /** Undefined: the commit has no such folder. */
  tree(url: string, sha: string, path: string, credentials?: GitCredentials): Promise<Tree | undefined>
  /** Writes all files of a commit into an empty folder. */
  checkOut(url: string, sha: string, folder: string, credentials?: GitCredentials): Promise<void>
}

export interface GitAccessOptions {
  readonly directory: string
  readonly github: string | undefined
  readonly credentials: ((url: string) => GitCredentials | undefined) | undefined
}

const readable = /\.(ya?ml|json|tpl|txt)$|(^|\/)kustomization$|\.helmignore$/i
const fullSha = /^[0-9a-f]{40}$/

export function openGitAccess(options: GitAccessOptions): GitAccess {
  const caches = new Map<string, Promise<string>>()
  const trees = new Map<string, Promise<Tree | undefined>>()
  const base = options.github?.replace(/\/+$/, '')
  const real = (url: string) => (base ? url.replace(/^https:\/\/github\.com(?=\/)/, base) : url)

  const run = (args: readonly string[], url: string, credentials?: GitCredentials, input = '') => {
    const secret = credentials ?? options.credentials?.(url)
    const basic = secret && Buffer.from(`${secret.username}:${secret.password}`).toString('base64')
    return git(args, input, {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: basic ? 'http.extraHeader' : 'advice.detachedHead',
      GIT_CONFIG_VALUE_0: basic ? `Authorization: Basic ${basic}` : 'false'
    })
  }

  const cacheOf = (url: string) => {
    const known = caches.get(url)
    if (known) return known
    const folder = join(options.directory, `${createHash('sha256').update(url).digest('hex').slice(0, 16)}.git`)
    const made = git(['init', '--bare', '--quiet', folder], '', {}).then(() => folder)
    caches.set(url, made)
    return made
  }

  const fetched = new Map<string, Promise<void>>()
  const fetchCommit = (url: string, sha: string, credentials?: GitCredentials) => {
    const known = fetched.get(`${url} ${sha}`)
    if (known) return known
    const work = (async () => {
      const folder = await cacheOf(url)
      const here = await git(['-C', folder, 'cat-file', '-e', `${sha}^{commit}`], '', {}).then(
        () => true,
        () => false
      )
      if (here) return
      try {
        await run(
          [
            '-C',
            folder,
            'fetch',
            '--quiet',
            '--no-tags',
            real(url),
            '+refs/heads/*:refs/heads/*',
            '+refs/tags/*:refs/tags/*'
          ],
          url,
          credentials
        )
        await git(['-C', folder, 'cat-file', '-e', `${sha}^{commit}`], '', {})
      } catch {
        await run(['-C', folder, 'fetch', '--quiet', '--no-tags', real(url), sha], url, credentials).catch(
          (cause: unknown) => {
            throw new GitProblem(
              `failed to initialize repository resources: rpc error: code = Internal desc = Failed to checkout revision ${sha}: \`git fetch origin ${sha} --tags --force --prune\` failed exit status 128: ${textOf(cause)}`
            )
          }
        )
      }
    })()
    fetched.set(`${url} ${sha}`, work)
    work.catch(() => fetched.delete(`${url} ${sha}`))
    return work
  }

  const read = async (
    url: string,
    sha: string,
    path: string,
    credentials?: GitCredentials
  ): Promise<Tree | undefined> => {
    await fetchCommit(url, sha, credentials)
    const folder = await cacheOf(url)
    const prefix = path === '.' || path === '' ? '' : `${path.replace(/^\.?\/+|\/+$/g, '')}/`
    const listed = await git(['-C', folder, 'ls-tree', '-r', '-z', sha, ...(prefix ? [prefix] : [])], '', {})
    const entries = listed
      .toString()
      .split('\0')
      .map((line) => ({ mode: line.slice(0, 6), name: line.slice(line.indexOf('\t') + 1) }))
      .filter(({ name }) => name.startsWith(prefix) && name !== '')
    if (entries.length === 0) return undefined
    const isRead = ({ mode, name }: { mode: string; name: string }) =>
      mode.startsWith('100') && readable.test(name) && !name.includes('\n')
    const wanted = entries.filter(isRead).map(({ name }) => name)
    const others = new Set(entries.filter((entry) => !isRead(entry)).map(({ name }) => name.slice(prefix.length)))
    const raw = await git(['-C', folder, 'cat-file', '--batch'], wanted.map((name) => `${sha}:${name}\n`).join(''), {})
    const files = new Map<string, string>()
    let offset = 0
    for (const name of wanted) {
      const end = raw.indexOf(10, offset)
      const size = Number(raw.subarray(offset, end).toString().split(' ')[2])
      files.set(name.slice(prefix.length), raw.subarray(end + 1, end + 1 + size).toString('utf8'))
      offset = end + 1 + size + 1
    }
    return Object.assign(files, { others })
  }

  const listedLast = new Map<string, ReadonlyMap<string, string>>()
  const listRefs = async (url: string, credentials?: GitCredentials): Promise<ReadonlyMap<string, string>> => {
    const listed = await run(['ls-remote', real(url)], url, credentials).catch((cause: unknown) => {
      throw new GitProblem(`failed to list refs: ${textOf(cause)}`)
    })
    const refs = new Map(
      listed
        .toString()
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t').reverse() as [string, string])
    )
    listedLast.set(url, refs)
    return refs
  }

  const pick = (refs: ReadonlyMap<string, string>, revision: string): string => {
    const name = revision || 'HEAD'
    for (const ref of [name, `refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`]) {
      const sha = refs.get(ref)
      if (sha) return sha
    }
    throw new GitProblem(`unable to resolve '${name}' to a commit SHA`)
  }

  return {
    async resolve(url, revision, credentials) {
      return fullSha.test(revision) ? revision : pick(await listRefs(url, credentials), revision)
    },
    async recall(url, revision, credentials) {
      if (fullSha.test(revision)) return revision
      return pick(listedLast.get(url) ?? (await listRefs(url, credentials)), revision)
    },
    tree(url, sha, path, credentials) {
      const key = `${url} ${sha} ${path}`
      const known = trees.get(key)
      if (known) return known
      const made = read(url, sha, path, credentials)
      trees.set(key, made)
      made.catch(() => trees.delete(key))
      return made
    },
    async checkOut(url, sha, folder, credentials) {
      await fetchCommit(url, sha, credentials)
      const [cache, index] = [await cacheOf(url), { GIT_INDEX_FILE: `${folder}.index` }]
      const at = ['--git-dir', cache, '--work-tree', folder]
      await git([...at, 'read-tree', sha], '', index)
      await git([...at, '-C', folder, 'checkout-index', '--all', '--force'], '', index)
    }
  }
}

function textOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

/** Never synchronous: the server that it talks to may live in this very process. */
async function git(args: readonly string[], input: string, env: Readonly<Record<string, string>>): Promise<Buffer> {
  const { exitCode, stdout, stderr } = await runProgram('git', args, {
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: '/nonexistent',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
      NO_PROXY: '127.0.0.1,localhost',
      ...env
    },
    input
  })
  if (exitCode !== 0) throw new Error(stderr.trim() || `git ended with ${exitCode}`)
  return stdout
}
