import { type Deadline, InputError, StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config/load'
import { DigitalOcean, type DigitalOceanCluster } from '@staging-actions/digitalocean'
import { environmentNames } from '@staging-actions/environment'
import type { DeployContext, DeployRequest } from './deploy-request.ts'

/** Past the deadline, so that the last look is still answered. */
const graceSeconds = 300

/** A short-lived kubeconfig of the environment's own cluster, found by its owner tag. */
export async function environmentKubeconfig(
  { digitaloceanToken: token }: DeployRequest,
  { clock, log, signal, urls, repository }: DeployContext,
  configuration: Configuration,
  deadline: Deadline
): Promise<string> {
  if (token === undefined)
    throw new InputError([
      'one of the inputs "digitalocean-token", "kubeconfig" and "server" is needed to reach Argo CD'
    ])
  const names = environmentNames({
    environment: configuration.environment.name,
    repositoryId: repository.id,
    server: urls.server
  })
  const digitalocean = new DigitalOcean({
    token,
    baseUrl: urls.digitalocean,
    clock,
    log,
    signal
  })
  const clusters = (await digitalocean.clusters.list()).filter(({ name }) => name === names.cluster)
  const cluster = choose(clusters, names.ownerTag, configuration.environment.name)
  log.info(`cluster ${cluster.name} (${cluster.id})`)
  const seconds = Math.ceil(deadline.remaining() / 1000) + graceSeconds
  return digitalocean.clusters.kubeconfig(cluster.id, seconds)
}

/** The name alone proves nothing: anyone in the account may have taken it. */
function choose(clusters: readonly DigitalOceanCluster[], ownerTag: string, environment: string): DigitalOceanCluster {
  const ours = clusters.find(({ tags }) => tags.includes(ownerTag))
  if (!ours) {
    const [foreign] = clusters
    throw foreign
      ? new StagingError(
          'foreign-environment',
          `the cluster ${foreign.name} does not carry the tag ${ownerTag}: it is not ours`
        )
      : new StagingError('environment-absent', `there is no cluster of the environment ${environment}`, {
          hint: 'Run `provision` first, or `check-staging` to see what is there.'
        })
  }
  if (ours.status.state === 'running' || ours.status.state === 'upgrading' || ours.status.state === 'degraded')
    return ours
  throw new StagingError('not-ready', `the cluster ${ours.name} is ${ours.status.state}`, {
    hint: 'Wait until `provision` has ended.'
  })
}
