import type { Application } from './application.ts'

/** What was reached, also when it was not enough. */
export interface SyncResult {
  readonly kind: 'synced' | 'failed'
  readonly application: string
  /** Full sha; empty when nothing was synced. */
  readonly revision: string
  /** Images of the live workloads, sorted. */
  readonly images: readonly string[]
  readonly health: string
  readonly syncStatus: string
  readonly resources: readonly SyncResultResource[]
  /** Milliseconds. */
  readonly duration: number
}

export interface SyncResultResource {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly status: string
  readonly health: string
  readonly message: string
}

export function makeResult(
  kind: SyncResult['kind'],
  name: string,
  application: Application | undefined,
  images: readonly string[],
  duration: number
): SyncResult {
  const synced = application?.operationState?.resources ?? []
  return {
    kind,
    application: name,
    revision: (application?.operationState?.revision ?? application?.sync.revision) || '',
    images,
    health: application?.health ?? '',
    syncStatus: application?.sync.status ?? '',
    resources: (application?.resources ?? []).map((resource) => ({
      kind: resource.kind,
      namespace: resource.namespace,
      name: resource.name,
      status: resource.syncStatus,
      health: resource.healthStatus,
      message:
        resource.healthMessage ||
        (synced.find((entry) => entry.kind === resource.kind && entry.name === resource.name)?.message ?? '')
    })),
    duration
  }
}
