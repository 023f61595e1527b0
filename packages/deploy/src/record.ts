import type { SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import {
  type Deployer,
  type Surroundings,
  type Verdict,
  withComposition,
  withDeployed,
  withoutApps,
  withPasses
} from '@staging-actions/environment/composition'
import {
  type Ledger,
  type LedgerDocument,
  openLedgerOf,
  requireGeneration,
  withUse
} from '@staging-actions/environment/ledger'
import type { DeployContext } from './deploy-request.ts'
import { revisionOf } from './revision-of.ts'

/** Which ledger is written, and with which token. */
export interface LedgerAccess {
  readonly token: string
  readonly configuration: Configuration
  readonly context: DeployContext
}

/** The ledger without the claim of this deploy, which is over with the write. */
export type Ended = (document: LedgerDocument) => LedgerDocument

export interface Deployment {
  readonly app: string
  readonly application: string
  readonly imageTag: string | undefined
  readonly result: SyncResult
}

/**
 * Writes into the ledger what runs now and what is gone, in one write. The deploys themselves are done and stay so: a ledger that
 * cannot be written is a warning, and the apps stay what they are since the claim, uncertain.
 * @returns the ledger as it is then; undefined: it could not be written, or there was nothing to write
 */
export async function recordDeployments(
  access: LedgerAccess,
  deployments: readonly Deployment[],
  removed: readonly string[],
  ended: Ended = (document) => document
): Promise<LedgerDocument | undefined> {
  if (deployments.length + removed.length === 0) return undefined
  const { clock } = access.context
  const deployed = deployments.map(({ app, application, imageTag, result }) => ({
    app,
    application,
    revision: revisionOf(imageTag, result),
    images: [...result.images],
    digests: [...result.digests]
  }))
  const names = [
    ...deployed.map(({ app, revision }) => `${app} at ${revision}`),
    ...removed.map((app) => `${app} removed`)
  ].join(', ')
  return writing(access, `deployed, but the ledger could not record ${names}`, (ledger) =>
    ledger.update(`deploy ${names}`, (current) => {
      const rest = withoutApps(withUse(ended(current), clock.now()), removed)
      return withDeployed(rest, deployed, deployerOf(access.context), clock.now())
    })
  )
}

/**
 * Writes down which of these passes count, and, where somebody looked at what surrounds them, what runs together at this commit:
 * in one write. A ledger that cannot be written is a warning: the apps are tested again.
 * @param generation of the environment that was tested; one that was destroyed since is `superseded`
 * @returns the verdicts and the ledger as it is then; undefined: it could not be written
 */
export async function recordTests(
  access: LedgerAccess,
  passed: readonly string[],
  surroundings: Surroundings,
  generation: number | undefined
): Promise<{ readonly verdicts: readonly Verdict[]; readonly document: LedgerDocument } | undefined> {
  const { clock } = access.context
  const names = passed.join(', ')
  let verdicts: readonly Verdict[] = []
  const what = names ? `tests of ${names} passed` : `what ${access.context.sha.slice(0, 7)} stands on`
  const document = await writing(access, `${what}, but the ledger could not record it`, (ledger) =>
    ledger.update(what, (current) => {
      if (generation !== undefined) requireGeneration(current, generation, 'recording its tests')
      const judged = withPasses(current, passed, surroundings, clock.now())
      verdicts = judged.verdicts
      if (surroundings.standing) return withComposition(judged.document, surroundings, clock.now())
      return verdicts.every(({ disturbance }) => disturbance) ? undefined : judged.document
    })
  )
  return document && { verdicts, document }
}

function deployerOf(context: DeployContext): Deployer {
  return { runUrl: context.run.url, actor: context.actor, branch: branchOf(context) }
}

/** `refs/heads/staging` → `staging`. */
export function branchOf({ ref }: DeployContext): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

/** The run's own work is done and stays so, whatever the ledger says. Undefined: it could not be written. */
async function writing(
  { token, configuration, context }: LedgerAccess,
  otherwise: string,
  write: (ledger: Ledger) => Promise<LedgerDocument>
): Promise<LedgerDocument | undefined> {
  const ledger = openLedgerOf(context, configuration, token)
  try {
    return await write(ledger)
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'superseded') throw error
    context.log.warning(`${otherwise}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`)
    return undefined
  } finally {
    await ledger.close()
  }
}
