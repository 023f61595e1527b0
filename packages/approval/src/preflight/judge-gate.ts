import { type Finding, fine, problem, takesPlan, unknown, warning } from '@staging-actions/base'
import { isProductionGuarded } from './judge-production.ts'
import { isLimitedTo, type PromotionView, strong } from './promotion-view.ts'

const area = 'Promotion'

/** Who could go around the question. */
export function judgeGate(view: PromotionView): Finding {
  const { promotion, merger, rules, defaultBranch } = view
  const check = 'gate'
  const { branch } = promotion
  if (rules.kind === 'failed') return unknown(area, check, 'the rules of the branch cannot be read', strong)
  if (rules.value?.isInPlan === false)
    return warning(
      area,
      check,
      `the plan of this private repository has no rules for branches: anyone who may push can move ${branch} without asking`,
      'GitHub Pro, Team or Enterprise has them, or make the repository public. Until then the question is an agreement among those who may push.'
    )
  const isClosed =
    rules.value !== undefined &&
    (rules.value.reviews > 0 || rules.value.types.includes('update') || rules.value.isProtected)
  const takesPullsOnly = rules.value?.types.includes('pull_request') ?? false
  if (merger.kind === 'environment') {
    const { environment, name } = merger
    if (environment.kind === 'failed')
      return unknown(area, check, `whether the environment ${name} is limited to branches cannot be read`, strong)
    if (!isLimitedTo(environment.value, defaultBranch))
      return warning(
        area,
        check,
        `the environment ${name} is open to other branches than ${defaultBranch}: anyone who may push to one can take what token it holds`,
        `Limit it to the branch ${defaultBranch}: GitHub makes an environment without limits where a job names one that is not there. ${strong}`
      )
    if (!isClosed)
      return warning(area, check, `${branch} is open: anyone who may write can push to it without asking`, strong)
    return isProductionGuarded(view)
      ? fine(
          area,
          check,
          'the strong set-up: only a token that the default branch alone can reach may promote, and only the promotion branch may deploy'
        )
      : warning(
          area,
          check,
          `nobody gets to ${branch} without asking, but whether production is as closed is not seen: see "production secrets"`,
          strong
        )
  }
  if (isClosed)
    return takesPlan(
      warning(
        area,
        check,
        `the promoting token is in reach of every workflow: anyone who may push can use it for ${branch}`,
        `Move it into a GitHub environment that is limited to the default branch. ${strong}`
      )
    )
  const missing =
    merger.kind === 'github-token' && merger.missing !== undefined
      ? ` (staging-decision names the environment ${merger.missing}, and there is none)`
      : ''
  return warning(
    area,
    check,
    takesPullsOnly
      ? `the weaker set-up: anyone who may push can open and merge a pull request to ${branch} by a workflow of their own${missing}`
      : `the weaker set-up: anyone who may push can move ${branch} without asking${missing}`,
    strong
  )
}

/** What keeps a branch of a promotion from being made. */
const closing = [
  { type: 'creation', means: 'lets nobody make a branch there' },
  { type: 'required_signatures', means: 'takes signed commits only' },
  { type: 'pull_request', means: 'takes pull requests only' },
  { type: 'required_status_checks', means: 'wants checks before there is a branch' }
]

/** A promotion's own branch stands still until it is merged only where a rule says so. */
export function judgeReleaseBranches({ promotion, merger, rules, releaseRules }: PromotionView): readonly Finding[] {
  const isInPlan = rules.kind === 'failed' || rules.value?.isInPlan !== false
  if (promotion.method === 'fast-forward' || !isInPlan) return []
  const check = 'release branches'
  if (releaseRules.kind === 'failed') return [unknown(area, check, releaseRules.error.message, 'Run it again.')]
  const types = releaseRules.value
  const isOwn = merger.kind === 'github-token'
  const who = isOwn ? '' : ', which the promoting App may bypass'
  const closed = closing.filter(({ type }) => types.includes(type))
  if (closed.length > 0) {
    const seen = `a ruleset covers staging-release/**, and ${closed.map(({ means }) => means).join(', and ')}`
    const remedy = 'Take that pattern out of the ruleset, or put the App that promotes on its bypass list.'
    return [
      isOwn && types.includes('creation')
        ? problem(area, check, 'needs-app-token', `${seen}; GITHUB_TOKEN can bypass nothing`, remedy)
        : unknown(area, check, `${seen}; whether that holds for the promoting token cannot be seen from here`, remedy)
    ]
  }
  if (types.includes('update')) return [fine(area, check, 'nobody else moves staging-release/**')]
  return [
    takesPlan(
      warning(
        area,
        check,
        'anyone who may push can move a branch of staging-release/** while it waits for checks: the merge is refused then',
        `Make a ruleset for \`staging-release/**\` with "Restrict updates"${who}.`
      )
    )
  ]
}
