import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const shownAtMost = 1000
const shownBytes = 100_000

/** The changed files: the first ones at hand, all of them in a file, so that their number costs no memory. */
export class FileList {
  readonly path: string
  readonly #shown: string[] = []
  readonly #descriptor: number
  readonly #seen: Set<string> | undefined
  #bytes = 0
  #count = 0
  #pending = '['

  /** `distinct`: the same name may come more than once. */
  constructor(folder: string, distinct: boolean) {
    this.path = join(folder, `changed-files-${process.pid}-${Date.now().toString(36)}.json`)
    this.#descriptor = openSync(this.path, 'w')
    this.#seen = distinct ? new Set() : undefined
  }

  add(name: string): void {
    if (this.#seen?.has(name)) return
    this.#seen?.add(name)
    const json = JSON.stringify(name)
    this.#pending += `${this.#count === 0 ? '\n' : ',\n'}${json}`
    this.#count += 1
    if (this.#shown.length < shownAtMost && this.#bytes + json.length <= shownBytes) {
      this.#shown.push(name)
      this.#bytes += json.length
    }
    if (this.#pending.length > 65_536) this.#flush()
  }

  /** A JSON array in `path`, one name a line. */
  close(): { readonly count: number; readonly shown: readonly string[]; readonly path: string } {
    this.#pending += '\n]\n'
    this.#flush()
    closeSync(this.#descriptor)
    return { count: this.#count, shown: this.#shown, path: this.path }
  }

  #flush(): void {
    writeSync(this.#descriptor, this.#pending)
    this.#pending = ''
  }
}
