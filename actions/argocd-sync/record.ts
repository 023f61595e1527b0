import { isDeepStrictEqual } from 'node:util'
import type { ActionContext } from '@staging-actions/action-kit'
import type { SyncResult } from '@staging-actions/argocd'
import { StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config'
import { type DeployedApp, openLedgerOf } from '@staging-actions/environment/ledger'
import type { Inputs } from './run.ts'

const shaTag = /^(?:sha-)?([0-9a-f]{40})$/

/**
 * Writes the apps' versions into the ledger, in one write. The deploys themselves are done and stay so: a ledger that cannot be
 * written is a warning. A version counts as tested again only when its tests have passed.
 */
export async function recordDeployments(
  input: Inputs,
  context: ActionContext,
  configuration: Configuration,
  results: readonly { readonly app: string; readonly result: SyncResult }[]
): Promise<void> {
  const token = input.githubToken
  if (token === undefined || results.length === 0) return
  const { run, clock, log } = context
  const ledger = openLedgerOf(context, configuration, token)
  const at = new Date(clock.now()).toISOString()
  const deployed = results.map(({ app, result }) => ({
    app,
    // The image says which commit of the app runs; the revision only says where its manifests are from.
    revision: shaTag.exec(input.imageTag ?? '')?.[1] ?? result.revision,
    images: [...result.images]
  }))
  const names = deployed.map(({ app, revision }) => `${app} at ${revision}`).join(', ')
  try {
    await ledger.update(`deploy ${names}`, (current) => ({
      ...current,
      apps: {
        ...current.apps,
        ...Object.fromEntries(
          deployed.map(({ app, ...version }) => [
            app,
            { ...version, run: run.url, at, tested: isTested(current.apps[app], version) }
          ])
        )
      }
    }))
  } catch (error) {
    if (!(error instanceof StagingError)) throw error
    log.warning(
      `deployed, but the ledger could not record ${names}: ${error.message}${error.hint ? `\n${error.hint}` : ''}`
    )
  } finally {
    await ledger.close()
  }
}

function isTested(before: DeployedApp | undefined, now: { revision: string; images: readonly string[] }): boolean {
  return before?.tested === true && before.revision === now.revision && isDeepStrictEqual(before.images, now.images)
}
