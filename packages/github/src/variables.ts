import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export async function findVariable(github: GitHub, name: string): Promise<string | undefined> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name })
  )
  return answer?.data.value
}

/** Creates it where there is none. 403 when the token may not: GITHUB_TOKEN never may, an App needs `variables: write`. */
export async function setVariable(github: GitHub, name: string, value: string): Promise<void> {
  const update = () => request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value })
  if (await unlessStatus([404], update())) return
  const made = await unlessStatus(
    [409, 422],
    request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value }, { repeatable: true })
  )
  // It was made meanwhile, or by a request whose answer was lost.
  if (!made) await update()
}
