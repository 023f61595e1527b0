import { join } from 'node:path'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { recordedAddresses } from '../hosts/require-hosts.ts'
import { branchOf } from '../names.ts'
import type { Observed } from '../observe.ts'
import type { Environment, EnvironmentContext } from '../open-environment.ts'
import { waitUntilReady } from '../readiness/wait-until-ready.ts'
import { addressName } from '../stacks/address-output.ts'
import { originsOf } from '../stacks/stack-settings.ts'
import { applySecrets, bootstrapCluster, readBootstrap } from './bootstrap.ts'
import { guardCluster, guardOf } from './guard-cluster.ts'
import type { Made } from './make.ts'
import type { ProvisionDeps, ProvisionRequest } from './provision-request.ts'
import { repositorySecret } from './secrets.ts'

/** Makes the cluster a platform, if it was made just now, and waits until all that it promises answers. */
export async function makeReady(
  request: ProvisionRequest,
  deps: ProvisionDeps,
  /** `made` is undefined where the environment is used again: nothing of its bootstrap is applied. */
  {
    made,
    clusterId,
    observed
  }: { readonly made: Made | undefined; readonly clusterId: string; readonly observed: Observed }
): Promise<void> {
  const { environment, deadline } = request
  const { configuration, context, apps } = environment
  const { log, clock } = context
  const { domain } = configuration.environment
  const cluster = await deps.openCluster(environment, clusterId, { mask: deps.mask, deadline })
  try {
    const manifests = await readBootstrap(
      join(context.workspace, configuration.bootstrap.directory),
      // Where the environment is reused nothing of it is applied.
      placeholders(environment, made ? made.loadBalancerIp : (observed.addresses[0] ?? ''))
    )
    // In a cluster that was made it is up since then.
    if (!made) await guardCluster(cluster, guardOf(environment), { clock, log, deadline })
    if (made)
      await log.group('Make the cluster a platform', () =>
        bootstrapCluster(
          { manifests, secrets: [...made.secrets, ...repositorySecrets(request)] },
          { cluster, clock, log, deadline }
        )
      )
    // A token that was changed since must reach the cluster that is there.
    else await applySecrets(repositorySecrets(request), cluster)
    await log.group('Wait until it is ready', () =>
      waitUntilReady(
        {
          cluster,
          manifests,
          hosts:
            domain === undefined
              ? undefined
              : {
                  domain,
                  origins: originsOf(apps, domain),
                  addresses: observed.addresses,
                  recorded: (host) => recordedAddresses(observed, domain, host)
                }
        },
        {
          fetch: deps.fetch,
          reach: deps.reach,
          dns: deps.dns,
          digitalocean: environment.digitalocean,
          clock,
          log,
          deadline
        }
      )
    )
  } finally {
    cluster.close()
  }
}

function placeholders(
  { configuration, context, names }: Environment,
  loadBalancerIp: string | undefined
): Readonly<Record<string, string | undefined>> {
  return {
    [addressName]: loadBalancerIp,
    repository_url: repositoryUrl(context),
    revision: branchOf(context.ref),
    environment: names.environment,
    domain: configuration.environment.domain ?? ''
  }
}

function repositorySecrets({ environment, repositoryToken }: ProvisionRequest): readonly KubernetesObject[] {
  return repositoryToken ? [repositorySecret(repositoryUrl(environment.context), repositoryToken)] : []
}

function repositoryUrl({ urls, repository }: EnvironmentContext): string {
  return `${urls.server}/${repository.fullName}`
}
