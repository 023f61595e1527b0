import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export async function findVariable(github: GitHub, name: string): Promise<string | undefined> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/actions/variables/{name}', { name })
  )
  return answer?.data.value
}

/** False when the token may not: GITHUB_TOKEN never may, an App needs `variables: write`. */
export async function setVariable(github: GitHub, name: string, value: string): Promise<boolean> {
  const update = request(github, 'PATCH /repos/{owner}/{repo}/actions/variables/{name}', { name, value })
  // 404 comes from a missing variable and from a missing right: creating it tells them apart.
  const answer =
    (await unlessStatus([403, 404], update)) ??
    (await unlessStatus([403, 404], request(github, 'POST /repos/{owner}/{repo}/actions/variables', { name, value })))
  return answer !== undefined
}

/** False when the token may not. A variable that is not there counts as deleted. */
export async function deleteVariable(github: GitHub, name: string): Promise<boolean> {
  const remove = request(github, 'DELETE /repos/{owner}/{repo}/actions/variables/{name}', { name })
  const answer = await unlessStatus([403, 404], remove)
  return answer !== undefined || (await findVariableOrForbidden(github, name)) === 'absent'
}

async function findVariableOrForbidden(github: GitHub, name: string): Promise<'present' | 'absent' | 'forbidden'> {
  const value = await unlessStatus(
    [403],
    findVariable(github, name).then((found) => found ?? null)
  )
  if (value === undefined) return 'forbidden'
  return value === null ? 'absent' : 'present'
}
