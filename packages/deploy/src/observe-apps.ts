import { type ApplicationPort, observeApplication } from '@staging-actions/argocd'
import { type Logger, lookAt } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import type { LedgerDocument } from '@staging-actions/environment/ledger'
import type { DeployRequest } from './deploy-request.ts'
import type { Deployed } from './deployed.ts'

/**
 * What the pods run of apps that this run does not deploy, since they stand there as an earlier run left them. The record says of
 * which commit they are, and everybody may write the record: Argo CD has to say the same, else nothing is said about the app.
 */
export async function observeApps(
  { observe, app: deployed, standing, dryRun }: DeployRequest,
  catalog: readonly App[],
  { port, log }: { readonly port: ApplicationPort; readonly log: Logger }
): Promise<Deployed['observed']> {
  const apps = dryRun ? [] : catalog.filter(({ name }) => observe.includes(name) && !deployed.includes(name))
  const found = await Promise.all(
    apps.map(async ({ name, application }): Promise<readonly [string, readonly string[]] | undefined> => {
      const look = await lookAt(observeApplication(application, port))
      const seen = look.kind === 'failed' ? look.error.message : look.value
      const expected = standing?.get(name)?.revision
      const why =
        typeof seen === 'string'
          ? seen
          : seen.revision !== expected
            ? `it is at ${seen.revision || 'several revisions'}, and the record says ${expected ?? 'nothing'}`
            : undefined
      if (typeof seen !== 'string' && why === undefined) return [name, seen.digests]
      log.warning(`what ${name} runs goes without a digest to the request: ${application}: ${why}`)
      return undefined
    })
  )
  return Object.fromEntries(found.filter((one) => one !== undefined))
}

/**
 * Where the record has another build of the same image, the tag was moved since the tests, and a pod started again: both are told,
 * and nobody can approve that. What the record alone names is not: it would be what somebody wrote, and go to production.
 */
export function withMoved(observed: Deployed['observed'], document: LedgerDocument | undefined): Deployed['observed'] {
  const nameOf = (reference: string) => reference.replace(/@.*$/, '')
  return Object.fromEntries(
    Object.entries(observed).map(([app, digests]) => {
      const names = new Set(digests.map(nameOf))
      const before = (document?.apps[app]?.digests ?? []).filter((reference) => names.has(nameOf(reference)))
      return [app, [...new Set([...digests, ...before])].sort()]
    })
  )
}
