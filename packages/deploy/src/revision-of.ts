import type { SyncResult } from '@staging-actions/argocd'

const shaTag = /^(?:sha-)?([0-9a-f]{40})$/

/** The image says which commit of the app runs; the synced revision only says where its manifests are from. */
export function revisionOf(imageTag: string | undefined, { revision }: Pick<SyncResult, 'revision'>): string {
  return shaTag.exec(imageTag ?? '')?.[1] ?? revision
}
