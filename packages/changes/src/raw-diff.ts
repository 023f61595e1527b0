import { submoduleMode } from './git-object.ts'

/** One path that two trees differ in. A rename is two of these: its old name and its new one. */
export interface ChangedFile {
  /** Bytes that are no UTF-8 are shown as U+FFFD. */
  readonly path: string
  /** A submodule's path stands for everything below it. */
  readonly submodule: boolean
  /** It is not in the second tree. */
  readonly deleted: boolean
}

/** What git is asked for; `RawDiffParser` reads the answer. */
export const rawDiff = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames'] as const

const submodule = submoduleMode.toString(8)
/** The mode of what is not there. */
const nothing = '000000'

/**
 * `diff-tree -z --raw`: for each file `:<old mode> <new mode> <old id> <new id> <status>` NUL `<path>` NUL, and with
 * `--stdin` before each pair its two trees and a newline. Takes pieces as they come, and reads whole records.
 */
export class RawDiffParser {
  readonly #onFile: (file: ChangedFile, pair: number) => void
  #rest: Buffer | undefined
  #header: number | undefined
  #submodule: boolean | undefined
  #deleted = false
  #pair: number

  /** `pair` is the index of the first one, where git does not name it. */
  constructor(onFile: (file: ChangedFile, pair: number) => void, pair = -1) {
    this.#onFile = onFile
    this.#pair = pair
  }

  take(chunk: Buffer): void {
    const data = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    const whole = data.lastIndexOf(0) + 1
    this.#rest = whole < data.length ? data.subarray(whole) : undefined
    const text = data.toString('utf8', 0, whole)
    for (let at = 0; at < text.length; ) {
      if (this.#submodule === undefined) at = this.#readHeader(text, at)
      else {
        const end = text.indexOf('\0', at)
        const file = { path: text.slice(at, end), submodule: this.#submodule, deleted: this.#deleted }
        this.#onFile(file, this.#pair)
        this.#submodule = undefined
        at = end + 1
      }
    }
  }

  /** Where the path begins. All headers of a repository have the same length. */
  #readHeader(text: string, start: number): number {
    const colon = text.indexOf(':', start)
    for (let at = start; at < colon; at++) if (text[at] === '\n') this.#pair += 1
    this.#submodule = text.startsWith(submodule, colon + 1) || text.startsWith(submodule, colon + 8)
    this.#deleted = text.startsWith(nothing, colon + 8)
    this.#header ??= text.indexOf('\0', colon) - colon
    return colon + this.#header + 1
  }
}
