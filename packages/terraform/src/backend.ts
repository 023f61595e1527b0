import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { isObject } from './json.ts'

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

/**
 * Terraform 1.11.2 and newer (aws-sdk-go-v2 with `when_supported` as its default) send the state over TLS as `aws-chunked`
 * with a checksum in its trailer, whatever `skip_s3_checksum` says; Spaces and other stores on Ceph answer
 * `XAmzContentSHA256Mismatch`, and Terraform cannot even take its lock. Seen with 1.11.4; older ones ignore these settings.
 * Sources: github.com/hashicorp/terraform/issues/36704, github.com/CleverCloud/terraform-provider-clevercloud/pull/420.
 */
export const checksumSettings = {
  AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required'
} as const

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

/** The type of the backend that an init has chosen, as Terraform and OpenTofu note it in their data folder; undefined: none, so a local state. */
export async function backendOf(dataDirectory: string): Promise<string | undefined> {
  const text = await readFile(join(dataDirectory, 'terraform.tfstate'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}'
      throw error
    }
  )
  const note: unknown = JSON.parse(text)
  const backend = isObject(note) ? note['backend'] : undefined
  return isObject(backend) && typeof backend['type'] === 'string' ? backend['type'] : undefined
}

export function noBackend(directory: string, type: string | undefined): StagingError {
  const has = type === undefined ? 'no backend' : `the backend "${type}"`
  return new StagingError(
    'invalid-configuration',
    `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`,
    {
      hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
    }
  )
}
