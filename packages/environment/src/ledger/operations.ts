import type { LedgerDocument, Operation } from './schema.ts'

export type Claim =
  | { readonly kind: 'claimed'; readonly document: LedgerDocument }
  | { readonly kind: 'busy'; readonly by: Operation }

export function operationId(
  kind: Operation['kind'],
  run: { readonly id: number; readonly attempt: number },
  app?: string
): string {
  return [kind, run.id, run.attempt, ...(app ? [app] : [])].join('-')
}

/**
 * Who must wait for whom. Provisions and teardowns exclude each other; a deploy waits for both, and for another deploy of the
 * same app. A provision does not wait for deploys: it leaves them alone. When a teardown waits, `decideTeardown` says.
 */
function excludes(running: Operation, wanted: Operation): boolean {
  if (running.id === wanted.id) return false
  if (wanted.kind !== 'deploy') return running.kind !== 'deploy'
  // A matrix deploys while its own run's provision is long over: one that is still written down was killed.
  if (running.kind === 'deploy') return running.app === wanted.app
  return running.run.id !== wanted.run.id
}

/** Enters the operation unless another one is in the way. `isOver` tells of operations whose run has ended without a word: they go. */
export function claimOperation(
  document: LedgerDocument,
  wanted: Operation,
  isOver: (operation: Operation) => boolean
): Claim {
  const running = document.operations.filter((operation) => operation.id !== wanted.id && !isOver(operation))
  const by = running.find((operation) => excludes(operation, wanted))
  return by ? { kind: 'busy', by } : { kind: 'claimed', document: { ...document, operations: [...running, wanted] } }
}

export function withoutOperation(document: LedgerDocument, id: string): LedgerDocument {
  return { ...document, operations: document.operations.filter((operation) => operation.id !== id) }
}
