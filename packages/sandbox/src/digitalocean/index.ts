export type { Account, InventoryItem, ProvisioningTimes } from './account.ts'
export { publishedLimits } from './gate.ts'
export type { Cluster, LoadBalancer, OpenedCluster } from './resources.ts'
export { type DigitalOceanEmulator, type DigitalOceanOptions, startDigitalOcean } from './start.ts'
