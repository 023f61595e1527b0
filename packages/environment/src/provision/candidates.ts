import type { DigitalOcean } from '@staging-actions/digitalocean'
import type { Plan } from '@staging-actions/terraform'
import { canonicalName, shortName } from '../dns/zone.ts'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType } from '../inventory/terraform-types.ts'
import type { EnvironmentNames } from '../names.ts'

type Attributes = Readonly<Record<string, unknown>>

/** Something of ours that Terraform could take over. */
export interface Candidate {
  /** `digitalocean_vpc` */
  readonly type: string
  /** As `import` wants it. */
  readonly importId: string
  /** As the state has it. */
  readonly stateId: string
  /** Whether these planned attributes are its own. */
  readonly isPlannedAs: (after: Attributes) => boolean
}

/** Kinds that the provider imports by what the account lists of them. */
const adoptable: ReadonlySet<Resource['kind']> = new Set([
  'cluster',
  'database',
  'vpc',
  'load-balancer',
  'project',
  'dns-record'
])

export function candidatesAmong(existing: readonly Resource[]): readonly Candidate[] {
  return existing.flatMap(({ kind, id, name, zone }): Candidate[] => {
    const type = Object.keys(kindOfType).find((one) => kindOfType[one] === kind)
    if (!type || !adoptable.has(kind)) return []
    if (kind !== 'dns-record')
      return [{ type, importId: id, stateId: id, isPlannedAs: (after) => after['name'] === name }]
    const isPlannedAs = ({ domain, type: record, name: short }: Attributes) =>
      typeof domain === 'string' &&
      typeof short === 'string' &&
      canonicalName(domain) === zone &&
      `${record} ${shortName(short, domain)}` === name
    return [{ type, importId: `${zone},${id}`, stateId: id, isPlannedAs }]
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
  { changes }: Pick<Plan, 'changes'>,
  names: EnvironmentNames,
  { databases }: DigitalOcean
): Promise<readonly Candidate[]> {
  const cluster = existing.find(({ kind, name }) => kind === 'database' && name === names.database)
  if (!cluster) return []
  const { id } = cluster
  const planned = new Set(changes.map(({ type }) => type))
  const part = (type: string, name: string, stateId: string): Candidate => ({
    type,
    importId: `${id},${name}`,
    stateId,
    isPlannedAs: (after) => after['name'] === name && (after['cluster_id'] === undefined || after['cluster_id'] === id)
  })
  const dbs = planned.has(parts.db) ? await databases.dbs(id) : []
  const users = planned.has(parts.user) ? await databases.users(id) : []
  const pools = planned.has(parts.pool) ? await databases.pools(id) : []
  return [
    ...dbs.filter(({ name }) => name !== 'defaultdb').map(({ name }) => part(parts.db, name, `${id}/database/${name}`)),
    ...users.filter(({ name }) => name !== 'doadmin').map(({ name }) => part(parts.user, name, `${id}/user/${name}`)),
    ...pools.map(({ name }) => part(parts.pool, name, `${id}/${name}`))
  ]
}
