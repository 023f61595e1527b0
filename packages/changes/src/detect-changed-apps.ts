import { renderName } from './cause.ts'
import { type ChangedApps, type DetectDeps, type DetectRequest, nothingChanged } from './changed-apps.ts'
import { openHead, startRepository } from './repository.ts'

/**
 * Which apps differ from what they are compared with, and why.
 * What is not needed to start git is loaded while it starts.
 */
export async function detectChangedApps(request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  if (request.event.deleted) return nothingChanged(request.sha, `${renderName(request.event.ref)} was deleted`)
  const started = await startRepository(request, deps)
  const loading = import('./detect.ts')
  try {
    const repository = await openHead(started, request, deps)
    return await (await loading).detect(repository, request, deps)
  } finally {
    await started.close()
  }
}
