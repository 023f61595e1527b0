import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  type AppReport,
  type ApprovalResult,
  checkTemplate,
  closeCancelledRequest,
  concludePromotion,
  decideRequests,
  type FetchedResults,
  fetchResults,
  isIdleTalk,
  judgeByJobs,
  loadGate,
  lookAtRequests,
  type RequestsResult,
  reportApp,
  requestApproval,
  verifyTested
} from '@staging-actions/approval'
import { InputError, type Logger, renderDuration, StagingError } from '@staging-actions/base'
import { type Configuration, loadConfiguration, type ProtectedParts } from '@staging-actions/config'
import { environmentNames } from '@staging-actions/environment/ownership'
import {
  awaitTestJobs,
  expectEvent,
  type GitHub,
  getDefaultBranch,
  jobListLag,
  readFileAt,
  runIdOf
} from '@staging-actions/github'
import { forgetPasses } from './forget-passes.ts'
import type { AppInput, inputs } from './inputs.ts'
import { keepByLedger } from './keep-by-ledger.ts'
import { readTeams } from './read-teams.ts'
import { refreshDashboardOf } from './refresh-dashboard.ts'

type Inputs = InputsOf<typeof inputs>

/** Asks about this commit; or, given `requests`, decides about what was asked before. */
export async function main(input: Inputs, context: ActionContext): Promise<ApprovalResult | RequestsResult> {
  if (input.lookOnly && input.requests === undefined) return hear(context)
  const github = await connect(input, context)
  if (input.requests === undefined) return ask(input, context, github)
  // The person whose comment started this run must not be missed.
  expectEvent(github.octokit, context.event)
  const { again } = input
  const requested = input.requests === 'open' ? 'open' : (input.requests.match(/\d+/g) ?? []).map(Number)
  const { clock, log } = context
  const ownerOf = (environment: string) => ownerIn(context, environment)
  if (input.lookOnly) return lookAtRequests({ requested, again }, { github, ownerOf, clock, log })
  const gate = await gateOf(input, github)
  if (input.promotion) {
    const over: number[] = []
    const { branch } = gate.promotion
    for (const number of requested === 'open' ? [] : requested)
      if (await concludePromotion({ number, report: input.promotion, branch }, { github, ownerOf, clock, log }))
        over.push(number)
    return { kind: 'requests', requests: [], over, decided: [] }
  }
  return decideRequests(
    { requested, again, gate, configPath: input.configPath, promotionFollows: input.promotionFollows },
    { github, ownerOf, clock, log, teams: await readTeams(input, context, github) }
  )
}

/** Milliseconds that people are told: after this run, the rules of the promotion branch alone decide how long it is. */
function withinRules(timeout: number | undefined, { approval, promotion }: ProtectedParts, log: Logger): number {
  if (timeout === undefined || timeout <= approval.timeout) return timeout ?? approval.timeout
  log.warning(
    `input "timeout" is ${renderDuration(timeout)}; \`approval.timeout\` of ${promotion.branch} allows ${renderDuration(approval.timeout)}, which counts`
  )
  return approval.timeout
}

/** What the event itself tells: GitHub is asked nothing. */
function hear({ event, log }: ActionContext): RequestsResult {
  const { number } = (event['issue'] ?? {}) as { readonly number?: unknown }
  const isIdle = isIdleTalk(event)
  if (isIdle) log.info('the comment decides nothing')
  return { kind: 'requests', requests: isIdle || typeof number !== 'number' ? [] : [number], decided: [] }
}

/** Inputs as a request: the rules from the promotion branch, the results from this run's artifacts. */
async function ask(input: Inputs, context: ActionContext, github: GitHub): Promise<ApprovalResult> {
  const { repository, run, actor, log, clock, signal } = context
  const sha = input.sha ?? context.sha
  const gate = await gateOf(input, github)
  if (input.requireTests && !input.apps)
    throw new InputError([
      'input "require-tests" needs "apps": an artifact that is missing must not make its app go unnoticed'
    ])
  const apps = input.apps ?? []
  const results = input.requireTests ? await resultsOf(apps, input.testsJob, context, github) : undefined
  const waitMinutes = input.waitMinutes ?? gate.approval.waitMinutes
  const configuration = await configurationOf(input, context, github, sha)
  await refreshDashboardOf(configuration, input.githubToken, context, github)
  const reportOf = async ({ tested, ...app }: AppInput) => {
    const { app: name } = app
    const own = results?.get(name)
    // The record of what ran together leaves out the apps that are not what their own records say.
    const isRecorded = input.composition?.apps.has(name)
    const isCarried = tested && !own && isRecorded !== false
    const carried = isCarried ? await verifyTested(github, name, tested, gate.promotion.branch) : undefined
    const earlier = carried?.kind === 'passed' ? await fetchEarlier(name, carried.runUrl, context, github) : undefined
    const isWithoutTests = gate.withoutTests.includes(name)
    const nextTo = nextToOf(name, input.composition)
    const without = input.composition?.apps.get(name)?.without
    const report = {
      ...app,
      to: sha,
      digests: input.images && (input.images[name] ?? []),
      nextTo,
      without,
      isWithoutTests,
      isRecorded
    }
    return reportApp(report, own ?? earlier, input.requireTests, carried)
  }
  const reports = await Promise.all(apps.map(reportOf))
  await forgetPasses(apps, reports, { configuration, token: input.githubToken, context })
  return requestApproval(
    {
      environment: configuration.environment.name,
      owner: ownerIn(context, configuration.environment.name),
      sha,
      run,
      initiator: actor,
      repositoryUrl: `${context.urls.server}/${repository.fullName}`,
      apps: reports,
      uncovered: input.uncovered,
      gone: input.goneFromProduction,
      stack: input.composition?.stack || undefined,
      rules: {
        approvers: input.approvers.length > 0 ? input.approvers : gate.approval.approvers,
        minimum: input.minimumApprovals ?? gate.approval.minimum,
        timeout: withinRules(input.timeout, gate, log),
        excludeInitiator: gate.approval.excludeInitiator,
        words: gate.approval.words
      },
      template: await templateOf(gate, github),
      labels: gate.approval.labels,
      assignees: gate.approval.assignees,
      mentions: gate.approval.mentions,
      promotion: gate.promotion,
      promotionFollows: input.promotionFollows,
      configPath: input.configPath,
      wait: waitMinutes * 60_000,
      costPerHour: input.costPerHour === undefined ? undefined : Number(input.costPerHour),
      generation: input.generation
    },
    {
      github,
      teams: await readTeams(input, context, github),
      clock,
      signal,
      log,
      keeper: keepByLedger(configuration, input.githubToken, context)
    }
  )
}

/** What the tests of an earlier run left there: that a job passed does not say that a test ran. */
async function fetchEarlier(
  app: string,
  runUrl: string,
  { fetch, clock, signal, log }: ActionContext,
  github: GitHub
): Promise<FetchedResults | undefined> {
  const run = runIdOf(runUrl)
  if (run === undefined) return undefined
  return (await fetchResults({ run, apps: [app], expected: [] }, { github, fetch, clock, signal, log })).get(app)
}

/** The apps that one was tested next to. */
function nextToOf(app: string, composition: Inputs['composition']): AppReport['nextTo'] {
  const neighbors = composition?.apps.get(app)?.neighbors
  return (
    neighbors &&
    Object.fromEntries(
      neighbors.flatMap((name) => {
        const revision = composition?.apps.get(name)?.revision
        return revision === undefined ? [] : [[name, revision]]
      })
    )
  )
}

/** The tag of one of this repository's environments. */
function ownerIn({ repository, urls }: ActionContext, environment: string): string {
  return environmentNames({ environment, repositoryId: repository.id, server: urls.server }).ownerTag
}

/** One that an earlier run tested has no artifact and no job in this one. */
async function resultsOf(
  apps: readonly AppInput[],
  job: string | undefined,
  context: ActionContext,
  github: GitHub
): Promise<ReadonlyMap<string, FetchedResults>> {
  const { run, fetch, clock, signal, log } = context
  const names = (some: readonly AppInput[]) => some.map(({ app }) => app)
  const expected = names(apps.filter(({ tested }) => !tested))
  const found = await fetchResults({ run: run.id, apps: names(apps), expected }, { github, fetch, clock, signal, log })
  if (job === undefined) return found
  const wait = { clock, deadline: context.deadline(jobListLag), log }
  return judgeByJobs(found, await awaitTestJobs(github, { run: run.id, job, apps: names(apps), expected }, wait))
}

/** A cancelled or broken run leaves no boxes that lead nowhere. */
export async function post(input: Inputs, context: ActionContext): Promise<void> {
  if (input.requests !== undefined) return
  const github = await connect(input, context)
  const configuration = await configurationOf(input, context, github, input.sha ?? context.sha)
  const keeper = keepByLedger(configuration, input.githubToken, context)
  await closeCancelledRequest(
    { owner: ownerIn(context, configuration.environment.name), run: context.run },
    { github, log: context.log, keeper }
  )
}

async function gateOf({ promotionBranch, configPath }: Inputs, github: GitHub): Promise<ProtectedParts> {
  return loadGate(github, { defaultBranch: await getDefaultBranch(github), promotionBranch, configPath })
}

/** From the promotion branch, as the rules are: the text that people decide by is not for the pushed commit to change. */
async function templateOf({ approval, promotion }: ProtectedParts, github: GitHub): Promise<string | undefined> {
  if (approval.template === undefined) return undefined
  const template = await readFileAt(github, approval.template, promotion.branch)
  if (template === undefined)
    throw new StagingError('invalid-configuration', `${promotion.branch} has no ${approval.template}`, {
      hint: 'Correct `approval.template`, or add the file there.'
    })
  checkTemplate(template, approval.template)
  return template
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
