import { ApiError, StagingError } from '@staging-actions/base'
import { AwsClient } from 'aws4fetch'
import type { StackBackend } from './stack-terraform.ts'

export interface SpacesCredentials {
  readonly accessKey: string
  readonly secretKey: string
}

/** Deletes a stack's state and what a killed run left of its lock. It holds passwords: it must not outlive the environment. */
export async function deleteState(backend: StackBackend, { accessKey, secretKey }: SpacesCredentials): Promise<void> {
  const client = new AwsClient({
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    service: 's3',
    region: 'us-east-1',
    retries: 4
  })
  for (const key of [backend.key, `${backend.key}.tflock`]) {
    const path = `/${encodeURIComponent(backend.bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`
    let response: Response
    try {
      response = await client.fetch(`${backend.endpoint.replace(/\/+$/, '')}${path}`, { method: 'DELETE' })
    } catch (cause) {
      throw new StagingError('network', `could not reach Spaces to delete ${backend.bucket}/${key}`, { cause })
    }
    await response.body?.cancel()
    if (!response.ok && response.status !== 404)
      throw new ApiError({ service: 'Spaces', method: 'DELETE', path, status: response.status })
  }
}
