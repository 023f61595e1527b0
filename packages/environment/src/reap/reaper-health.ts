import { type Finding, fine, type Look, lookAt, unknown, warning } from '@staging-actions/base'
import { type GitHub, listWorkflowRuns, type StartedRun, unlessStatus } from '@staging-actions/github'

/** The caller's file, as docs/adopt.md names it. */
export const reaperWorkflow = 'staging-reaper.yml'

/** Milliseconds without a run after which an hourly schedule is not late any more. */
const silence = 3 * 3_600_000
/** Milliseconds that a run may wait for a runner: the next one of the hour comes then. */
const patience = 3_600_000

export interface ReaperHealth {
  /** ISO 8601, of the newest of its last runs that succeeded; undefined: none of them did. */
  readonly lastSucceeded: string | undefined
  /** What keeps it from destroying what is past its time, one clause; undefined: nothing. The same as long as nothing happens. */
  readonly problem: string | undefined
}

type Runs = Look<readonly StartedRun[] | undefined>

/** Asked once a run. */
const asked = new WeakMap<GitHub['octokit'], Promise<Runs>>()

/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
export function observeReaper(github: GitHub): Promise<Runs> {
  const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)))
  asked.set(github.octokit, looking)
  return looking
}

/**
 * Whether it looks after what lives since `since` (milliseconds since the epoch; undefined: nothing does, and it may sleep).
 * One run that was cancelled or goes on tells nothing of how it is; but GitHub calls one that went over its time limit cancelled, and
 * hour after hour of them destroys nothing.
 */
export function judgeReaper(
  runs: readonly StartedRun[] | undefined,
  { since, now }: { readonly since: number | undefined; readonly now: number }
): ReaperHealth {
  const told = (runs ?? []).filter(({ conclusion }) => conclusion !== undefined && !untold.includes(conclusion))
  const lastSucceeded = told.find(({ conclusion }) => conclusion === 'success')?.createdAt
  if (since === undefined) return { lastSucceeded, problem: undefined }
  const [newest] = runs ?? []
  if (!newest) {
    const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`
    return { lastSucceeded, problem: now - since > silence ? why : undefined }
  }
  if (now - Date.parse(newest.createdAt) > silence)
    return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` }
  const waiting = queuedSince(runs ?? [], now)
  if (waiting)
    return {
      lastSucceeded,
      problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
    }
  const [last] = told
  if (last !== undefined && last.conclusion !== 'success')
    return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` }
  const looked = Math.max(since, Date.parse(lastSucceeded ?? '') || 0)
  const unfinished = now - looked > silence
  return {
    lastSucceeded,
    problem: unfinished
      ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : 'yet'} (its newest run: ${newest.url})`
      : undefined
  }
}

/** The run that waits for the longest, and in vain: no younger one has begun either. Undefined: none does. */
export function queuedSince(runs: readonly StartedRun[], now: number): StartedRun | undefined {
  const begun = runs.findIndex(({ status }) => status === 'completed' || status === 'in_progress')
  const oldest = (begun === -1 ? runs : runs.slice(0, begun)).at(-1)
  return oldest && now - Date.parse(oldest.createdAt) > patience ? oldest : undefined
}

const untold = ['cancelled', 'skipped', 'neutral']

/** A row of the preflight. */
export function judgeReaperRuns(look: Look<readonly StartedRun[] | undefined>, now: number): Finding {
  const check = `${reaperWorkflow}: last run`
  if (look.kind === 'failed')
    return unknown('Workflows', check, look.error.message, 'Give the job `permissions: actions: read`.')
  const { lastSucceeded, problem } = judgeReaper(look.value, { since: 0, now })
  const told = lastSucceeded ? `it last succeeded at ${lastSucceeded}` : 'none of its last runs succeeded'
  return problem === undefined
    ? fine('Workflows', check, told)
    : warning('Workflows', check, `${problem}; ${told}: nothing ends what is past its time`, reaperRemedy)
}

export const reaperRemedy =
  'Look at that run; start staging-reaper by hand (Actions → staging-reaper → Run workflow), and enable it there if GitHub has disabled it: it does so with schedules of quiet repositories.'
