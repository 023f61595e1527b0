import type { ActionContext, InputsOf } from '@staging-actions/action-kit'
import {
  handOverPromotion,
  loadGate,
  type PromotionDeps,
  type PromotionResult,
  promote,
  watchForRejection
} from '@staging-actions/approval'
import { ApiError, InputError, StagingError } from '@staging-actions/base'
import { asApiError, type GitHub, getDefaultBranch } from '@staging-actions/github'
import type { inputs } from './inputs.ts'
import { openTestedEnvironment } from './tested-environment.ts'

type Inputs = InputsOf<typeof inputs>

export async function main(input: Inputs, context: ActionContext): Promise<PromotionResult> {
  const { repository, run, clock, log } = context
  const octokit = await connect(input, context)
  const github = { octokit, owner: repository.owner, repo: repository.name }
  const { promotion } = await loadGate(github, {
    defaultBranch: await getDefaultBranch(github),
    promotionBranch: input.promotionBranch,
    configPath: input.configPath
  })
  const { decisionIssue, handOverTo, generation } = input
  if (handOverTo !== undefined && decisionIssue === undefined)
    throw new InputError(['input "decision-issue" is needed with "hand-over-to": it says what was decided'])
  const request = {
    sha: input.sha ?? context.sha,
    promotion: {
      branch: promotion.branch,
      method: input.method ?? promotion.method,
      workflow: input.workflow ?? promotion.workflow
    },
    decisionIssue,
    approved: {
      by: input.approvedBy?.split(',') ?? [],
      testRunUrl: input.testRunUrl ?? '',
      images: input.images ?? {}
    },
    runUrl: run.url,
    repositoryUrl: `${context.urls.server}/${repository.fullName}`,
    waitForProduction: input.waitForProduction,
    configPath: input.configPath
  }
  const environment =
    generation === undefined && handOverTo === undefined
      ? undefined
      : await openTestedEnvironment({ ...input, sha: request.sha, token: input.githubToken }, context, github)
  const requireNotDestroyed: PromotionDeps['requireStillWanted'] =
    environment && generation !== undefined ? environment.watchForDestroy(generation) : async () => {}
  // By the job's own token: the App that merges need not read issues.
  const asJob = async () => ({ ...github, octokit: await context.github(input.githubToken) })
  const requireNotRejected: PromotionDeps['requireStillWanted'] =
    // Where another run promotes, that one reads the decision again.
    decisionIssue === undefined || handOverTo !== undefined
      ? async () => {}
      : watchForRejection(decisionIssue, { github: await asJob() })
  const deps = {
    github,
    clock,
    log,
    deadline: context.deadline(input.timeoutMinutes * 60_000),
    requireStillWanted: input.withdraw
      ? refuseAll(request.sha)
      : async (doing: string) => {
          await requireNotDestroyed(doing)
          await requireNotRejected(doing)
        }
  }
  try {
    return environment && handOverTo !== undefined && decisionIssue !== undefined
      ? await handOverPromotion({ ...request, decisionIssue, workflow: handOverTo }, { ...deps, environment })
      : await promote(request, deps)
  } finally {
    await environment?.close()
  }
}

/** What the people who decide have taken back. */
function refuseAll(sha: string): PromotionDeps['requireStillWanted'] {
  return async () => {
    throw new StagingError('rejected', `the request of ${sha.slice(0, 7)} was rejected after its approval`, {
      hint: 'Push again, so that it is deployed, tested and asked about again.'
    })
  }
}

/** As the App where one is given, else with the job's own token. */
async function connect(input: Inputs, context: ActionContext): Promise<GitHub['octokit']> {
  const { githubToken, appId, appPrivateKey: privateKey } = input
  if (appId === undefined && privateKey === undefined) return context.github(githubToken)
  if (appId === undefined || privateKey === undefined)
    throw new InputError([
      `inputs "app-id" and "app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
    ])
  const { owner, name } = context.repository
  const app = await context.githubApp({ appId, privateKey })
  try {
    return await app.onRepository(owner, name)
  } catch (error) {
    const cause = asApiError(error, 'GET', `/repos/${owner}/${name}/installation`)
    if (!(cause instanceof ApiError)) throw cause
    throw new StagingError(
      'needs-app-token',
      `the App that promotes could not be used on ${owner}/${name}: ${cause.detail ?? cause.message}`,
      {
        cause,
        hint: 'Is it installed on this repository, and are `app-id` and `app-private-key` its own?'
      }
    )
  }
}
