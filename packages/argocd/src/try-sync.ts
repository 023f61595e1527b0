import { StagingError, WaitTimeoutError } from '@staging-actions/base'
import { type Application, type Operation, readApplication } from './application.ts'
import { isBlocked } from './decide.ts'
import { whyNone } from './get-application.ts'
import type { StartResult } from './port.ts'
import { describeDenial, isOpen } from './require-open-window.ts'
import { sourceChanges } from './source-changes.ts'
import { withVersion } from './sources.ts'
import { deadlineOf, type SyncDeps, type SyncRequest } from './sync-request.ts'
import { makeResult, type SyncResult } from './sync-result.ts'
import { markerOf, withdrawOperation } from './withdraw.ts'

/**
 * Says what a sync would do, and changes nothing: Argo CD tries the version against the cluster.
 * @throws StagingError unknown-application, sync-failed, operation-in-progress, timeout.
 */
export async function trySync(request: SyncRequest, deps: SyncDeps): Promise<SyncResult> {
  const { port, clock, log } = deps
  const deadline = deadlineOf(request, deps)
  const { application: name, version, marker, prune } = request
  const started = clock.monotonic()
  const found = await port.find(name)
  if (!found && !request.template) {
    const [reason, message, hint] = await whyNone(port, name)
    throw new StagingError(reason, message, { hint })
  }
  const application = found ?? readApplication(request.template)
  const sources = withVersion(application, version)
  const changes = sourceChanges(found ? application.sources : [], sources)
  const result = (resources: SyncResult['resources']): SyncResult => ({
    ...makeResult(
      {
        kind: 'tried',
        images: application.images,
        digests: [],
        imagesBefore: application.images,
        changes,
        steps: [],
        duration: clock.monotonic() - started
      },
      name,
      found
    ),
    resources
  })
  /** Somebody's write in between is no operation: it is tried again. */
  const startTry = async (from: Application): Promise<StartResult> => {
    for (let now: Application | undefined = from; now && !now.operation; now = await port.find(name)) {
      const begun = await port.sync(now, {
        marker,
        prune: prune || now.prunesAutomatically,
        syncOptions: now.syncOptions,
        dryRun: { sources, changes }
      })
      if (begun.kind !== 'busy' || deadline.remaining() <= 200) return begun
      await clock.sleep(200, deadline.signal)
    }
    return { kind: 'busy' }
  }
  if (!found) {
    log.info(`${name} would be created from its template`)
    return result([])
  }
  const windows = await port.windows(found)
  if (windows && !isOpen(windows, clock.now())) {
    log.warning(`${name}: its resources were not tried: ${describeDenial(found, windows, clock.now())}`)
    return result([])
  }
  const start = await startTry(found)
  if (start.kind === 'busy')
    throw new StagingError('operation-in-progress', `another operation on ${name} is in progress: nothing was tried`, {
      result: result([])
    })
  if (start.kind === 'refused') {
    log.warning(`${name}: its resources were not tried: ${start.message}`)
    return result([])
  }
  const isOurs = (operation: Operation) => markerOf(operation) === marker
  /** Else it would be tried later, when nobody looks any more. */
  const giveUp = () =>
    withdrawOperation({ name, notBefore: start.application.resourceVersion, isOurs, within: 3000 }, deps)
  for (;;) {
    if (deadline.signal.aborted) {
      await giveUp()
      throw deadline.signal.reason
    }
    const now = await port.find(name)
    const state = now?.operationState
    const ours = state && isOurs(state.operation)
    if (ours && !now?.operation && ['Succeeded', 'Failed', 'Error'].includes(state?.phase ?? '')) {
      const resources = (state?.resources ?? []).map(({ kind, namespace, name: of, status, message }) => ({
        kind,
        namespace,
        name: of,
        status,
        health: '',
        message
      }))
      if (state?.phase === 'Succeeded') return result(resources)
      throw new StagingError('sync-failed', `Argo CD tried ${name} and ended with ${state?.phase}: ${state?.message}`, {
        result: result(resources)
      })
    }
    const blocked = ours && now?.operation && isBlocked(state)
    if (blocked || deadline.remaining() <= 500) await giveUp()
    if (blocked) {
      log.warning(`${name}: its resources were not tried: ${describeDenial(now, undefined, clock.now())}`)
      return result([])
    }
    if (deadline.remaining() <= 500)
      throw new WaitTimeoutError(`Argo CD to try ${name}`, state?.phase ?? 'nothing', clock.monotonic() - started, {
        result: result([])
      })
    await clock.sleep(500, deadline.signal).catch(() => {})
  }
}
