/** Where the state is kept; the keys that open it travel as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
export interface BackendSettings {
  readonly bucket: string
  /** `4242/staging/staging.tfstate` */
  readonly key: string
  /** `https://nyc3.digitaloceanspaces.com` */
  readonly endpoint: string
  /** For the signature only: Spaces takes any. Default `us-east-1`. */
  readonly region?: string
  /** Whether the bucket honours conditional writes: without them a lock file excludes nobody. Default true. */
  readonly useLockfile?: boolean
}

/** The backend's settings as `-backend-config` reads them from a file. */
export function renderBackend(settings: BackendSettings): string {
  const lines = [
    `bucket = ${quote(settings.bucket)}`,
    `key = ${quote(settings.key)}`,
    `region = ${quote(settings.region ?? 'us-east-1')}`,
    `endpoints = { s3 = ${quote(settings.endpoint)} }`,
    `use_lockfile = ${settings.useLockfile ?? true}`,
    'use_path_style = true',
    // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
    'skip_credentials_validation = true',
    'skip_region_validation = true',
    'skip_requesting_account_id = true',
    'skip_metadata_api_check = true',
    'skip_s3_checksum = true'
  ]
  return `${lines.join('\n')}\n`
}

/** A string as HCL takes it: nothing in it is interpolated. */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{')
}
