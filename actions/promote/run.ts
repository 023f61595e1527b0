import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import { loadGate, type PromotionResult, promote } from '@staging-actions/approval'
import { getDefaultBranch } from '@staging-actions/github'
import type { inputs } from './inputs.ts'

export async function main(input: InputsOf<typeof inputs>, context: ActionContext): Promise<PromotionResult> {
  const { repository, run, clock, log } = context
  const octokit = await context.github(input.githubToken)
  const github = { octokit, owner: repository.owner, repo: repository.name }
  const { promotion } = await loadGate(github, {
    defaultBranch: await getDefaultBranch(github),
    promotionBranch: input.promotionBranch,
    configPath: input.configPath
  })
  return promote(
    {
      sha: input.sha ?? context.sha,
      promotion: {
        branch: promotion.branch,
        method: input.method ?? promotion.method,
        workflow: input.workflow ?? promotion.workflow
      },
      decisionIssue: input.decisionIssue,
      runUrl: run.url
    },
    { github, clock, log, deadline: context.deadline(input.timeoutMinutes * 60_000) }
  )
}
