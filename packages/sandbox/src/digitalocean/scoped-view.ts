/**
 * An answer as a token with these scopes sees it: what it may not see is left out. Which fields those are is said in the published
 * document's descriptions ("Requires `tag:read` scope"); that they are left out rather than empty is our belief
 * ("User passwords will not show without the `database:view_credentials` scope").
 */
export function scopedView(path: string, body: unknown, scopes: ReadonlySet<string>): unknown {
  const root = path.split('/')[2] ?? ''
  const view = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(view)
    if (typeof value !== 'object' || value === null) return value
    const fields = value as Readonly<Record<string, unknown>>
    return Object.fromEntries(
      Object.entries(fields).flatMap(([name, part]) => {
        const needed = hidden[name]?.(root, fields)
        if (needed && !scopes.has(needed)) return []
        // The one field that is "provided as a convenience": made of the others, so without what they lack.
        if (name === 'uri' && root === 'databases' && !scopes.has(credentials))
          return [[name, String(part).replace(/\/\/[^@/]*@/, '//')]]
        return [[name, view(part)]]
      })
    )
  }
  return view(body)
}

const credentials = 'database:view_credentials'

/** Of which scope a field tells; undefined: of none, here. */
const hidden: Readonly<
  Record<string, (root: string, siblings: Readonly<Record<string, unknown>>) => string | undefined>
> = {
  password: (root) => (root === 'databases' ? credentials : undefined),
  user: (root, siblings) => (root === 'databases' && 'host' in siblings ? credentials : undefined),
  tags: (root) => (root === 'tags' ? undefined : 'tag:read'),
  vpc_uuid: () => 'vpc:read',
  private_network_uuid: () => 'vpc:read',
  project_id: () => 'project:read',
  droplet_limit: () => 'droplet:read',
  reserved_ip_limit: () => 'reserved_ip:read',
  volume_ids: (root) => (root === 'droplets' ? 'block_storage:read' : undefined),
  droplets: ofTag('droplet:read'),
  images: ofTag('image:read'),
  volumes: ofTag('block_storage:read'),
  volume_snapshots: ofTag('block_storage_snapshot:read'),
  databases: ofTag('database:read')
}

function ofTag(scope: string) {
  return (root: string, siblings: Readonly<Record<string, unknown>>) =>
    root === 'tags' && 'count' in siblings ? scope : undefined
}
