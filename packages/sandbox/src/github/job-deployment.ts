import type { GitHubServer } from './server.ts'
import type { Deployment, Repository, WorkflowJob, WorkflowRun } from './state.ts'
import { webUrl } from './views.ts'

/**
 * What GitHub does by itself for a job that names an environment: it makes one of that name, without limits, where there is none,
 * and a Deployment whose state follows the job.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments
 */
export function beginJobDeployment(
  server: GitHubServer,
  repository: Repository,
  { run, job, environment }: { readonly run: WorkflowRun; readonly job: WorkflowJob; readonly environment: string }
): Deployment {
  const { environments } = repository.settings
  if (!Object.hasOwn(environments, environment))
    repository.settings.environments = { ...environments, [environment]: {} }
  const now = server.kernel.clock.iso()
  const deployment: Deployment = {
    id: server.state.nextId(),
    sha: run.sha,
    ref: run.ref.replace(/^refs\/(heads|tags)\//, ''),
    task: 'deploy',
    environment,
    description: null,
    payload: {},
    transient: false,
    production: environment === 'production',
    creator: 'github-actions[bot]',
    createdAt: now,
    updatedAt: now,
    statuses: []
  }
  repository.deployments.push(deployment)
  const logUrl = webUrl(server, repository, `/actions/runs/${run.id}/job/${job.id}`)
  addDeploymentStatus(server, deployment, { state: 'in_progress', creator: deployment.creator, logUrl })
  return deployment
}

export function endJobDeployment(
  server: GitHubServer,
  repository: Repository,
  { deployment, job }: { readonly deployment: Deployment; readonly job: WorkflowJob }
): void {
  const state = job.conclusion === 'success' ? 'success' : 'failure'
  if (state === 'success') retireOthers(server, repository, deployment)
  const logUrl = deployment.statuses.at(-1)?.logUrl ?? ''
  addDeploymentStatus(server, deployment, { state, creator: deployment.creator, logUrl })
}

interface NewStatus {
  readonly state: string
  readonly creator: string
  readonly description?: string
  readonly environment?: string
  readonly environmentUrl?: string
  readonly logUrl?: string
}

export function addDeploymentStatus(server: GitHubServer, deployment: Deployment, status: NewStatus) {
  const now = server.kernel.clock.iso()
  const added = {
    id: server.state.nextId(),
    description: '',
    environment: deployment.environment,
    environmentUrl: '',
    logUrl: '',
    createdAt: now,
    ...status
  }
  deployment.statuses.push(added)
  deployment.updatedAt = now
  return added
}

/** A success makes the earlier ones of its environment inactive, unless they are transient or production. */
export function retireOthers(
  server: GitHubServer,
  repository: Repository,
  deployment: Deployment,
  creator = deployment.creator
): void {
  for (const other of repository.deployments) {
    const same = other !== deployment && other.environment === deployment.environment
    const last = other.statuses.at(-1)
    if (!same || other.transient || other.production || last?.state !== 'success') continue
    addDeploymentStatus(server, other, { state: 'inactive', creator, environmentUrl: last.environmentUrl })
  }
}
