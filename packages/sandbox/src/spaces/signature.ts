import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Refusal } from './answers.ts'

/** A request as it came over the wire, and what it claims. */
export interface SignedRequest {
  readonly method: string
  /** Path and query exactly as sent. */
  readonly target: string
  header(name: string): string | undefined
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request,\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/

/** Milliseconds that a request's date may be off. */
const skew = 15 * 60_000

/**
 * AWS signature version 4, as S3 takes it: a wrong secret key fails here as it would there. Every header that says what the
 * body is must be signed. Undefined: the signature is right.
 */
export function checkSignature(request: SignedRequest, accessKey: string, secretKey: string): Refusal | undefined {
  const match = form.exec(request.header('authorization') ?? '')
  if (!match) return { code: 'AccessDenied', message: 'the request is not signed' }
  const [, key = '', day = '', region = '', signed = '', signature = ''] = match
  if (key !== accessKey) return { code: 'InvalidAccessKeyId', message: 'no such access key' }
  const names = signed.split(';')
  const needed = ['host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-trailer', 'x-amz-decoded-content-length']
  const missing = needed.find((name) => request.header(name) !== undefined && !names.includes(name))
  if (missing) return { code: 'AccessDenied', message: `the header ${missing} is not signed` }
  const stamp = request.header('x-amz-date') ?? ''
  const at = Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
  // By the wall clock: callers know no other.
  if (!(Math.abs(Date.now() - at) <= skew)) return { code: 'RequestTimeTooSkewed', message: `it is not ${stamp}` }
  const [path = '', query = ''] = request.target.split(/\?(.*)/s)
  const parameters = query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
  const headers = names.map((name) => `${name}:${(request.header(name) ?? '').trim().replace(/ +/g, ' ')}\n`)
  const canonical = [
    request.method,
    path,
    parameters.join('&'),
    headers.join(''),
    signed,
    request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD'
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonical)].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`)
  const expected = hmac(signingKey, text)
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
    ? undefined
    : { code: 'SignatureDoesNotMatch', message: 'the signature does not match' }
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
