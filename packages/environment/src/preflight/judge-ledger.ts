import { type Finding, fine, type Look, problem, statusOf, unknown, warning } from '@staging-actions/base'
import type { RunProgress } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'

const area = 'Ledger'

export interface LedgerView {
  readonly ref: string
  readonly document: Look<LedgerDocument | undefined>
  /** Whether a ref next to it could be made, and taken away again. */
  readonly canWrite: Look<boolean>
  /** Status of a Deployment that could not be. */
  readonly deployments: Look<number>
  /** What GitHub says of the run that we are in. */
  readonly run: Look<RunProgress>
}

/** Whether the record can be kept, and the environment be seen on the repository's page. */
export function judgeLedger({ ref, document, canWrite, deployments, run }: LedgerView): readonly Finding[] {
  return [
    document.kind === 'seen'
      ? fine(area, 'read', document.value ? `${ref}, generation ${document.value.generation}` : `${ref}: none yet`)
      : problem(
          area,
          'read',
          document.error.reason,
          document.error.message,
          document.error.hint ?? 'Give the job `permissions: contents: read`.'
        ),
    judgeWriting(ref, canWrite),
    judgeDeployments(deployments),
    run.kind === 'seen' && run.value.kind !== 'unknown'
      ? fine(area, 'runs', 'it can be seen which runs are over')
      : warning(
          area,
          'runs',
          'nobody can see whether a run is over: the claim of one that was killed counts for seven hours',
          'Give the jobs `permissions: actions: read`.'
        )
  ]
}

function judgeWriting(ref: string, canWrite: LedgerView['canWrite']): Finding {
  const check = 'write'
  if (canWrite.kind === 'seen') return fine(area, check, `refs next to ${ref} can be made and deleted`)
  const status = statusOf(canWrite)
  if (status === 401)
    return problem(area, check, 'unauthorized', 'GitHub refuses the token', "Give the run's own token, `github.token`.")
  if (status === 403 || status === 404)
    return problem(
      area,
      check,
      'ledger-unwritable',
      'the token may not write',
      'Give the job `permissions: contents: write`.'
    )
  if (status === 409 || status === 422)
    return problem(
      area,
      check,
      'ledger-unwritable',
      `the repository refuses refs like ${ref}: ${canWrite.error.message}`,
      'Let no ruleset or push rule forbid refs/staging/*.'
    )
  return unknown(area, check, canWrite.error.message, 'Run it again.')
}

function judgeDeployments(deployments: LedgerView['deployments']): Finding {
  const check = 'Deployments'
  if (deployments.kind === 'failed') return unknown(area, check, deployments.error.message, 'Run it again.')
  if (deployments.value === 403 || deployments.value === 404)
    return warning(
      area,
      check,
      "the environment is not shown on the repository's page",
      'Give the jobs `permissions: deployments: write`.'
    )
  if (deployments.value >= 500 || deployments.value === 0)
    return unknown(area, check, `GitHub answered ${deployments.value}`, 'Run it again.')
  return fine(area, check, "the environment is shown on the repository's page")
}
