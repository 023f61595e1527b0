import type { ActionContext } from '@staging-actions/action-kit'
import { preflightGate } from '@staging-actions/approval'
import { type Finding, InputError, type Look, lookAt, StagingError, withPlans } from '@staging-actions/base'
import { type Environment, preflightEnvironment } from '@staging-actions/environment'
import { asApiError, type GitHub, getRepositorySettings } from '@staging-actions/github'
import type { CheckResult, Input } from './run.ts'

/** Throws when it finds a problem; the error carries all findings. */
export async function preflight(
  input: Input,
  environment: Environment,
  context: ActionContext
): Promise<readonly Finding[]> {
  const { spacesAccessKey, spacesSecretKey, configPath } = input
  const { github } = environment
  const [settings, ...found] = await Promise.all([
    lookAt(getRepositorySettings(github)),
    preflightEnvironment(environment, {
      spaces:
        spacesAccessKey && spacesSecretKey ? { accessKey: spacesAccessKey, secretKey: spacesSecretKey } : undefined,
      spacesUrl: context.urls.spaces,
      dnsServer: context.urls.resolver
    }),
    preflightGate({
      github,
      promoting: await findPromoting(input, github, context),
      byToken: await findByToken(input, github, context),
      configPath
    })
  ])
  const findings = withPlans(found.flat(), settings.kind === 'seen' && settings.value.isPrivate)
  for (const { area, check, state, seen, remedy } of findings)
    context.log.info(`${state.padEnd(7)}  ${area}: ${check}: ${seen}${remedy && state !== 'ok' ? ` → ${remedy}` : ''}`)
  const problems = findings.filter(({ state }) => state === 'problem')
  const [first] = problems
  if (!first) return findings
  const result: CheckResult = { environment: environment.names.environment, report: undefined, findings }
  throw new StagingError(
    first.reason ?? 'internal',
    `${problems.length} of ${findings.length} checks found a problem: ${problems.map(({ area, check, seen }) => `${area}: ${check}: ${seen}`).join('; ')}`,
    { hint: problems.map(({ remedy }) => remedy).join(' '), result }
  )
}

async function findByToken(
  { promotionAppId, promotionToken }: Input,
  github: GitHub,
  context: ActionContext
): Promise<GitHub | undefined> {
  const isUsed = promotionToken !== undefined && promotionAppId === undefined
  return isUsed ? { ...github, octokit: await context.github(promotionToken) } : undefined
}

/** The repository as who promotes sees it, where this run is given the App or the token; undefined: it is not. */
async function findPromoting(
  { promotionAppId: appId, promotionAppPrivateKey: privateKey, promotionToken }: Input,
  github: GitHub,
  context: ActionContext
): Promise<Look<GitHub> | undefined> {
  if (appId !== undefined || privateKey !== undefined) return lookAt(asApp({ appId, privateKey }, github, context))
  return promotionToken === undefined
    ? undefined
    : { kind: 'seen', value: { ...github, octokit: await context.github(promotionToken) } }
}

async function asApp(
  { appId, privateKey }: { readonly appId: string | undefined; readonly privateKey: string | undefined },
  github: GitHub,
  context: ActionContext
): Promise<GitHub> {
  if (appId === undefined || privateKey === undefined)
    throw new InputError([
      `inputs "promotion-app-id" and "promotion-app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
    ])
  const { owner, repo } = github
  const app = await context.githubApp({ appId, privateKey })
  try {
    return { ...github, octokit: await app.onRepository(owner, repo) }
  } catch (error) {
    throw asApiError(error, 'GET', `/repos/${owner}/${repo}/installation`)
  }
}
