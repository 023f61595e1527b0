import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import { findStartProblems, type SentInputs } from '@staging-actions/config'

const area = 'Workflows'

/** A workflow of the default branch that our runs start. */
export interface StartedWorkflow {
  /** File name. */
  readonly file: string
  readonly sends: SentInputs
  /** What happens where it cannot be started, one clause. */
  readonly otherwise: string
  /** Nothing else does what it does. */
  readonly isNeeded?: boolean
  /** Undefined: there is no such file. */
  readonly text: Look<string | undefined>
}

const adopt = 'Merge the caller that docs/adopt.md shows into the default branch.'

export function judgeWorkflows(workflows: readonly StartedWorkflow[]): readonly Finding[] {
  return workflows.map((workflow) =>
    judgeText(workflow, (text) => {
      const problems = findStartProblems(text, workflow.sends)
      return problems.length > 0
        ? bad(workflow, `our runs cannot start it, since ${problems.join(', and ')}`)
        : fine(area, workflow.file, 'our runs can start it')
    })
  )
}

/** Whether what GitHub starts by itself is on the default branch. */
export function judgeCallers(workflows: readonly Omit<StartedWorkflow, 'sends'>[]): readonly Finding[] {
  return workflows.map((workflow) => judgeText(workflow, () => fine(area, workflow.file, 'the default branch has it')))
}

function judgeText(workflow: Omit<StartedWorkflow, 'sends'>, judge: (text: string) => Finding): Finding {
  const { file, text } = workflow
  if (text.kind === 'failed') return unknown(area, file, text.error.message, 'Run it again.')
  if (text.value === undefined) return bad(workflow, `the default branch has no .github/workflows/${file}`)
  return judge(text.value)
}

function bad({ file, otherwise, isNeeded = false }: Omit<StartedWorkflow, 'sends'>, why: string): Finding {
  const seen = `${why}: ${otherwise}`
  return isNeeded ? problem(area, file, 'invalid-configuration', seen, adopt) : warning(area, file, seen, adopt)
}
