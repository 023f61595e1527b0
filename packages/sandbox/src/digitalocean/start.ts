import { Hono, type MiddlewareHandler } from 'hono'
import { type Kernel, type Restore, recordRoute, serve } from '../kernel/index.ts'
import { Account, atOnce, type ProvisioningTimes } from './account.ts'
import { accountRoutes } from './account-routes.ts'
import { actionRoutes } from './actions.ts'
import { billingRoutes } from './billing.ts'
import { certificateRoutes } from './certificates.ts'
import { type ClusterHooks, settleClusters } from './cluster-life.ts'
import { clusterRoutes } from './clusters.ts'
import { databaseRoutes } from './databases.ts'
import { domainRoutes } from './domains.ts'
import { dropletRoutes } from './droplets.ts'
import { firewallRoutes } from './firewalls.ts'
import { type FoundationOptions, layFoundation } from './foundation.ts'
import { type DigitalOceanLimits, gate, publishedLimits, type TokenScopes } from './gate.ts'
import { loadBalancerRoutes } from './load-balancers.ts'
import { projectRoutes } from './projects.ts'
import { Refusal, renderRefusal } from './refusal.ts'
import { registryRoutes } from './registries.ts'
import type { Environment } from './requests.ts'
import { reservedIpRoutes } from './reserved-ips.ts'
import type { Cluster } from './resources.ts'
import { lists, rudeAnswers } from './rude.ts'
import type { Lag } from './shelf.ts'
import { tagRoutes } from './tags.ts'
import { volumeRoutes } from './volumes.ts'
import { vpcRoutes } from './vpcs.ts'

export interface DigitalOceanOptions extends Partial<ClusterHooks> {
  readonly kernel: Kernel
  /** Milliseconds of sandbox time by type; what is not named happens at once. */
  readonly provisioning?: Partial<ProvisioningTimes>
  /** How far what lists and networks say is behind, in milliseconds of sandbox time. Default: not at all. */
  readonly lag?: Partial<Lag>
  /** Required where clusters are made: who plays Kubernetes. */
  readonly clusterOpened: ClusterHooks['clusterOpened']
  /** What is in the account before anything else. */
  readonly account?: FoundationOptions & { readonly teamUuid?: string }
  /** What one token may ask. Default: what the service documents. */
  readonly limits?: DigitalOceanLimits
}

export interface DigitalOceanEmulator {
  /** The API's base URL, without `/v2`. */
  readonly url: string
  /** A token with full access. */
  readonly token: string
  /** A token that may only what its scopes name: `kubernetes:read`, `tag:create` … */
  tokenFor(scopes: readonly string[]): string
  readonly account: Account
  /** All that is served. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** Keeps the account; putting it back closes clusters that were not there, and opens again those that are gone. */
  capture(): Promise<Restore>
  /** Everything gone, the foundation laid again. */
  reset(): Promise<void>
  close(): Promise<void>
}

export async function startDigitalOcean(options: DigitalOceanOptions): Promise<DigitalOceanEmulator> {
  const { kernel, clusterOpened, clusterGone = () => {}, grow = true } = options
  const team = { uuid: options.account?.teamUuid ?? kernel.random.uuid(), name: 'Sandbox team' }
  const behind = kernel.rude.plays(lists) ? (lists.most ?? 0) : 0
  const account = new Account(
    kernel,
    { ...atOnce, ...options.provisioning },
    { lists: behind, members: behind, ...options.lag },
    team
  )
  const tokens: TokenScopes = new Map()
  const issue = (scopes: ReadonlySet<string> | 'all') => {
    const value = `dop_v1_${kernel.random.hex(64)}`
    tokens.set(value, scopes)
    return value
  }
  const token = issue('all')
  const hooks: ClusterHooks = { clusterOpened, clusterGone, grow }
  const entrance = gate(account, tokens, options.limits ?? publishedLimits)
  let settling = Promise.resolve()
  account.onSettle = () => {
    settling = settling.then(() => settleClusters(account, hooks))
    return settling
  }
  const reset = async () => {
    await account.onSettle()
    for (const cluster of account.clusters.all()) if (isPlayed(cluster)) await clusterGone(cluster.id)
    account.clear()
    layFoundation(account, options.account ?? {})
    await account.snapshot()
  }
  const capture = async (): Promise<Restore> => {
    await account.onSettle()
    const limits = entrance.windows
    const restore = account.capture()
    return async () => {
      await account.onSettle()
      const before = account.clusters.all().filter(isPlayed)
      await restore()
      limits.clear()
      const after = account.clusters.all().filter(isPlayed)
      for (const { id } of before) if (!after.some((cluster) => cluster.id === id)) await clusterGone(id)
      // Anyone who plays Kubernetes says where it is to be found now.
      for (const cluster of after) cluster.opened = await clusterOpened(cluster)
    }
  }
  await reset()
  const app = makeApp(account, entrance.check)
  const served = await serve(kernel, 'digitalocean', app, { rude: rudeAnswers })
  return {
    url: served.url,
    token,
    tokenFor: (scopes) => issue(new Set(scopes)),
    account,
    routes: app.routes.filter(({ method }) => method !== 'ALL'),
    capture,
    reset,
    close: () => served.close()
  }
}

function isPlayed({ opened }: Cluster): boolean {
  return opened !== undefined && !opened.isElsewhere
}

function makeApp(account: Account, entrance: MiddlewareHandler<Environment>): Hono<Environment> {
  const app = new Hono<Environment>()
  const requestId = () => account.kernel.random.uuid()

  app.use(recordRoute)
  app.use(entrance)
  for (const routes of [
    accountRoutes,
    actionRoutes,
    billingRoutes,
    clusterRoutes,
    databaseRoutes,
    vpcRoutes,
    loadBalancerRoutes,
    dropletRoutes,
    volumeRoutes,
    firewallRoutes,
    certificateRoutes,
    registryRoutes,
    reservedIpRoutes,
    domainRoutes,
    projectRoutes,
    tagRoutes
  ])
    app.route('/', routes(account))
  app.notFound((context) =>
    renderRefusal(context, new Refusal(404, 'The resource you were accessing could not be found.'), requestId())
  )
  app.onError((error, context) => {
    if (error instanceof Refusal) return renderRefusal(context, error, requestId())
    account.kernel.events.emit('event', {
      at: account.now(),
      service: 'digitalocean',
      kind: 'defect',
      text: error.stack ?? error.message
    })
    return renderRefusal(context, new Refusal(500, `the sandbox failed: ${error.message}`), requestId())
  })
  return app
}
