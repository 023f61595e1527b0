/** What every host name of Spaces ends with: `nyc3.digitaloceanspaces.com`, `<bucket>.nyc3.digitaloceanspaces.com`. */
const service = 'digitaloceanspaces.com'
const form = new RegExp(`^(?:(.+)\\.)?([a-z0-9-]+)\\.${service.replace('.', '\\.')}$`)

export interface SpacesHost {
  /** Undefined where the path names it. */
  readonly bucket: string | undefined
  readonly region: string
}

/**
 * Fewer than DigitalOcean's regions: there is no Spaces in nyc1. From the published provider's own list
 * (terraform-provider-digitalocean, digitalocean/spaces/spaces_entities.go).
 */
const regions = new Set(['ams3', 'atl1', 'blr1', 'fra1', 'lon1', 'nyc3', 'sfo2', 'sfo3', 'sgp1', 'syd1', 'tor1'])

/** Undefined: no name of Spaces. */
export function parseHost(host: string): SpacesHost | undefined {
  const match = form.exec(host.replace(/:\d+$/, '').toLowerCase())
  return match?.[2] && regions.has(match[2]) ? { bucket: match[1], region: match[2] } : undefined
}

/** The endpoint of a region, as the product and Terraform's provider make it by themselves. */
export function endpointOf(region: string): string {
  return `https://${region}.${service}`
}

/**
 * The names on the certificate that a host presents: the region's own and one label in front of it. A bucket with a dot in
 * its name is not covered, as with the service: it can be reached by path alone.
 */
export function certificateNames(host: string | undefined): readonly string[] {
  const region = host === undefined ? undefined : parseHost(host)?.region
  return region ? [`${region}.${service}`, `*.${region}.${service}`] : ['127.0.0.1', 'localhost']
}

/** Both ways to address a bucket as one: the path with the bucket first. */
export function pathOf(request: Request): string {
  const { host, pathname } = new URL(request.url)
  const bucket = parseHost(request.headers.get('host') ?? host)?.bucket
  return bucket ? `/${bucket}${pathname}` : pathname
}
