/** What DigitalOcean offers, as far as staging environments ask. Prices in US dollars. */
export interface Size {
  readonly slug: string
  readonly memory: number
  readonly vcpus: number
  readonly disk: number
  readonly transfer: number
  readonly price_monthly: number
  readonly price_hourly: number
  readonly description: string
  /** A month of it costs as much as all of its hours. */
  readonly uncapped?: true
}

const size = (
  slug: string,
  memory: number,
  vcpus: number,
  disk: number,
  transfer: number,
  monthly: number,
  hourly: number
): Size => ({
  slug,
  memory,
  vcpus,
  disk,
  transfer,
  price_monthly: monthly,
  price_hourly: hourly,
  description: 'Basic'
})

export const sizes: readonly Size[] = [
  size('s-1vcpu-1gb', 1024, 1, 25, 1, 6, 0.00893),
  size('s-1vcpu-2gb', 2048, 1, 50, 2, 12, 0.01786),
  size('s-2vcpu-2gb', 2048, 2, 60, 3, 18, 0.02679),
  size('s-2vcpu-4gb', 4096, 2, 80, 4, 24, 0.03571),
  size('s-4vcpu-8gb', 8192, 4, 160, 5, 48, 0.07143),
  size('s-8vcpu-16gb', 16384, 8, 320, 6, 96, 0.14286),
  { ...size('gpu-4000adax1-20gb', 32768, 8, 500, 10, 565.44, 0.76), description: 'RTX 4000 Ada GPU', uncapped: true }
]

export const regions: readonly { readonly slug: string; readonly name: string }[] = [
  { slug: 'nyc1', name: 'New York 1' },
  { slug: 'nyc3', name: 'New York 3' },
  { slug: 'ams3', name: 'Amsterdam 3' },
  { slug: 'fra1', name: 'Frankfurt 1' },
  { slug: 'lon1', name: 'London 1' },
  { slug: 'sfo3', name: 'San Francisco 3' },
  { slug: 'sgp1', name: 'Singapore 1' },
  { slug: 'tor1', name: 'Toronto 1' },
  { slug: 'blr1', name: 'Bangalore 1' },
  { slug: 'syd1', name: 'Sydney 1' }
]

/** Newest first, as the service lists them. Its version slugs are retired as patches come out. */
export const kubernetesVersions: readonly string[] = ['1.36.3-do.0', '1.35.6-do.0', '1.34.9-do.1']

export const databaseEngines: Readonly<Record<string, readonly string[]>> = {
  pg: ['14', '15', '16', '17', '18'],
  mysql: ['8'],
  valkey: ['8']
}

/** Monthly price of one node of a database, and the storage that is in it (digitalocean.com/pricing/managed-databases). */
export const databaseSizes: Readonly<Record<string, { readonly monthly: number; readonly storageMib: number }>> = {
  'db-s-1vcpu-1gb': { monthly: 15.15, storageMib: 10_240 },
  'db-s-1vcpu-2gb': { monthly: 30.45, storageMib: 30_720 },
  'db-s-2vcpu-4gb': { monthly: 60.9, storageMib: 61_440 },
  'db-s-4vcpu-8gb': { monthly: 122.1, storageMib: 143_360 },
  'db-s-6vcpu-16gb': { monthly: 244.35, storageMib: 296_960 }
}

/** Plans of container registries (docs.digitalocean.com/products/container-registry/details, pricing and limits); 0 repositories: any. */
export const registryTiers = {
  starter: { name: 'Starter', monthly: 0, repositories: 1, storageBytes: 500 * 2 ** 20, registries: 1 },
  basic: { name: 'Basic', monthly: 5, repositories: 5, storageBytes: 5 * 2 ** 30, registries: 1 },
  professional: { name: 'Professional', monthly: 20, repositories: 0, storageBytes: 100 * 2 ** 30, registries: 10 }
} as const

/** Hours that DigitalOcean bills a month at the most. */
export const hoursAMonth = 672

export const monthlyPrices = {
  highAvailability: 40,
  loadBalancerNode: 12,
  networkLoadBalancerNode: 15,
  globalLoadBalancer: 15,
  databaseStorageGib: 0.215,
  volumeGib: 0.1,
  snapshotGib: 0.06,
  reservedIpUnassigned: 5,
  registryStorageGib: 0.02
} as const

export function renderRegion(slug: string): Record<string, unknown> {
  const region = regions.find((candidate) => candidate.slug === slug)
  return {
    name: region?.name ?? slug,
    slug,
    features: ['backups', 'ipv6', 'metadata', 'install_agent', 'storage', 'image_transfer'],
    available: region !== undefined,
    sizes: sizes.map((candidate) => candidate.slug)
  }
}

export function renderSize({ uncapped: _, ...size }: Size): Record<string, unknown> {
  return { ...size, available: true, regions: regions.map((region) => region.slug) }
}
