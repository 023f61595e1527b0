import type { ActionContext } from '@staging-actions/action-kit'
import { type ApplicationPort, fetchTrusting, overCluster, overServer } from '@staging-actions/argocd'
import { type Deadline, InputError, StagingError } from '@staging-actions/base'
import type { Configuration } from '@staging-actions/config'
import { DigitalOcean, type DigitalOceanCluster } from '@staging-actions/digitalocean'
import { environmentNames } from '@staging-actions/environment'
import { openCluster, parseKubeconfig } from '@staging-actions/kubernetes'
import type { Inputs } from './run.ts'

export interface Access {
  readonly port: ApplicationPort
  close(): void
}

/** Past the deadline, so that the last look is still answered. */
const graceSeconds = 300

/** The server if one is given; else the cluster of the kubeconfig; else the environment's own, found by its owner tag. */
export async function openPort(
  input: Inputs,
  context: ActionContext,
  configuration: Configuration,
  deadline: Deadline
): Promise<Access> {
  const { clock, log, signal } = context
  if (input.server !== undefined) {
    if (input.authToken === undefined) throw new InputError(['input "auth-token" is needed with "server"'])
    const ca = input.serverCa.join('\n')
    if (ca && !input.server.startsWith('https:')) throw new InputError(['input "server-ca" is for an https "server"'])
    const port = overServer({
      url: input.server,
      token: input.authToken,
      headers: headersOf(input.serverHeaders, context),
      fetch: ca ? fetchTrusting(`${ca}\n`) : context.fetch,
      clock,
      log,
      signal
    })
    return { port, close: () => {} }
  }
  const kubeconfig = input.kubeconfig ?? (await environmentKubeconfig(input, context, configuration, deadline))
  const { credential } = parseKubeconfig(kubeconfig)
  context.mask(credential.kind === 'token' ? credential.token : credential.key)
  const cluster = openCluster(kubeconfig, { clock, log, signal })
  return { port: overCluster(cluster), close: () => cluster.close() }
}

async function environmentKubeconfig(
  input: Inputs,
  { clock, log, signal, urls, repository }: ActionContext,
  configuration: Configuration,
  deadline: Deadline
): Promise<string> {
  if (input.digitaloceanToken === undefined)
    throw new InputError([
      'one of the inputs "digitalocean-token", "kubeconfig" and "server" is needed to reach Argo CD'
    ])
  const names = environmentNames({ environment: configuration.environment.name, repositoryId: repository.id })
  const digitalocean = new DigitalOcean({
    token: input.digitaloceanToken,
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

/** `Name: value` a line. Proxies take secrets this way: each value is masked by itself. */
function headersOf(text: string | undefined, { mask }: ActionContext): Readonly<Record<string, string>> {
  const lines = (text ?? '').split(/\r?\n/).filter((line) => line.trim())
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? []
      if (!name || name.toLowerCase() === 'authorization')
        throw new InputError([
          'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
        ])
      mask(value)
      return [name, value]
    })
  )
}
