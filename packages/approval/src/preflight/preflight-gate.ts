import { type Finding, type Look, lookAt, problem, type StagingError, systemClock } from '@staging-actions/base'
import { givenInput, type ProtectedParts } from '@staging-actions/config'
import {
  canSeeTeam,
  countCollaborators,
  findBranchRules,
  findChecksBeforePush,
  findGuardedEnvironment,
  findLogin,
  findRef,
  findRuleTypes,
  findTokenEnd,
  type GitHub,
  type GuardedEnvironment,
  getDefaultBranch,
  getGivenPermission,
  getRepositorySettings,
  listOpenIssues,
  mayActionsOpenPulls,
  type Permission,
  readFileAt,
  refusalOf
} from '@staging-actions/github'
import { type Approver, parseApprovers, type User } from '../approvers.ts'
import { loadGate } from '../load-gate.ts'
import { readCodeOwners } from '../ownership.ts'
import { releaseBranch } from '../promote/release-branch.ts'
import { requestLabel } from '../request-label.ts'
import { type ApproverSeen, judgeApprovers } from './judge-approvers.ts'
import { readProductionFile } from './judge-production.ts'
import { judgePromotion } from './judge-promotion.ts'
import type { PromotionToken } from './judge-token.ts'
import type { Merger } from './promotion-view.ts'
import { inspectWorkflowFiles } from './workflow-files.ts'

export interface GatePreflight {
  readonly github: GitHub
  /** The same repository by the token that promotes, where this run is given one. */
  readonly promoting: Look<GitHub> | undefined
  /** By PROMOTION_TOKEN, which reads requests where it promotes; an App leaves that to the job's own token. */
  readonly byToken: GitHub | undefined
  readonly configPath: string | undefined
}

/** Everything between the tests and production that would refuse: issues, approvers, rules, merge methods, the production workflow. */
export async function preflightGate(request: GatePreflight): Promise<readonly Finding[]> {
  const { github, configPath } = request
  const found = await lookAt(
    getDefaultBranch(github).then(async (defaultBranch) => ({
      defaultBranch,
      gate: await loadGate(github, { defaultBranch, configPath })
    }))
  )
  if (found.kind === 'failed') return [unreadable(found.error)]
  const { defaultBranch, gate } = found.value
  const [promotion, approvers] = await Promise.all([
    inspectPromotion(request, gate, defaultBranch),
    inspectApprovers(github, gate)
  ])
  const unusable = request.promoting?.kind === 'failed' ? [judgeUnusable(request.promoting.error)] : []
  return [...approvers, ...unusable, ...promotion]
}

function judgeUnusable({ message }: StagingError): Finding {
  return problem(
    'Promotion',
    'App',
    'needs-app-token',
    `the App that promotes could not be used here: ${message}`,
    'Is it installed on this repository, and are its id and its private key its own?'
  )
}

function unreadable({ reason, message, hint }: StagingError): Finding {
  return problem('Promotion', 'rules', reason, message, hint ?? 'Correct .github/staging.yml of the promotion branch.')
}

async function inspectApprovers(github: GitHub, { approval, promotion }: ProtectedParts): Promise<readonly Finding[]> {
  const wanted: readonly Approver[] =
    approval.approvers.length > 0 ? parseApprovers(approval.approvers) : [{ kind: 'permission', level: 'write' }]
  return judgeApprovers(await Promise.all(wanted.map((approver) => see(github, approver, promotion.branch))), approval)
}

async function see(github: GitHub, approver: Approver, branch: string): Promise<ApproverSeen> {
  if (approver.kind === 'code-owners')
    return { kind: 'code-owners', rules: await lookAt(readCodeOwners(github, branch).then((rules) => rules?.length)) }
  if (approver.kind === 'user')
    return { kind: 'user', login: approver.login, permission: await lookAt(permissionOf(github, approver)) }
  if (approver.kind === 'team')
    return {
      kind: 'team',
      team: `@${approver.org}/${approver.team}`,
      isSeen: await lookAt(canSeeTeam(github, approver.org, approver.team))
    }
  return { kind: 'permission', level: approver.level, people: await lookAt(countCollaborators(github, approver.level)) }
}

async function permissionOf(github: GitHub, { login, id }: User): Promise<Permission> {
  const now = id === undefined ? login : await findLogin(github, id)
  return now === undefined ? 'none' : getGivenPermission(github, now)
}

async function inspectPromotion(
  { github, promoting, byToken, configPath }: GatePreflight,
  { promotion }: ProtectedParts,
  defaultBranch: string
): Promise<readonly Finding[]> {
  const { branch, workflow } = promotion
  const [
    merger,
    settings,
    rules,
    actionsMayOpenPulls,
    issues,
    pulls,
    actions,
    text,
    configuration,
    releaseRules,
    token
  ] = await Promise.all([
    findMerger(github, promoting, defaultBranch),
    lookAt(getRepositorySettings(github)),
    lookAt(findBranchRules(github, branch)),
    lookAt(mayActionsOpenPulls(github)),
    lookAt(refusalOf(github, 'issues')),
    promoting?.kind === 'failed' ? promoting : lookAt(refusalOf(promoting?.value ?? github, 'pull-requests')),
    workflow ? lookAt(refusalOf(github, 'actions', workflow)) : undefined,
    lookAt(workflow ? readFileAt(github, `.github/workflows/${workflow}`, branch) : Promise.resolve(undefined)),
    lookAt(readFileAt(github, configPath ?? '.github/staging.yml', branch)),
    lookAt(findRuleTypes(github, releaseBranch('0'.repeat(40)))),
    byToken && inspectToken(byToken, promotion)
  ])
  const named = text.kind === 'seen' && text.value !== undefined ? readProductionFile(text.value, branch) : undefined
  const productionEnvironments = await Promise.all(
    (named?.environments ?? []).map(async (name) => ({
      name,
      environment: await lookAt(findGuardedEnvironment(github, name))
    }))
  )
  const workflowFiles =
    merger.kind === 'github-token'
      ? await lookAt(inspectWorkflowFiles(github, { promotionBranch: branch, defaultBranch }))
      : undefined
  const hasConfiguration: Look<boolean> =
    configuration.kind === 'seen' ? { kind: 'seen', value: configuration.value !== undefined } : configuration
  return judgePromotion({
    promotion,
    merger,
    hasConfiguration,
    settings,
    rules,
    actionsMayOpenPulls,
    rights: { issues, pulls, actions },
    token,
    now: (github.clock ?? systemClock).now(),
    workflow: text,
    productionEnvironments,
    releaseRules,
    workflowFiles,
    defaultBranch
  })
}

async function inspectToken(byToken: GitHub, { branch, method }: ProtectedParts['promotion']): Promise<PromotionToken> {
  const readsChecks = async () => {
    const sha = await findRef(byToken, `heads/${branch}`)
    return sha === undefined || (await findChecksBeforePush(byToken, { sha, branch })) !== undefined
  }
  const [hears, endsAt, checks] = await Promise.all([
    lookAt(listOpenIssues(byToken, { label: requestLabel.name })),
    lookAt(findTokenEnd(byToken)),
    method === 'fast-forward' ? lookAt(readsChecks()) : undefined
  ])
  return { hears, endsAt, readsChecks: checks }
}

/** The caller that the guide gives names the environment that holds the promoting token. */
async function findMerger(github: GitHub, promoting: Look<GitHub> | undefined, defaultBranch: string): Promise<Merger> {
  if (promoting) return { kind: 'own-token' }
  const textOf = (file: string) => readFileAt(github, `.github/workflows/${file}`, defaultBranch)
  const name = givenInput(await textOf('staging-decision.yml'), 'promotion-environment')
  if (!name) return { kind: 'github-token' }
  const [environment, reaper] = await Promise.all([
    lookAt(findGuardedEnvironment(github, name)),
    lookAt(textOf('staging-reaper.yml'))
  ])
  const guarded: Look<GuardedEnvironment> | undefined =
    environment.kind === 'failed' ? environment : environment.value && { kind: 'seen', value: environment.value }
  if (!guarded) return { kind: 'github-token', missing: name }
  const isForgotten =
    reaper.kind === 'seen' &&
    /staging-decision\.yml@/.test(reaper.value ?? '') &&
    givenInput(reaper.value, 'promotion-environment') !== name
  return { kind: 'environment', name, environment: guarded, isForgottenByReaper: isForgotten }
}
