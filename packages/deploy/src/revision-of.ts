import type { SyncResult } from '@staging-actions/argocd'

const commitForm = /^(?:sha-)?([0-9a-f]{40})$/

/** The commit that an image tag or a revision names: itself, or as `sha-<commit>`. */
export function commitIn(text: string | undefined): string | undefined {
  return commitForm.exec(text ?? '')?.[1]
}

/** The image says which commit of the app runs; the synced revision only says where its manifests are from. */
export function revisionOf(imageTag: string | undefined, { revision }: Pick<SyncResult, 'revision'>): string {
  return commitIn(imageTag) ?? revision
}
