import type { DigitalOcean } from '@staging-actions/digitalocean'
import { observeScopes } from '@staging-actions/environment'
import type { Experiment } from '../experiment.ts'
import { saw } from '../sighting.ts'

const team = 'digitalocean/account-names-the-team'
const scopes = 'digitalocean/missing-scope-is-403'
const versions = 'digitalocean/kubernetes-versions-are-retired'

/** Nothing is made or changed: what would write is asked for something that does not exist, or with an empty body. */
export const token: Experiment<{ readonly digitalocean: DigitalOcean }> = {
  name: 'the account of the token, its scopes, the versions that are offered',
  beliefs: [team, scopes, versions],
  run: async ({ digitalocean }) => {
    const account = await digitalocean.account()
    const { asked, missing, doubtful, unclear } = await observeScopes(digitalocean, {
      domain: undefined,
      types: undefined
    })
    const named = (scopes: typeof missing) => scopes.map(({ scope }) => scope).join(', ')
    const lacking = missing.length > 0 ? `missing: ${named(missing)}` : 'none is missing'
    const seeming = doubtful.length > 0 ? `; 403 about an id that nothing has: ${named(doubtful)}` : ''
    const offered = (await digitalocean.kubernetesOffer()).versions.map(({ slug }) => slug)
    return [
      saw(team, 'a team with an id', account.team ? 'a team with an id' : 'no team', account.team !== undefined),
      saw(
        scopes,
        'an answer to each',
        `${asked} asked, ${unclear.length} without a clear answer; ${lacking}${seeming}`,
        unclear.length === 0
      ),
      saw(
        versions,
        'some, as 1.36.0-do.0',
        offered.join(', ') || 'none',
        offered.some((slug) => /^\d+\.\d+\.\d+-do\.\d+$/.test(slug))
      )
    ]
  }
}
