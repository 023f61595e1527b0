import { liveLeases } from '../ledger/leases.ts'
import type { DeployedApp, Lease, LedgerDocument } from '../ledger/schema.ts'

/** Who deploys. `branch` as `staging`, without `refs/heads/`. */
export interface Deployer {
  readonly runUrl: string
  readonly actor: string
  readonly branch: string
}

export interface BegunDeploy {
  readonly app: string
  readonly application: string
}

export interface EndedDeploy extends BegunDeploy {
  /** The commit. */
  readonly revision: string
  readonly images: readonly string[]
  /** By digest; empty where no runtime told. */
  readonly digests: readonly string[]
}

/**
 * A deploy of these apps, or their removal, begins: until `withDeployed` or `withoutApps` nobody knows what runs, whatever ends the
 * run in between.
 */
export function withDeployBegun(
  document: LedgerDocument,
  apps: readonly BegunDeploy[],
  { runUrl, actor, branch }: Deployer,
  now: number
): LedgerDocument {
  const at = new Date(now).toISOString()
  const begun = apps.map(({ app, application }): [string, DeployedApp] => {
    const { passed: _none, ...before } = document.apps[app] ?? { revision: '', images: [], run: runUrl, at }
    return [app, { by: actor, branch, application, ...before, tested: false, uncertain: runUrl }]
  })
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } }
}

/** They run there now. Whatever was deployed waits for its tests, also when it is the version of before. */
export function withDeployed(
  document: LedgerDocument,
  apps: readonly EndedDeploy[],
  { runUrl: run, actor: by, branch }: Deployer,
  now: number
): LedgerDocument {
  const at = new Date(now).toISOString()
  const entries = apps.map(({ app, application, revision, images, digests }): [string, DeployedApp] => [
    app,
    { revision, images: [...images], digests: [...digests], run, at, by, branch, application, tested: false }
  ])
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } }
}

/** They are gone from the environment. */
export function withoutApps(document: LedgerDocument, names: readonly string[]): LedgerDocument {
  const left = Object.entries(document.apps).filter(([name]) => !names.includes(name))
  return { ...document, apps: Object.fromEntries(left) }
}

/** An app that somebody else put there, from another branch, and who still holds the environment. */
export interface HeldApp {
  readonly app: string
  readonly by: string
  readonly branch: string
  readonly leases: readonly Lease[]
}

/** Which of these apps would be taken from somebody. A newer push of the same branch takes nothing: it is the next version. */
export function heldByOthers(
  document: LedgerDocument,
  names: readonly string[],
  { runUrl, branch: own }: Deployer,
  now: number
): readonly HeldApp[] {
  const leases = liveLeases(document, now)
  return names.flatMap((app) => {
    const { by, branch, run } = document.apps[app] ?? {}
    if (by === undefined || branch === undefined || branch === own || run === runUrl) return []
    const holding = leases.filter((lease) => lease.run === run || lease.holder === by)
    return holding.length > 0 ? [{ app, by, branch, leases: holding }] : []
  })
}
