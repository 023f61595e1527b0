import type { ActionContext, AppCredentials } from '@staging-actions/action-kit'
import type { TeamReader } from '@staging-actions/approval'
import { ApiError, InputError, StagingError } from '@staging-actions/base'
import { asApiError, type GitHub } from '@staging-actions/github'

interface Given {
  readonly teamsAppId: string | undefined
  readonly teamsAppPrivateKey: string | undefined
}

/** Asks about teams as the App that may, where one is given, else with the job's own token. */
export async function readTeams(
  { teamsAppId: appId, teamsAppPrivateKey: privateKey }: Given,
  context: ActionContext,
  github: GitHub
): Promise<TeamReader> {
  if (appId === undefined && privateKey === undefined) return { read: (_, ask) => ask(github) }
  if (appId === undefined || privateKey === undefined)
    throw new InputError([
      `inputs "teams-app-id" and "teams-app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
    ])
  return asApp({ appId, privateKey }, context, github)
}

async function asApp(credentials: AppCredentials, context: ActionContext, github: GitHub): Promise<TeamReader> {
  const app = await context.githubApp(credentials)
  const connect = async (org: string, renew: boolean): Promise<GitHub> => {
    try {
      return { ...github, octokit: await app.onOrganization(org, { members: 'read' }, renew) }
    } catch (error) {
      throw whyNoToken(error, org)
    }
  }
  return {
    read: async (org, ask) => {
      try {
        return await ask(await connect(org, false))
      } catch (error) {
        // Its hour may be over by GitHub's clock before it is by ours.
        if (!(error instanceof ApiError && error.status === 401)) throw error
        return await ask(await connect(org, true))
      }
    }
  }
}

function whyNoToken(error: unknown, org: string): unknown {
  const cause = asApiError(error, 'POST', `/app/installations (${org})`)
  const end = (message: string, hint: string) => new StagingError('needs-app-token', message, { cause, hint })
  if (cause instanceof StagingError && !(cause instanceof ApiError)) return cause
  // What signs says no more than that the key is none.
  if (!(cause instanceof ApiError))
    return new InputError(['input "teams-app-private-key" is malformed: expected the .pem file of a GitHub App'])
  if (cause.status === 401 || cause.detail === 'Integration not found')
    return end(
      'GitHub does not know the App for teams by this key',
      'Correct `teams-app-id` and `teams-app-private-key`.'
    )
  if (cause.status === 404) return end(`the App for teams is not installed on ${org}`, `Install it on ${org}.`)
  if (cause.status === 422 || cause.status === 403)
    return end(
      `the App for teams may not read the members of ${org}`,
      'Give it the organization permission "Members: read-only", and accept the change where it is installed.'
    )
  return cause
}
