import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import { judgeGate, judgeReleaseBranches } from './judge-gate.ts'
import { judgeProduction, judgeWhatGoesOut } from './judge-production.ts'
import { type PromotionView, strong } from './promotion-view.ts'

const area = 'Promotion'

/** Everything between an approval and production that would refuse. */
export function judgePromotion(view: PromotionView): readonly Finding[] {
  const rules = judgeRules(view)
  return [
    judgeConfigured(view),
    judgeIssues(view),
    ...rules,
    ...judgeMethod(view),
    ...judgePulls(view),
    ...judgeWorkflow(view),
    ...judgeProduction(view),
    ...judgeWhatGoesOut(view),
    ...judgeReleaseBranches(view),
    judgeGate(view),
    ...judgeReaper(view)
  ]
}

/** It finishes by the hour what no event reported, with the token that it gets. */
function judgeReaper({ merger }: PromotionView): readonly Finding[] {
  if (merger.kind !== 'environment' || !merger.isForgottenByReaper) return []
  return [
    warning(
      area,
      'hourly decisions',
      `staging-reaper.yml calls staging-decision without the environment ${merger.name}: what it finishes is merged as GITHUB_TOKEN, or refused`,
      `Give its job \`decide\` \`with: { promotion-environment: ${merger.name} }\`.`
    )
  ]
}

function judgeConfigured({ promotion, hasConfiguration }: PromotionView): Finding {
  const check = `rules on ${promotion.branch}`
  if (hasConfiguration.kind === 'failed') return unknown(area, check, hasConfiguration.error.message, 'Run it again.')
  return hasConfiguration.value
    ? fine(area, check, 'approval and promotion are read from its .github/staging.yml')
    : warning(
        area,
        check,
        'it has no .github/staging.yml: everyone with write permission approves',
        `Merge the configuration to ${promotion.branch} first.`
      )
}

function judgeIssues({ settings, rights }: PromotionView): Finding {
  const check = 'issues'
  if (settings.kind === 'seen' && !settings.value.hasIssues)
    return problem(
      area,
      check,
      'issues-disabled',
      'they are switched off: nobody can be asked',
      'Switch them on under Settings → General → Features.'
    )
  return judgeRight(check, rights.issues, 'issues: write', 'they can be opened')
}

function judgeRight(check: string, right: Look<number>, permission: string, seen: string): Finding {
  if (right.kind === 'failed') return unknown(area, check, right.error.message, 'Run it again.')
  const status = right.value
  if (status === 410)
    return problem(area, check, 'issues-disabled', 'issues are switched off', 'Switch them on in the settings.')
  if (status === 401 || status === 403)
    return problem(area, check, 'forbidden', 'the token may not', `Give the job \`permissions: ${permission}\`.`)
  if (status !== 422)
    return unknown(area, check, `GitHub answered ${status}`, `Is \`permissions: ${permission}\` given?`)
  return fine(area, check, seen)
}

function judgeRules({ promotion, merger, rules }: PromotionView): readonly Finding[] {
  const { branch, method } = promotion
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
  const { types, reviews, isProtected } = rules.value
  const isOwn = merger.kind === 'github-token'
  const bypass = `Put the App of the promoting token on the bypass list of the ruleset. ${strong}`
  const findings: Finding[] = []
  const refuse = (what: string, reason: 'needs-review' | 'needs-app-token') =>
    findings.push(
      isOwn
        ? problem(area, check, reason, `${what}, and GITHUB_TOKEN can bypass nothing`, bypass)
        : unknown(area, check, `${what}; whether the promoting token may bypass it cannot be seen from here`, bypass)
    )
  if (reviews > 0) refuse(`a pull request needs ${reviews === 1 ? 'a review' : `${reviews} reviews`}`, 'needs-review')
  if (types.includes('update')) refuse('only some may move it', 'needs-app-token')
  if (method === 'fast-forward' && types.includes('pull_request'))
    refuse('it takes pull requests only, and the method is fast-forward', 'needs-app-token')
  if (types.includes('required_linear_history') && method === 'merge')
    findings.push(
      problem(
        area,
        check,
        'conflict',
        'it wants a linear history, and the method is merge',
        'Set `promotion.method: fast-forward`, or take the rule away.'
      )
    )
  if (types.includes('merge_queue')) findings.push(judgeQueue(check, types, isOwn))
  if (types.includes('required_signatures'))
    findings.push(
      warning(
        area,
        check,
        'it takes signed commits only: a promotion with one that is not ends as `merge-refused`',
        'Have everybody sign what they push to staging, or put the App that promotes on the bypass list of that rule.'
      )
    )
  if (isProtected && types.length === 0)
    findings.push(
      unknown(
        area,
        check,
        'it is protected by the branch protection of old, whose details only administrators see',
        `Look whether it wants reviews or restricts who may push. ${strong}`
      )
    )
  if (findings.length > 0) return findings
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

/** Of what GITHUB_TOKEN puts into a queue GitHub starts no workflow: required checks never come. */
function judgeQueue(check: string, types: readonly string[], isOwn: boolean): Finding {
  if (isOwn && types.includes('required_status_checks'))
    return problem(
      area,
      check,
      'needs-app-token',
      'it has a merge queue with required checks, and GitHub starts no workflow for what GITHUB_TOKEN puts into it',
      `Give a GitHub App, PROMOTION_APP_ID and its key, and let the workflows of these checks run \`on: merge_group\`. ${strong}`
    )
  return warning(
    area,
    check,
    'it has a merge queue: promote puts the pull request into it, waits, and compares what came of it; the queue writes the merge commit by itself',
    'So that the commit says who approved what, choose "Default to pull request title and description" under Settings → General → Pull Requests.'
  )
}

function judgeMethod({ promotion, settings, rules }: PromotionView): readonly Finding[] {
  const { method } = promotion
  const check = `method ${method}`
  if (method === 'fast-forward') return [fine(area, check, 'moves the branch to exactly the tested commit')]
  const ruled = rules.kind === 'seen' ? rules.value?.methods : undefined
  const allowed = settings.kind === 'seen' ? settings.value.methods[method] : undefined
  if (allowed === false || (ruled && !ruled.includes(method)))
    return [
      problem(
        area,
        check,
        'conflict',
        `the repository does not allow ${method} for pull requests${ruled ? ` to ${promotion.branch}` : ''}`,
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

function judgePulls({ promotion, merger, rights, actionsMayOpenPulls }: PromotionView): readonly Finding[] {
  if (promotion.method === 'fast-forward') return []
  const check = 'pull requests'
  const setting = 'Settings → Actions → General: "Allow GitHub Actions to create and approve pull requests"'
  if (merger.kind === 'environment')
    return [
      unknown(
        area,
        check,
        `the promoting token is in the environment ${merger.name}, which this run may not open`,
        'Give that App `pull-requests: write` and `contents: write`.'
      )
    ]
  if (rights.pulls.kind === 'failed') return [unknown(area, check, rights.pulls.error.message, 'Run it again.')]
  const status = rights.pulls.value
  if (status === 401 || status === 403)
    return [
      problem(
        area,
        check,
        'needs-app-token',
        'the promoting token may not open any',
        merger.kind === 'github-token'
          ? `Give the job \`permissions: pull-requests: write\` and switch on ${setting}, or give a GitHub App, PROMOTION_APP_ID and its key.`
          : 'Give that token `pull-requests: write`.'
      )
    ]
  if (merger.kind === 'github-token') {
    if (actionsMayOpenPulls.kind === 'seen' && !actionsMayOpenPulls.value)
      return [
        problem(area, check, 'needs-app-token', 'the repository does not let Actions open any', `Switch on ${setting}.`)
      ]
    // Which of its checks GitHub makes first is not documented: that a pull request of nothing is refused proves little.
    if (actionsMayOpenPulls.kind === 'failed')
      return [unknown(area, check, 'the setting can only be read by administrators', `Look at ${setting}.`)]
  }
  if (status !== 422) return [unknown(area, check, `GitHub answered ${status}`, 'Run it again.')]
  return [fine(area, check, 'the promoting token may open them')]
}

function judgeWorkflow({ promotion, merger, workflow, rights }: PromotionView): readonly Finding[] {
  const check = 'production workflow'
  if (promotion.workflow === undefined)
    return [
      merger.kind === 'github-token'
        ? warning(
            area,
            check,
            'none is configured, and what GITHUB_TOKEN merges starts no workflow: production is not deployed',
            'Set `promotion.workflow` to a workflow with `workflow_dispatch`.'
          )
        : fine(area, check, 'the push of the promoting token starts it')
    ]
  if (workflow.kind === 'failed') return [unknown(area, check, workflow.error.message, 'Run it again.')]
  if (workflow.value === undefined)
    return [
      problem(
        area,
        check,
        'not-found',
        `${promotion.branch} has no .github/workflows/${promotion.workflow}`,
        'Correct `promotion.workflow`, or merge the file.'
      )
    ]
  if (!/^[^#]*\bworkflow_dispatch\b/m.test(workflow.value))
    return [
      problem(
        area,
        check,
        'invalid-configuration',
        `${promotion.workflow} has no \`workflow_dispatch\`: it cannot be started after the merge`,
        'Add `workflow_dispatch:` below its `on:`.'
      )
    ]
  return [
    rights.actions
      ? judgeRight(check, rights.actions, 'actions: write', `${promotion.workflow} can be started`)
      : fine(area, check, promotion.workflow)
  ]
}
