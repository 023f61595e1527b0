import { createAppAuth } from '@octokit/auth-app'
import type { Octokit } from '@octokit/core'
import { type Logger, StagingError } from '@staging-actions/base'
import { makeOctokit, makeRenewingOctokit } from './github.ts'

/** What a GitHub App proves itself with. */
export interface AppCredentials {
  /** Its id, or its client id. */
  readonly appId: string
  /** PEM. */
  readonly privateKey: string
}

/** A GitHub App: it makes itself tokens for where it is installed, of an hour each. */
export interface GitHubApp {
  /**
   * An Octokit that holds a token of the App's installation on the organization, with these permissions and no others.
   * Asked again, it is the same token until that one is about to end; `renew`: a new one at once.
   * @throws an error with the `status` of GitHub's answer: 401 for a wrong key, 404 where it is not installed, 422 where it
   * lacks one of the permissions
   */
  onOrganization(
    organization: string,
    permissions: Readonly<Record<string, 'read' | 'write'>>,
    renew?: boolean
  ): Promise<Octokit>
  /** An Octokit with all that the App may on one repository's installation; it renews its token by itself. Throws as the other does. */
  onRepository(owner: string, repo: string): Promise<Octokit>
}

export function makeGitHubApp({ appId, privateKey }: AppCredentials, baseUrl: string, log: Logger): GitHubApp {
  const auth = { appId, privateKey: readKey(privateKey) }
  const app = makeRenewingOctokit(createAppAuth, auth, baseUrl, log)
  const installations = new Map<string, Promise<number>>()
  const find = async (org: string) => (await app.request('GET /orgs/{org}/installation', { org })).data.id
  return {
    onOrganization: async (organization, permissions, renew = false) => {
      const key = organization.toLowerCase()
      const installation = installations.get(key) ?? find(organization)
      installations.set(key, installation)
      const installationId = await installation
      const { token } = (await app.auth({ type: 'installation', installationId, permissions, refresh: renew })) as {
        readonly token: string
      }
      return makeOctokit(token, baseUrl, log)
    },
    onRepository: async (owner, repo) => {
      const { data } = await app.request('GET /repos/{owner}/{repo}/installation', { owner, repo })
      return makeRenewingOctokit(createAppAuth, { ...auth, installationId: data.id }, baseUrl, log)
    }
  }
}

/** One line with `\n` in it is what some secret stores make of a key. */
function readKey(text: string): string {
  const key = text.includes('\n') ? text : text.replaceAll('\\n', '\n')
  if (/^-----BEGIN (RSA )?PRIVATE KEY-----\s[\s\S]+\s-----END (RSA )?PRIVATE KEY-----$/.test(key.trim())) return key
  throw new StagingError('invalid-input', 'the private key of the GitHub App is not one', {
    hint: 'It is the whole .pem file that GitHub gave when the key was made, from -----BEGIN to -----END.'
  })
}
