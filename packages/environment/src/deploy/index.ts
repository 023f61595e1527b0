/** The claim of a deploy alone, without the clients of the clouds. */
export { claimDeploy, type DeployClaim } from './claim-deploy.ts'
export { tellReplaced } from './tell-replaced.ts'
