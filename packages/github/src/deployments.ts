import { randomUUID } from 'node:crypto'
import type { GitHub } from './client.ts'
import { type Actor, readActor } from './issues.ts'
import { request } from './request.ts'
import { seenBy } from './seen.ts'
import { makeOnce } from './settling.ts'

export interface DeploymentRequest {
  /** Branch, tag or commit. */
  readonly ref: string
  readonly environment: string
  readonly description?: string
  /** Kept with it as it is: nobody can change a Deployment's payload later. */
  readonly payload?: Readonly<Record<string, string>>
}

/** One as GitHub lists it. */
export interface Deployment {
  readonly id: number
  readonly ref: string
  readonly createdAt: string
  readonly creator: Actor
  /** What its creator gave with it. */
  readonly payload: unknown
}

export type DeploymentState = 'error' | 'failure' | 'inactive' | 'in_progress' | 'queued' | 'pending' | 'success'

export interface DeploymentStatus {
  readonly state: DeploymentState
  /** At most 140 characters are kept. */
  readonly description?: string
  readonly environmentUrl?: string
  readonly logUrl?: string
}

/** Makes a Deployment and returns its id. It merges nothing and waits for no check: what is deployed is deployed already. */
export async function createDeployment(github: GitHub, deployment: DeploymentRequest): Promise<number> {
  const mark = randomUUID()
  const id = await makeOnce(
    async () => {
      const { data } = await request(github, 'POST /repos/{owner}/{repo}/deployments', {
        ref: deployment.ref,
        environment: deployment.environment,
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
        payload: { ...deployment.payload, mark },
        ...(deployment.description && { description: deployment.description.slice(0, 140) })
      })
      // 202 would be a merge that we did not ask for.
      return 'id' in data ? Number(data.id) : 0
    },
    async () => {
      const { environment } = deployment
      const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 30 })
      const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark))
      return made && Number(made.id)
    }
  )
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`)
  return id
}

/** The newest first, at most 100: other people's may lie in between. */
export async function listDeployments(github: GitHub, environment: string): Promise<readonly Deployment[]> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments', { environment, per_page: 100 })
  return data.map(({ id, ref, created_at, creator, payload }) => ({
    id: Number(id),
    ref,
    createdAt: created_at,
    creator: readActor(creator),
    payload
  }))
}

/** Of this Deployment alone: GitHub would make older ones of the same environment inactive by itself, no matter who made them. */
export async function setDeploymentStatus(github: GitHub, deployment: number, status: DeploymentStatus): Promise<void> {
  await request(
    github,
    'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
    {
      deployment_id: deployment,
      state: status.state,
      auto_inactive: false,
      ...(status.description && { description: status.description.slice(0, 140) }),
      ...(status.environmentUrl && { environment_url: status.environmentUrl }),
      ...(status.logUrl && { log_url: status.logUrl })
    },
    // Said twice it is the same.
    { repeatable: true }
  )
}

/** Its newest status; `state` is undefined when it has none yet. */
export async function findDeploymentStatus(
  github: GitHub,
  deployment: number
): Promise<{ readonly state: string | undefined; readonly url: string | undefined }> {
  const { data } = await request(github, 'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
    deployment_id: deployment,
    per_page: 1
  })
  return { state: data[0]?.state, url: data[0]?.environment_url || undefined }
}
