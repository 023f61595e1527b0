import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { StagingError } from '@staging-actions/base'
import { scopeNames } from '@staging-actions/digitalocean'
import { atAddress } from './at-address.ts'
import { startControl } from './control.ts'
import {
  type DigitalOceanEmulator,
  type Lag,
  type ProvisioningTimes,
  publishedLimits,
  startDigitalOcean
} from './digitalocean/index.ts'
import { type GitHubEmulator, startGitHub } from './github/index.ts'
import { captureAll, captureKernel, type Kernel, makeKernel, type Restorable } from './kernel/index.ts'
import { type Clusters, type EmulatedCluster, type PodTimes, startClusters } from './kubernetes/index.ts'
import {
  type Authority,
  makeAuthority,
  type NameAnswer,
  type NameServers,
  type Names,
  startNameServers,
  startNames
} from './names/index.ts'
import { type SpacesEmulator, startSpaces } from './spaces/index.ts'
import { findTools } from './tools.ts'

export interface SandboxOptions {
  /** Everything that the sandbox writes lies below; default: a new folder that `stop` removes. */
  readonly directory?: string
  /** One seed, one story. Default 1. */
  readonly seed?: number
  /** How many times faster than the wall clock the clouds live. Default 1. */
  readonly timeScale?: number
  /** What divides the pauses between the provider's looks at what it makes (10 and 15 s). Default 100. */
  readonly pollScale?: number
  /** How long the clouds take for things, in milliseconds of sandbox time. Default: nothing at all. */
  readonly provisioning?: Partial<ProvisioningTimes>
  /** Every service is as rude as the real one was seen to be: true, or the names of some kinds. Default false. */
  readonly rude?: boolean | readonly string[]
  /** How far DigitalOcean's lists and networks are behind, in milliseconds of sandbox time at the most. Default: not at all. */
  readonly lag?: Partial<Lag>
  /** How long pods take to start and Jobs to run, in milliseconds of sandbox time. Default 100 each: as good as nothing. */
  readonly pods?: PodTimes
  /** Clusters make load balancers, volumes and snapshots by themselves, as real ones do. Default true. */
  readonly grow?: boolean
  /** The DNS zone in the account. Default example.com. */
  readonly domain?: string
  /** The environments with a wildcard certificate in the account. Default staging. */
  readonly environments?: readonly string[]
  /** Where the account's default VPC is. Default nyc3. */
  readonly region?: string
  /** A cluster of another make in the place of the sandbox's own, for each that the account starts. What its ingress serves is not seen from here. */
  readonly openCluster?: (cluster: { readonly id: string; readonly name: string }) => Promise<OpenedCluster>
  /** The buckets for Terraform's state. Default acme-terraform-state. */
  readonly buckets?: readonly string[]
  /** A terraform CLI configuration that finds what the stacks name. Default: one that finds the DigitalOcean provider. */
  readonly terraformCliConfig?: string
  /** `all`: the secret DIGITALOCEAN_TOKEN has full access. Default: the scopes of docs/security.md, and no others. */
  readonly tokenScopes?: 'all'
}

/** How a kubeconfig leads to a cluster. */
export type OpenedCluster = Pick<EmulatedCluster, 'endpoint' | 'caData' | 'tokenFor'>

export interface Sandbox {
  readonly directory: string
  readonly kernel: Kernel
  readonly authority: Authority
  readonly github: GitHubEmulator
  readonly digitalocean: DigitalOceanEmulator
  readonly spaces: SpacesEmulator
  readonly clusters: Clusters
  readonly names: Names
  readonly nameServers: NameServers
  /** What a runner in front of the sandbox has in its environment; no secret among it. */
  readonly env: Readonly<Record<string, string>>
  /** The repository secrets that a team would set. */
  readonly secrets: Readonly<Record<string, string>>
  /** Base URL of the control door. */
  readonly control: string
  /** What a browser gets at `https://<host><path>`: through the account's DNS, load balancer and cluster. Undefined: no such name. */
  visit(host: string, path?: string): Promise<NameAnswer | undefined>
  /** Keeps everything as it is now: the account, clusters, buckets, repositories, time, chance, faults. */
  snapshot(): Promise<void>
  /** Back to the last snapshot, or to the start. Refused while a workflow runs. */
  reset(): Promise<void>
  stop(): Promise<void>
}

/** The tag in the example's charts before anyone deployed: no registry has it. */
const unbuilt = 'unset'

/** A small cloud on loopback: GitHub, DigitalOcean with Spaces, clusters with Argo CD, names with TLS. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'staging-sandbox-')))
  await mkdir(directory, { recursive: true })
  const { pollScale = 100 } = options
  const kernel = makeKernel(options)
  const authority = await makeAuthority({ directory })
  const github = await startGitHub({ kernel, directory: join(directory, 'github') })
  const clusters = await startClusters({
    kernel,
    ca: authority,
    missing: [unbuilt],
    pods: options.pods ?? { start: 100, job: 100 }
  })
  const others = new Set<string>()
  const digitalocean = await startDigitalOcean({
    kernel,
    provisioning: options.provisioning ?? {},
    lag: options.lag ?? {},
    grow: options.grow ?? true,
    account: {
      domain: options.domain ?? 'example.com',
      ...(options.environments && { environments: options.environments }),
      ...(options.region && { region: options.region })
    },
    // Where waits are shorter than the clock is fast, what would be asked in a quarter of an hour falls into one minute.
    limits: { ...publishedLimits, ...(pollScale > (options.timeScale ?? 1) && { minute: publishedLimits.hour }) },
    clusterOpened: async ({ id, name, pools }) => {
      const found = clusters.get(id)
      if (found) return found
      if (!options.openCluster)
        return clusters.open({ id, name, nodes: pools.flatMap((pool) => pool.nodes.map((node) => node.name)) })
      others.add(id)
      return options.openCluster({ id, name })
    },
    clusterGone: async (id) => {
      others.delete(id)
      await clusters.gone(id)
    }
  })
  const spaces = await startSpaces({
    kernel,
    authority,
    ...(options.region && { region: options.region }),
    ...(options.buckets && { buckets: options.buckets })
  })
  const unseen = { ingress: () => ({ status: 404, headers: {}, body: 'not seen from here\n' }), listensOn: () => true }
  const ingresses = { get: (id: string) => (others.has(id) ? unseen : clusters.get(id)) }
  const nameServers = await startNameServers({ kernel, zones: () => digitalocean.account.zones() })
  const behind = (address: string) => atAddress(digitalocean.account, ingresses, authority, address)
  const names = await startNames({
    kernel,
    authority,
    lookUp: (host) => nameServers.lookUp(host),
    behind,
    portFor: spaces.portFor
  })
  const leftovers = () => digitalocean.account.leftovers()
  // Clusters before the account, which asks where they are; the kernel last, for the others draw from it.
  const parts: readonly Restorable[] = [
    clusters,
    digitalocean,
    spaces,
    github,
    { capture: () => captureKernel(kernel) }
  ]
  let restore = await captureAll(parts)
  const needRest = () => {
    const run = [...github.state.repositories.values()]
      .flatMap(({ runs }) => runs)
      .find((one) => one.status !== 'completed')
    if (run)
      throw new StagingError(
        'conflict',
        `run ${run.id} of ${run.workflowPath} is in progress: wait for it, or cancel it`
      )
  }
  const snapshot = async () => {
    needRest()
    restore = await captureAll(parts)
  }
  const reset = async () => {
    needRest()
    await restore()
    nameServers.forget()
  }
  const state = async () => ({
    now: kernel.clock.iso(),
    account: await digitalocean.account.inventory(),
    leftovers: await leftovers(),
    cost: digitalocean.account.cost()
  })
  const control = await startControl(kernel, { state, snapshot, reset })
  return {
    directory,
    kernel,
    authority,
    github,
    digitalocean,
    spaces,
    clusters,
    names,
    nameServers,
    env: runnerEnvironment({ ...options, github, digitalocean, names, nameServers, pollScale }),
    secrets: {
      // A scope that docs/security.md forgets fails every scenario.
      DIGITALOCEAN_TOKEN: options.tokenScopes === 'all' ? digitalocean.token : digitalocean.tokenFor(scopeNames()),
      SPACES_ACCESS_KEY: spaces.accessKey,
      SPACES_SECRET_KEY: spaces.secretKey
    },
    control: control.url,
    snapshot,
    reset,
    visit: async (host, path = '/') => {
      const [address] = digitalocean.account.lookUp(host)
      return address === undefined
        ? undefined
        : behind(address)?.answer({ method: 'GET', host, path, isEncrypted: true })
    },
    stop: async () => {
      for (const part of [control, names, nameServers, spaces, digitalocean, clusters, github]) await part.close()
      if (!options.directory) await rm(directory, { recursive: true, force: true })
    }
  }
}

function runnerEnvironment(parts: {
  readonly github: GitHubEmulator
  readonly digitalocean: DigitalOceanEmulator
  readonly names: Names
  readonly nameServers: NameServers
  readonly pollScale: number
  readonly terraformCliConfig?: string
}): Record<string, string> {
  const { github, digitalocean, names, nameServers } = parts
  const tools = findTools()
  return {
    // Where terraform was installed for this project rather than found on the PATH, the runner has it too.
    PATH: [isAbsolute(tools.terraform) ? dirname(tools.terraform) : '', process.env['PATH'] ?? '']
      .filter(Boolean)
      .join(':'),
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    DIGITALOCEAN_API_URL: digitalocean.url,
    STAGING_DNS_SERVER: nameServers.resolver,
    STAGING_NAME_SERVERS: nameServers.authorities,
    // Spaces has its own names behind the proxy: nobody is given another endpoint than in a real run.
    ...names.env,
    TF_CLI_CONFIG_FILE: parts.terraformCliConfig ?? tools.terraformCliConfig,
    SANDBOX_TIME_SCALE: String(parts.pollScale)
  }
}
