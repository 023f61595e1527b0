import { type GitDeps, runGit } from './git.ts'
import { type ChangedFile, RawDiffParser, rawDiff } from './raw-diff.ts'

/** As much as 100,000 files. Where more is found before anybody asks, it is found again, and taken as it comes. */
const heldAtMost = 16 * 2 ** 20

/** A comparison that was begun before it was known whether it would be asked for. A wrong guess costs a process, no mistake. */
export class EarlyDiff {
  readonly #dropped = new AbortController()
  readonly #ended: Promise<{ readonly failure?: unknown }>
  #held: Buffer[] = []
  #found = 0
  #parser: RawDiffParser | undefined

  /** `revisions` as diff-tree takes them. */
  constructor(deps: GitDeps, directory: string, revisions: readonly string[]) {
    const { signal } = this.#dropped
    deps.signal?.addEventListener('abort', () => this.#dropped.abort(deps.signal?.reason), { signal })
    this.#ended = runGit({ ...deps, signal }, directory, [...rawDiff, ...revisions], {
      onStdout: (chunk) => this.#receive(chunk)
    }).then(
      () => ({}),
      (failure: unknown) => ({ failure })
    )
  }

  /**
   * Once: hands over each file that git finds or has found.
   * @returns false when nothing is handed over: git could not follow the guess, or found too much to be kept.
   * @throws StagingError git-failed when it ended on the way
   */
  async take(onFile: (file: ChangedFile) => void): Promise<boolean> {
    const parser = new RawDiffParser(onFile, 0)
    for (const chunk of this.#held.splice(0)) parser.take(chunk)
    this.#parser = parser
    const { failure } = await this.#ended
    if (failure === undefined) return true
    if (this.#found === 0 || this.#dropped.signal.aborted) return false
    throw failure
  }

  /** Ends the process if it still runs. */
  async drop(): Promise<void> {
    this.#dropped.abort()
    await this.#ended
  }

  #receive(chunk: Buffer): void {
    if (this.#dropped.signal.aborted) return
    this.#found += chunk.length
    if (this.#parser) this.#parser.take(chunk)
    else if (this.#found <= heldAtMost) this.#held.push(chunk)
    else {
      this.#held = []
      this.#dropped.abort()
    }
  }
}
