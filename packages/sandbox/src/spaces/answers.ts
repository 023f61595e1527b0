import type { HttpBindings } from '@hono/node-server'
import type { Context, Hono } from 'hono'

// biome-ignore lint/suspicious/noExplicitAny: what every emulator's app is served as
export type Environment = { Bindings: HttpBindings; Variables: any }
export type SpacesContext = Context<Environment>
export type SpacesApp = Hono<Environment>

const statuses = {
  AccessDenied: 403,
  InvalidAccessKeyId: 403,
  RequestTimeTooSkewed: 403,
  SignatureDoesNotMatch: 403,
  NoSuchBucket: 404,
  NoSuchKey: 404,
  NoSuchLifecycleConfiguration: 404,
  NoSuchCORSConfiguration: 404,
  MethodNotAllowed: 405,
  BucketNotEmpty: 409,
  PreconditionFailed: 412,
  BadDigest: 400,
  InvalidArgument: 400,
  InvalidBucketName: 400,
  InvalidDigest: 400,
  InvalidRequest: 400,
  MalformedXML: 400,
  XAmzContentSHA256Mismatch: 400,
  NotImplemented: 501
} as const
export type Code = keyof typeof statuses

/** An answer other than success, as S3 words it. */
export interface Refusal {
  readonly code: Code
  readonly message: string
}

export function refuse(context: SpacesContext, { code, message }: Refusal, requestId: string): Response {
  const text = `<Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>${requestId}</RequestId>`
  return new Response(context.req.method === 'HEAD' ? null : xml('Error', text), {
    status: statuses[code],
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId }
  })
}

export function answer(context: SpacesContext, root: string, content: string): Response {
  return context.body(xml(root, content), 200, { 'content-type': 'application/xml' })
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>${content}</${root}>`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
