import type { Reason } from '@staging-actions/base'
import type { Application, Operation, OperationState, ResourceStatus, Source } from './application.ts'
import type { Suspect } from './evidence.ts'
import { markerName } from './port.ts'
import { sameSources } from './sources.ts'

/** What we are waiting for: never judged by times, which have a granularity of a second, nor by a status of something else. */
export interface Wanted {
  /** The sources that we set. */
  readonly sources: readonly Source[]
  /** The full sha, when that is what was asked for; else whatever the target revision was when it was synced. */
  readonly revision: string | undefined
  /** Where the branch stood when Argo CD compared at our request; undefined: not asked, as for a sha. Another's operation must be at it. */
  readonly head: string | undefined
  /** Of the operation that we started; undefined when we adopted another's for the same version. */
  readonly marker: string | undefined
  /** Whether what is no longer in git is deleted. */
  readonly prune: boolean
}

export type Verdict =
  /** Argo CD's side is done; what runs is still to be seen. */
  | { readonly kind: 'done'; readonly revision: string }
  /** For the end of somebody else's operation or of the one that is wanted, for a comparison that finds the Application Synced, or for its health. */
  | { readonly kind: 'waiting'; readonly seen: string; readonly for: 'another' | 'operation' | 'comparison' | 'health' }
  /** Our operation is set, and Argo CD does nothing about it. */
  | { readonly kind: 'unbegun'; readonly seen: string }
  /** The status names another revision than was synced: of before, or the branch moved. Only a comparison asked for tells. */
  | { readonly kind: 'moved'; readonly seen: string }
  /** Our operation is gone, or it synced something else: start another. */
  | { readonly kind: 'again'; readonly seen: string }
  /** It is synced and Degraded: that may be of before, or pass. */
  | { readonly kind: 'degraded'; readonly seen: string }
  /** The operation lies there until a sync window opens. */
  | { readonly kind: 'blocked' }
  | {
      readonly kind: 'failed'
      readonly reason: Reason
      readonly message: string
      readonly culprits: readonly Suspect[]
    }

const ended = new Set(['Succeeded', 'Failed', 'Error'])

/** Says whether the Application is at the version wanted; pure. */
export function decide(wanted: Wanted, application: Application): Verdict {
  const { operation, operationState: state, sync } = application
  if (application.deleting) return failed('unknown-application', `the Application ${application.name} is being deleted`)
  if (!sameSources(application.sources, wanted.sources))
    return failed('conflict', `somebody else changed the source of the Application ${application.name} meanwhile`)
  if (operation) {
    if (isWanted(wanted, operation))
      return state && isWanted(wanted, state.operation) && !ended.has(state.phase)
        ? isBlocked(state)
          ? { kind: 'blocked' }
          : waiting(describeProgress(state))
        : { kind: 'unbegun', seen: 'Argo CD has not begun yet' }
    return {
      kind: 'waiting',
      seen: `another operation is in progress, ${describeStarter(operation)}`,
      for: 'another'
    }
  }
  if (!state || !isWanted(wanted, state.operation))
    return {
      kind: 'again',
      seen: state ? `an operation ${describeStarter(state.operation)} came in between` : 'the operation is gone'
    }
  if (!ended.has(state.phase)) return waiting(describeProgress(state))
  if (state.phase !== 'Succeeded') return failed('sync-failed', describeFailure(application, state), failedHooks(state))
  if (!sameSources(state.sources, wanted.sources) || !state.revision)
    return { kind: 'again', seen: 'the operation synced another source than the one asked for' }
  if (wanted.revision !== undefined && state.revision !== wanted.revision)
    return { kind: 'again', seen: `the operation synced ${state.revision}, not ${wanted.revision}` }
  if (!sameSources(sync.comparedTo, wanted.sources))
    return synced('Argo CD has not compared the new source yet', 'comparison')
  if (application.refreshRequested) return synced('Argo CD has not compared with git yet', 'comparison')
  if (sync.status === 'Unknown') return failed('sync-failed', describeConditions(application))
  if (sync.revision !== state.revision)
    return {
      kind: 'moved',
      seen:
        sync.status === 'OutOfSync'
          ? `the branch moved to ${sync.revision} while ${state.revision} was synced`
          : `the status is still about ${sync.revision || 'nothing'}, not ${state.revision}`
    }
  const surplus = surplusOf(application)
  if (sync.status === 'OutOfSync' && surplus.length > 0 && !wanted.prune)
    return failed(
      'sync-failed',
      `${application.name} is deployed, but what git no longer has is still there: ${surplus.map(({ kind, name }) => `${kind} ${name}`).join(', ')}. With \`prune\` it is deleted`
    )
  // Auto-sync that does not prune did the rest: what it leaves is only for an operation of our own.
  if (sync.status === 'OutOfSync' && surplus.length > 0 && !state.operation.prunes)
    return { kind: 'again', seen: `the operation ${describeStarter(state.operation)} does not prune` }
  if (sync.status !== 'Synced') return synced(describeOutOfSync(application), 'comparison')
  if (application.health === 'Degraded') return { kind: 'degraded', seen: describeHealth(application) }
  if (application.health !== 'Healthy') return synced(describeHealth(application), 'health')
  return { kind: 'done', revision: state.revision }
}

/** Ours by its marker; or another's sync of the same version, which is as good (auto-sync heals in parts). */
export function isWanted(wanted: Wanted, operation: Operation): boolean {
  if (
    wanted.marker !== undefined &&
    operation.info.some((entry) => entry.name === markerName && entry.value === wanted.marker)
  )
    return true
  if (operation.partial && !operation.initiatedBy.automated) return false
  const sameSource = operation.sources.length > 0 && sameSources(operation.sources, wanted.sources)
  // Auto-sync may be busy with an older head of the very same branch.
  const revision = wanted.revision ?? wanted.head
  return sameSource && revision !== undefined && operation.revision === revision
}

/** In Argo CD's own words (argo-cd, controller/sync.go, SyncAppState). */
export function isBlocked({ phase, message }: OperationState): boolean {
  return phase === 'Running' && message.startsWith('Sync operation blocked by sync window')
}

function describeStarter(operation: Operation): string {
  const { username, automated } = operation.initiatedBy
  return automated ? 'started by auto-sync' : username ? `started by ${username}` : 'of an unknown starter'
}

function describeProgress(state: OperationState): string {
  const retry = state.retryCount > 0 ? ` (retry ${state.retryCount})` : ''
  return `${state.phase === 'Terminating' ? 'terminating' : 'syncing'}${retry}${state.message ? `: ${state.message}` : ''}`
}

/** Of what the cluster refused there is nothing to look at; a hook ran. */
function failedHooks(state: OperationState): readonly Suspect[] {
  return state.resources.filter(
    ({ hookType, hookPhase }) => hookType && (hookPhase === 'Failed' || hookPhase === 'Error')
  )
}

function describeFailure(application: Application, state: OperationState): string {
  const culprits = state.resources
    .filter(
      (resource) =>
        resource.status === 'SyncFailed' || resource.hookPhase === 'Failed' || resource.hookPhase === 'Error'
    )
    .map(
      (resource) =>
        `${resource.hookType ? `${resource.hookType} hook ` : ''}${resource.kind} ${resource.name}: ${resource.message}`
    )
  const head = `Argo CD ended the sync of ${application.name} with ${state.phase}: ${state.message}`
  return culprits.length > 0 ? `${head}\n${culprits.join('\n')}` : head
}

function describeConditions(application: Application): string {
  const errors = application.conditions.filter((condition) => condition.type.endsWith('Error'))
  return `Argo CD cannot compare ${application.name} with git: ${errors.map((condition) => condition.message).join('; ') || 'it does not say why'}`
}

/** What only pruning fixes; empty when anything else is out of sync too. */
function surplusOf(application: Application): readonly ResourceStatus[] {
  const out = application.resources.filter((resource) => resource.syncStatus === 'OutOfSync')
  return out.every((resource) => resource.requiresPruning) ? out : []
}

function describeOutOfSync(application: Application): string {
  const names = application.resources
    .filter((resource) => resource.syncStatus === 'OutOfSync')
    .map((resource) => `${resource.kind} ${resource.name}${resource.requiresPruning ? ' (to be pruned)' : ''}`)
  return names.length > 0
    ? `out of sync: ${names.join(', ')}`
    : `sync status ${application.sync.status || 'not known yet'}`
}

function describeHealth(application: Application): string {
  const ill = application.resources
    .filter((resource) => resource.healthStatus && resource.healthStatus !== 'Healthy' && !resource.hook)
    .map(
      (resource) =>
        `${resource.kind} ${resource.name} is ${resource.healthStatus}${resource.healthMessage ? `: ${resource.healthMessage}` : ''}`
    )
  const whole = `${application.name} is ${application.health || 'of unknown health'}`
  return ill.length > 0 ? `${whole}: ${ill.join('; ')}` : whole
}

function waiting(seen: string): Verdict {
  return { kind: 'waiting', seen, for: 'operation' }
}

function synced(seen: string, missing: 'comparison' | 'health'): Verdict {
  return { kind: 'waiting', seen: `synced; ${seen}`, for: missing }
}

function failed(reason: Reason, message: string, culprits: readonly Suspect[] = []): Verdict {
  return { kind: 'failed', reason, message, culprits }
}
