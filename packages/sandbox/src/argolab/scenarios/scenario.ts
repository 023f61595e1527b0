import { jobOf } from '../examples.ts'
import type { Attempt, Stage } from '../stage.ts'

/** A story and how it must end, on every ground and over every way in. */
export interface Scenario {
  /** Names its Application too. */
  readonly name: string
  readonly title: string
  /** Stops or floods what the others need: plays when they are done. */
  readonly alone?: boolean
  /** Not for the argocd command. */
  readonly withoutCli?: boolean
  /** What was observed, in a few words each. */
  readonly play: (stage: Stage) => Promise<readonly string[]>
  readonly expected: readonly string[]
}

/** The Application syncs by itself. */
export const auto = { syncPolicy: { automated: { prune: true, selfHeal: true } } }

export async function synced(stage: Stage, tag: string): Promise<string[]> {
  const { outcome } = await stage.sync({ tag })
  return [outcome, await stage.liveTag()]
}

export function isHead(revision: string | undefined, head: string): string {
  return revision === head ? 'head' : `${revision}, not ${head}`
}

export function says(attempt: Attempt, what: string): string {
  return attempt.message.includes(what) ? 'says so' : `says: ${attempt.message}`
}

/** Somebody's operation runs, and its hook does not end. */
export async function startHeld(stage: Stage, operation: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  await stage.ground.hold(jobOf(stage.app))
  await stage.add('held')
  await stage.startAnother(operation)
  await stage.until('the hook', async () => (await stage.find('Job', jobOf(stage.app))) !== undefined)
  return ['held']
}
