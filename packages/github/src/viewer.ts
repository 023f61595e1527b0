import type { GitHub } from './client.ts'
import type { Actor } from './issues.ts'
import { graphql } from './request.ts'

/**
 * Who this token is: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App's, else a person's login.
 * REST's `GET /user` refuses the tokens of Apps; GraphQL's viewer does not.
 */
export async function whoAmI(github: GitHub): Promise<string> {
  const answer = await graphql<{ viewer: { login: string } }>(github, 'whoAmI', 'query whoAmI { viewer { login } }', {})
  return answer.viewer.login
}

/** The same where one of these makers is a person; whether what an app made is ours does not depend on it, and nobody is asked. */
export async function selfAmong(github: GitHub, makers: readonly Actor[]): Promise<string | undefined> {
  return makers.some(({ type }) => type !== 'Bot') ? whoAmI(github) : undefined
}
