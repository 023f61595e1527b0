import { z } from 'zod'
import { notFound, Refusal, validationFailed } from '../answers.ts'
import { findCommit, findRef } from '../git-objects.ts'
import { addDeploymentStatus, retireOthers } from '../job-deployment.ts'
import { created, type DefineRoute, empty, page, type RepositoryRequest } from '../server.ts'
import type { Deployment } from '../state.ts'
import { viewDeployment, viewDeploymentStatus } from '../views.ts'

const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'] as const

export function deploymentRoutes(route: DefineRoute): void {
  route('GET', '/deployments', 'read:deployments', ({ c, server, repository }) => {
    const wanted = c.req.query()
    const found = repository.deployments
      .filter((deployment) => !wanted['environment'] || deployment.environment === wanted['environment'])
      .filter((deployment) => !wanted['ref'] || deployment.ref === wanted['ref'])
      .filter((deployment) => !wanted['sha'] || deployment.sha === wanted['sha'])
      .filter((deployment) => !wanted['task'] || deployment.task === wanted['task'])
    return page(c, found.toReversed(), (deployment) => viewDeployment(server, repository, deployment))
  })

  route('POST', '/deployments', 'write:deployments', async ({ server, repository, person, body }) => {
    const wanted = await body(
      z.object({
        ref: z.string(),
        task: z.string().default('deploy'),
        auto_merge: z.boolean().default(true),
        required_contexts: z.array(z.string()).optional(),
        payload: z.unknown().default({}),
        environment: z.string().default('production'),
        description: z.string().max(140).nullable().default(''),
        transient_environment: z.boolean().default(false),
        production_environment: z.boolean().optional()
      })
    )
    const { directory } = repository
    const sha = (await findRef(directory, `refs/heads/${wanted.ref}`)) ?? (await findCommit(directory, wanted.ref))
    if (sha === undefined) throw new Refusal(422, `No ref found for: ${wanted.ref}`)
    const failing = (wanted.required_contexts ?? []).filter(
      (context) => !repository.commitStatuses.some((status) => status.sha === sha && status.context === context)
    )
    if (failing.length > 0) throw new Refusal(409, `Conflict: Commit status checks failed for ${wanted.ref}.`)
    const now = server.kernel.clock.iso()
    const deployment: Deployment = {
      id: server.state.nextId(),
      sha,
      ref: wanted.ref,
      task: wanted.task,
      environment: wanted.environment,
      description: wanted.description,
      payload: wanted.payload,
      transient: wanted.transient_environment,
      production: wanted.production_environment ?? wanted.environment === 'production',
      creator: person.login,
      createdAt: now,
      updatedAt: now,
      statuses: []
    }
    repository.deployments.push(deployment)
    return created(viewDeployment(server, repository, deployment))
  })

  route('GET', '/deployments/:id', 'read:deployments', (request) =>
    Response.json(viewDeployment(request.server, request.repository, find(request)))
  )

  route('DELETE', '/deployments/:id', 'write:deployments', (request) => {
    const deployment = find(request)
    const { deployments } = request.repository
    const active = deployment.statuses.at(-1)?.state !== 'inactive' && deployment.statuses.length > 0
    if (active && deployments.length > 1)
      throw validationFailed({
        resource: 'Deployment',
        code: 'custom',
        message: 'We cannot delete an active deployment unless it is the only deployment in a given environment.'
      })
    deployments.splice(deployments.indexOf(deployment), 1)
    return empty(204)
  })

  route('GET', '/deployments/:id/statuses', 'read:deployments', (request) => {
    const deployment = find(request)
    const { c, server, repository } = request
    return page(c, deployment.statuses.toReversed(), (status) =>
      viewDeploymentStatus(server, repository, deployment, status)
    )
  })

  route('POST', '/deployments/:id/statuses', 'write:deployments', async (request) => {
    const { server, repository, person } = request
    const deployment = find(request)
    const wanted = await request.body(
      z.object({
        state: z.enum(states),
        target_url: z.string().optional(),
        log_url: z.string().optional(),
        description: z.string().max(140).optional(),
        environment: z.string().optional(),
        environment_url: z.string().optional(),
        auto_inactive: z.boolean().default(true)
      })
    )
    if (wanted.state === 'success' && wanted.auto_inactive) retireOthers(server, repository, deployment, person.login)
    const status = addDeploymentStatus(server, deployment, {
      state: wanted.state,
      creator: person.login,
      description: wanted.description ?? '',
      environment: wanted.environment ?? deployment.environment,
      environmentUrl: wanted.environment_url ?? '',
      logUrl: wanted.log_url ?? wanted.target_url ?? ''
    })
    return created(viewDeploymentStatus(server, repository, deployment, status))
  })
}

function find({ repository, id }: RepositoryRequest): Deployment {
  const deployment = repository.deployments.find((candidate) => candidate.id === id('id'))
  if (!deployment) throw notFound()
  return deployment
}
