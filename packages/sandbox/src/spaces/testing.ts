import { createHash, createHmac } from 'node:crypto'
import type { SpacesEmulator } from './index.ts'

const sha = (text: string) => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()

export interface SignedOptions {
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Default: the emulator's own. */
  readonly key?: string
  readonly secret?: string
}

/** A request as an S3 client signs it (Signature Version 4). */
export async function callSigned(
  spaces: SpacesEmulator,
  method: string,
  target: string,
  options: SignedOptions = {}
): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
  const { body = '', headers = {}, key = spaces.accessKey, secret = spaces.secretKey } = options
  const date = '20261101T100000Z'
  const scope = '20261101/us-east-1/s3/aws4_request'
  const [path = '', query = ''] = target.split('?')
  const signed = 'host;x-amz-content-sha256;x-amz-date'
  const canonical = [
    method,
    path,
    query,
    `host:${new URL(spaces.url).host}\nx-amz-content-sha256:${sha(body)}\nx-amz-date:${date}\n`,
    signed,
    sha(body)
  ].join('\n')
  const signingKey = ['20261101', 'us-east-1', 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secret}`)
  const signature = hmac(signingKey, `AWS4-HMAC-SHA256\n${date}\n${scope}\n${sha(canonical)}`).toString('hex')
  const response = await fetch(`${spaces.url}${target}`, {
    method,
    headers: {
      ...headers,
      'x-amz-date': date,
      'x-amz-content-sha256': sha(body),
      authorization: `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${signed}, Signature=${signature}`
    },
    ...(body ? { body } : {})
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}
