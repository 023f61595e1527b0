import { randomUUID } from 'node:crypto'
import type { Clock, Logger, Spawn } from '@staging-actions/base'
import { environmentNames, ledgerRef } from '../names.ts'
import { cleared } from './close.ts'
import { GitRemote, type LedgerPlace, type Push, type Tip } from './git-remote.ts'
import { brokenLedger, isBroken, LedgerError } from './ledger-error.ts'
import { serverTrouble } from './ledger-git.ts'
import { emptyDocument, type LedgerDocument, parseDocument } from './schema.ts'
import { writable } from './writable.ts'

export interface Ledger {
  /** Undefined when there never was one. */
  read(): Promise<LedgerDocument | undefined>
  /**
   * One compare-and-swap, tried until it is made: `edit` gets the newest document (a fresh one if there is none) and returns
   * the next, or undefined to leave it as it is. It may be called several times; only its last answer is written, and once.
   */
  update(message: string, edit: (current: LedgerDocument) => LedgerDocument | undefined): Promise<LedgerDocument>
  /**
   * Puts an empty document in the place of one that is broken (`isBroken`), and leaves any other as it is. Its generation is one
   * that nothing which was begun before can carry.
   */
  startOver(message: string): Promise<StartedOver>
  /** Forgets leases, operations, journal and apps. The generation and the account stay, and so does the history. */
  clear(message: string): Promise<void>
  /** Its last changes, newest first. */
  history(most: number): Promise<readonly LedgerEvent[]>
  /** Removes the temporary repository. The ledger can be used again afterwards. */
  close(): Promise<void>
}

/** `problem`: what was wrong with the one that is gone; undefined when nothing was. */
export interface StartedOver {
  readonly problem: string | undefined
}

/** One commit of the ledger. */
export interface LedgerEvent {
  /** ISO 8601. */
  readonly at: string
  readonly who: string
  readonly what: string
  /** URL of the run that made the change. */
  readonly run: string
}

export interface LedgerOptions {
  /** `<GITHUB_SERVER_URL>/<owner>/<repo>`. */
  readonly repositoryUrl: string
  /** Needs `contents: write`. */
  readonly token: string
  readonly environment: string
  readonly repositoryId: number
  /** `refs/staging`: what the ref of each environment's ledger begins with. */
  readonly refPrefix: string
  /** Where it may be instead, the newest first, until its first write. */
  readonly formerRefPrefixes?: readonly string[]
  /** Who is written down as the author of the changes. */
  readonly actor: string
  /** The run that changes it. */
  readonly runUrl: string
  readonly spawn: Spawn
  readonly env: Readonly<Record<string, string>>
  /** An existing folder. */
  readonly temp: string
  readonly clock: Clock
  readonly log: Logger
  /** The run's: a look or a write that goes on when it aborts rejects with its reason. What begins later is not concerned. */
  readonly signal?: AbortSignal
  /** Where it is fetched to; undefined: a temporary repository of its own. */
  readonly place?: LedgerPlace
}

/** Milliseconds that a change may be overtaken by others before it gives up. */
const patience = 180_000
/** Refusals without anyone else having written: the server does not let us. */
const mostUnexplained = 4
/** How many commits back a change whose fate is unknown is looked for. */
const lookBack = 200

/** The ledger of one environment. Opening it does nothing yet. */
export function openLedger(options: LedgerOptions): Ledger {
  const { environment, repositoryId, refPrefix, clock, log, runUrl } = options
  const names = environmentNames({ environment, repositoryId })
  const ref = ledgerRef(refPrefix, environment)
  const remote = new GitRemote({ ...options, ref, author: options.actor })
  const parse = ({ file }: Tip, place = ref) => {
    if ('problem' in file) throw brokenLedger(place, file.problem)
    return parseDocument(file.text, names, place)
  }

  /** As it was left where ledgers were before: undefined when it is in none of these places. */
  const former = async (read: typeof parse): Promise<LedgerDocument | undefined> => {
    for (const prefix of options.formerRefPrefixes ?? []) {
      const place = ledgerRef(prefix, environment)
      const old = new GitRemote({ ...options, ref: place, author: options.actor })
      const tip = await old.fetch(1).finally(() => old.remove())
      if (tip) return read(tip, place)
    }
    return undefined
  }

  const update = async (
    message: string,
    edit: (current: LedgerDocument) => LedgerDocument | undefined,
    read = parse
  ): Promise<LedgerDocument> => {
    const started = clock.monotonic()
    let unexplained = 0
    let tip = await remote.fetch(1)
    for (let attempt = 1; ; attempt += 1) {
      const current = tip ? read(tip) : ((await former(read)) ?? emptyDocument(names))
      const edited = edit(current)
      if (edited === undefined) return current
      const { document: next, text } = writable(edited, ref)
      // Two runs may make equal changes in the same second: without this their commits would be one and the same.
      const mark = `Write: ${randomUUID()}`
      await remote.commit(tip, text, `${oneLine(message)}\n\nRun: ${oneLine(runUrl)}\n${mark}\n`)
      const outcome = await remote.push(tip)
      if (outcome.kind === 'accepted') {
        log.debug(`ledger: ${message} (attempt ${attempt})`)
        return next
      }
      log.debug(`ledger: ${message}: ${outcome.kind}: ${outcome.why}`)
      // First the pause, then the look: others may write meanwhile, and a stale base would only cost another refusal.
      await clock.sleep(Math.random() * Math.min(4000, 100 * 1.6 ** attempt))
      const seen: Tip | undefined = await remote.fetch(outcome.kind === 'unknown' ? lookBack : 1)
      if (outcome.kind === 'unknown' && seen && (await remote.mentions(mark))) return next
      unexplained = seen?.commit === tip?.commit ? unexplained + 1 : 0
      // A server that gives no answer has a bad moment, and no objection.
      const isObjection = outcome.kind !== 'unknown' || outcome.reason === 'git-failed'
      if ((isObjection && unexplained >= mostUnexplained) || clock.monotonic() - started > patience)
        throw unwritten(outcome, ref, refPrefix, unexplained > 0)
      tip = seen
    }
  }

  // One at a time: git locks its own files, and someone may look while someone else writes.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => {})
    return turn
  }

  return {
    read: () =>
      inTurn(async () => {
        const tip = await remote.fetch(1)
        return tip ? parse(tip) : former(parse)
      }),
    update: (message, edit) => inTurn(() => update(message, edit)),
    startOver: (message) =>
      inTurn(async () => {
        let problem: string | undefined
        const read: typeof parse = (tip, place) => {
          problem = undefined
          try {
            return parse(tip, place)
          } catch (error) {
            if (!isBroken(error)) throw error
            problem = error.message
            return { ...emptyDocument(names), generation: Math.floor(clock.now() / 1000) }
          }
        }
        await update(message, (current) => (problem === undefined ? undefined : current), read)
        return { problem }
      }),
    clear: async (message) => {
      await inTurn(() => update(message, cleared))
    },
    history: (most) =>
      inTurn(async () =>
        (await remote.log(most)).map(({ at, who, message }) => ({
          at,
          who,
          what: message.split('\n')[0] ?? '',
          run: /^Run: (.*)$/m.exec(message)?.[1] ?? ''
        }))
      ),
    close: () => inTurn(() => remote.remove())
  }
}

type Failed = Exclude<Push, { readonly kind: 'accepted' }>

function unwritten(outcome: Failed, ref: string, refPrefix: string, isUnexplained: boolean): LedgerError {
  const message = `could not write ${ref}: ${outcome.why}`
  if (outcome.kind === 'unknown') return new LedgerError(outcome.reason, message, { hint: serverTrouble })
  return new LedgerError('ledger-unwritable', message, {
    hint: isUnexplained
      ? `Give the job \`permissions: contents: write\`; where the repository's rules forbid ${refPrefix}/*, set \`ledger: { ref-prefix: refs/heads/staging-ledger }\` in .github/staging.yml.`
      : 'Very many runs write at the same moment: start this one again.'
  })
}

function oneLine(text: string): string {
  return text.replace(/[\r\n]+/g, ' ')
}
