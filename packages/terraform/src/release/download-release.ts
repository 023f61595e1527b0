import { createHash } from 'node:crypto'
import { ApiError, StagingError } from '@staging-actions/base'
import { hashicorpKey } from './hashicorp-key.ts'
import { readKeyring, type SignatureVerdict, verifyDetached } from './openpgp.ts'
import { unzipFile } from './unzip.ts'

/** Where releases come from, and whose they must be. */
export interface ReleaseSource {
  /** Without a trailing slash. */
  readonly url: string
  /** Armored OpenPGP public key. */
  readonly trustedKey: string
}

/** Where Terraform is published by its maker. */
export const hashicorpReleases: ReleaseSource = {
  url: 'https://releases.hashicorp.com/terraform',
  trustedKey: hashicorpKey
}

export interface DownloadReleaseRequest {
  readonly source: ReleaseSource
  /** `1.11.4` */
  readonly version: string
  readonly download: (url: string, signal: AbortSignal) => Promise<Uint8Array>
  readonly signal: AbortSignal
  /** Milliseconds for each file; then it is given up. */
  readonly patience: number
  /** Milliseconds since the epoch. */
  readonly now: number
}

/**
 * The terraform binary of a release. Nothing is unpacked before the list of checksums is proven to be signed by the trusted
 * key, and the archive to be on that list.
 */
export async function downloadRelease(request: DownloadReleaseRequest): Promise<Buffer> {
  const { source, version, download, now } = request
  const machine = { x64: 'amd64', arm64: 'arm64' }[process.arch as 'x64' | 'arm64'] ?? process.arch
  const archive = `terraform_${version}_${process.platform}_${machine}.zip`
  const fetchFile = async (name: string) => {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.patience)])
    try {
      return await download(`${source.url}/${version}/${name}`, signal)
    } catch (cause) {
      if (request.signal.aborted) throw request.signal.reason
      throw unreachable(source, version, name, cause)
    }
  }
  const [sums, signature] = await Promise.all([
    fetchFile(`terraform_${version}_SHA256SUMS`),
    fetchFile(`terraform_${version}_SHA256SUMS.sig`)
  ])
  requireSigned(verifyDetached(sums, signature, readKeyring(source.trustedKey), now), version)
  const lines = Buffer.from(sums).toString('utf8').split('\n')
  const expected = lines.find((line) => line.endsWith(`  ${archive}`))?.slice(0, 64)
  if (!expected)
    throw new StagingError('terraform-missing', `terraform ${version} is not published for this machine (${archive})`, {
      hint: 'Ask for another version, or install terraform in a step before.'
    })
  const zip = await fetchFile(archive)
  if (createHash('sha256').update(zip).digest('hex') !== expected)
    throw new StagingError('terraform-missing', `${archive} does not have the checksum that its maker signed`, {
      hint: 'It was damaged on its way: run it again. If it stays so, something between here and the server changes files.'
    })
  const binary = unzipFile(zip, process.platform === 'win32' ? 'terraform.exe' : 'terraform')
  if (!binary) throw new StagingError('terraform-missing', `${archive} holds no terraform`)
  return binary
}

function requireSigned(verdict: SignatureVerdict, version: string): void {
  if (verdict.kind === 'valid') return
  const list = `the checksums of terraform ${version}`
  if (verdict.kind === 'expired-key')
    throw new StagingError(
      'terraform-missing',
      `${list} are signed with the key ${verdict.fingerprint}, which expired on ${new Date(verdict.expired).toISOString().slice(0, 10)}`,
      {
        hint: 'Take a newer release of staging-actions, which knows the newer key, or install terraform in a step before.'
      }
    )
  const why = {
    'unknown-key': () => `they are signed with another key (${verdict.kind === 'unknown-key' ? verdict.keyId : ''})`,
    mismatch: () => 'the signature does not match them',
    malformed: () => `the signature cannot be read: ${verdict.kind === 'malformed' ? verdict.why : ''}`
  }[verdict.kind]()
  throw new StagingError('terraform-missing', `${list} are not signed by its maker: ${why}`, {
    hint: 'Something between here and the server changes files: install terraform in a step before, from a source that you trust.'
  })
}

function unreachable({ url }: ReleaseSource, version: string, name: string, cause: unknown): StagingError {
  const { host } = new URL(url)
  if (cause instanceof ApiError && (cause.status === 404 || cause.status === 403))
    return new StagingError('terraform-missing', `there is no terraform ${version} at ${host} (${name})`, {
      cause,
      hint: 'Correct `terraform-version` or the `required_version` of the stack.'
    })
  const isSlow = (cause as { readonly name?: unknown } | undefined)?.name === 'TimeoutError'
  return new StagingError(
    'terraform-missing',
    `terraform ${version} could not be fetched: ${host} ${isSlow ? 'took too long' : 'did not answer as it should'} (${name})`,
    { cause, hint: `Put terraform on the PATH (in a step before), or let this machine reach ${host}.` }
  )
}
