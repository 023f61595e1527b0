import type { ActionContext } from '@staging-actions/action-kit'
import { approvalLeaseId, type HandOver, type PromotionDeps } from '@staging-actions/approval'
import { type GitHub, readFileAt } from '@staging-actions/github'

interface Tested {
  /** Full commit SHA: its configuration says where the ledger is. */
  readonly sha: string
  readonly environment: string | undefined
  readonly configPath: string | undefined
  readonly token: string
}

/** Milliseconds that the promotion by another run may take: a job lasts six hours at the most. */
const patience = 6 * 3_600_000

/** The environment that the commit was tested in, by its ledger. */
export async function openTestedEnvironment(
  { sha, environment, configPath, token }: Tested,
  context: ActionContext,
  github: GitHub
) {
  const [{ loadConfiguration }, { openLedgerOf, openRequestKeeper, requireGeneration }] = await Promise.all([
    import('@staging-actions/config'),
    import('@staging-actions/environment/ledger')
  ])
  const loaded = await loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, sha) })
  const name = environment ?? loaded.environment.name
  const ledger = openLedgerOf(context, { ...loaded, environment: { name } }, token)
  const keeper = openRequestKeeper(ledger, context)
  return {
    /**
     * What a destroy since its provision says: it stops what was not merged yet. The ledger is a record, never a permission: asked
     * here, it makes promoting only harder.
     */
    watchForDestroy:
      (generation: number): PromotionDeps['requireStillWanted'] =>
      async (doing) =>
        requireGeneration(
          await ledger.read(),
          generation,
          doing,
          'Push again, so that it is deployed, tested and asked about again. If it is to go out all the same, start staging-decision by hand with the number of the issue.'
        ),
    /** From the hand-over on the request keeps it: the run that promotes ends that, and cleans up. */
    keep: ({ decisionIssue: issue, repositoryUrl }: Pick<HandOver, 'decisionIssue' | 'repositoryUrl'>) =>
      keeper.handOn(`approval: keep ${name} until #${issue} is promoted`, {
        id: approvalLeaseId(issue),
        holder: `approval #${issue}`,
        reason: `is being promoted: ${repositoryUrl}/issues/${issue}`,
        until: context.clock.now() + patience
      }),
    giveBack: (issue: number) => keeper.release(`approval: #${issue} was not handed over`, approvalLeaseId(issue)),
    close: () => ledger.close()
  }
}
