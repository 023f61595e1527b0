export { DigitalOcean, type RegistryPlan } from './client.ts'
export type {
  Account,
  AssociatedResources,
  Certificate,
  Database,
  DatabaseOffer,
  DatabaseReplica,
  DigitalOceanCluster,
  Domain,
  DomainRecord,
  Droplet,
  Firewall,
  KubernetesOffer,
  LoadBalancer,
  Project,
  ReservedIp,
  Size,
  Snapshot,
  Tag,
  Volume,
  Vpc,
  VpcMember
} from './schema.ts'
export { type NeededScopes, neededScopes, scopeNames, scopesFor, tokenPage } from './scopes.ts'
export type { TransportOptions } from './transport.ts'
export { doubt } from './transport.ts'
