import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** The coarse level that GitHub reports: `maintain` is seen as write, `triage` as read. */
export type Permission = 'admin' | 'write' | 'read' | 'none'

/** What a person may do in the repository, by whatever way they got the right. Unknown people have none. */
export async function getPermission(github: GitHub, login: string): Promise<Permission> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login })
  )
  const level = answer?.data.permission
  return level === 'admin' || level === 'write' || level === 'read' ? level : 'none'
}
