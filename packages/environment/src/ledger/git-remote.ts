import { judgeGit, lastWords, type Reason } from '@staging-actions/base'
import { LedgerError } from './ledger-error.ts'
import { LedgerGit, type LedgerGitOptions } from './ledger-git.ts'
import { mostBytes } from './writable.ts'

export interface GitRemoteOptions extends Omit<LedgerGitOptions, 'directory'> {
  readonly author: string
  /** Undefined: a temporary repository of its own. */
  readonly place?: LedgerPlace | undefined
}

/** A bare repository that the caller has already, and who reads its objects. */
export interface LedgerPlace {
  readonly directory: string
  /** By a name such as `refs/staging/staging:environment.json`, as it is by then; undefined when there is no such thing. */
  read(name: string): Promise<{ readonly type: string; readonly content: Buffer } | undefined>
}

/** The file of a ref, or why it cannot be had: one clause. */
export type LedgerFile = { readonly text: string } | { readonly problem: string }

/** What the ref points to, and the file in its tree. */
export interface Tip {
  readonly commit: string
  /** Whether the next commit can follow it: a ref may point to anything. */
  readonly isCommit: boolean
  readonly file: LedgerFile
}

export type Push =
  | { readonly kind: 'accepted' }
  /** The server said no: another commit is there, or its rules forbid the ref. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The token may not write. */
  | { readonly kind: 'denied'; readonly why: string }
  /** No word from the server: the push may or may not have happened. `reason`: what git's words say of it. */
  | { readonly kind: 'unknown'; readonly why: string; readonly reason: Reason }

/** Bytes of all files that are read in one look. */
const together = 64 << 20

const file = 'environment.json'
const next = 'refs/ledger/next'

/**
 * One file on one ref of a remote repository, through a bare repository. `git push --force-with-lease` is the only exact
 * compare-and-swap that a plain GITHUB_TOKEN has. A push costs no API request. Anyone who may push can have written anything
 * there: how much it is, is asked before it is read.
 */
export class GitRemote {
  readonly #options: GitRemoteOptions
  readonly #git: LedgerGit
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched: string | undefined

  constructor(options: GitRemoteOptions) {
    this.#options = options
    this.#git = new LedgerGit({ ...options, directory: options.place?.directory })
  }

  /** Undefined when the ref does not exist. */
  async fetch(depth: number): Promise<Tip | undefined> {
    const { ref, repositoryUrl } = this.#options
    let isFetched: boolean
    if (this.#fetched === undefined || !this.#git.isOpen) {
      // A pattern, because a fetch of a ref that does not exist is a failure like any other; asking first would cost more.
      const pattern = `+${ref}*:${ref}*`
      isFetched = await this.#fetch('--prune', `--depth=${depth}`, repositoryUrl, pattern)
    } else {
      const known = await this.#lookUp()
      if (known === undefined) return undefined
      isFetched =
        (depth === 1 && known === this.#fetched) ||
        (await this.#fetch(`--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`))
    }
    if (!isFetched) return this.#tooSlow()
    const [target, blob] = await this.#sizes([ref, `${ref}:${file}`])
    if (!target) {
      await this.#requireAnswer()
      return undefined
    }
    this.#fetched = target.id
    return { commit: target.id, isCommit: target.type === 'commit', file: await this.#file(blob) }
  }

  /** For each prefix the file of each ref below it, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefixes: readonly string[]): Promise<readonly ReadonlyMap<string, LedgerFile>[]> {
    const { repositoryUrl, ref } = this.#options
    const here = (index: number) => `refs/below/${index}/`
    const patterns = prefixes.map((prefix, index) => `+${prefix}/*:${here(index)}*`)
    if (!(await this.#fetch('--prune', '--depth=1', repositoryUrl, ...patterns)))
      throw new LedgerError('ledger-broken', `what is in ${ref}/* could not be fetched in time: it is no ledgers`, {
        hint: `Look for refs below ${ref} that are not environments' (git ls-remote origin '${ref}/*'), and delete them.`
      })
    const listed = (await this.#git.run(['for-each-ref', '--format=%(refname)', 'refs/below'])).toString('utf8')
    const refs = listed.split('\n').filter(Boolean)
    if (refs.length === 0) await this.#requireAnswer()
    const blobs = await this.#sizes(refs.map((one) => `${one}:${file}`))
    const files = await this.#files(blobs)
    return prefixes.map((_, place) => {
      const isHere = (one: string) => one.startsWith(here(place))
      return new Map(
        refs.flatMap((one, index) => (isHere(one) ? [[one.slice(here(place).length), files[index] ?? missing]] : []))
      )
    })
  }

  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip: Tip | undefined, text: string, message: string): Promise<void> {
    const { author, clock } = this.#options
    const seconds = Math.floor(clock.now() / 1000)
    const bytes = (value: string) => Buffer.byteLength(value)
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, '') || 'staging-actions'} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
      `data ${bytes(message)}\n${message}`,
      ...(tip?.isCommit ? [`from ${tip.commit}`, 'deleteall'] : []),
      `M 100644 inline ${file}`,
      `data ${bytes(text)}\n${text}`,
      'done\n'
    ].join('\n')
    await this.#git.run(['fast-import', '--quiet', '--force', '--done'], stream)
  }

  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip: Tip | undefined): Promise<Push> {
    const { ref, repositoryUrl } = this.#options
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`
    const result = await this.#git.raw(['push', '--porcelain', '--quiet', lease, repositoryUrl, `${next}:${ref}`])
    if (result.exitCode === 0) return { kind: 'accepted' }
    // What is here is old, or nobody knows: the next look need not ask first whether there is anything new.
    this.#fetched = undefined
    const refusal = result.stdout
      .toString('utf8')
      .split('\n')
      .find((line) => line.startsWith('!'))
    if (refusal) return { kind: 'refused', why: refusal.split('\t').at(-1) ?? 'refused' }
    const stderr = result.stderr.toString('utf8')
    const verdict = judgeGit(stderr)
    const why = lastWords(stderr)
    if (verdict.kind === 'refused') return { kind: 'denied', why }
    return { kind: 'unknown', why, reason: verdict.kind === 'unavailable' ? verdict.reason : 'git-failed' }
  }

  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text: string): Promise<boolean> {
    const log = await this.#git.run(['log', '--format=%B', '--fixed-strings', `--grep=${text}`, this.#options.ref])
    return log.includes(text)
  }

  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most: number): Promise<readonly { readonly at: string; readonly who: string; readonly message: string }[]> {
    if (!(await this.fetch(most))) return []
    const log = await this.#git.run(['log', '-z', `--max-count=${most}`, '--format=%ct%n%cn%n%B', this.#options.ref])
    return log
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((entry) => {
        const [seconds = '0', who = '', ...message] = entry.split('\n')
        return { at: new Date(Number(seconds) * 1000).toISOString(), who, message: message.join('\n') }
      })
  }

  async remove(): Promise<void> {
    this.#fetched = undefined
    await this.#git.remove()
  }

  async #fetch(...args: readonly string[]): Promise<boolean> {
    return (await this.#git.read(['fetch', '--quiet', '--no-tags', ...args])) !== undefined
  }

  /** What the ref points to at the server. */
  async #lookUp(): Promise<string | undefined> {
    const { ref, repositoryUrl } = this.#options
    const listed = await this.#git.read(['ls-remote', repositoryUrl, ref])
    if (listed) return listed.slice(0, listed.indexOf('\t'))
    await this.#requireAnswer()
    return undefined
  }

  /** A forged commit may have a whole history and any files: it can be replaced without being fetched. */
  async #tooSlow(): Promise<Tip | undefined> {
    this.#fetched = undefined
    const commit = await this.#lookUp()
    if (commit === undefined) return undefined
    return {
      commit,
      isCommit: false,
      file: { problem: 'it could not be fetched in a minute, twice: it is far too large' }
    }
  }

  /**
   * An empty page with 200 is, to git, a repository without refs (`parse_info_refs` in its remote-curl.c): as if nobody held
   * anything. So nothing is believed to be absent of a server that does not show the repository's HEAD.
   */
  async #requireAnswer(): Promise<void> {
    const { repositoryUrl } = this.#options
    // Nothing but HTTP answers with pages.
    if (/^https?:/.test(repositoryUrl))
      await this.#git.read(['ls-remote', repositoryUrl, 'HEAD'], (text) => text !== '')
  }

  async #sizes(names: readonly string[]): Promise<readonly (Sized | undefined)[]> {
    if (names.length === 0) return []
    const input = names.map((name) => `${name}\n`).join('')
    const answer = (await this.#git.run(['cat-file', '--batch-check'], input)).toString('utf8')
    return answer
      .trimEnd()
      .split('\n')
      .map((line, index) => {
        const [id = '', type = '', size, more] = line.split(' ')
        // "<name> missing"
        const isThere = size !== undefined && more === undefined && /^\d+$/.test(size)
        return isThere ? { name: names[index] ?? '', id, type, size: Number(size) } : undefined
      })
  }

  async #file(blob: Sized | undefined): Promise<LedgerFile> {
    const { place } = this.#options
    if (!place) return (await this.#files([blob]))[0] ?? missing
    const problem = problemOf(blob)
    if (!blob || problem) return problem ?? missing
    const object = await place.read(blob.name)
    return object ? { text: object.content.toString('utf8') } : missing
  }

  /** In one process; the small ones first, where they are too much together. */
  async #files(blobs: readonly (Sized | undefined)[]): Promise<readonly LedgerFile[]> {
    const files: LedgerFile[] = blobs.map((blob) => problemOf(blob) ?? missing)
    let room = together
    const wanted = blobs
      .flatMap((blob, index) => (blob && !problemOf(blob) ? [{ ...blob, index }] : []))
      .sort((a, b) => a.size - b.size)
      .filter(({ size, index }) => {
        room -= size
        if (room < 0) files[index] = { problem: 'all ledgers together are too large' }
        return room >= 0
      })
    if (wanted.length === 0) return files
    const answer = await this.#git.run(['cat-file', '--batch'], wanted.map(({ id }) => `${id}\n`).join(''))
    let at = 0
    for (const { size, index } of wanted) {
      const start = answer.indexOf(10, at) + 1
      files[index] = { text: answer.toString('utf8', start, start + size) }
      at = start + size + 1
    }
    return files
  }
}

interface Sized {
  readonly name: string
  readonly id: string
  readonly type: string
  readonly size: number
}

const missing: LedgerFile = { problem: `there is no ${file}` }

function problemOf(blob: Sized | undefined): LedgerFile | undefined {
  if (!blob) return missing
  if (blob.type !== 'blob') return { problem: `${file} is no file` }
  if (blob.size <= mostBytes) return undefined
  return { problem: `${file} has ${blob.size} bytes, and a ledger at most ${mostBytes}` }
}
