export {
  type Cluster,
  type Identity,
  type LogOptions,
  type OpenClusterOptions,
  openCluster,
  type Patch
} from './cluster.ts'
export { type ClusterAccess, parseKubeconfig } from './kubeconfig.ts'
export { parseManifests } from './manifests.ts'
export {
  describeRef,
  field,
  items,
  type KubernetesObject,
  number,
  type ObjectMeta,
  type ObjectQuery,
  type ObjectRef,
  refOf,
  text
} from './object.ts'
export {
  deploymentReadiness,
  jobReadiness,
  nodeReadiness,
  podReadiness,
  type Readiness,
  workloadReadiness
} from './readiness.ts'
export type { ObjectList, WatchEvent } from './watch.ts'
