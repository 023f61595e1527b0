import { isDeepStrictEqual } from 'node:util'
import type { ActionContext } from '@staging-actions/action-kit'
import type { SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import { type DeployedApp, openLedger } from '@staging-actions/environment'
import type { Inputs } from './run.ts'

const shaTag = /^(?:sha-)?([0-9a-f]{40})$/

/**
 * Writes the app's version into the ledger. The deploy itself is done and stays so: a ledger that cannot be written is a
 * warning. A version counts as tested again only when its tests have passed.
 */
export async function recordDeployment(
  input: Inputs,
  context: ActionContext,
  environment: string,
  app: string,
  result: SyncResult
): Promise<void> {
  const token = input.githubToken
  if (token === undefined) return
  const { repository, urls, run, actor, spawn, env, temp, clock, log } = context
  const ledger = openLedger({
    repositoryUrl: `${urls.server}/${repository.fullName}`,
    token,
    environment,
    repositoryId: repository.id,
    actor,
    runUrl: run.url,
    spawn,
    env,
    temp,
    clock,
    log
  })
  // The image says which commit of the app runs; the revision only says where its manifests are from.
  const revision = shaTag.exec(input.imageTag ?? '')?.[1] ?? result.revision
  const deployed = { revision, images: [...result.images], run: run.url, at: new Date(clock.now()).toISOString() }
  try {
    await ledger.update(`deploy ${app} at ${revision}`, (current) => ({
      ...current,
      apps: { ...current.apps, [app]: { ...deployed, tested: isTested(current.apps[app], deployed) } }
    }))
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    log.warning(
      `${app} is deployed, but the ledger could not record it: ${error.message}${error.hint ? `\n${error.hint}` : ''}`
    )
  } finally {
    await ledger.close()
  }
}

function isTested(before: DeployedApp | undefined, now: { revision: string; images: readonly string[] }): boolean {
  return before?.tested === true && before.revision === now.revision && isDeepStrictEqual(before.images, now.images)
}
