import type { ActionContext } from '@staging-actions/action-kit'
import type { PromotionDeps } from '@staging-actions/approval'
import { type GitHub, readFileAt } from '@staging-actions/github'

interface Tested {
  /** Full commit SHA: its configuration says where the ledger is. */
  readonly sha: string
  readonly environment: string | undefined
  /** As the environment's provision gave it. */
  readonly generation: number
  readonly configPath: string | undefined
  readonly token: string
}

/**
 * What a destroy since then says, by the ledger: it stops what was not merged yet. The ledger is a record, never a permission:
 * asked here, it makes promoting only harder.
 */
export async function watchForDestroy(
  { sha, environment, generation, configPath, token }: Tested,
  context: ActionContext,
  github: GitHub
): Promise<Pick<PromotionDeps, 'requireNotDestroyed'> & { close(): Promise<void> }> {
  const [{ loadConfiguration }, { openLedgerOf, requireGeneration }] = await Promise.all([
    import('@staging-actions/config'),
    import('@staging-actions/environment/ledger')
  ])
  const loaded = await loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, sha) })
  const name = environment ?? loaded.environment.name
  const ledger = openLedgerOf(context, { ...loaded, environment: { name } }, token)
  return {
    requireNotDestroyed: async (doing) =>
      requireGeneration(
        await ledger.read(),
        generation,
        doing,
        'Push again, so that it is deployed, tested and asked about anew. If it is to go out all the same, start staging-decision by hand with the number of the issue.'
      ),
    close: () => ledger.close()
  }
}
