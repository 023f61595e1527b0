import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import { judgeGate, judgeReleaseBranches } from './judge-gate.ts'
import { judgeProduction, judgeWhatGoesOut } from './judge-production.ts'
import { judgeMethod, judgeRules } from './judge-rules.ts'
import { judgeToken } from './judge-token.ts'
import type { PromotionView } from './promotion-view.ts'
import { judgeWorkflowFiles } from './workflow-files.ts'

const area = 'Promotion'

/** Everything between an approval and production that would refuse. */
export function judgePromotion(view: PromotionView): readonly Finding[] {
  const rules = judgeRules(view)
  return [
    judgeConfigured(view),
    judgeIssues(view),
    ...(view.token ? judgeToken(view.token, view.promotion, view.now) : []),
    ...rules,
    ...judgeMethod(view),
    ...judgePulls(view),
    ...judgeWorkflow(view),
    ...(view.workflowFiles ? judgeWorkflowFiles(view.workflowFiles, view.promotion.branch) : []),
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

function judgePulls({ promotion, merger, settings, rights, actionsMayOpenPulls }: PromotionView): readonly Finding[] {
  if (promotion.method === 'fast-forward') return []
  const check = 'pull requests'
  if (settings.kind === 'seen' && !settings.value.hasPulls)
    return [
      problem(
        area,
        check,
        'merge-refused',
        'they are switched off in this repository: nobody can open one',
        'Switch them on under Settings → General → Features, or set `promotion.method: fast-forward`.'
      )
    ]
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
