/** What runs together in an environment, and what passed there: pure edits of the ledger, and questions to it. */

export type { Override } from '../ledger/schema.ts'
export {
  type BegunDeploy,
  type Deployer,
  type EndedDeploy,
  type HeldApp,
  heldByOthers,
  withDeployBegun,
  withDeployed,
  withDigests,
  withDoubted,
  withoutApps,
  withStackBegun
} from './deploys.ts'
export { compositionOf, type TestEnds, type Verdict, withComposition, withoutPasses, withPasses } from './passes.ts'
export { applyNameOf, type Disturbance, disturbanceOf, type Standing, type Surroundings } from './surroundings.ts'
