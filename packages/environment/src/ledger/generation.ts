import { RefusedError } from '@staging-actions/base'
import type { LedgerDocument } from './schema.ts'

/** A destroy begins: whatever was begun before it must not create anything any more. */
export function raisedGeneration(document: LedgerDocument): LedgerDocument {
  return { ...document, generation: document.generation + 1 }
}

/** Throws `superseded` when a destroy began since `generation` was read. To be asked right before each effect. */
export function requireGeneration(
  document: LedgerDocument | undefined,
  generation: number,
  doing: string,
  hint = 'If the environment is still wanted, re-run all jobs of this run; the failed ones alone would come back to the one that is gone.'
): void {
  const current = document?.generation ?? 0
  if (current === generation) return
  throw new RefusedError(
    'superseded',
    `stopped before ${doing}: the environment was destroyed meanwhile (generation ${generation} → ${current})`,
    { hint }
  )
}
