import { resolve } from 'node:path'
import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  type ApprovalResult,
  closeCancelledRequest,
  decideRequests,
  loadGate,
  lookAtRequests,
  type RequestsResult,
  readResults,
  reportApp,
  requestApproval
} from '@staging-actions/approval'
import { type Configuration, loadConfiguration, type ProtectedParts } from '@staging-actions/config'
import { type GitHub, getDefaultBranch, readFileAt } from '@staging-actions/github'
import type { inputs } from './inputs.ts'
import { keepByLedger } from './keep-by-ledger.ts'

type Inputs = InputsOf<typeof inputs>

/** Asks about this commit; or, given `requests`, decides about what was asked before. */
export async function main(input: Inputs, context: ActionContext): Promise<ApprovalResult | RequestsResult> {
  const github = await connect(input, context)
  if (input.requests === undefined) return ask(input, context, github)
  const { again } = input
  const requested = input.requests === 'open' ? 'open' : (input.requests.match(/\d+/g) ?? []).map(Number)
  const { clock, log } = context
  if (input.lookOnly) return lookAtRequests({ requested, again }, { github, clock, log })
  const gate = await gateOf(input, github)
  return decideRequests({ requested, again, gate }, { github, clock, log })
}

/** Inputs as a request: the rules from the promotion branch, the results from the folder. */
async function ask(input: Inputs, context: ActionContext, github: GitHub): Promise<ApprovalResult> {
  const { repository, run, actor, log, clock, signal } = context
  const sha = input.sha ?? context.sha
  const gate = await gateOf(input, github)
  const results = input.results ? await readResults(resolve(context.workspace, input.results), log) : []
  const apps = input.apps ?? results.map(({ app, url }) => ({ app, url: url ?? '' }))
  const waitMinutes = input.waitMinutes ?? gate.approval.waitMinutes
  const configuration = await configurationOf(input, context, github, sha)
  return requestApproval(
    {
      environment: configuration.environment.name,
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
        excludeInitiator: gate.approval.excludeInitiator
      },
      labels: gate.approval.labels,
      assignees: gate.approval.assignees,
      mentions: gate.approval.mentions,
      promotion: gate.promotion,
      wait: waitMinutes * 60_000,
      costPerHour: input.costPerHour === undefined ? undefined : Number(input.costPerHour)
    },
    { github, clock, signal, log, keeper: keepByLedger(configuration, input.githubToken, context) }
  )
}

/** A cancelled or broken run leaves no boxes that lead nowhere. */
export async function post(input: Inputs, context: ActionContext): Promise<void> {
  if (input.requests !== undefined) return
  const github = await connect(input, context)
  const configuration = await configurationOf(input, context, github, input.sha ?? context.sha)
  const keeper = keepByLedger(configuration, input.githubToken, context)
  await closeCancelledRequest(
    { environment: configuration.environment.name, run: context.run },
    { github, log: context.log, keeper }
  )
}

async function gateOf({ promotionBranch, configPath }: Inputs, github: GitHub): Promise<ProtectedParts> {
  return loadGate(github, { defaultBranch: await getDefaultBranch(github), promotionBranch, configPath })
}

async function connect({ githubToken }: Inputs, { github, repository }: ActionContext): Promise<GitHub> {
  return { octokit: await github(githubToken), owner: repository.owner, repo: repository.name }
}

async function configurationOf(
  { environment, configPath }: Inputs,
  { workspace }: ActionContext,
  github: GitHub,
  sha: string
): Promise<Configuration> {
  const readFile = (file: string) => readFileAt(github, file, sha)
  const loaded = await loadConfiguration({ path: configPath, workspace, readFile })
  return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } }
}
