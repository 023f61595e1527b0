import { StagingError } from '@staging-actions/base'
import type { GitHub } from './client.ts'
import { fullRef } from './refs.ts'
import { request, unlessStatus } from './request.ts'

/** The text of one file at a branch by its name, a full ref or a commit; undefined when there is none. */
export async function readFileAt(github: GitHub, path: string, at: string): Promise<string | undefined> {
  const ref = fullRef(at)
  const answer = await unlessStatus([404], request(github, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref }))
  if (!answer) return undefined
  const { data } = answer
  if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
    throw new StagingError('invalid-configuration', `${path} at ${at} is not a file`)
  return Buffer.from(data.content, 'base64').toString('utf8')
}
