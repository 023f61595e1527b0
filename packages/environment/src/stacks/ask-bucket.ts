import { ApiError, isPage, notJson, StagingError, systemClock } from '@staging-actions/base'
import { AwsClient } from 'aws4fetch'
import type { StackBackend } from './stack-terraform.ts'

export interface SpacesCredentials {
  readonly accessKey: string
  readonly secretKey: string
}

export interface BucketRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  /** Without it the bucket itself is asked. */
  readonly key?: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Statuses of failure that are an answer. */
  readonly expected?: readonly number[]
}

/** Milliseconds for one answer with the client's own repeats: a store that is silent is not asked again. */
const patience = 30_000

/**
 * A connection that breaks is opened again: the client itself only repeats what was answered. So is one on which something in between
 * answered with a page of its own: it has deleted nothing, and knows of nothing that is not there.
 */
async function answerOf(
  path: string,
  send: () => Promise<Response>
): Promise<{ readonly response: Response; readonly text: string }> {
  for (let attempt = 1; ; attempt += 1)
    try {
      const response = await send()
      const text = await response.text()
      if ((response.ok || response.status === 404) && isPage(text))
        throw notJson('Spaces', path, text, 'answer of a bucket')
      return { response, text }
    } catch (error) {
      if (attempt === 4 || (error instanceof Error && error.name === 'TimeoutError')) throw error
      await systemClock.sleep(250 * 2 ** attempt)
    }
}

/** One signed request. @throws ApiError for a failure that was not expected */
export async function askBucket(
  { bucket, endpoint }: StackBackend,
  { accessKey, secretKey }: SpacesCredentials,
  { method, key = '', query = {}, headers = {}, expected = [] }: BucketRequest
): Promise<{ readonly status: number; readonly text: string }> {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region: 'us-east-1',
    retries: 4
  })
  const path = `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`
  const url = new URL(`${endpoint.replace(/\/+$/, '')}${path}`)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const { response, text } = await answerOf(path, () =>
    client.fetch(url, {
      method,
      headers,
      signal: AbortSignal.timeout(patience),
      ...(method === 'PUT' && { body: 'probe' })
    })
  ).catch((cause: unknown) => {
    if (cause instanceof StagingError) throw cause
    throw new ApiError({ service: 'Spaces', method, path, status: 0 }, { cause })
  })
  if (!response.ok && !expected.includes(response.status))
    throw new ApiError(
      { service: 'Spaces', method, path, status: response.status },
      response.status === 403 || response.status === 401
        ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
        : {}
    )
  return { status: response.status, text }
}
