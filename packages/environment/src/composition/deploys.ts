import { liveLeases } from '../ledger/leases.ts'
import type { DeployedApp, Lease, LedgerDocument, Override } from '../ledger/schema.ts'
import type { Standing } from './surroundings.ts'

/** Who deploys. `branch` as `staging`, without `refs/heads/`. */
export interface Deployer {
  readonly runUrl: string
  readonly actor: string
  readonly branch: string
}

export interface BegunDeploy {
  readonly app: string
  readonly application: string
  /** Paths of what the deploy is about to set over its manifests and is of no commit. */
  readonly sets?: readonly string[] | undefined
}

export interface EndedDeploy extends Omit<BegunDeploy, 'sets'> {
  /** The commit. */
  readonly revision: string
  readonly images: readonly string[]
  /** By digest; empty where no runtime told. */
  readonly digests: readonly string[]
  /** Why what runs is not what one commit has: a clause. It is uncertain then, for everybody but people. */
  readonly inexact?: string | undefined
  /** What is set over its manifests and is of no commit. */
  readonly overrides?: readonly Override[] | undefined
  /** What its Application is set to apart from the version: a digest; undefined: nobody knows. */
  readonly setup?: string | undefined
  /** The commits of its other sources; undefined: it has one. */
  readonly otherRevisions?: readonly string[] | undefined
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
  const begun = apps.map(({ app, application, sets = [] }): [string, DeployedApp] => {
    const unknown: DeployedApp = { revision: '', images: [], run: runUrl, at, tested: false }
    const { passed: _none, inexact: _why, ...before } = document.apps[app] ?? unknown
    const known = before.overrides ?? []
    const fresh = sets.filter((path) => !known.some((one) => one.path === path))
    // Whether it takes the place of another value is not known yet: if this run ends here, nobody will know.
    const overrides = [...known, ...fresh.map((path) => ({ path, replaced: true as const }))]
    const doubt = { tested: false, uncertain: runUrl, ...(overrides.length > 0 && { overrides }) }
    return [app, { by: actor, branch, application, ...before, ...doubt }]
  })
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } }
}

/**
 * An apply of the stacks and the bootstrap begins, or their destruction: until the record of a provision that ended well nobody
 * knows what is there, whatever ends the run in between. One that was never completed stays that.
 */
export function withStackBegun(document: LedgerDocument, { runUrl }: Pick<Deployer, 'runUrl'>): LedgerDocument {
  return document.stack ? { ...document, stack: { ...document.stack, uncertain: runUrl } } : document
}

/** They run there now. Whatever was deployed waits for its tests, also when it is the version of before. */
export function withDeployed(
  document: LedgerDocument,
  apps: readonly EndedDeploy[],
  { runUrl: run, actor: by, branch }: Deployer,
  now: number
): LedgerDocument {
  const at = new Date(now).toISOString()
  const entries = apps.map((one): [string, DeployedApp] => {
    const { app, application, revision, inexact, overrides = [], setup, otherRevisions } = one
    const what = { revision, images: [...one.images], digests: [...one.digests] }
    const doubt = inexact === undefined ? {} : { uncertain: run, inexact }
    const set = overrides.length === 0 ? {} : { overrides: [...overrides] }
    const known = {
      ...(setup !== undefined && { setup }),
      ...(otherRevisions && { otherRevisions: [...otherRevisions] })
    }
    return [app, { ...what, run, at, by, branch, application, tested: false, ...doubt, ...set, ...known }]
  })
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } }
}

/**
 * What runs of these apps is not what the record says of those that stand, or not production's where it has nothing, each with why:
 * the next push deploys them again.
 */
export function withDoubted(
  document: LedgerDocument,
  doubts: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, Standing>,
  { runUrl, now }: { readonly runUrl: string; readonly now: number }
): LedgerDocument {
  const at = new Date(now).toISOString()
  const entries = [...doubts].flatMap(([app, inexact]): [string, DeployedApp][] => {
    const [entry, seen] = [document.apps[app], standing.get(app)]
    const doubt = { uncertain: runUrl, inexact }
    if (!entry && !seen) return [[app, { revision: '', images: [], run: runUrl, at, tested: false, ...doubt }]]
    const isSame = entry && seen && entry.run === seen.run && entry.revision === seen.revision
    return isSame ? [[app, { ...entry, ...doubt }]] : []
  })
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } }
}

/** What the pods of these apps were seen to run, where their deploys had seen nothing: what stands there as it was seen alone. */
export function withDigests(
  document: LedgerDocument,
  digests: Readonly<Record<string, readonly string[]>>,
  standing: ReadonlyMap<string, Standing>
): LedgerDocument {
  const entries = Object.entries(digests).flatMap(([app, seen]): [string, DeployedApp][] => {
    const entry = document.apps[app]
    const expected = standing.get(app)
    const isSame = entry && expected && entry.run === expected.run && entry.revision === expected.revision
    return isSame && !entry.digests?.length && seen.length > 0 ? [[app, { ...entry, digests: [...seen] }]] : []
  })
  return entries.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } }
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
