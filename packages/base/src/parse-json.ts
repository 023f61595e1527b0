import { ApiError, type ApiErrorDetails, StagingError } from './errors.ts'

/**
 * The error of an answer that was to be JSON and is not. Says what it is, and not a word of it: it may hold passwords.
 * @param service as people call it: `DigitalOcean`
 * @param form what it was to be
 */
export function notJson(service: string, path: string, body: string, form = 'JSON'): StagingError {
  return new StagingError('service-error', `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
    hint: proxyHint(service)
  })
}

export function proxyHint(service: string): string {
  return `Is a proxy between the runner and ${service}? If not, run it again.`
}

/**
 * What came is not the service's answer: something in between answered, a proxy perhaps. As with an answer that was lost, nobody knows
 * whether anything was done.
 * @param detail what came, and not a word of it
 */
export function answeredInstead(
  request: Pick<ApiErrorDetails, 'service' | 'method' | 'path'>,
  detail = 'what came in its place is a page of HTML'
): ApiError {
  const { service, method, path } = request
  return new ApiError(
    { service, method, path, status: 0, detail },
    { reason: 'service-error', hint: proxyHint(service) }
  )
}

/** @throws StagingError where it is none, see `notJson` */
export function parseJson(service: string, path: string, body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw notJson(service, path, body)
  }
}

/**
 * A page of HTML. The services answer with JSON, XML or plain text: it is of something in between, so it says of nothing that it is not
 * there, and of nothing that it was done.
 */
export function isPage(body: unknown): body is string {
  return typeof body === 'string' && /^\s*<(!doctype\s+html|html)\b/i.test(body)
}

/** Of an answer of another form than was asked for, in words. */
export function whatIs(body: string): string {
  const text = body.trim()
  if (text === '') return 'it is empty'
  return text.startsWith('<') ? 'it is a page of HTML' : 'it breaks off, or is something else'
}
