import { ApiError, StagingError, WaitTimeoutError } from '@staging-actions/base'
import type { Application } from './application.ts'
import type { Verdict } from './decide.ts'
import { renderEvidence, type Suspect } from './evidence.ts'
import { ingressHint } from './live-state.ts'
import type { ResourceProblem } from './port.ts'
import type { SyncState } from './sync-state.ts'

/** Ends it when a resource says that waiting does not help; else tells what it says, or `otherwise`. */
export async function judgeProblems(
  state: SyncState,
  application: Application,
  problems: readonly ResourceProblem[],
  otherwise: string
): Promise<void> {
  const terminal = problems.find((problem) => problem.terminal)
  if (terminal)
    throw state.fail(
      'unhealthy',
      [
        `${state.name} is synced and cannot become healthy: ${render(terminal)}`,
        ...(await tellEvidence(state, application, [mostTelling(problems) ?? terminal]))
      ].join('\n')
    )
  const [first] = problems
  state.tell(first ? `synced; ${render(first)}` : otherwise)
}

/** A verdict that ends it, with what the cluster says of the resources in question. */
export async function explainFailure(
  state: SyncState,
  application: Application,
  { reason, message, culprits }: Extract<Verdict, { kind: 'failed' }>
): Promise<StagingError> {
  if (reason !== 'unhealthy')
    return state.fail(reason, [message, ...(await tellEvidence(state, application, culprits))].join('\n'))
  const problems = await problemsOf(state, application)
  const suspect = mostTelling(problems)
  const evidence = suspect ? await tellEvidence(state, application, [suspect]) : []
  return state.fail(reason, [message, ...problems.map(render), ...evidence].join('\n'))
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
    [state.newest || state.lastTold || 'nothing', ...ingresses.map(render), ...evidence].join('\n'),
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

/** A cancelled run says what it leaves: Argo CD goes on without it. Any other error stays as it is. */
export function explainInterruption(state: SyncState, error: unknown): unknown {
  if (!(error instanceof StagingError) || error.reason !== 'cancelled') return error
  const left = {
    nothing: 'nothing was changed',
    set: 'its version is set, no sync was started by this run',
    started: 'its version is set and Argo CD goes on with the sync'
  }[state.began]
  return state.fail(
    'cancelled',
    `${error.message} while ${state.name} was deployed: ${left}; last seen: ${state.lastTold || 'nothing'}`,
    'Run it again to finish, or deploy the version before.'
  )
}

async function problemsOf(state: SyncState, application: Application): Promise<readonly ResourceProblem[]> {
  try {
    return (await state.look(application)).problems
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
  return problems.find((problem) => problem.kind === 'Pod') ?? problems.find((problem) => !isIngress(problem))
}

function isIngress({ kind }: ResourceProblem): boolean {
  return kind === 'Ingress'
}

function render(problem: { kind: string; name: string; message: string }): string {
  return `${problem.kind} ${problem.name}: ${problem.message}`
}
