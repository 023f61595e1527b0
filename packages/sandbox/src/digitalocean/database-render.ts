import type { Database, DatabaseUser } from './resources.ts'

const schemes: Readonly<Record<string, string>> = { pg: 'postgresql', mysql: 'mysql', valkey: 'rediss' }

/** How to reach one database, from outside or within the VPC. `database` is a pool's name on a pool's port. */
export function connection(
  cluster: Database,
  side: 'public' | 'private',
  port: number,
  database: string,
  user: DatabaseUser | undefined
): Record<string, unknown> {
  const host = side === 'private' ? `private-${cluster.host}` : cluster.host
  const name = user?.name ?? ''
  const password = user?.password ?? ''
  const uri = `${schemes[cluster.engine] ?? cluster.engine}://${name}:${password}@${host}:${port}/${database}?sslmode=require`
  return {
    uri,
    database,
    host,
    port,
    user: name,
    password,
    ssl: true
  }
}

export function renderUser(user: DatabaseUser): Record<string, unknown> {
  const { name, role, password, settings } = user
  return { name, role, password, ...(settings ? { settings } : {}) }
}
