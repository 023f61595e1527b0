import { type ApplicationPort, type ObservedApplication, observeApplication } from '@staging-actions/argocd'
import { type Logger, lookAt } from '@staging-actions/base'
import { type App, type Configuration, neighborsOf } from '@staging-actions/config/load'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/** Which versions may run of an app that nobody has deployed. */
export interface Meant {
  /** The commit that is tested. */
  readonly sha: string
  /** The promotion branch, which is what production has, and the branch of the commit; `refs/heads/` in front or not. */
  readonly branches: readonly string[]
}

export function meantBy({ sha, ref }: DeployContext, { promotion }: Configuration): Meant {
  return { sha, branches: [promotion.branch, ref] }
}

/**
 * Neighbors of what goes out that the record does not know and that run all the same: somebody has synced them in Argo CD, or the
 * record was begun again under them. Where it is neither production's version nor this commit's, a clause says what it is, by the
 * app's name. What has never been synced does not run.
 */
export async function strayNeighbors(
  { observe, app: deployed, standing, dryRun }: Pick<DeployRequest, 'observe' | 'app' | 'standing' | 'dryRun'>,
  catalog: readonly App[],
  document: LedgerDocument | undefined,
  { port, log, meant }: { readonly port: ApplicationPort; readonly log: Logger; readonly meant: Meant }
): Promise<ReadonlyMap<string, string>> {
  if (dryRun || !standing || !document) return new Map()
  const goesOut = catalog.filter(({ name }) => observe.includes(name) || deployed.includes(name))
  const near = new Set(goesOut.flatMap((app) => [...neighborsOf(app, catalog)]))
  const unknown = catalog.filter(
    ({ name }) => near.has(name) && !goesOut.some((app) => app.name === name) && !document.apps[name]
  )
  const found = await Promise.all(
    unknown.map(async ({ name, application }): Promise<[string, string][]> => {
      const look = await lookAt(observeApplication(application, port))
      if (look.kind === 'failed') {
        log.warning(
          `what runs of ${name}, which no run has deployed, is not known: ${application}: ${look.error.message}`
        )
        return []
      }
      const stray = look.value && strayIn(look.value, meant)
      return stray === undefined ? [] : [[name, `no run has deployed it, and ${application} ${stray}`]]
    })
  )
  return new Map(found.flat())
}

/** Pure. What differs from its manifests alone, such as by a webhook, is no other version. */
function strayIn(
  { revision, targetRevision, syncedRevision, syncStatus, isSetAsMade }: ObservedApplication,
  { sha, branches }: Meant
): string | undefined {
  const isSynced = syncStatus === 'Synced'
  const runs = syncedRevision || (isSynced ? revision : '')
  if (runs === '') return undefined
  if (isSetAsMade === false) return 'is set otherwise than its manifest: somebody has changed it'
  if (runs === sha) return undefined
  if (!isFollowed(targetRevision, branches))
    return `follows ${targetRevision}: it is at ${runs}, which is neither production's version nor this commit's`
  return isSynced || runs === revision
    ? undefined
    : `was synced to ${runs}, which is not what ${targetRevision || 'the default branch'} has`
}

function isFollowed(target: string, branches: readonly string[]): boolean {
  return target === '' || target === 'HEAD' || branches.map(bare).includes(bare(target))
}

function bare(branch: string): string {
  return branch.replace(/^refs\/heads\//, '')
}
