import { StagingError } from '@staging-actions/base'
import { tokenPage } from '@staging-actions/digitalocean'
import type { Environment } from '../open-environment.ts'
import { observeScopes, type Scope } from '../preflight/scopes.ts'
import type { StackNeeds } from '../stacks/stack-needs.ts'

/**
 * Before anything is made: a scope that the token lacks would be met in the middle, with a cluster and a database that are
 * billed, or at the end, by a teardown that cannot delete them. Returns those that it seems to lack.
 */
export async function requireScopes(
  { digitalocean, configuration, context }: Environment,
  { types }: StackNeeds
): Promise<readonly Scope[]> {
  const { log } = context
  const { domain } = configuration.environment
  const { missing, doubtful, unclear } = await observeScopes(digitalocean, { domain, types })
  if (unclear.length > 0)
    log.info(
      `DigitalOcean did not say whether the token has ${unclear.map(({ scope }) => scope).join(', ')}: going on without knowing`
    )
  if (doubtful.length > 0)
    log.warning(
      `digitalocean-token seems to lack scopes: DigitalOcean answers 403 about ids that nothing has.\n${listed(doubtful)}\nGive the token these scopes: ${tokenPage}. If it has them, this means nothing: please report it.`
    )
  if (missing.length === 0) return doubtful
  throw new StagingError(
    'forbidden',
    `digitalocean-token lacks ${missing.length === 1 ? 'a scope' : `${missing.length} scopes`}, and nothing was made:\n${listed(missing)}`,
    {
      hint: `Give the token ${missing.length === 1 ? 'this scope' : 'these scopes'}: ${tokenPage}; docs/security.md has the whole list.`
    }
  )
}

function listed(scopes: readonly Scope[]): string {
  return scopes.map(({ scope, breaks }) => `- ${scope}: without it ${breaks}`).join('\n')
}
