import type { Context } from 'hono'

const ids = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  412: 'precondition_failed',
  415: 'unsupported_media_type',
  422: 'unprocessable_entity',
  429: 'too_many_requests',
  500: 'server_error'
} as const

export type RefusalStatus = keyof typeof ids

/** A request that the service refuses, in DigitalOcean's own form. */
export class Refusal extends Error {
  readonly status: RefusalStatus

  constructor(status: RefusalStatus, message: string) {
    super(message)
    this.status = status
  }
}

export function refuse(status: RefusalStatus, message: string): never {
  throw new Refusal(status, message)
}

export function notFound(): never {
  return refuse(404, 'The resource you were accessing could not be found.')
}

export function renderRefusal(context: Context, refusal: Refusal, requestId: string): Response {
  // Tags have a form of their own for a body that cannot be read.
  if (refusal.status === 400 && context.req.path === '/v2/tags')
    return context.json({ error: ids[400], messages: [refusal.message], root_causes: [] }, { status: 400 })
  return context.json(
    { id: ids[refusal.status], message: refusal.message, request_id: requestId },
    { status: refusal.status }
  )
}
