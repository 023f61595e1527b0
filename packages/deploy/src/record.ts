import type { SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import {
  type Ledger,
  type LedgerDocument,
  openLedgerOf,
  requireGeneration,
  withUse
} from '@staging-actions/environment/ledger'
import type { DeployContext } from './deploy-request.ts'

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
  readonly imageTag: string | undefined
  readonly result: SyncResult
}

const shaTag = /^(?:sha-)?([0-9a-f]{40})$/

/**
 * Writes the apps' versions into the ledger, in one write. The deploys themselves are done and stay so: a ledger that cannot be
 * written is a warning. Whatever was deployed waits for its tests, also when it is the version of before.
 */
export async function recordDeployments(
  access: LedgerAccess,
  deployments: readonly Deployment[],
  ended: Ended = (document) => document
): Promise<void> {
  if (deployments.length === 0) return
  const { clock, run } = access.context
  const at = new Date(clock.now()).toISOString()
  const deployed = deployments.map(({ app, imageTag, result }) => ({
    app,
    // The image says which commit of the app runs; the revision only says where its manifests are from.
    revision: shaTag.exec(imageTag ?? '')?.[1] ?? result.revision,
    images: [...result.images]
  }))
  const names = deployed.map(({ app, revision }) => `${app} at ${revision}`).join(', ')
  const entries = deployed.map(({ app, ...version }) => [app, { ...version, run: run.url, at, tested: false }] as const)
  await writing(access, `deployed, but the ledger could not record ${names}`, (ledger) =>
    ledger.update(`deploy ${names}`, (current) => ({
      ...withUse(ended(current), clock.now()),
      apps: { ...current.apps, ...Object.fromEntries(entries) }
    }))
  )
}

/** What became of an app whose tests passed. */
export interface Tested {
  readonly app: string
  /** Of what was tested; empty when nothing is recorded. */
  readonly revision: string
  readonly images: readonly string[]
  /** Why it does not count; undefined: it is recorded. */
  readonly problem: string | undefined
  /** Address of another run that has deployed the app since, or does so now: what was tested may have been its version. */
  readonly overtakenBy?: string | undefined
}

/**
 * Sets `tested` for the apps that this very run deployed, in one write. What went with its environment was not tested; what
 * another run has deployed meanwhile is not this run's to judge. A ledger that cannot be written is a warning: the app is
 * deployed and tested again.
 * @param generation of the environment that was tested; one that was destroyed since is `superseded`
 */
export async function recordTests(
  access: LedgerAccess,
  apps: readonly string[],
  generation: number | undefined
): Promise<readonly Tested[]> {
  const { run, log } = access.context
  const names = apps.join(', ')
  let tested: readonly Tested[] = []
  const written = await writing(access, `the tests of ${names} passed, but the ledger could not record it`, (ledger) =>
    ledger.update(`tests of ${names} passed`, (current) => {
      if (generation !== undefined) requireGeneration(current, generation, 'recording its tests')
      tested = apps.map((app) => testedOf(app, current, run))
      const passed = tested.filter(({ problem }) => !problem).map(({ app }) => app)
      if (passed.every((app) => current.apps[app]?.tested)) return undefined
      const entries = Object.entries(current.apps)
      return {
        ...current,
        apps: Object.fromEntries(
          entries.map(([app, entry]) => [app, passed.includes(app) ? { ...entry, tested: true } : entry])
        )
      }
    })
  )
  if (!written)
    return apps.map((app) => ({ app, revision: '', images: [], problem: 'the ledger could not be written' }))
  for (const { app, problem } of tested)
    if (problem) log.warning(`${app} is not recorded as tested: ${problem}. The next push deploys and tests it again.`)
  return tested
}

function testedOf(app: string, { apps, operations }: LedgerDocument, run: LedgerAccess['context']['run']): Tested {
  const nothing = { app, revision: '', images: [] }
  const entry = apps[app]
  if (!entry) return { ...nothing, problem: 'the environment has no record of it' }
  const newer = operations.find(
    (one) => one.kind === 'deploy' && one.app === app && one.run.id !== run.id && one.since >= entry.at
  )
  const overtakenBy = entry.run === run.url ? newer?.run.url : entry.run
  if (overtakenBy !== undefined)
    return { ...nothing, problem: `another run has deployed it meanwhile, ${overtakenBy}`, overtakenBy }
  return { app, revision: entry.revision, images: entry.images, problem: undefined }
}

/** The run's own work is done and stays so, whatever the ledger says. False: it could not be written. */
async function writing(
  { token, configuration, context }: LedgerAccess,
  otherwise: string,
  write: (ledger: Ledger) => Promise<unknown>
): Promise<boolean> {
  const ledger = openLedgerOf(context, configuration, token)
  try {
    await write(ledger)
    return true
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === 'superseded') throw error
    context.log.warning(`${otherwise}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`)
    return false
  } finally {
    await ledger.close()
  }
}
