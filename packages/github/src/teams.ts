import type { GitHub } from './client.ts'
import { request, unlessStatus } from './request.ts'

/** Whether the token can see the team at all. GITHUB_TOKEN never can: an App needs `members: read`. */
export async function canSeeTeam(github: GitHub, org: string, team: string): Promise<boolean> {
  const answer = await unlessStatus(
    [403, 404],
    request(github, 'GET /orgs/{org}/teams/{team_slug}', { org, team_slug: team })
  )
  return answer !== undefined
}

/** Child teams count; an invitation that was not accepted does not. */
export async function isTeamMember(github: GitHub, org: string, team: string, login: string): Promise<boolean> {
  const answer = await unlessStatus(
    [404],
    request(github, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      org,
      team_slug: team,
      username: login
    })
  )
  return answer?.data.state === 'active'
}
