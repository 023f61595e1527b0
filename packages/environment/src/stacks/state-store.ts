import { randomUUID } from 'node:crypto'
import { ApiError } from '@staging-actions/base'
import { AwsClient } from 'aws4fetch'
import type { StackBackend } from './stack-terraform.ts'

export interface SpacesCredentials {
  readonly accessKey: string
  readonly secretKey: string
}

/** Deletes a stack's state and what a killed run left of its lock. It holds passwords: it must not outlive the environment. */
export async function deleteState(backend: StackBackend, credentials: SpacesCredentials): Promise<void> {
  for (const key of [backend.key, `${backend.key}.tflock`]) await send(backend, credentials, 'DELETE', key, {}, [404])
}

/**
 * Whether the bucket refuses a second `If-None-Match: *`. S3-compatible stores may take the header and ignore it: then
 * Terraform's lock file excludes nobody, and only the ledger does.
 */
export async function honoursConditionalWrites(
  backend: StackBackend,
  credentials: SpacesCredentials
): Promise<boolean> {
  const key = `${backend.key}.probe-${randomUUID()}`
  const condition = { 'if-none-match': '*' }
  try {
    await send(backend, credentials, 'PUT', key, condition)
    return (await send(backend, credentials, 'PUT', key, condition, [409, 412, 501])) >= 400
  } finally {
    await send(backend, credentials, 'DELETE', key, {}, [404])
  }
}

/** One signed request; returns the status. */
async function send(
  { bucket, endpoint }: StackBackend,
  { accessKey, secretKey }: SpacesCredentials,
  method: 'PUT' | 'DELETE',
  key: string,
  headers: Readonly<Record<string, string>>,
  expected: readonly number[] = []
): Promise<number> {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region: 'us-east-1',
    retries: 4
  })
  const path = `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`
  const url = `${endpoint.replace(/\/+$/, '')}${path}`
  const response = await client
    .fetch(url, { method, headers, ...(method === 'PUT' && { body: 'probe' }) })
    .catch((cause: unknown) => {
      throw new ApiError({ service: 'Spaces', method, path, status: 0 }, { cause })
    })
  await response.body?.cancel()
  if (!response.ok && !expected.includes(response.status))
    throw new ApiError(
      { service: 'Spaces', method, path, status: response.status },
      response.status === 403 || response.status === 401
        ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
        : {}
    )
  return response.status
}
