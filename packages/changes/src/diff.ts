import { StringDecoder } from 'node:string_decoder'
import { type GitDeps, runGit } from './git.ts'
import { submoduleMode } from './objects.ts'

/** One path that two trees differ in. A rename is two of these: its old name and its new one. */
export interface ChangedFile {
  /** Bytes that are no UTF-8 are shown as U+FFFD. */
  readonly path: string
  /** A submodule's path stands for everything below it. */
  readonly submodule: boolean
}

/** Compares pairs of trees in one process and hands over each file as git finds it. `pair` is an index into `pairs`. */
export async function diffTrees(
  deps: GitDeps,
  directory: string,
  pairs: readonly { readonly base: string; readonly head: string }[],
  onFile: (file: ChangedFile, pair: number) => void
): Promise<void> {
  const parser = new RawDiffParser(onFile)
  await runGit(deps, directory, ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'], {
    input: pairs.map(({ base, head }) => `${base} ${head}\n`).join(''),
    onStdout: (chunk) => parser.take(chunk)
  })
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
