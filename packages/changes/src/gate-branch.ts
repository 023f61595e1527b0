import { StagingError } from '@staging-actions/base'
import type { DetectDeps, DetectRequest } from './changed-apps.ts'
import { refAt } from './commits.ts'
import type { Repository } from './repository.ts'
import { configurationAt, type Side } from './side.ts'

/**
 * The branch that production is deployed from, as the default branch says: a commit must not choose what it is compared with. Where
 * nobody knows a default branch, the commit's own word is all there is.
 */
export async function gateBranch(
  repository: Repository,
  head: Side,
  { event, configPath }: Pick<DetectRequest, 'event' | 'configPath'>,
  { log }: DetectDeps
): Promise<string> {
  const own = head.configuration.promotion.branch
  const { defaultBranch } = event
  const tip = defaultBranch === undefined ? undefined : await refAt(repository, `refs/heads/${defaultBranch}`, log)
  if (defaultBranch === undefined || !tip) return own
  try {
    const { branch } = (await configurationAt(repository, tip, configPath, head)).promotion
    if (branch !== own)
      log.info(`production is deployed from ${branch}, as ${defaultBranch} says: this commit's own word is not used`)
    return branch
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason !== 'invalid-configuration') throw error
    log.warning(`the configuration of ${defaultBranch} cannot be read: production is taken to be deployed from there`)
    return defaultBranch
  }
}
