import { type Finding, fine, type Look, lookAt, unknown, warning } from '@staging-actions/base'
import { type GitHub, listWorkflowRuns, type StartedRun, unlessStatus } from '@staging-actions/github'

const area = 'Workflows'
const check = 'staging-selftest.yml: last run'
const start = 'Actions → staging-selftest → Run workflow'

/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
export function observeSelftest(github: GitHub): Promise<Look<readonly StartedRun[] | undefined>> {
  return lookAt(unlessStatus([404], listWorkflowRuns(github, 'staging-selftest.yml')))
}

/** What it saw of this runner and this GitHub is known to its own table; here stands whether somebody has looked at all. */
export function judgeSelftest(runs: Look<readonly StartedRun[] | undefined>): Finding {
  if (runs.kind === 'failed')
    return unknown(area, check, runs.error.message, 'Give the job `permissions: actions: read`.')
  if (runs.value === undefined)
    return unknown(area, check, 'it is not here', 'docs/adopt.md begins with it: ten minutes, without a cloud.')
  const last = runs.value.find(({ conclusion }) => conclusion !== undefined && conclusion !== 'cancelled')
  if (last === undefined) return unknown(area, check, 'it has never come to an end', `${start}.`)
  return last.conclusion === 'success'
    ? fine(area, check, `it succeeded at ${last.updatedAt}`)
    : warning(
        area,
        check,
        `it ended with ${last.conclusion} (${last.url}): something here is not as we believe`,
        `Its summary says what, and what breaks. Then: ${start}.`
      )
}
