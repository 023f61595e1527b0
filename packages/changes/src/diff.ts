import { PassThrough } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import type { SpawnResult } from '@staging-actions/base'
import { type GitDeps, runGit } from './git.ts'
import { submoduleMode } from './objects.ts'

/** One path that two trees differ in. A rename is two of these: its old name and its new one. */
export interface ChangedFile {
  /** Bytes that are no UTF-8 are shown as U+FFFD. */
  readonly path: string
  /** A submodule's path stands for everything below it. */
  readonly submodule: boolean
}

export interface TreePair {
  readonly base: string
  readonly head: string
}

/** A `git diff-tree` that waits to be told what to compare, so that it has started when that is known. */
export class TreeDiff {
  readonly #requests = new PassThrough()
  readonly #ended: Promise<SpawnResult | { readonly failure: unknown }>
  #parser: RawDiffParser | undefined

  constructor(deps: GitDeps, directory: string) {
    const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames']
    this.#ended = runGit(deps, directory, args, {
      input: this.#requests,
      onStdout: (chunk) => this.#parser?.take(chunk)
    }).catch((failure: unknown) => ({ failure }))
  }

  /** Once: hands over each file as git finds it. `pair` is an index into `pairs`. @throws StagingError git-failed */
  async compare(pairs: readonly TreePair[], onFile: (file: ChangedFile, pair: number) => void): Promise<void> {
    this.#parser = new RawDiffParser(onFile)
    this.#requests.end(pairs.map(({ base, head }) => `${base} ${head}\n`).join(''))
    const result = await this.#ended
    if ('failure' in result) throw result.failure
  }

  /** Ends the process if it still waits. */
  async close(): Promise<void> {
    this.#requests.end()
    await this.#ended
  }
}

/**
 * `diff-tree --stdin -z --raw`: before each pair its two trees and a newline, then for each file
 * `:<old mode> <new mode> <old id> <new id> <status>` NUL `<path>` NUL.
 */
class RawDiffParser {
  readonly #onFile: (file: ChangedFile, pair: number) => void
  readonly #decoder = new StringDecoder('utf8')
  #rest = ''
  #submodule: boolean | undefined
  #pair = -1

  constructor(onFile: (file: ChangedFile, pair: number) => void) {
    this.#onFile = onFile
  }

  take(chunk: Buffer): void {
    const text = this.#rest + this.#decoder.write(chunk)
    let start = 0
    for (let end = text.indexOf('\0', start); end >= 0; end = text.indexOf('\0', start)) {
      if (this.#submodule === undefined) this.#header(text, start, end)
      else {
        this.#onFile({ path: text.slice(start, end), submodule: this.#submodule }, this.#pair)
        this.#submodule = undefined
      }
      start = end + 1
    }
    this.#rest = text.slice(start)
  }

  #header(text: string, start: number, end: number): void {
    const colon = text.indexOf(':', start)
    for (let at = text.indexOf('\n', start); at >= 0 && at < colon; at = text.indexOf('\n', at + 1)) this.#pair += 1
    const oldMode = Number.parseInt(text.slice(colon + 1, colon + 7), 8)
    const newMode = Number.parseInt(text.slice(colon + 8, Math.min(colon + 14, end)), 8)
    this.#submodule = oldMode === submoduleMode || newMode === submoduleMode
  }
}
