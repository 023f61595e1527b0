import { randomUUID } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { ApiError } from '@staging-actions/base'
import { AwsClient } from 'aws4fetch'
import type { Experiment } from '../experiment.ts'
import { saw } from '../sighting.ts'

export interface BucketGround {
  /** `https://nyc3.digitaloceanspaces.com` */
  readonly endpoint: string
  readonly bucket: string
  readonly accessKey: string
  readonly secretKey: string
}

const conditional = 'spaces/conditional-writes'
const addressing = 'spaces/both-addressing-styles'
const trailers = 'spaces/trailing-checksums'

/** Objects of its own below `selftest/` in the bucket, which it deletes again. */
export const bucket: Experiment<BucketGround> = {
  name: 'conditional writes, trailing checksums, both addressing styles',
  beliefs: [conditional, addressing, trailers],
  run: async (ground) => {
    const key = `selftest/${randomUUID()}`
    const ifAbsent = { 'if-none-match': '*' }
    try {
      const first = await send(ground, 'path', 'PUT', key, { headers: ifAbsent })
      const second = await send(ground, 'path', 'PUT', key, { headers: ifAbsent })
      const trailing = await send(ground, 'path', 'PUT', `${key}-trailing`, trailingChecksum('selftest'))
      const byPath = await send(ground, 'path', 'GET', key)
      const byHost = await send(ground, 'host', 'GET', key).catch(() => 'no answer')
      return [
        saw(
          conditional,
          'the second is refused, or the product does without',
          `first: ${first}, second: ${second}`,
          first === 200 && [200, 409, 412, 501].includes(second)
        ),
        saw(
          addressing,
          'by path: 200, by host name: 200',
          `by path: ${byPath}, by host name: ${byHost}`,
          byPath === 200 && byHost === 200
        ),
        saw(
          trailers,
          '200, or a refusal that the product avoids by when_required',
          `${trailing}`,
          [200, 400, 403, 411, 501].includes(trailing)
        )
      ]
    } finally {
      for (const each of [key, `${key}-trailing`]) await send(ground, 'path', 'DELETE', each)
    }
  }
}

interface Payload {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** A body in chunks that ends with its checksum, as AWS's newer clients send it over TLS unless they are told not to. */
function trailingChecksum(text: string): Payload {
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(text))
  return {
    headers: {
      'content-encoding': 'aws-chunked',
      'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
      'x-amz-decoded-content-length': String(Buffer.byteLength(text)),
      'x-amz-trailer': 'x-amz-checksum-crc32'
    },
    body: `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\nx-amz-checksum-crc32:${checksum.toString('base64')}\r\n\r\n`
  }
}

/** The status of one signed request. `host`: the bucket is part of the host name. */
async function send(
  { endpoint, bucket, accessKey, secretKey }: BucketGround,
  style: 'path' | 'host',
  method: 'GET' | 'PUT' | 'DELETE',
  key: string,
  { headers = {}, body = 'selftest' }: Payload = {}
): Promise<number> {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region: 'us-east-1',
    retries: 2
  })
  const url = new URL(endpoint)
  if (style === 'host') url.hostname = `${bucket}.${url.hostname}`
  url.pathname = style === 'host' ? `/${key}` : `/${bucket}/${key}`
  try {
    const response = await client.fetch(url, { method, headers, ...(method === 'PUT' && { body }) })
    await response.arrayBuffer()
    return response.status
  } catch (cause) {
    throw new ApiError({ service: 'Spaces', method, path: '/selftest', status: 0 }, { cause })
  }
}
