import { type Finding, fine, problem, unknown, warning } from '@staging-actions/base'
import { type PromotionView, strong } from './promotion-view.ts'

const area = 'Promotion'

/** Rules that nothing of a promotion meets: it deletes no promotion branch, and forces nothing. */
const harmless = ['deletion', 'non_fast_forward', 'creation', 'pull_request']

/** What each rule of the promotion branch means for a promotion, a row each: docs/merging.md is the same in long. */
export function judgeRules(view: PromotionView): readonly Finding[] {
  const { promotion, merger, rules } = view
  const { branch } = promotion
  const check = `rules of ${branch}`
  if (rules.kind === 'failed') return [unknown(area, check, rules.error.message, 'Run it again.')]
  if (!rules.value)
    return [
      problem(
        area,
        check,
        'not-found',
        `there is no branch ${branch}`,
        'Correct `promotion.branch`, or push the branch.'
      )
    ]
  const seen = { ...view, check, ruled: rules.value, isOwn: merger.kind === 'github-token' }
  const findings = [...judgeWhoMay(seen), ...judgeQueue(seen), ...judgeChecks(seen), ...judgeCommits(seen)]
  if (findings.length > 0) return findings
  const { types } = rules.value
  return [
    fine(
      area,
      check,
      types.length > 0
        ? `nothing that refuses a promotion (${types.join(', ')})`
        : 'none: anyone who may write may move it'
    )
  ]
}

interface Ruled extends PromotionView {
  readonly check: string
  readonly ruled: NonNullable<Extract<PromotionView['rules'], { readonly kind: 'seen' }>['value']>
  /** Whether GITHUB_TOKEN promotes, which can bypass nothing. */
  readonly isOwn: boolean
}

/** Reviews, and who may move the branch. */
function judgeWhoMay({ promotion, check, ruled, isOwn }: Ruled): readonly Finding[] {
  const { types, reviews, codeOwners, conversations, isProtected } = ruled
  const bypass = `Put the App of the promoting token on the bypass list of the ruleset. ${strong}`
  const refuse = (what: string, reason: 'needs-review' | 'needs-app-token') =>
    isOwn
      ? problem(area, check, reason, `${what}, and GITHUB_TOKEN can bypass nothing`, bypass)
      : unknown(area, check, `${what}; whether the promoting token may bypass it cannot be seen from here`, bypass)
  const findings: Finding[] = []
  if (reviews > 0)
    findings.push(refuse(`a pull request needs ${reviews === 1 ? 'a review' : `${reviews} reviews`}`, 'needs-review'))
  if (codeOwners)
    findings.push(
      refuse('a code owner has to review the pull request, and the decision in the issue is no review', 'needs-review')
    )
  if (conversations)
    findings.push(
      warning(
        area,
        check,
        'it wants conversations resolved: a promotion whose pull request somebody comments on in its files ends as `merge-refused`',
        'Resolve them in the pull request, and run promote again.'
      )
    )
  if (types.includes('update')) findings.push(refuse('only some may move it', 'needs-app-token'))
  if (promotion.method === 'fast-forward' && types.includes('pull_request'))
    findings.push(refuse('it takes pull requests only, and the method is fast-forward', 'needs-app-token'))
  if (isProtected && types.length === 0)
    findings.push(
      unknown(
        area,
        check,
        'it is protected by classic branch protection, whose details only administrators see',
        `Look whether it wants reviews or restricts who may push. ${strong}`
      )
    )
  return findings
}

/** Minutes that promote waits by default. */
const usualMinutes = 30

/** Of what GITHUB_TOKEN puts into a queue GitHub starts no workflow: required checks never come. */
function judgeQueue({ promotion, check, ruled: { types, checks, queue }, isOwn }: Ruled): readonly Finding[] {
  if (!types.includes('merge_queue')) return []
  if (promotion.method === 'fast-forward')
    return [
      problem(
        area,
        check,
        'needs-app-token',
        'it takes only what its merge queue merges, and the method is fast-forward, which passes the queue by',
        'Set `promotion.method: merge`; or put the App that promotes on the bypass list of that rule.'
      )
    ]
  if (isOwn && types.includes('required_status_checks'))
    return [
      problem(
        area,
        check,
        'needs-app-token',
        'it has a merge queue with required checks, and GitHub starts no workflow for what GITHUB_TOKEN puts into it',
        `Give a GitHub App, PROMOTION_APP_ID and its key, and let the workflows of these checks run \`on: merge_group\`. ${strong}`
      )
    ]
  const groups =
    queue && queue.maxToMerge > 1
      ? `; it may merge up to ${queue.maxToMerge} pull requests in one push, and where another one comes with the promotion production is withheld`
      : ''
  const alone = groups === '' ? '' : ' Set "Maximum pull requests to merge" and "Build concurrency" of the queue to 1.'
  const long =
    queue && checks.length > 0 && queue.checkMinutes > usualMinutes
      ? ` Its checks may take ${queue.checkMinutes} minutes: where they usually take longer than ${usualMinutes}, set \`promotion-timeout-minutes\` of the workflows.`
      : ''
  const waits = checks.length > 0 ? `, waits for ${checks.join(', ')} there` : ', waits'
  return [
    warning(
      area,
      check,
      `it has a merge queue: promote puts the pull request into it${waits}, and compares what came of it; the queue writes the merge commit by itself${groups}`,
      `${checks.length > 0 ? 'Let the workflows of these checks run `on: merge_group`. ' : ''}So that the commit says who approved what, choose "Default to pull request title and description" under Settings → General → Pull Requests.${alone}${long}`
    )
  ]
}

function judgeChecks({ promotion, check, ruled, isOwn }: Ruled): readonly Finding[] {
  const { types, checks, isStrict } = ruled
  const { branch, method } = promotion
  const hasQueue = types.includes('merge_queue')
  const findings: Finding[] = []
  if (checks.length > 0 && !hasQueue && method === 'fast-forward')
    findings.push(
      warning(
        area,
        check,
        `it requires ${checks.join(', ')}: promote waits for them on the tested commit before it moves ${branch}, and opens no pull request`,
        'Let their workflows run `on: push` to the staging branch, too.'
      )
    )
  else if (checks.length > 0 && isOwn && !hasQueue)
    findings.push(
      warning(
        area,
        check,
        `it requires ${checks.join(', ')}: promote waits for them on the tested commit, and GitHub holds what only pull requests start, of those of GITHUB_TOKEN, until somebody approves it in each of them`,
        'Let their workflows run `on: push` to the staging branch, too; or give a GitHub App, PROMOTION_APP_ID and its key.'
      )
    )
  if (isStrict && !hasQueue && method !== 'fast-forward')
    findings.push(
      warning(
        area,
        check,
        `it takes only what is up to date: after each promotion by ${method} ${branch} has a commit that staging lacks, and the next one ends as \`base-moved\``,
        `Merge ${branch} into the branch that is deployed to staging after each promotion, or set \`promotion.method: fast-forward\`.`
      )
    )
  if (types.includes('required_deployments'))
    findings.push(
      problem(
        area,
        check,
        'merge-refused',
        'it takes only what was deployed to an environment that its ruleset names, which GitHub counts by the head commit',
        'Take "Require deployments to succeed" out of the ruleset, or put the App that promotes on its bypass list.'
      )
    )
  return findings
}

/** What the commits have to be like. */
function judgeCommits({ promotion, check, ruled: { types } }: Ruled): readonly Finding[] {
  const { method } = promotion
  const findings: Finding[] = []
  if (types.includes('required_linear_history') && method === 'merge' && !types.includes('merge_queue'))
    findings.push(
      problem(
        area,
        check,
        'merge-refused',
        'it wants a linear history, and the method is merge, which makes a merge commit',
        'Set `promotion.method: fast-forward`, or `squash` and merge the branch back before the next promotion; or take the rule away.'
      )
    )
  if (types.includes('required_signatures'))
    findings.push(
      warning(
        area,
        check,
        'it takes signed commits only: a promotion with one that is not ends as `merge-refused`',
        'Have everybody sign what they push to staging, or put the App that promotes on the bypass list of that rule.'
      )
    )
  const named = ['merge_queue', 'required_status_checks', 'required_deployments', 'required_linear_history']
  const others = types.filter((type) => ![...harmless, ...named, 'update', 'required_signatures'].includes(type))
  if (others.length > 0)
    findings.push(
      unknown(
        area,
        check,
        `it has rules of which nobody can tell from here whether a promotion meets them (${others.join(', ')}): where one refuses, it ends as \`merge-refused\` with GitHub's own words`,
        'Look at the ruleset; the App that promotes can be put on its bypass list.'
      )
    )
  return findings
}

export function judgeMethod({ promotion, settings, rules }: PromotionView): readonly Finding[] {
  const { method } = promotion
  const check = `method ${method}`
  if (method === 'fast-forward') return [fine(area, check, 'moves the branch to exactly the tested commit')]
  const ruled = rules.kind === 'seen' ? rules.value : undefined
  if (ruled?.types.includes('merge_queue'))
    return [fine(area, check, 'is not used: the merge queue merges in the way that its ruleset says')]
  const methods = ruled?.methods
  const allowed = settings.kind === 'seen' ? settings.value.methods[method] : undefined
  if (allowed === false || (methods && !methods.includes(method)))
    return [
      problem(
        area,
        check,
        'invalid-configuration',
        `the repository does not allow ${method} for pull requests${methods ? ` to ${promotion.branch}` : ''}`,
        'Allow it under Settings → General → Pull Requests (or in the ruleset), or set another `promotion.method`.'
      )
    ]
  if (allowed === undefined)
    return [unknown(area, check, 'this token is not told which methods are allowed', 'Look under Settings → General.')]
  return [
    method === 'merge'
      ? fine(area, check, 'allowed')
      : warning(
          area,
          check,
          `makes new commits: ${promotion.branch} must be merged back before the next promotion`,
          'Set `promotion.method: merge` unless you mean that.'
        )
  ]
}
