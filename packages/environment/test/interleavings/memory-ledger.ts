import type { Clock } from '@staging-actions/base'
import type { Ledger, LedgerDocument } from '../../src/index.ts'
import { cleared } from '../../src/ledger/close.ts'
import { emptyDocument, parseDocument, renderDocument } from '../../src/ledger/schema.ts'

export interface Commit {
  readonly parent: number
  readonly message: string
  readonly run: number
  readonly at: number
  readonly document: LedgerDocument
}

/**
 * The ledger's contract (one exact compare-and-swap, tried until it is made) without git: what git does is tested over real
 * repositories. Every look and every write takes its time, in which others may be first.
 */
export class MemoryLedger {
  readonly commits: Commit[] = []
  /** Writes that their writers were told are made. */
  accepted = 0
  readonly #clock: Clock
  readonly #random: () => number
  readonly #identity: { readonly environment: string; readonly repositoryId: number }

  constructor(
    clock: Clock,
    random: () => number,
    identity: { readonly environment: string; readonly repositoryId: number }
  ) {
    this.#clock = clock
    this.#random = random
    this.#identity = identity
  }

  newest(): LedgerDocument | undefined {
    return this.commits.at(-1)?.document
  }

  /** As one run sees it. `isDead`: a run that was killed writes nothing any more, and never comes back. */
  openFor(run: number, isDead: () => boolean): Ledger {
    const pause = async () => {
      await this.#clock.sleep(20 + this.#random() * 600)
      if (isDead()) await new Promise(() => {})
    }
    const update: Ledger['update'] = async (message, edit) => {
      for (;;) {
        await pause()
        const parent = this.commits.length - 1
        const current = this.newest() ?? emptyDocument(this.#identity)
        const next = edit(current)
        if (next === undefined) return current
        await pause()
        if (this.commits.length - 1 !== parent) continue
        const document = parseDocument(renderDocument(next), this.#identity, 'refs/staging/staging')
        this.commits.push({ parent, message, run, at: this.#clock.now(), document })
        this.accepted += 1
        return document
      }
    }
    return {
      read: async () => {
        await pause()
        return this.newest()
      },
      update,
      startOver: async () => ({ problem: undefined }),
      clear: async (message) => {
        await update(message, cleared)
      },
      history: async (most) => {
        await pause()
        return this.commits
          .slice(-most)
          .reverse()
          .map(({ message, run: by, at }) => ({
            at: new Date(at).toISOString(),
            who: `run ${by}`,
            what: message,
            run: ''
          }))
      },
      close: async () => {}
    }
  }
}
