import type { GitHubEvent } from './events.ts'
import type { WorkflowRun } from './state.ts'

type Own = Pick<WorkflowRun, 'id' | 'number' | 'workflowId' | 'workflowPath' | 'name' | 'title'>

/** The record of a run that an event has just started: no runner has taken a job of it. */
export function queuedRun(
  { name: event, ref, sha, sender, payload, isHeld }: GitHubEvent,
  now: string,
  own: Own
): WorkflowRun {
  return {
    ...own,
    attempt: 1,
    event,
    ref,
    sha,
    actor: sender,
    triggeringActor: sender,
    payload,
    // As GitHub shows a run that nobody has approved yet: over, without a job (https://github.com/dtzp555-max/ocp/issues/335).
    status: isHeld ? 'completed' : 'queued',
    conclusion: isHeld ? 'action_required' : null,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
    jobs: [],
    summaries: [],
    problem: undefined
  }
}
