import { toStagingError } from '@staging-actions/base'
import { interruption } from '../ledger/abandoned.ts'
import { withJournal } from '../ledger/journal.ts'
import { leaseId, withoutLease } from '../ledger/leases.ts'
import { operationId, withoutOperation } from '../ledger/operations.ts'
import type { LedgerDocument, Operation } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'

/**
 * Takes our operation out of the ledger, if it is in it: after a failure, or when the run was cancelled. `interrupted`: it
 * was killed in the middle of something, and who comes next must know.
 */
export async function releaseOperation(
  environment: Environment,
  kind: Operation['kind'],
  { interrupted }: { readonly interrupted: boolean }
): Promise<void> {
  const { ledger, context } = environment
  const id = operationId(kind, context.run)
  const document = await ledger.read()
  if (!document?.operations.some((operation) => operation.id === id)) return
  await ledger.update(`${kind}: ${interrupted ? 'interrupted' : 'released'}`, (current) => {
    const operation = current.operations.find((one) => one.id === id)
    if (!operation) return undefined
    const released = withoutItsLease(withoutOperation(current, id), operation)
    return interrupted
      ? withJournal(released, [interruption(operation, context.clock.now())])
      : withoutEmptyLife(released)
  })
  context.log.info(`released the claim of this ${kind}`)
}

/** The lease that came with a provision's claim goes with it; one that the run held before stays. */
function withoutItsLease(document: LedgerDocument, { kind, run, since }: Operation): LedgerDocument {
  const id = leaseId(run.id)
  const came = kind === 'provision' && document.leases.some((lease) => lease.id === id && lease.since === since)
  return came ? withoutLease(document, id) : document
}

/** What ended before anything was planned was never there: it takes no other environment's place. */
function withoutEmptyLife(document: LedgerDocument): LedgerDocument {
  const { leases, operations, journal, stack } = document
  return leases.length + operations.length + journal.length > 0 || stack ? document : { ...document, life: null }
}

/** The failure is what is told: that its claim could not be taken back only makes the next run ask GitHub about this one. */
export async function releaseAfterFailure(environment: Environment, kind: Operation['kind']): Promise<void> {
  const { log, signal } = environment.context
  try {
    await releaseOperation(environment, kind, { interrupted: signal.aborted })
  } catch (error) {
    log.warning(`the claim of this ${kind} stays in the ledger until the run is over: ${toStagingError(error).message}`)
  }
}
