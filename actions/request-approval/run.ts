import { resolve } from 'node:path'
import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  type ApprovalResult,
  closeCancelledRequest,
  loadGate,
  readResults,
  reportApp,
  requestApproval
} from '@staging-actions/approval'
import { loadConfiguration } from '@staging-actions/config'
import { type GitHub, getDefaultBranch, readFileAt } from '@staging-actions/github'
import type { inputs } from './inputs.ts'

type Inputs = InputsOf<typeof inputs>

/** Inputs as a request: the rules from the promotion branch, the results from the folder. */
export async function main(input: Inputs, context: ActionContext): Promise<ApprovalResult> {
  const { repository, run, actor, log, clock, signal } = context
  const github = await connect(input, context)
  const sha = input.sha ?? context.sha
  const gate = await loadGate(github, {
    defaultBranch: await getDefaultBranch(github),
    promotionBranch: input.promotionBranch,
    configPath: input.configPath
  })
  const results = input.results ? await readResults(resolve(context.workspace, input.results), log) : []
  const apps = input.apps ?? results.map(({ app, url }) => ({ app, url: url ?? '' }))
  const waitMinutes = input.waitMinutes ?? gate.approval.waitMinutes
  return requestApproval(
    {
      environment: await environmentOf(input, context, github, sha),
      sha,
      run,
      initiator: actor,
      repositoryUrl: `${context.urls.server}/${repository.fullName}`,
      apps: apps.map((app) =>
        reportApp(
          { ...app, to: sha },
          results.find((result) => result.app === app.app),
          input.results !== undefined
        )
      ),
      rules: {
        approvers: input.approvers.length > 0 ? input.approvers : gate.approval.approvers,
        minimum: input.minimumApprovals ?? gate.approval.minimum,
        timeout: input.timeout ?? gate.approval.timeout,
        excludeInitiator: false
      },
      promotion: gate.promotion,
      wait: waitMinutes * 60_000,
      costPerHour: input.costPerHour === undefined ? undefined : Number(input.costPerHour)
    },
    { github, clock, signal, log }
  )
}

/** A cancelled or broken run leaves no boxes that lead nowhere. */
export async function post(input: Inputs, context: ActionContext): Promise<void> {
  const github = await connect(input, context)
  const environment = await environmentOf(input, context, github, input.sha ?? context.sha)
  await closeCancelledRequest({ environment, run: context.run }, { github, log: context.log })
}

async function connect({ githubToken }: Inputs, { github, repository }: ActionContext): Promise<GitHub> {
  return { octokit: await github(githubToken), owner: repository.owner, repo: repository.name }
}

async function environmentOf(
  { environment, configPath }: Inputs,
  { workspace }: ActionContext,
  github: GitHub,
  sha: string
): Promise<string> {
  if (environment !== undefined) return environment
  const readFile = (file: string) => readFileAt(github, file, sha)
  return (await loadConfiguration({ path: configPath, workspace, readFile })).environment.name
}
