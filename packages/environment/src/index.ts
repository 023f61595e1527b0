export { type CheckOptions, checkEnvironment, type EnvironmentReport } from './check/check-environment.ts'
export { extendLease } from './deadlines/extend-lease.ts'
export { openOurCluster } from './kube-access.ts'
export { type Ledger, type LedgerOptions, openLedger } from './ledger/open-ledger.ts'
export type { DeployedApp, JournalEntry, Lease, LedgerDocument, Operation } from './ledger/schema.ts'
export type { End } from './lifetime/end.ts'
export { sayCost, sayCostOfWaiting, sayCostSoFar, sayDollars, sayTotal } from './lifetime/say-cost.ts'
export { remedyOf, sayBudget, sayEnd, sayEnding } from './lifetime/say-end.ts'
export {
  branchOf,
  clusterTag,
  type EnvironmentIdentity,
  type EnvironmentNames,
  environmentNames,
  stateKey
} from './names.ts'
export { type Environment, type EnvironmentContext, openEnvironment } from './open-environment.ts'
export { showOutside } from './outside/show-outside.ts'
export { type PreflightDeps, preflightEnvironment } from './preflight/preflight-environment.ts'
export { observeScopes } from './preflight/scopes.ts'
export { provisionEnvironment } from './provision/provision-environment.ts'
export type { ProvisionDeps, Provisioned, ProvisionRequest } from './provision/provision-request.ts'
export { releaseOperation } from './provision/release.ts'
export { reachFrom } from './readiness/reach.ts'
export { type Reaped, reapEnvironments } from './reap/reap-environments.ts'
export {
  type OpenStack,
  type StackBackend,
  type StackTerraform,
  type StackVariables,
  stackRunner
} from './stacks/stack-terraform.ts'
export { stateStore } from './stacks/state-store.ts'
export { type EnvironmentState, environmentStates } from './state.ts'
export { handOverTeardown } from './teardown/hand-over.ts'
export {
  type TeardownDeps,
  type TeardownRequest,
  type TornDown,
  teardownEnvironment
} from './teardown/teardown-environment.ts'
