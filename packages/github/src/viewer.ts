import type { GitHub } from './client.ts'
import { graphql } from './request.ts'

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
export async function whoAmI(github: GitHub): Promise<string> {
  const answer = await graphql<{ viewer: { login: string } }>(github, 'whoAmI', 'query whoAmI { viewer { login } }', {})
  return answer.viewer.login
}
