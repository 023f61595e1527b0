import type { StagingError } from '@staging-actions/base'
import type { Application } from './application.ts'
import type { SyncState } from './sync-state.ts'
import {
  allowsSync,
  denyingWindows,
  describeWindow,
  nextOpening,
  type SeenWindows,
  type SyncWindow
} from './sync-windows.ts'

/**
 * Before anything is written: a sync that a window denies would fail over the server, with the version set, and over the cluster it
 * would lie there and begin by itself when the window opens.
 * @throws StagingError sync-failed, with the window and when it opens
 */
export async function requireOpenWindow(state: SyncState, application: Application): Promise<void> {
  const seen = await state.deps.port.windows(application)
  if (seen && !isOpen(seen, state.deps.clock.now())) throw denied(state, application, seen)
}

/** An operation of ours waits for a window: it was not seen before, or has closed since. */
export async function explainWindow(state: SyncState, application: Application): Promise<StagingError> {
  return denied(state, application, await state.deps.port.windows(application))
}

export function isOpen({ windows, allowed }: SeenWindows, now: number): boolean {
  return allowed ?? allowsSync(windows, now)
}

function denied(state: SyncState, application: Application, seen: SeenWindows | undefined): StagingError {
  return state.fail(
    'sync-failed',
    describeDenial(application, seen, state.deps.clock.now()),
    seen
      ? 'Deploy when it is open; or set `manualSync` on the window: then it denies only what Argo CD begins by itself.'
      : 'With the right to get appprojects.argoproj.io, the window and its next opening are named here.'
  )
}

export function describeDenial({ project, name }: Application, seen: SeenWindows | undefined, now: number): string {
  return `a sync window of the project ${project} denies a deploy of ${name} now${describe(seen?.windows ?? [], now)}`
}

function describe(windows: readonly SyncWindow[], now: number): string {
  const meant = denyingWindows(windows, now)
  if (meant.length === 0) return ''
  const opening = nextOpening(windows, now)
  // What argocd-server shows of a window has no time zone.
  const isSure = windows.every(({ timeZone }) => timeZone !== undefined)
  const opens =
    opening === undefined || (!isSure && allowsSync(windows, now))
      ? ''
      : `; it opens at ${new Date(opening).toISOString().replace('.000Z', 'Z')}${isSure ? '' : ', if its time zone is UTC'}`
  return `: ${meant.map(describeWindow).join(', ')}${opens}`
}
