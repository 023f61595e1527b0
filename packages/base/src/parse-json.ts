import { StagingError } from './errors.ts'

/**
 * The error of an answer that was to be JSON and is not. Says what it is, and not a word of it: it may hold passwords.
 * @param service as people call it: `DigitalOcean`
 */
export function notJson(service: string, path: string, body: string): StagingError {
  return new StagingError('service-error', `${service}'s answer to ${path} is no JSON: ${whatIs(body.trim())}`, {
    hint: `Is a proxy between the runner and ${service}? If not, run it again.`
  })
}

/** @throws StagingError where it is none, see `notJson` */
export function parseJson(service: string, path: string, body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw notJson(service, path, body)
  }
}

function whatIs(text: string): string {
  if (text === '') return 'it is empty'
  return text.startsWith('<') ? 'it is a page of HTML' : 'it breaks off, or is something else'
}
