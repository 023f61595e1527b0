import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A request as it came over the wire, and what it claims. */
export interface SignedRequest {
  readonly method: string
  /** Path and query exactly as sent. */
  readonly target: string
  header(name: string): string | undefined
}

export type SignatureVerdict =
  | { readonly kind: 'valid' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown-key' }
  | { readonly kind: 'mismatch' }

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request,\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/

/** AWS signature version 4, as S3 takes it: a wrong secret key fails here as it would there. */
export function checkSignature(request: SignedRequest, accessKey: string, secretKey: string): SignatureVerdict {
  const match = form.exec(request.header('authorization') ?? '')
  if (!match) return { kind: 'missing' }
  const [, key = '', day = '', region = '', signed = '', signature = ''] = match
  if (key !== accessKey) return { kind: 'unknown-key' }
  const [path = '', query = ''] = request.target.split(/\?(.*)/s)
  const parameters = query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort()
  const headers = signed
    .split(';')
    .map((name) => `${name}:${(request.header(name) ?? '').trim().replace(/ +/g, ' ')}\n`)
  const canonical = [
    request.method,
    path,
    parameters.join('&'),
    headers.join(''),
    signed,
    request.header('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD'
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', request.header('x-amz-date') ?? '', scope, sha256(canonical)].join('\n')
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${secretKey}`)
  const expected = hmac(signingKey, text)
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? { kind: 'valid' } : { kind: 'mismatch' }
}

function hmac(key: Buffer | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
