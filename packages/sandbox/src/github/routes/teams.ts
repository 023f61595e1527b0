import { forbidden, notFound } from '../answers.ts'
import { apiPrefix, type GitHubHono, type GitHubHonoContext, type GitHubServer } from '../server.ts'
import type { Team } from '../state.ts'

/** Teams of organizations: closed to every GITHUB_TOKEN, and to an App without `members` on that organization. */
export function teamRoutes(app: GitHubHono, server: GitHubServer): void {
  app.get(`${apiPrefix}/orgs/:org/teams/:team`, (c) => {
    const { id, org, slug, members } = findTeam(server, c)
    return c.json({
      id,
      slug,
      name: slug,
      privacy: 'closed',
      members_count: members.size,
      organization: { login: org }
    })
  })

  app.get(`${apiPrefix}/orgs/:org/teams/:team/memberships/:login`, (c) => {
    const { org, slug, members } = findTeam(server, c)
    const login = c.req.param('login')
    const state = members.get(login.toLowerCase())
    if (!state) throw notFound()
    const url = `${server.url}${apiPrefix}/orgs/${org}/teams/${slug}/memberships/${login}`
    return c.json({ url, role: 'member', state })
  })
}

function findTeam(server: GitHubServer, c: GitHubHonoContext): Team {
  const token = c.get('token')
  const [org = '', slug = ''] = [c.req.param('org'), c.req.param('team')].map((part) => part?.toLowerCase())
  const may = token.kind === 'app' && token.permissions?.members && token.organization?.toLowerCase() === org
  if (token.kind !== 'user' && !may) throw forbidden()
  const team = server.state.teams.get(`${org}/${slug}`)
  const sees = may || [...server.state.teams.values()].some((one) => one.org === org && one.members.has(token.login))
  // Who is not of the organization sees none of its teams.
  if (!team || !sees) throw notFound()
  return team
}
