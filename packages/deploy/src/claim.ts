import { Deadline, toStagingError } from '@staging-actions/base'
import type { BegunDeploy } from '@staging-actions/environment/composition'
import { claimDeploy, type DeployClaim, tellReplaced } from '@staging-actions/environment/deploy'
import { branchOf, type LedgerDocument, LedgerError, openLedgerOf } from '@staging-actions/environment/ledger'
import { environmentNames } from '@staging-actions/environment/outside'
import type { LedgerAccess } from './record.ts'
import type { Recorded } from './what-runs.ts'

export interface Claim {
  /** Passes, with `superseded`, when somebody begins to destroy the environment. */
  readonly deadline: Deadline
  readonly ended: DeployClaim['ended']
  /** The ledger as it was before. */
  readonly before: LedgerDocument
  /** What the record said of an app before. */
  recordOf(app: string): Recorded
  /** Takes the claim back, unless it went with the record. */
  close(): Promise<void>
}

/** Claims the environment for a deploy of these apps. A ledger that cannot be written is a warning, as it is after the deploy. */
export async function claimFor(
  { token, configuration, context }: LedgerAccess,
  apps: readonly BegunDeploy[],
  generation: number | undefined,
  deadline: Deadline
): Promise<Claim | undefined> {
  const { repository, run, actor, clock, log } = context
  const ledger = openLedgerOf(context, configuration, token)
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name }
  const branch = branchOf(context.ref)
  const { shared } = configuration.environment
  const claim = await claimDeploy(
    { apps, run, actor, branch, shared, generation, deadline },
    { ledger, github, clock, log }
  ).catch((error: unknown) => {
    // One of a newer version stops us; without any other the deploy is only not told to others.
    if (!(error instanceof LedgerError) || error.reason === 'ledger-newer') throw error
    log.warning(`the ledger does not tell others of this deploy: ${error.message}`)
    return undefined
  })
  if (!claim) {
    await ledger.close()
    return undefined
  }
  if (claim.replaced.length > 0) {
    const names = environmentNames({
      environment: configuration.environment.name,
      repositoryId: repository.id,
      server: context.urls.server
    })
    await tellReplaced({ github, names, context, dashboard: configuration.dashboard }, claim.replaced, branch)
  }
  let hasEnded = false
  return {
    deadline: new Deadline(clock, deadline.remaining(), AbortSignal.any([deadline.signal, claim.signal])),
    before: claim.before,
    recordOf: (app) => claim.before.apps[app] ?? {},
    ended: (document) => {
      const rest = claim.ended(document)
      hasEnded = true
      return rest
    },
    close: async () => {
      claim.stop()
      try {
        if (!hasEnded) await claim.release()
      } catch (error) {
        log.warning(
          `the claim of this deploy stays in the ledger until the run is over: ${toStagingError(error).message}`
        )
      } finally {
        await ledger.close()
      }
    }
  }
}
