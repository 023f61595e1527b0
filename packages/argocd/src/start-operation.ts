import { renderDuration } from '@staging-actions/base'
import type { Application, Source } from './application.ts'
import type { ApplicationFeed } from './application-feed.ts'
import { isWanted, type Wanted } from './decide.ts'
import { getApplication } from './get-application.ts'
import { requireOpenWindow } from './require-open-window.ts'
import { sourceChanges } from './source-changes.ts'
import { sameSources, type Version, withVersion } from './sources.ts'
import { explainTimeout } from './sync-failures.ts'
import { isOlder, type SyncState } from './sync-state.ts'
import { isEarlier, markerOf } from './withdraw.ts'

const sha = /^[0-9a-f]{40}$/
/** Milliseconds until Argo CD is asked for the comparison that it makes by itself when the sources change. */
const mostSilence = 1000

/** Sets the version and starts the operation; or finds one running that does just that. `follow` begins the watch. */
export async function startOperation(state: SyncState, follow: () => ApplicationFeed): Promise<Wanted> {
  const { port, log, deadline } = state.deps
  const { marker, version, prune, terminateAfter } = state.request
  const revision = version.revision !== undefined && sha.test(version.revision) ? version.revision : undefined
  let compared = false
  /** When we set the sources, until a comparison of them is seen. */
  let setAt: number | undefined
  let refreshed = false
  let isOpen = false
  let waitingSince: number | undefined
  let next: Application | undefined
  for (;;) {
    const application = next ?? (await getApplication(state))
    next = undefined
    state.found(application)
    await state.renewOverdueRequest(application)
    const sources = withVersion(application, version)
    const asSet = sameSources(application.sources, sources)
    // What Argo CD knows of a branch may be minutes old: neither its status nor another's operation shows the head, and
    // argocd-server starts our own at the commit that it remembers.
    const byBranch = asSet && revision === undefined
    if (setAt !== undefined) {
      if (sameSources(application.sync.comparedTo, sources)) setAt = undefined
      else if (state.steps.elapsed() - setAt >= mostSilence) [setAt, compared] = [undefined, false]
    }
    if (byBranch && !compared) {
      compared = true
      await port.refresh(application.name, 'normal')
      continue
    }
    if (byBranch && (application.refreshRequested || setAt !== undefined)) {
      state.newest = 'Argo CD has not compared with git yet'
      state.steps.enter('comparing with git')
      if (deadline.remaining() <= 200) throw await explainTimeout(state)
      next = await newer(state, application, follow(), Math.min(1000, deadline.remaining()))
      if (deadline.signal.aborted) throw deadline.signal.reason
      continue
    }
    const head = byBranch ? headOf(application, sources) : undefined
    const wanted: Wanted = { sources, revision, head, marker, prune: prune || application.prunesAutomatically }
    if (application.operation) {
      if (asSet && isWanted(wanted, application.operation)) {
        state.tell('adopting the operation that is running for this version')
        state.began = 'started'
        state.asked = true
        state.seeFrom(application)
        return wanted
      }
      const marker = markerOf(application.operation)
      if (marker !== undefined && isEarlier(marker, state.request.ours, state.since)) {
        state.tell(`ending the operation of an earlier run, ${marker.split(' ')[0]}`)
        state.steps.enter('ending the operation of an earlier run')
        await port.terminate(application)
        await pause(state, 'operation-in-progress', 300)
        continue
      }
      state.tell(`waiting for an operation of ${application.operation.initiatedBy.username ?? 'auto-sync'} to end`)
      state.steps.enter('waiting for another operation')
      waitingSince ??= state.steps.elapsed()
      if (terminateAfter !== undefined && state.steps.elapsed() - waitingSince >= terminateAfter) {
        log.info(`${application.name}: terminating that operation, as asked for`)
        await port.terminate(application)
      }
      await pause(state, 'operation-in-progress', 1000)
      continue
    }
    if (!isOpen) {
      await requireOpenWindow(state, application)
      isOpen = true
    }
    if (!asSet) {
      state.changes = sourceChanges(application.sources, sources)
      // Before the write, so that nothing after it is missed.
      if (revision === undefined) follow()
      const result = await port.set(application, sources)
      if (result.kind === 'refused')
        throw state.fail('sync-failed', `Argo CD refuses the version for ${application.name}: ${result.message}`)
      if (result.kind === 'started') {
        state.began = 'set'
        state.sourcesBefore ??= application.sources
        // Other sources are compared at once, with git asked again as at a request: a status that is about them is the answer,
        // unless somebody else had set them before and a comparison of that time is still to come.
        compared = isSettled(application)
        setAt = compared ? state.steps.elapsed() : undefined
        next = result.application
        log.info(`${application.name}: source set to ${describe(version)}`)
      }
      if (result.kind === 'busy') await pause(state, 'conflict', 100)
      continue
    }
    state.asked = true
    const result = await port.sync(application, {
      marker,
      prune: prune || application.prunesAutomatically,
      syncOptions: application.syncOptions
    })
    if (result.kind === 'started') {
      state.began = 'started'
      state.seeFrom(result.application)
      log.info(`${application.name}: sync started over ${port.description}`)
      return wanted
    }
    if (result.kind === 'refused') {
      if (refreshed) throw state.fail('sync-failed', `Argo CD refuses to sync ${application.name}: ${result.message}`)
      // The server may judge by a git that it has not looked at for minutes.
      refreshed = true
      await port.refresh(application.name, 'normal')
      continue
    }
    await pause(state, 'operation-in-progress', 100)
  }
}

/** What the watch brings that is newer; undefined: nothing came in that time, so it must be asked for. */
async function newer(
  { deps: { clock, deadline } }: SyncState,
  than: Application,
  feed: ApplicationFeed,
  milliseconds: number
): Promise<Application | undefined> {
  const until = clock.monotonic() + milliseconds
  for (let left = milliseconds; left > 0 && !deadline.signal.aborted; left = until - clock.monotonic()) {
    await feed.wait(left)
    const seen = feed.take()
    if (seen?.kind === 'deleted') return undefined
    if (seen && isOlder(than.resourceVersion, seen.application.resourceVersion)) return seen.application
  }
  return undefined
}

/** What Argo CD compared last is what the spec says, or it never compared. */
function isSettled({ sync, sources }: Application): boolean {
  return sync.comparedTo.length === 0 || sameSources(sync.comparedTo, sources)
}

async function pause(
  state: SyncState,
  reason: 'operation-in-progress' | 'conflict',
  milliseconds: number
): Promise<void> {
  const { deadline, clock } = state.deps
  if (deadline.remaining() > milliseconds) return clock.sleep(milliseconds, deadline.signal)
  const waited = `waited ${renderDuration(deadline.elapsed())}`
  throw reason === 'conflict'
    ? state.fail(reason, `${waited} for a moment in which nobody else changes ${state.name}`)
    : state.fail(
        reason,
        `${waited} for another operation on ${state.name} to end`,
        'Look at the Application in Argo CD: an operation that hangs can be terminated there.'
      )
}

/** Undefined: Argo CD could not compare these sources. */
function headOf({ sync }: Application, sources: readonly Source[]): string | undefined {
  return sha.test(sync.revision) && sameSources(sync.comparedTo, sources) ? sync.revision : undefined
}

function describe(version: Version): string {
  const parameters = Object.entries(version.helmParameters).map(([name, value]) => `${name}=${value}`)
  return [version.revision, ...parameters, ...version.kustomizeImages].filter(Boolean).join(', ')
}
