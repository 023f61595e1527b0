import { StagingError } from '@staging-actions/base'
import { tokenPage } from '@staging-actions/digitalocean'
import type { Environment } from '../open-environment.ts'
import { observeScopes } from '../preflight/scopes.ts'
import type { StackNeeds } from '../stacks/stack-needs.ts'

/**
 * Before anything is made: a scope that the token lacks would be met in the middle, with a cluster and a database that are
 * billed, or at the end, by a teardown that cannot delete them.
 */
export async function requireScopes(
  { digitalocean, configuration, context }: Environment,
  { types }: StackNeeds
): Promise<void> {
  const { domain } = configuration.environment
  const { missing, unclear } = await observeScopes(digitalocean, { domain, types })
  if (unclear.length > 0)
    context.log.info(
      `DigitalOcean did not say whether the token has ${unclear.map(({ scope }) => scope).join(', ')}: going on without knowing`
    )
  if (missing.length === 0) return
  throw new StagingError(
    'forbidden',
    `digitalocean-token lacks ${missing.length === 1 ? 'a scope' : `${missing.length} scopes`}, and nothing was made:\n${missing
      .map(({ scope, breaks }) => `- ${scope}: without it ${breaks}`)
      .join('\n')}`,
    {
      hint: `Give the token ${missing.length === 1 ? 'this scope' : 'these scopes'}: ${tokenPage}; docs/security.md has the whole list.`
    }
  )
}
