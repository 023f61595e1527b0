export { DigitalOcean } from './client.ts'
export type {
  Account,
  AssociatedResources,
  Certificate,
  Database,
  DigitalOceanCluster,
  Domain,
  DomainRecord,
  Droplet,
  Firewall,
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
export type { TransportOptions } from './transport.ts'
