export { type Cause, renderCause, renderName } from './cause.ts'
export {
  type ChangedApp,
  type ChangedApps,
  type DeployedApp,
  type DetectDeps,
  type DetectRequest,
  detectChangedApps
} from './detect-changed-apps.ts'
export { type PushedEvent, readEvent } from './event.ts'
export type { Remote } from './scratch-repository.ts'
