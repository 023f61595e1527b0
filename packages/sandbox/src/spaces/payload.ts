import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Refusal } from './answers.ts'

type Payload = { readonly kind: 'body'; readonly body: Buffer } | { readonly kind: 'refused'; readonly why: Refusal }

const unsignedTrailer = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'

/** Base64 of what each of S3's checksums says of a body; the ones that no client of ours can send are missing. */
const checksums: Readonly<Record<string, (body: Buffer) => string>> = {
  'x-amz-checksum-crc32': (body) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(crc32(body))
    return bytes.toString('base64')
  },
  'x-amz-checksum-sha1': (body) => createHash('sha1').update(body).digest('base64'),
  'x-amz-checksum-sha256': (body) => createHash('sha256').update(body).digest('base64')
}

/**
 * The bytes of a request, once everything that it says about them is proven.
 *
 * A body with a checksum in its trailer (`STREAMING-UNSIGNED-PAYLOAD-TRAILER`, what AWS's SDKs send over TLS) is refused
 * unless `trailers`: Spaces answered it `XAmzContentSHA256Mismatch`
 * (github.com/digitalocean/terraform-provider-digitalocean/issues/1087), as other stores on Ceph still do
 * (github.com/CleverCloud/terraform-provider-clevercloud/pull/420). Nobody says that Spaces takes it now.
 */
export function readPayload(
  raw: Buffer,
  header: (name: string) => string | undefined,
  options: { readonly trailers: boolean }
): Payload {
  const claimed = header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD'
  if (claimed === unsignedTrailer) {
    if (!options.trailers) return refused('XAmzContentSHA256Mismatch', `${unsignedTrailer} is not the body's digest`)
    return readTrailed(raw, header)
  }
  if (claimed !== 'UNSIGNED-PAYLOAD' && claimed !== createHash('sha256').update(raw).digest('hex'))
    return refused('XAmzContentSHA256Mismatch', `the body's digest is not ${claimed}`)
  if (header('content-encoding')?.includes('aws-chunked'))
    return refused('InvalidRequest', 'aws-chunked without a streaming signature')
  const md5 = header('content-md5')
  if (md5 !== undefined && md5 !== createHash('md5').update(raw).digest('base64'))
    return refused('BadDigest', "the body's MD5 is another")
  for (const [name, digest] of Object.entries(checksums))
    if (header(name) !== undefined && header(name) !== digest(raw)) return refused('BadDigest', `${name} is wrong`)
  return { kind: 'body', body: raw }
}

function readTrailed(raw: Buffer, header: (name: string) => string | undefined): Payload {
  const name = header('x-amz-trailer')?.toLowerCase() ?? ''
  const digest = checksums[name]
  if (!digest) return refused('InvalidRequest', `the trailer "${name}" is no known checksum`)
  if (!header('content-encoding')?.includes('aws-chunked'))
    return refused('InvalidRequest', 'a trailer needs content-encoding aws-chunked')
  const decoded = decodeChunked(raw)
  if (!decoded) return refused('InvalidRequest', 'the chunks are malformed')
  if (header('x-amz-decoded-content-length') !== String(decoded.body.length))
    return refused('InvalidRequest', 'x-amz-decoded-content-length is not the length of the chunks')
  if (decoded.trailers.get(name) !== digest(decoded.body)) return refused('BadDigest', `${name} is wrong or missing`)
  return { kind: 'body', body: decoded.body }
}

function refused(code: Refusal['code'], message: string): Payload {
  return { kind: 'refused', why: { code, message } }
}

/**
 * A body in `aws-chunked` encoding: `<hex length>\r\n<bytes>\r\n` until a length of 0, then trailers as header lines.
 * Undefined when it is malformed.
 */
function decodeChunked(
  raw: Buffer
): { readonly body: Buffer; readonly trailers: ReadonlyMap<string, string> } | undefined {
  const parts: Buffer[] = []
  let at = 0
  for (;;) {
    const end = raw.indexOf('\r\n', at)
    const size = end < 0 ? '' : raw.subarray(at, end).toString('latin1')
    if (!/^[0-9a-f]{1,8}$/i.test(size)) return undefined
    const length = Number.parseInt(size, 16)
    const from = end + 2
    if (length === 0) {
      const lines = raw.subarray(from).toString('latin1').split('\r\n').filter(Boolean)
      const trailers = lines.map((line): [string, string] => {
        const [name = '', value = ''] = line.split(/:(.*)/s)
        return [name.toLowerCase().trim(), value.trim()]
      })
      return { body: Buffer.concat(parts), trailers: new Map(trailers) }
    }
    if (raw.subarray(from + length, from + length + 2).toString('latin1') !== '\r\n') return undefined
    parts.push(raw.subarray(from, from + length))
    at = from + length + 2
  }
}
