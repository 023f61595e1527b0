export { deployApps } from './deploy-apps.ts'
export type { DeployContext, DeployRequest } from './deploy-request.ts'
export type { Deployed, DeployedApp } from './deployed.ts'
export { recordPassedTests } from './record-passed-tests.ts'
