import type { GitHub } from './client.ts'
import { request } from './request.ts'

/** The branch whose files GitHub itself believes: schedules, issue events and dispatches run from it. */
export async function getDefaultBranch(github: GitHub): Promise<string> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}', {})
  return data.default_branch
}
