import { toStagingError } from '@staging-actions/base'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import { observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { stackBackend } from '../stacks/stack-settings.ts'
import { entryOf } from '../stacks/state-entry.ts'
import { heldIn } from '../stacks/state-store.ts'
import { journalOf } from './journal-of.ts'
import type { ProvisionDeps } from './provision-request.ts'

/**
 * A destroy waits for the runs that provision. One that takes ours for dead does not: its machine was not heard of any more, and
 * went on all the same. What we have made since its last look nobody knows of then. So it is written down as an environment whose
 * time is over: the reaper destroys it within the hour. Nothing is thrown: what we failed with is what is told. `generation`: that
 * our claim wrote.
 */
export async function leaveToReaper(environment: Environment, generation: number, deps: ProvisionDeps): Promise<void> {
  const { ledger, context, names } = environment
  const { log, clock, signal } = context
  // A run that was cancelled has no time for it.
  if (signal.aborted) return
  try {
    const document = await ledger.read()
    if (!document || document.generation === generation || isLookedAfter(document)) return
    const states = await beganStates(environment, deps)
    const { resources } = await observeOurs(environment, document)
    const made = [...states, ...journalOf(environment, { resources })]
    if (made.length === 0) return
    const now = new Date(clock.now()).toISOString()
    const written = await ledger.update('provision: made after the destroy', (current) =>
      isLookedAfter(current)
        ? undefined
        : { ...withJournal(current, made), life: { since: document.life?.since ?? now, until: now, usedAt: now } }
    )
    if (written.life?.until !== now) return
    const told = made.map(({ kind, name }) => `${kind} ${name}`).join(', ')
    log.warning(`what this run made after ${names.environment} was destroyed is left to staging-reaper: ${told}`)
  } catch (error) {
    log.warning(`whether something was made after the destroy could not be seen: ${toStagingError(error).message}`)
  }
}

/** Somebody wants it, or is destroying it. */
function isLookedAfter({ life, operations }: Pick<LedgerDocument, 'life' | 'operations'>): boolean {
  return life !== null || operations.some(({ kind }) => kind === 'teardown')
}

/** With something in them. */
async function beganStates(environment: Environment, deps: ProvisionDeps): Promise<readonly JournalEntry[]> {
  const { configuration, context, names } = environment
  const applied = { environment, began: context.clock.now(), before: undefined }
  const all = await Promise.all(
    configuration.stacks.map(async (stack) => {
      const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
      const state = await heldIn(deps.states, backend)
      return state.resources.length === 0 ? [] : entryOf(state, stack.owns, backend, applied)
    })
  )
  return all.flat()
}
