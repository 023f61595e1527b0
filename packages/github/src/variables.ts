import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** 403 when the token may not read it: GITHUB_TOKEN never may, an App needs `variables: read`. */
export async function findVariable(github: GitHub, name: string): Promise<string | undefined> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name })
  )
  return answer?.data.value
}

/**
 * False when there is one already, no matter who made it: also the request before, whose answer was lost. 403 when the token may not:
 * GITHUB_TOKEN never may, an App needs `variables: write`.
 */
export async function createVariable(github: GitHub, name: string, value: string): Promise<boolean> {
  const made = await unlessStatus(
    [409, 422],
    request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true })
  )
  return made !== undefined
}

/** False when it is gone. */
export async function updateVariable(github: GitHub, name: string, value: string): Promise<boolean> {
  const changed = await unlessStatus(
    [404],
    request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value })
  )
  return changed !== undefined
}
