export { type BackendSettings, noBackend } from './backend.ts'
export { type Diagnostic, renderDiagnostic } from './diagnostic.ts'
export { describeEvent, type ResourceAction, type TerraformEvent } from './events.ts'
export { StateLockedError, TerraformError, TerraformKilledError } from './failure.ts'
export { type FoundBinary, findBinary, type TerraformCommand, type ToolInstaller } from './find-binary.ts'
export { type LockInfo, parseLock } from './lock.ts'
export {
  type ImportBlock,
  type Life,
  type OnEvent,
  type OpenTerraformRequest,
  type OutputValue,
  openTerraform,
  type Terraform,
  type Variables
} from './open-terraform.ts'
export {
  type KeptResource,
  type Plan,
  type PlannedAction,
  type PlannedChange,
  type ProviderSetting,
  parsePlan
} from './plan.ts'
export { requiredVersion } from './required-version.ts'
export { readState, type State, type StateResource } from './state.ts'
export { type ValueSource, withoutKeys } from './value-sources.ts'
