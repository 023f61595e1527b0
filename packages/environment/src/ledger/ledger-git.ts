import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, judgeGit, lastWords, type Spawn, type SpawnResult } from '@staging-actions/base'
import { LedgerError } from './ledger-error.ts'

export interface LedgerGitOptions {
  /** `https://github.com/owner/repo`. */
  readonly repositoryUrl: string
  readonly token: string
  /** Named in errors. */
  readonly ref: string
  readonly spawn: Spawn
  /** PATH and the like: what a child may inherit. */
  readonly env: Readonly<Record<string, string>>
  /** Folder for the temporary bare repository. */
  readonly temp: string
  readonly clock: Clock
  /** The run's: when it aborts, nobody waits for the server any more. */
  readonly signal?: AbortSignal | undefined
  /** An existing bare repository; undefined: a temporary one. */
  readonly directory: string | undefined
}

/** Seconds that a transfer may stand still; git itself would wait for ever. */
const stallSeconds = 20
/** Milliseconds that one transfer may take: a ledger has kilobytes. */
const transferLimit = 60_000
/** Exit code of a child that was killed for it. */
const killed = 137
/**
 * Milliseconds that a read is tried again. A bad moment passes; a refusal stays, but for the odd one; and what git says of itself
 * may be about a lock of somebody who is just ending.
 */
const patience = { unavailable: 120_000, refused: 2000, other: 8000 } as const

/** git in a bare repository, against one server. */
export class LedgerGit {
  readonly #options: LedgerGitOptions
  #directory: Promise<string> | undefined

  constructor(options: LedgerGitOptions) {
    this.#options = options
  }

  /** Whether what was fetched is still there. */
  get isOpen(): boolean {
    return this.#directory !== undefined
  }

  /**
   * Asks the server; a read can be repeated, so that one bad moment of it does not lose a whole provision.
   * @param isAnswer whether what git makes of it can be an answer; one that cannot is a bad moment.
   * @param limit milliseconds that it may take.
   * @returns undefined when the transfer was ended because it took too long, twice.
   */
  async read(
    args: readonly string[],
    isAnswer = (_: string) => true,
    limit = transferLimit
  ): Promise<string | undefined> {
    const { clock, signal } = this.#options
    const started = clock.monotonic()
    let slow = 0
    for (let pause = 500; ; pause = Math.min(10_000, pause * 2)) {
      const result = await this.raw(args, undefined, limit)
      // A pattern that matches nothing on the server ends a shallow fetch with 1 and without a word; every failure has one.
      const isEmpty = args[0] === 'fetch' && result.exitCode === 1 && result.stderr.length === 0
      const text = result.stdout.toString('utf8')
      const isDone = result.exitCode === 0 || isEmpty
      if (isDone && isAnswer(text)) return text
      if (result.exitCode === killed && ++slow === 2) return undefined
      const kind = isDone ? 'unavailable' : judgeGit(result.stderr.toString('utf8')).kind
      const left = patience[kind] - (clock.monotonic() - started)
      // Aborted already when it began: then this is the clean-up, which has no time for a second try.
      if (signal?.aborted || (left < pause && result.exitCode !== killed))
        throw isDone ? this.#noAnswer() : this.failure(args[0] ?? '', result)
      await clock.sleep(pause, signal)
    }
  }

  /** @throws LedgerError when git ends with an error. */
  async run(args: readonly string[], input?: string): Promise<Buffer> {
    const result = await this.raw(args, input)
    if (result.exitCode === 0) return result.stdout
    throw this.failure(args[0] ?? '', result)
  }

  async raw(args: readonly string[], input?: string, timeout?: number): Promise<SpawnResult> {
    return this.#spawn(await this.#open(), args, input, timeout)
  }

  failure(command: string, { exitCode, stderr }: SpawnResult): LedgerError {
    const text = stderr.toString('utf8')
    const verdict = judgeGit(text)
    const said = `git ${command} of ${this.#options.ref} ended with ${exitCode}: ${lastWords(text)}`
    switch (verdict.kind) {
      case 'refused':
        return new LedgerError(verdict.reason, said, {
          hint: 'Does `github-token` have `contents: write` in this repository?'
        })
      case 'unavailable':
        return new LedgerError(verdict.reason, said, { hint: serverTrouble })
      case 'other':
        return new LedgerError('git-failed', said)
    }
  }

  #noAnswer(): LedgerError {
    const { repositoryUrl, ref } = this.#options
    return new LedgerError(
      'service-error',
      `the server shows neither ${ref} nor the HEAD of ${repositoryUrl}: it answers as if the repository were empty`,
      { hint: serverTrouble }
    )
  }

  async remove(): Promise<void> {
    const directory = await this.#directory
    this.#directory = undefined
    if (directory && !this.#options.directory) await rm(directory, { recursive: true, force: true })
  }

  async #open(): Promise<string> {
    this.#directory ??= (async () => {
      if (this.#options.directory) return this.#options.directory
      const directory = await mkdtemp(join(this.#options.temp, 'ledger-'))
      const result = await this.#spawn(directory, ['init', '--quiet', '--bare', '--template=', '.'])
      if (result.exitCode !== 0) throw this.failure('init', result)
      return directory
    })()
    return this.#directory
  }

  async #spawn(cwd: string, args: readonly string[], input?: string, timeout?: number): Promise<SpawnResult> {
    const { spawn, signal } = this.#options
    const running = spawn('git', args, {
      cwd,
      env: this.#environment(),
      ...(input !== undefined && { input }),
      ...(timeout !== undefined && { timeout })
    })
    return unlessAborted(running, signal).catch((error: unknown) => {
      // A child that was left behind may still lock its files: who comes next gets a repository of its own.
      this.#directory = undefined
      throw error
    })
  }

  /** The token goes in as configuration by environment: arguments are visible to every process of the machine. */
  #environment(): Record<string, string> {
    const { env, token, repositoryUrl } = this.#options
    const header = `http.${repositoryUrl}.extraHeader`
    const settings: [string, string][] = [
      ['credential.helper', ''],
      ['gc.auto', '0'],
      ['maintenance.auto', 'false'],
      // What is larger goes to the disk piece by piece, and is never held in memory.
      ['core.bigFileThreshold', '1m'],
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

export const serverTrouble =
  'The server has a bad moment or cannot be reached, and nothing is wrong with the token: run this again when it is well (https://www.githubstatus.com).'

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
