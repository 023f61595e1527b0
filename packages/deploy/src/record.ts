import type { SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import {
  type Deployer,
  type Standing,
  type Surroundings,
  type TestEnds,
  type Verdict,
  withComposition,
  withDeployed,
  withDigests,
  withDoubted,
  withoutApps,
  withPasses
} from '@staging-actions/environment/composition'
import {
  branchOf,
  type Ledger,
  type LedgerDocument,
  openLedgerOf,
  requireGeneration,
  withUse
} from '@staging-actions/environment/ledger'
import type { DeployContext } from './deploy-request.ts'
import type { WhatRuns } from './what-runs.ts'

/** Which ledger is written, and with which token. */
export interface LedgerAccess {
  readonly token: string
  readonly configuration: Configuration
  readonly context: DeployContext
}

/** The ledger without the claim of this deploy, which is over with the write. */
export type Ended = (document: LedgerDocument) => LedgerDocument

/** What stands there by the record; and of which apps the cluster shows something else, or of an unknown one nothing that production has: a clause. */
export interface Doubts {
  readonly standing: ReadonlyMap<string, Standing>
  readonly differing: ReadonlyMap<string, string>
}

/** What the cluster shows at the end of the tests of all that they met. */
export interface SeenAtEnd extends Doubts {
  /** By the app's name. */
  readonly digests: Readonly<Record<string, readonly string[]>>
}

export interface Deployment {
  readonly app: string
  readonly application: string
  readonly runs: WhatRuns
  readonly result: SyncResult
}

/**
 * Writes into the ledger what runs now, what is gone and what is not as it was recorded, in one write. The deploys themselves are done and stay so: a ledger that
 * cannot be written is a warning, and the apps stay what they are since the claim, uncertain.
 * @returns the ledger as it is then; undefined: it could not be written, or there was nothing to write
 */
export async function recordDeployments(
  access: LedgerAccess,
  deployments: readonly Deployment[],
  removed: readonly string[],
  doubts: Doubts,
  ended: Ended = (document) => document
): Promise<LedgerDocument | undefined> {
  if (deployments.length + removed.length + doubts.differing.size === 0) return undefined
  const { clock, run } = access.context
  const deployed = deployments.map(({ app, application, runs, result }) => ({
    app,
    application,
    ...runs,
    images: [...result.images],
    digests: [...result.digests]
  }))
  const names = [
    ...deployed.map(({ app, revision }) => `${app} at ${revision}`),
    ...removed.map((app) => `${app} removed`),
    ...[...doubts.differing.keys()].map((app) => `${app} is something else`)
  ].join(', ')
  return writing(access, `deployed, but the ledger could not record ${names}`, (ledger) =>
    ledger.update(`deploy ${names}`, (current) => {
      const rest = withoutApps(withUse(ended(current), clock.now()), removed)
      const doubted = withDoubted(rest, doubts.differing, doubts.standing, { runUrl: run.url, now: clock.now() })
      return withDeployed(doubted, deployed, deployerOf(access.context), clock.now())
    })
  )
}

/**
 * Writes down which of these passes count, and, where somebody looked at what surrounds them, what runs together at this commit:
 * in one write. Where nobody looked, a ledger that cannot be written is a warning: the apps are tested again.
 * @param generation of the environment that was tested; one that was destroyed since is `superseded`
 * @returns the verdicts and the ledger as it is then; undefined: it could not be written
 * @throws StagingError ledger-unwritable, where somebody looked: nobody can say any more that all stood as it was seen
 */
export async function recordTests(
  access: LedgerAccess,
  ends: TestEnds,
  surroundings: Surroundings,
  seen: SeenAtEnd | undefined,
  generation: number | undefined
): Promise<{ readonly verdicts: readonly Verdict[]; readonly document: LedgerDocument } | undefined> {
  const { clock } = access.context
  const names = ends.passed.join(', ')
  let verdicts: readonly Verdict[] = []
  const what = names ? `tests of ${names} passed` : `what ${access.context.sha.slice(0, 7)} stands on`
  const write = (ledger: Ledger) =>
    ledger.update(what, (current) => {
      if (generation !== undefined) requireGeneration(current, generation, 'recording its tests')
      const judged = withPasses(asSeen(current, seen, access.context), ends, surroundings, clock.now())
      verdicts = judged.verdicts
      if (surroundings.standing) return withComposition(judged.document, surroundings, clock.now())
      return judged.document === current ? undefined : judged.document
    })
  const document = surroundings.standing
    ? await withLedger(access, write).catch(asUnwritable)
    : await writing(access, `${what}, but the ledger could not record it`, write)
  return document && { verdicts, document }
}

function asSeen(document: LedgerDocument, seen: SeenAtEnd | undefined, { run, clock }: DeployContext): LedgerDocument {
  if (!seen) return document
  const doubted = withDoubted(document, seen.differing, seen.standing, { runUrl: run.url, now: clock.now() })
  return withDigests(doubted, seen.digests, seen.standing)
}

function deployerOf(context: DeployContext): Deployer {
  return { runUrl: context.run.url, actor: context.actor, branch: branchOf(context.ref) }
}

export function asUnwritable(error: unknown): never {
  if (!(error instanceof StagingError) || error.reason.startsWith('ledger-') || error.reason === 'superseded')
    throw error
  throw new StagingError(
    'ledger-unwritable',
    `nobody can say what these tests ran next to, as the ledger could not be asked at their end: ${error.message}`,
    { hint: 'Re-run the failed jobs: what passed is recorded then, if all is as it was.', cause: error }
  )
}

/** The run's own work is done and stays so, whatever the ledger says. Undefined: it could not be written. */
async function writing(
  access: LedgerAccess,
  otherwise: string,
  write: (ledger: Ledger) => Promise<LedgerDocument>
): Promise<LedgerDocument | undefined> {
  try {
    return await withLedger(access, write)
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'superseded') throw error
    access.context.log.warning(`${otherwise}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`)
    return undefined
  }
}

export function readLedger(access: LedgerAccess): Promise<LedgerDocument | undefined> {
  return withLedger(access, (ledger) => ledger.read())
}

async function withLedger<Value>(
  { token, configuration, context }: LedgerAccess,
  work: (ledger: Ledger) => Promise<Value>
): Promise<Value> {
  const ledger = openLedgerOf(context, configuration, token)
  try {
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}
