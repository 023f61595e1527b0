import { renderName } from './cause.ts'
import { type ChangedApps, type DetectDeps, type DetectRequest, nothingChanged } from './changed-apps.ts'
import { openHead, startRepository } from './repository.ts'

/**
 * Which apps differ from what they are compared with, and why.
 * What is not needed to start git is loaded while it starts.
 */
export async function detectChangedApps(request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  if (request.event.deleted) return nothingChanged(request.sha, `${renderName(request.event.ref)} was deleted`)
  const repositoryRequest = { ...request, likelyBranch: likelyBranch(request) }
  const started = await startRepository(repositoryRequest, deps)
  const loading = import('./detect.ts')
  try {
    const repository = await openHead(started, repositoryRequest, deps)
    return await (await loading).detect(repository, request, deps)
  } finally {
    await started.close()
  }
}

/** A guess, made before the configuration is read: a wrong one costs a process, no mistake. */
function likelyBranch({ base, event, promotionBranch = 'main' }: DetectRequest): string | undefined {
  if (base !== undefined && base !== 'merge-base') return undefined
  return event.target !== undefined || event.ref === `refs/heads/${promotionBranch}` ? undefined : promotionBranch
}
