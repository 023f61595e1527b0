import { type Deadline, StagingError, WaitTimeoutError, waitUntil } from '@staging-actions/base'
import { type Abandoned, abandonedIn } from '../ledger/abandoned.ts'
import { claimOperation } from '../ledger/operations.ts'
import type { LedgerDocument, Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { runningOperations } from '../running-operations.ts'

export interface Claimed {
  readonly document: LedgerDocument
  /** What others began and never ended. */
  readonly abandoned: readonly Abandoned[]
}

/**
 * Enters our operation into the ledger as soon as no other one is in the way; waits for those that are.
 * The document is as written: its generation is the one that everything from now on must carry.
 */
export async function claimInLedger(environment: Environment, wanted: Operation, deadline: Deadline): Promise<Claimed> {
  const { ledger, github, context, names } = environment
  const { clock, log } = context
  try {
    return await waitUntil(
      async () => {
        const running = new Set(
          (await runningOperations(await ledger.read(), context.run, { github, clock })).map(({ id }) => id)
        )
        let busy: Operation | undefined
        let abandoned: readonly Abandoned[] = []
        const document = await ledger.update(`${wanted.kind}: claim by ${wanted.actor}`, (current) => {
          // What was entered since we asked GitHub is young: its run is running.
          const claim = claimOperation(current, wanted, ({ id, run, since }) =>
            run.id === context.run.id ? true : !running.has(id) && Date.parse(since) < clock.now() - 60_000
          )
          busy = claim.kind === 'busy' ? claim.by : undefined
          if (claim.kind === 'busy') return undefined
          const kept = new Set(claim.document.operations.map(({ id }) => id))
          abandoned = abandonedIn(
            current,
            current.operations.filter(({ id }) => !kept.has(id)),
            clock.now()
          )
          return claim.document
        })
        return busy
          ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
          : { kind: 'done', value: { document, abandoned } }
      },
      { awaited: `${names.environment} to be free`, clock, deadline, log, first: 1000, most: 10_000 }
    )
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('environment-busy', `${names.environment} is held by ${error.lastSeen}`, {
      hint: 'Wait for that run, or cancel it.',
      cause: error
    })
  }
}
