import type { Stack } from '@staging-actions/config'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { digestOf, type StackSource, type StackSources } from '../stacks/stack-sources.ts'
import type { StackBackend } from '../stacks/stack-terraform.ts'

export interface Target {
  readonly stack: Stack
  readonly backend: StackBackend
  /** In the order in which they are tried; asked only where there is something to destroy. */
  readonly ways: () => AsyncIterable<Way>
}

/** The commit's own stack, the promotion branch's, or one of ours that has nothing but the providers of that one. */
export interface Way {
  readonly kind: 'commit' | 'promoted' | 'bare'
  readonly source: () => Promise<StackSource>
}

/** The next is asked for only where those before it have failed, or cannot be had. */
export async function* waysOf(
  sources: StackSources,
  { environment, ledger }: { readonly environment: Environment; readonly ledger: Pick<LedgerDocument, 'stack'> }
): AsyncGenerator<Way> {
  const wasApplied = async (source: StackSource) => ledger.stack?.digest === (await digestOf(source, environment))
  const bare: Way = { kind: 'bare', source: sources.promoted }
  const promoted: Way = { kind: 'promoted', source: sources.promoted }
  const commit = await sources.ofCommit()
  const own: readonly Way[] = commit ? [{ kind: 'commit', source: async () => commit }] : []
  if (commit && (await wasApplied(commit))) {
    yield* [...own, bare]
    return
  }
  const isApplied = await sources.promoted().then(wasApplied, () => false)
  yield* isApplied ? [promoted, bare] : [bare, promoted]
  yield* own
}

export const described = {
  commit: 'with the stack that is checked out',
  promoted: "with the promotion branch's stack",
  bare: 'with a stack of providers alone'
} as const

/**
 * No stack is known to have made what such a state holds: only a bare one may destroy it, with the providers of one that the promotion
 * branch has.
 */
export function formerTargets(
  backend: StackBackend,
  { stacks }: Environment['configuration'],
  sources: StackSources
): readonly Target[] {
  const models = new Map(stacks.map((stack) => [stack.directory, stack]))
  async function* ways(): AsyncGenerator<Way> {
    yield { kind: 'bare', source: sources.promoted }
  }
  return [...models.values()].map(({ directory, command }) => ({
    stack: { name: '', directory, command, owns: 'tags', variables: {}, backend: {} },
    backend,
    ways
  }))
}
