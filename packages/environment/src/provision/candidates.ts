import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { Resource, ResourceKind } from '../inventory/resource.ts'
import type { EnvironmentNames } from '../names.ts'

/** Something of ours that Terraform could take over. */
export interface Candidate {
  /** `digitalocean_vpc` */
  readonly type: string
  /** As `import` wants it. */
  readonly importId: string
  /** As the state has it. */
  readonly stateId: string
  /** What a `for_each` may call it. */
  readonly keys: readonly string[]
  /** It has the name that we give: the others were made by somebody in it, such as Kubernetes. */
  readonly isPreferred: boolean
  /** A kind of which a stack has one for each of something: the key must tell which. */
  readonly isOneOfMany: boolean
}

/** Kinds that the account lists, and what the provider calls them. */
const types: Readonly<Partial<Record<ResourceKind, string>>> = {
  cluster: 'digitalocean_kubernetes_cluster',
  database: 'digitalocean_database_cluster',
  vpc: 'digitalocean_vpc',
  'load-balancer': 'digitalocean_loadbalancer',
  project: 'digitalocean_project',
  'dns-record': 'digitalocean_record'
}

export function candidatesAmong(existing: readonly Resource[], names: EnvironmentNames): readonly Candidate[] {
  const ownNames = [names.cluster, names.database, names.vpc, names.loadBalancer, names.project]
  return existing.flatMap(({ kind, id, name, zone }): Candidate[] => {
    const type = types[kind]
    if (!type || name.startsWith('AAAA ')) return []
    // Kubernetes makes load balancers too, in the same network: those are its own, whatever Terraform plans.
    if (kind === 'load-balancer' && !name.startsWith(`${names.prefix}-`)) return []
    if (kind !== 'dns-record')
      return [
        {
          type,
          importId: id,
          stateId: id,
          keys: [name],
          isPreferred: ownNames.includes(name),
          isOneOfMany: false
        }
      ]
    const host = name.replace(/^\S+ /, '')
    return [
      {
        type,
        importId: `${zone},${id}`,
        stateId: id,
        keys: [host, `${host}.${zone}`],
        isPreferred: false,
        isOneOfMany: true
      }
    ]
  })
}

const parts = {
  db: 'digitalocean_database_db',
  user: 'digitalocean_database_user',
  pool: 'digitalocean_database_connection_pool'
} as const

/**
 * What is in our database cluster, of the types that are planned: not every engine has each of them. The service's own database
 * and user are nobody's to make.
 */
export async function databaseParts(
  existing: readonly Resource[],
  planned: ReadonlySet<string>,
  names: EnvironmentNames,
  { databases }: DigitalOcean
): Promise<readonly Candidate[]> {
  const clusters = existing.filter(({ kind }) => kind === 'database')
  const cluster =
    clusters.find(({ name }) => name === names.database) ?? (clusters.length === 1 ? clusters[0] : undefined)
  if (!cluster) return []
  const { id } = cluster
  const part = (type: string, name: string, stateId: string, isPreferred: boolean): Candidate => ({
    type,
    importId: `${id},${name}`,
    stateId,
    keys: [name],
    isPreferred,
    isOneOfMany: false
  })
  const dbs = planned.has(parts.db) ? await databases.dbs(id) : []
  const users = planned.has(parts.user) ? await databases.users(id) : []
  const pools = planned.has(parts.pool) ? await databases.pools(id) : []
  return [
    ...dbs
      .filter(({ name }) => name !== 'defaultdb')
      .map(({ name }) => part(parts.db, name, `${id}/database/${name}`, name === names.databaseName)),
    ...users
      .filter(({ name }) => name !== 'doadmin')
      .map(({ name }) => part(parts.user, name, `${id}/user/${name}`, false)),
    ...pools.map(({ name, db }) => part(parts.pool, name, `${id}/${name}`, db === names.databaseName))
  ]
}
