import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, type Spawn, StagingError } from '@staging-actions/base'

export interface GitRemoteOptions {
  /** `https://github.com/owner/repo`. */
  readonly repositoryUrl: string
  readonly token: string
  readonly ref: string
  readonly author: string
  readonly spawn: Spawn
  /** PATH and the like: what a child may inherit. */
  readonly env: Readonly<Record<string, string>>
  /** Folder for the temporary bare repository. */
  readonly temp: string
  readonly clock: Clock
  /** The run's: when it aborts, nobody waits for the server any more. */
  readonly signal?: AbortSignal | undefined
  /** Undefined: a temporary repository of its own. */
  readonly place?: LedgerPlace | undefined
}

/** A bare repository that the caller has already, and who reads its objects: to look at the ledger then takes one process. */
export interface LedgerPlace {
  readonly directory: string
  /** By a name such as `refs/staging/staging:environment.json`, as it is by then; undefined when there is no such thing. */
  read(name: string): Promise<NamedObject | undefined>
}

interface NamedObject {
  readonly id: string
  readonly type: string
  readonly content: Buffer
}

/** The newest commit of the ref and the file in its tree. */
export interface Tip {
  readonly commit: string
  readonly text: string | undefined
}

export type Push =
  | { readonly kind: 'accepted' }
  /** The server said no: another commit is there, or we may not write. */
  | { readonly kind: 'refused'; readonly why: string }
  /** No word from the server: the push may or may not have happened. */
  | { readonly kind: 'unknown'; readonly why: string }

/** Seconds that a transfer may stand still; git itself would wait for ever. */
const stallSeconds = 20
/** Milliseconds that reads are tried again: a server that has served us will come back; one that never did may well refuse us. */
const patience = { known: 120_000, unknown: 8000 } as const

const file = 'environment.json'
const next = 'refs/ledger/next'

/**
 * One file on one ref of a remote repository, through a temporary bare repository. `git push --force-with-lease` is the only
 * exact compare-and-swap that a plain GITHUB_TOKEN has. A push costs no API request.
 */
export class GitRemote {
  readonly #options: GitRemoteOptions
  #directory: Promise<string> | undefined
  /** The commit that is here already: looking again costs one request as long as nothing happens. */
  #fetched: string | undefined
  #isKnown = false

  constructor(options: GitRemoteOptions) {
    this.#options = options
  }

  /** Undefined when the ref does not exist. */
  async fetch(depth: number): Promise<Tip | undefined> {
    const { ref, repositoryUrl } = this.#options
    if (this.#fetched === undefined) {
      // A pattern, because a fetch of a ref that does not exist is a failure like any other; asking first would cost more.
      const pattern = `+${ref}*:${ref}*`
      await this.#read(['fetch', '--quiet', '--no-tags', '--prune', `--depth=${depth}`, repositoryUrl, pattern])
    } else {
      const listed = await this.#read(['ls-remote', repositoryUrl, ref])
      if (listed === '') return undefined
      const known = listed.slice(0, listed.indexOf('\t'))
      if (depth > 1 || known !== this.#fetched)
        await this.#read(['fetch', '--quiet', '--no-tags', `--depth=${depth}`, repositoryUrl, `+${ref}:${ref}`])
    }
    const [commit, blob] = await this.#objects(ref, `${ref}:${file}`)
    if (!commit) return undefined
    if (commit.type !== 'commit') throw new StagingError('git-failed', `${ref} is not a commit`)
    this.#fetched = commit.id
    return { commit: commit.id, text: blob?.type === 'blob' ? blob.content.toString('utf8') : undefined }
  }

  async #objects(...names: readonly string[]): Promise<readonly (NamedObject | undefined)[]> {
    const { place } = this.#options
    if (place) return Promise.all(names.map((name) => place.read(name)))
    const answer = Buffer.from(await this.#run(['cat-file', '--batch'], names.map((name) => `${name}\n`).join('')))
    const found: (NamedObject | undefined)[] = []
    for (let at = 0; at < answer.length; ) {
      const start = answer.indexOf(10, at) + 1
      const [id = '', type = '', size] = answer.toString('latin1', at, start - 1).split(' ')
      // "<name> missing"
      const end = size === undefined ? start : start + Number(size)
      found.push(size === undefined ? undefined : { id, type, content: answer.subarray(start, end) })
      at = size === undefined ? end : end + 1
    }
    return found
  }

  /** The file of each ref below `prefix`, by the rest of the ref's name: the newest of all in one look. */
  async fetchBelow(prefix: string): Promise<ReadonlyMap<string, string>> {
    const { repositoryUrl } = this.#options
    const here = 'refs/below'
    await this.#read(['fetch', '--quiet', '--no-tags', '--prune', '--depth=1', repositoryUrl, `+${prefix}/*:${here}/*`])
    const refs = (await this.#run(['for-each-ref', '--format=%(refname)', here])).split('\n').filter(Boolean)
    const texts = await Promise.all(
      refs.map(async (ref) => [ref.slice(here.length + 1), await this.#show(`${ref}:${file}`)] as const)
    )
    return new Map(texts)
  }

  async #show(object: string): Promise<string> {
    const { exitCode, stdout } = await this.#git(['cat-file', 'blob', object])
    return exitCode === 0 ? stdout : ''
  }

  /** Makes the commit that follows `tip`; it is pushed by `push`. */
  async commit(tip: Tip | undefined, text: string, message: string): Promise<void> {
    const { author } = this.#options
    const seconds = Math.floor(Date.now() / 1000)
    const bytes = (value: string) => Buffer.byteLength(value)
    const stream = [
      // What an attempt before left there is no parent of this one.
      `reset ${next}`,
      `commit ${next}`,
      `committer ${author.replace(/[<>\n]/g, '') || 'staging-actions'} <staging-actions@users.noreply.github.com> ${seconds} +0000`,
      `data ${bytes(message)}\n${message}`,
      ...(tip ? [`from ${tip.commit}`] : []),
      `M 100644 inline ${file}`,
      `data ${bytes(text)}\n${text}`,
      'done\n'
    ].join('\n')
    await this.#run(['fast-import', '--quiet', '--force', '--done'], stream)
  }

  /** Publishes the commit, only if the ref is still at `tip` (or still does not exist). */
  async push(tip: Tip | undefined): Promise<Push> {
    const { ref, repositoryUrl } = this.#options
    const lease = `--force-with-lease=${ref}:${tip?.commit ?? ''}`
    const { exitCode, stdout, stderr } = await this.#git([
      'push',
      '--porcelain',
      '--quiet',
      lease,
      repositoryUrl,
      `${next}:${ref}`
    ])
    if (exitCode === 0) return { kind: 'accepted' }
    // What is here is old, or nobody knows: the next look need not ask first whether there is anything new.
    this.#fetched = undefined
    const refusal = stdout.split('\n').find((line) => line.startsWith('!'))
    if (refusal) return { kind: 'refused', why: refusal.split('\t').at(-1) ?? 'refused' }
    return { kind: 'unknown', why: lastLine(stderr) }
  }

  /** Whether one of the last commits of the ref (as fetched) has this text in its message. */
  async mentions(text: string): Promise<boolean> {
    const log = await this.#run(['log', '--format=%B', '--fixed-strings', `--grep=${text}`, this.#options.ref])
    return log.includes(text)
  }

  /** The last commits of the ref, newest first; none when it does not exist. */
  async log(most: number): Promise<readonly { readonly at: string; readonly who: string; readonly message: string }[]> {
    if (!(await this.fetch(most))) return []
    const log = await this.#run(['log', '-z', `--max-count=${most}`, '--format=%ct%n%cn%n%B', this.#options.ref])
    return log
      .split('\0')
      .filter(Boolean)
      .map((entry) => {
        const [seconds = '0', who = '', ...message] = entry.split('\n')
        return { at: new Date(Number(seconds) * 1000).toISOString(), who, message: message.join('\n') }
      })
  }

  async remove(): Promise<void> {
    const directory = await this.#directory
    this.#directory = undefined
    this.#fetched = undefined
    if (directory && !this.#options.place) await rm(directory, { recursive: true, force: true })
  }

  async #open(): Promise<string> {
    this.#directory ??= (async () => {
      if (this.#options.place) return this.#options.place.directory
      const directory = await mkdtemp(join(this.#options.temp, 'ledger-'))
      const { exitCode, stderr } = await this.#raw(directory, ['init', '--quiet', '--bare', '--template=', '.'])
      if (exitCode !== 0) throw new StagingError('git-failed', `git init failed: ${lastLine(stderr)}`)
      return directory
    })()
    return this.#directory
  }

  /** From the server; a read can be repeated, so that one bad moment of the server does not lose a whole provision. */
  async #read(args: readonly string[]): Promise<string> {
    const { clock, signal } = this.#options
    const started = clock.monotonic()
    for (let pause = 500; ; pause = Math.min(10_000, pause * 2)) {
      try {
        const answer = await this.#run(args)
        this.#isKnown = true
        return answer
      } catch (error) {
        const left = patience[this.#isKnown ? 'known' : 'unknown'] - (clock.monotonic() - started)
        // Aborted already when it began: then this is the clean-up, which has no time for a second try.
        if (left < pause || signal?.aborted) throw error
        await clock.sleep(pause, signal)
      }
    }
  }

  async #run(args: readonly string[], input?: string): Promise<string> {
    const { exitCode, stdout, stderr } = await this.#git(args, input)
    // A pattern that matches nothing on the server ends a shallow fetch with 1 and without a word; every failure has one.
    const isEmpty = args[0] === 'fetch' && exitCode === 1 && stderr === ''
    if (exitCode === 0 || isEmpty) return stdout
    const why = lastLine(stderr)
    throw new StagingError('git-failed', `git ${args[0]} of ${this.#options.ref} ended with ${exitCode}: ${why}`, {
      hint: 'Does `github-token` have `contents: write` in this repository?'
    })
  }

  async #git(args: readonly string[], input?: string) {
    return this.#raw(await this.#open(), args, input)
  }

  async #raw(cwd: string, args: readonly string[], input?: string) {
    const { spawn } = this.#options
    const running = spawn('git', args, { cwd, env: this.#environment(), ...(input !== undefined && { input }) })
    const result = await unlessAborted(running, this.#options.signal).catch((error: unknown) => {
      // A child that was left behind may still lock its files: who comes next gets a repository of its own.
      this.#directory = undefined
      this.#fetched = undefined
      throw error
    })
    return { exitCode: result.exitCode, stdout: result.stdout.toString('utf8'), stderr: result.stderr.toString('utf8') }
  }

  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment(): Record<string, string> {
    const { env, token, repositoryUrl } = this.#options
    const header = `http.${repositoryUrl}.extraHeader`
    const settings: [string, string][] = [
      ['credential.helper', ''],
      ['gc.auto', '0'],
      ['maintenance.auto', 'false'],
      ['http.lowSpeedLimit', '1'],
      ['http.lowSpeedTime', String(stallSeconds)],
      // The empty value first: actions/checkout may have left a header of its own, and GitHub answers 400 to two.
      [header, ''],
      [header, `Authorization: Basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`]
    ]
    return {
      ...env,
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      GIT_CONFIG_COUNT: String(settings.length),
      ...Object.fromEntries(
        settings.flatMap(([key, value], index) => [
          [`GIT_CONFIG_KEY_${index}`, key],
          [`GIT_CONFIG_VALUE_${index}`, value]
        ])
      )
    }
  }
}

/**
 * Does not wait for a child when the run is cancelled meanwhile: the helper that speaks to the server outlives git, and holds its
 * pipes until the transfer is given up. What begins after the cancel is the clean-up, and is waited for.
 */
async function unlessAborted<T>(running: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal || signal.aborted) return running
  let abort = () => {}
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
  })
  try {
    return await Promise.race([running, aborted])
  } finally {
    signal.removeEventListener('abort', abort)
    running.catch(() => {})
  }
}

/** git's own last words, on one line; it never prints headers. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
}
