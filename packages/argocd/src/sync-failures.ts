import { ApiError, StagingError, WaitTimeoutError } from '@staging-actions/base'
import type { Application } from './application.ts'
import type { Verdict } from './decide.ts'
import { renderEvidence, type Suspect } from './evidence.ts'
import { ingressHint } from './live-state.ts'
import type { ResourceProblem } from './port.ts'
import type { SyncState } from './sync-state.ts'
import { otherProblems, taskProblems } from './task-problems.ts'
import type { Withdrawn } from './withdraw.ts'

/** All that is wrong, and what of it has been hopeless for its whole grace. */
interface Looked {
  readonly problems: readonly ResourceProblem[]
  readonly spent: ResourceProblem | undefined
}

/** Ends it when waiting does not help any more; else tells what a resource says, or `otherwise`. */
export async function judgeProblems(
  state: SyncState,
  application: Application,
  { problems, spent }: Looked,
  otherwise: string
): Promise<void> {
  if (spent)
    throw state.fail(
      'unhealthy',
      [
        `${state.name} is synced and cannot become healthy: ${render(spent)}`,
        ...(await tellEvidence(state, application, [mostTelling(problems) ?? spent]))
      ].join('\n')
    )
  const [first] = problems
  state.tell(first ? `synced; ${render(first)}` : otherwise)
}

/** The same of what the operation waits for, which does not end by itself: `spent` has been hopeless for its whole grace. */
export async function judgeTasks(
  state: SyncState,
  application: Application,
  { problems, spent }: Looked,
  otherwise: string
): Promise<void> {
  if (spent)
    throw state.fail(
      'sync-failed',
      [
        `the sync of ${state.name} cannot go on: ${render(spent)}`,
        ...(await tellEvidence(state, application, [spent]))
      ].join('\n')
    )
  const [first] = problems
  state.tell(first ? `${otherwise}; ${render(first)}` : otherwise)
}

/** A verdict that ends it, with what the cluster says of the resources in question. */
export async function explainFailure(
  state: SyncState,
  application: Application,
  { reason, message, culprits }: Extract<Verdict, { kind: 'failed' }>
): Promise<StagingError> {
  return state.fail(reason, [message, ...(await tellEvidence(state, application, culprits))].join('\n'))
}

/** Argo CD's own word stayed Degraded for the whole grace. */
export async function explainDegraded(
  state: SyncState,
  application: Application,
  problems: readonly ResourceProblem[],
  message: string
): Promise<StagingError> {
  const named = problems.length > 0 ? problems : await otherProblems(application, state.deps.port)
  const suspect = mostTelling(named)
  const evidence = suspect ? await tellEvidence(state, application, [suspect]) : []
  return state.fail('unhealthy', [message, ...named.map(render), ...evidence].join('\n'))
}

/** What was missing when the time was over. */
export async function explainTimeout(state: SyncState): Promise<WaitTimeoutError> {
  const elapsed = state.steps.elapsed()
  const { application } = state
  // What is asked here outlives the deadline: without it nobody would know what was missing.
  const problems = application ? await problemsOf(state, application) : []
  const suspect = mostTelling(problems)
  const evidence = application && suspect ? await tellEvidence(state, application, [suspect]) : []
  const ingresses = problems.filter(isIngress)
  return new WaitTimeoutError(
    `${state.name} to be synced and healthy`,
    [
      state.newest || state.lastTold || 'nothing',
      ...[...problems.filter(isPod).slice(0, 1), ...ingresses].map(render),
      ...evidence
    ].join('\n'),
    elapsed,
    {
      result: state.result('failed'),
      hint:
        ingresses.length > 0
          ? ingressHint
          : 'Is the application controller of Argo CD running? `timeout-minutes` and `app-timeout-minutes` set how long is waited.'
    }
  )
}

/** A cancelled run says what it leaves. Any other error stays as it is. */
export function explainInterruption(state: SyncState, error: unknown, withdrawn: Withdrawn): unknown {
  if (!(error instanceof StagingError) || error.reason !== 'cancelled') return error
  const left = {
    nothing: 'nothing was changed',
    set: 'its version is set, no sync was started by this run',
    started: `its version is set${ends[withdrawn]}`
  }[state.began]
  return state.fail(
    'cancelled',
    `${error.message} while ${state.name} was deployed: ${left}; last seen: ${state.lastTold || 'nothing'}`,
    'Run it again to finish, or deploy the version before.'
  )
}

const ends: Readonly<Record<Withdrawn, string>> = {
  ended: ', and its sync was ended',
  asked: ', and Argo CD was asked to end its sync',
  left: ' and Argo CD goes on with the sync',
  none: ''
}

async function problemsOf(state: SyncState, application: Application): Promise<readonly ResourceProblem[]> {
  try {
    const tasks = await taskProblems(application, state.deps.port)
    return tasks.length > 0 ? tasks : (await state.look(application)).problems
  } catch (error) {
    if (error instanceof ApiError) return []
    throw error
  }
}

/** The story of what failed is told for the first few: the message is to be read. */
async function tellEvidence(
  state: SyncState,
  application: Application,
  suspects: readonly Suspect[]
): Promise<readonly string[]> {
  const told: string[] = []
  for (const suspect of suspects.slice(0, 2))
    told.push(...renderEvidence(await state.deps.port.evidence(application, suspect)))
  return told
}

/** A pod knows more than the workload that it belongs to; of an Ingress there is nothing more to look at. */
function mostTelling(problems: readonly ResourceProblem[]): ResourceProblem | undefined {
  return problems.find(isPod) ?? problems.find((problem) => !isIngress(problem))
}

function isPod({ kind }: ResourceProblem): boolean {
  return kind === 'Pod'
}

function isIngress({ kind }: ResourceProblem): boolean {
  return kind === 'Ingress'
}

function render(problem: { kind: string; name: string; message: string }): string {
  return `${problem.kind} ${problem.name}: ${problem.message}`
}
