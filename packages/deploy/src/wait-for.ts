import { commitIn } from '@staging-actions/argocd'
import { ApiError, type Deadline, InputError, type Observation, StagingError, waitUntil } from '@staging-actions/base'
import { listWorkflowRuns } from '@staging-actions/github'
import type { DeployContext, DeployRequest } from './deploy-request.ts'
import { parseImageName } from './image-name.ts'
import { findImage } from './registry.ts'

/**
 * Waits until what the deploy needs is there: a workflow of the commit that ended well, an image in its registry.
 * @throws StagingError checks-failed (the workflow failed), timeout, forbidden.
 */
export async function waitForAll(request: DeployRequest, context: DeployContext, deadline: Deadline): Promise<void> {
  for (const line of request.waitFor) {
    const [kind, name = ''] = [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]
    if (kind === 'workflow') await waitForWorkflow(name, request, context, deadline)
    else await waitForImage(name, request, context, deadline)
  }
}

async function waitForWorkflow(workflow: string, request: DeployRequest, context: DeployContext, deadline: Deadline) {
  const { repository, clock, log } = context
  if (request.githubToken === undefined)
    throw new InputError(['input "github-token" is needed with "wait-for: workflow="'])
  const github = {
    octokit: await context.github(request.githubToken),
    owner: repository.owner,
    repo: repository.name
  }
  const sha = commitOf(request, context)
  let failedSince: number | undefined
  await waitUntil<void>(
    async () => {
      // Newest first: of a run that was started again only the last attempt counts.
      const [run] = await listWorkflowRuns(github, workflow, { headSha: sha })
      if (!run) return waiting(`no run for ${sha.slice(0, 12)} yet`)
      if (run.status !== 'completed') {
        failedSince = undefined
        return waiting(`${run.status}: ${run.url}`)
      }
      if (run.conclusion === 'success') return done
      // Somebody may have started it again, and a list that is behind does not show that yet.
      failedSince ??= clock.monotonic()
      if (clock.monotonic() - failedSince < 5_000) return waiting(`${run.conclusion}: ${run.url}`)
      throw new StagingError(
        'checks-failed',
        `${workflow} of ${sha.slice(0, 12)} ended with ${run.conclusion ?? 'nothing'}: ${run.url}`,
        { hint: 'Nothing was deployed: what was to be deployed has not been built.' }
      )
    },
    { awaited: `${workflow} of ${sha.slice(0, 12)} to end well`, clock, deadline, log, first: 2000 }
  )
}

async function waitForImage(image: string, request: DeployRequest, context: DeployContext, deadline: Deadline) {
  const { clock, log, fetch } = context
  const name = parseImageName(image, request.imageTag)
  const credentials = credentialsFor(name.registry, request)
  await waitUntil<void>(
    async () => {
      try {
        const found = await findImage(name, { fetch, signal: deadline.signal, credentials })
        if (found === 'there') return done
        return waiting(
          found === 'absent' ? 'not there yet' : `${name.registry} does not show it to this token, or not yet`
        )
      } catch (error) {
        if (error instanceof ApiError && (error.status === 0 || error.status === 429 || error.status >= 500))
          return waiting(error.message)
        throw error
      }
    },
    { awaited: `the image ${name.registry}/${name.repository}:${name.reference}`, clock, deadline, log, first: 1000 }
  )
}

/** What is given is for any registry; our tokens are for the registries that belong to their services. */
function credentialsFor(registry: string, request: DeployRequest): string | undefined {
  if (request.registryAuth !== undefined) return request.registryAuth
  if (registry === 'ghcr.io' && request.githubToken) return `token:${request.githubToken}`
  if (registry === 'registry.digitalocean.com' && request.digitaloceanToken)
    return `${request.digitaloceanToken}:${request.digitaloceanToken}`
  return undefined
}

/** The commit that is deployed, if image tag or revision name one; else that of the run. */
function commitOf(request: DeployRequest, context: DeployContext): string {
  return commitIn(request.imageTag) ?? commitIn(request.revision) ?? context.sha
}

const done = { kind: 'done', value: undefined } as const

function waiting(seen: string): Observation<void> {
  return { kind: 'waiting', seen }
}
