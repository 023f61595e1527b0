import { type Clock, type Logger, lookAt } from '@staging-actions/base'
import type { GitHub } from '@staging-actions/github'
import type { HeldApp } from '../composition/deploys.ts'
import type { EnvironmentNames } from '../names.ts'
import { mentionPeople } from '../outside/dashboard.ts'
import { plain } from '../outside/plain-text.ts'

interface Parts {
  readonly github: GitHub
  readonly names: EnvironmentNames
  readonly context: { readonly clock: Clock; readonly log: Logger; readonly run: { readonly url: string } }
  /** Whether there is a dashboard to mention people on. */
  readonly dashboard: boolean
}

/** Tells those who put something there, and still hold the environment, that it is deployed over: in the log, and on the dashboard. */
export async function tellReplaced(parts: Parts, replaced: readonly HeldApp[], branch: string): Promise<void> {
  const { log, run } = parts.context
  for (const { app, by, branch: before, leases } of replaced) {
    log.warning(`${app} was there from ${before}, by ${by}, who still holds the environment: it is deployed over`)
    if (!parts.dashboard) continue
    const text = `${app}, which ${plain(by)} deployed from ${plain(before)}, is replaced by that of ${plain(branch)}: ${run.url}`
    const logins = leases.map(({ holder }) => holder)
    const told = await lookAt(
      mentionPeople({ ...parts, configuration: parts }, { logins, text, once: `replaced ${app} ${run.url}` })
    )
    if (told.kind === 'failed') log.warning(`${by} was not told on the dashboard: ${told.error.message}`)
  }
}
