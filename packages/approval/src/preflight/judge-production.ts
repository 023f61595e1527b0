import { type Finding, fine, problem, takesPlan, unknown, warning } from '@staging-actions/base'
import { dispatchInputsOf, jobsOf, mayStart } from '@staging-actions/config'
import { isLimitedTo, type PromotionView, strong } from './promotion-view.ts'

const area = 'Promotion'

/** What keeps a production workflow from being of use to anyone who starts it by hand on a branch of their own. */
export interface ProductionFile {
  /** Names of the environments of its jobs, each once. */
  readonly environments: readonly string[]
  /** Keys of jobs that are given a secret, or may sign in at a cloud, without an environment. */
  readonly openJobs: readonly string[]
  /** Whether something in it asks which ref it runs on. */
  readonly checksRef: boolean
}

/**
 * `workflow_dispatch` lets everybody with write access start a workflow on any ref, by that ref's own file: only what GitHub gives
 * to no other branch is safe from it. The question for the ref keeps an honest mistake from deploying another branch.
 */
export function readProductionFile(text: string, branch: string): ProductionFile {
  const jobs = Object.entries(jobsOf(text))
  const named = jobs.map(([key, job]) => ({ key, job, environment: nameOf(job['environment']) }))
  return {
    environments: [...new Set(named.flatMap(({ environment }) => environment ?? []))],
    openJobs: named
      .filter(({ job, environment }) => environment === undefined && holdsSecret(job))
      .map(({ key }) => key),
    checksRef: new RegExp(`(github\\.ref|GITHUB_REF)\\b[^\\n]*refs/heads/${escaped(branch)}(?![\\w./-])`).test(text)
  }
}

function nameOf(environment: unknown): string | undefined {
  if (typeof environment === 'string') return environment || undefined
  const { name } = (environment ?? {}) as Readonly<Record<string, unknown>>
  return typeof name === 'string' && name !== '' ? name : undefined
}

function holdsSecret(job: Readonly<Record<string, unknown>>): boolean {
  const text = JSON.stringify(job)
  return (
    /secrets(?:\.|\[)(?!GITHUB_TOKEN\b)/.test(text) ||
    /"secrets":"inherit"/.test(text) ||
    /"id-token":"write"/.test(text)
  )
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Undefined: there is none, or it cannot be read. */
function textOf({ promotion, workflow }: PromotionView): string | undefined {
  return promotion.workflow === undefined || workflow.kind === 'failed' ? undefined : workflow.value
}

/** Whether what goes to production can be exactly what was tested, and nothing else. */
export function judgeWhatGoesOut(view: PromotionView): readonly Finding[] {
  const check = 'what goes to production'
  const text = textOf(view)
  const { branch, workflow = '' } = view.promotion
  if (text === undefined) return []
  if (mayStart(text, 'push', branch))
    return [
      warning(
        area,
        check,
        `${workflow} starts by each push to ${branch}, before anybody can compare what that got with what was tested`,
        'Let it start by `workflow_dispatch` alone: promote starts it.'
      )
    ]
  const declared = dispatchInputsOf(text)
  const missing = ['commit', 'images'].filter((name) => !declared.includes(name))
  if (missing.length === 0) return [fine(area, check, `${workflow} is told the tested commit and the digests that ran`)]
  return [
    warning(
      area,
      check,
      `${workflow} takes no ${missing.map((name) => `\`${name}\``).join(' and no ')}: it has to find by itself what was tested, and a tag may have been moved since`,
      'Declare `commit` and `images` as inputs of its `workflow_dispatch`, and deploy these digests: docs/adopt.md shows it.'
    )
  ]
}

/** Undefined: it cannot be told. */
function productionFile(view: PromotionView): ProductionFile | undefined {
  const text = textOf(view)
  return text === undefined ? undefined : readProductionFile(text, view.promotion.branch)
}

/** Whether nothing that is not on the promotion branch can deploy to production. */
export function isProductionGuarded(view: PromotionView): boolean {
  return judgeProduction(view).some(({ state }) => state === 'ok')
}

export function judgeProduction(view: PromotionView): readonly Finding[] {
  const { promotion, productionEnvironments } = view
  const check = 'production secrets'
  const { branch, workflow = '' } = promotion
  const file = productionFile(view)
  if (!file) {
    if (promotion.workflow !== undefined) return []
    return [
      takesPlan(
        unknown(
          area,
          check,
          'no production workflow is configured, so nobody can tell from here which branches can reach its secrets',
          `Keep them in a GitHub environment that is limited to the branch ${branch}.`
        )
      )
    ]
  }
  const { environments, openJobs, checksRef } = file
  const keep = `Keep production's secrets in a GitHub environment that is limited to the branch ${branch}, and name it in each job that needs them. ${strong}`
  if (openJobs.length > 0 || environments.length === 0)
    return [
      takesPlan(
        warning(
          area,
          check,
          openJobs.length > 0
            ? `${workflow} gives secrets to ${openJobs.join(', ')} without an environment: anyone who may push can start it on a branch of their own`
            : `${workflow} names no environment: anyone who may push can start it on a branch of their own, with all that it can reach`,
          keep
        )
      )
    ]
  for (const { name, environment } of productionEnvironments) {
    if (environment.kind === 'failed')
      return [unknown(area, check, `the environment ${name} cannot be read: ${environment.error.message}`, keep)]
    if (!environment.value)
      return [problem(area, check, 'not-found', `${workflow} names the environment ${name}, and there is none`, keep)]
    if (!isLimitedTo(environment.value, branch))
      return [
        warning(
          area,
          check,
          `the environment ${name} of ${workflow} is open to other branches than ${branch}: anyone who may push to one reaches its secrets`,
          `Limit it to the branch ${branch}.`
        )
      ]
  }
  return [
    checksRef
      ? fine(area, check, `${workflow} deploys from ${branch} alone: by its environment, and by its own question`)
      : warning(
          area,
          check,
          `${workflow} does not ask which branch it runs on: started by hand on another one, it fails late or not at all`,
          `Give its jobs \`if: github.ref == 'refs/heads/${branch}'\`.`
        )
  ]
}
