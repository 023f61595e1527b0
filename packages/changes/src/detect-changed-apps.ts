import { renderName } from './cause.ts'
import { type ChangedApps, type DetectDeps, type DetectRequest, nothingChanged } from './changed-apps.ts'
import { type StartDeps, type StartedGit, startGit } from './start-git.ts'

/** A detection under way: git works, and what reads its answers is being loaded. */
export interface BegunDetection {
  readonly git: StartedGit
  readonly rest: Promise<typeof import('./detect.ts')>
}

/** The first half of `detectChangedApps`, which logs nothing and needs no network. Undefined when the event needs no git. */
export function beginDetection(request: DetectRequest, deps: StartDeps): BegunDetection | undefined {
  return request.event.deleted ? undefined : { git: startGit(request, deps), rest: import('./detect.ts') }
}

/** Which apps differ from what they are compared with, and why. */
export async function detectChangedApps(
  request: DetectRequest,
  deps: DetectDeps,
  begun = beginDetection(request, deps)
): Promise<ChangedApps> {
  if (!begun) return nothingChanged(request.sha, `${renderName(request.event.ref)} was deleted`)
  try {
    const { detect } = await begun.rest
    return await detect(begun.git, request, deps)
  } finally {
    await begun.git.close()
  }
}
