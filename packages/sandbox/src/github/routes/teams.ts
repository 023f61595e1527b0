import { forbidden, notFound } from '../answers.ts'
import { apiPrefix, type GitHubHono, type GitHubHonoContext, type GitHubServer } from '../server.ts'
import type { Team } from '../state.ts'
import { nodeId } from '../views.ts'

/** When teams and organizations were made: nobody keeps it. */
const since = '2024-01-01T00:00:00Z'

/** Teams of organizations: closed to every GITHUB_TOKEN, and to an App without `members` on that organization. */
export function teamRoutes(app: GitHubHono, server: GitHubServer): void {
  app.get(`${apiPrefix}/orgs/:org/teams/:team`, (c) => {
    const { id, org, slug, members } = findTeam(server, c)
    const url = `${server.url}${apiPrefix}/organizations/${server.state.ensurePerson(org).id}/team/${id}`
    return c.json({
      id,
      node_id: nodeId('Team', id),
      slug,
      name: slug,
      description: null,
      privacy: 'closed',
      permission: 'pull',
      type: 'organization',
      url,
      html_url: `${server.url}/orgs/${org}/teams/${slug}`,
      members_url: `${url}/members{/member}`,
      repositories_url: `${url}/repos`,
      members_count: members.size,
      repos_count: 0,
      created_at: since,
      updated_at: since,
      organization: viewOrganization(server, org)
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

function viewOrganization(server: GitHubServer, login: string) {
  const { id } = server.state.ensurePerson(login)
  const url = `${server.url}${apiPrefix}/orgs/${login}`
  return {
    login,
    id,
    node_id: nodeId('Organization', id),
    url,
    html_url: `${server.url}/${login}`,
    avatar_url: `${server.url}/avatars/u/${id}`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    description: null,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    type: 'Organization',
    created_at: since,
    updated_at: since,
    archived_at: null
  }
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
