import { setImmediate } from 'node:timers/promises'
import { renderName } from './cause.ts'
import { type ChangedApps, type DetectDeps, type DetectRequest, nothingChanged } from './changed-apps.ts'
import { startGit } from './start-git.ts'

/** Which apps differ from what they are compared with, and why. */
export async function detectChangedApps(request: DetectRequest, deps: DetectDeps): Promise<ChangedApps> {
  if (request.event.deleted) return nothingChanged(request.sha, `${renderName(request.event.ref)} was deleted`)
  const git = startGit(request, deps)
  try {
    // git works while what reads its answers is being loaded: loading keeps the thread, so git gets its input before.
    await setImmediate()
    const { detect } = await import('./detect.ts')
    return await detect(git, request, deps)
  } finally {
    await git.close()
  }
}
