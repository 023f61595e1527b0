import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

export type Permission = (typeof permissions)[number]
const permissions = ['admin', 'maintain', 'write', 'triage', 'read', 'none'] as const

/** What a person may do in the repository, by whatever way they got the right. Unknown people have none. */
export async function getPermission(github: GitHub, login: string): Promise<Permission> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login })
  )
  const { role_name: role, permission } = answer?.data ?? {}
  // `permission` is coarse: maintain is write there. A role that the organization made itself counts as what it is based on.
  return permissions.find((known) => known === role) ?? permissions.find((known) => known === permission) ?? 'none'
}

/**
 * The same, and none for somebody who was given no access: of a public repository everybody may read, and few were.
 * https://docs.github.com/en/rest/collaborators/collaborators#check-if-a-user-is-a-repository-collaborator
 */
export async function getGivenPermission(github: GitHub, login: string): Promise<Permission> {
  const permission = await getPermission(github, login)
  if (permission !== 'read') return permission
  const path = 'GET /repos/{owner}/{repo}/collaborators/{username}'
  return (await unlessStatus([404], request(github, path, { username: login }))) ? permission : 'none'
}

/** The number of the account that has this login now. A login may be given up, and taken by somebody else; a number never is. */
export async function findAccountId(github: GitHub, login: string): Promise<number | undefined> {
  const found = await unlessStatus([404], request(github, 'GET /users/{username}', { username: login }))
  return found && Number(found.data.id)
}

/** The login that an account has now. */
export async function findLogin(github: GitHub, id: number): Promise<string | undefined> {
  return (await unlessStatus([404], request(github, 'GET /user/{account_id}', { account_id: id })))?.data.login
}

/** How many people may at least this much; of a large repository only the first hundred are looked at. */
export async function countCollaborators(github: GitHub, least: 'write' | 'maintain' | 'admin'): Promise<number> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/collaborators', { per_page: 100 })
  const keys = { write: 'push', maintain: 'maintain', admin: 'admin' } as const
  return data.filter(({ permissions }) => permissions?.[keys[least]]).length
}
