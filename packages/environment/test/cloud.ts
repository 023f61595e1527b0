import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atAddress } from '../../sandbox/src/at-address.ts'
import { type Crowd, crowd } from '../../sandbox/src/crowd/crowd.ts'
import { type DigitalOceanEmulator, publishedLimits, startDigitalOcean } from '../../sandbox/src/digitalocean/index.ts'
import { type GitHubEmulator, startGitHub } from '../../sandbox/src/github/index.ts'
import { type Kernel, makeKernel } from '../../sandbox/src/kernel/index.ts'
import { type Clusters, startClusters } from '../../sandbox/src/kubernetes/index.ts'
import { makeAuthority, type NameServers, startNameServers, startNames } from '../../sandbox/src/names/index.ts'
import { type SpacesEmulator, startSpaces } from '../../sandbox/src/spaces/index.ts'
import { trustAuthority } from '../../sandbox/src/testing/trust-authority.ts'

export interface Cloud {
  readonly directory: string
  readonly kernel: Kernel
  readonly github: GitHubEmulator
  readonly digitalocean: DigitalOceanEmulator
  readonly spaces: SpacesEmulator
  /** What other people have in the account, and in the repository: `stop` fails when any of it was changed. */
  readonly others: Crowd
  readonly clusters: Clusters
  readonly nameServers: NameServers
  /** Where they are, and their resolver. */
  readonly dns: { readonly resolver: string; readonly nameServers: Readonly<Record<string, string>> }
  /** A run's token, as `permissions: contents, deployments, issues: write; actions: read` make it. */
  readonly githubToken: string
  /** The commit of main. */
  readonly sha: string
  /** What a runner has in its environment for a push to `staging`. */
  readonly env: Readonly<Record<string, string>>
  stop(): Promise<void>
}

export interface CloudOptions {
  /** Milliseconds. Default: everything happens at once. */
  readonly provisioning?: NonNullable<Parameters<typeof startDigitalOcean>[0]['provisioning']>
  /** Milliseconds that lists and networks are behind at the most. Default: not at all. */
  readonly lag?: NonNullable<Parameters<typeof startDigitalOcean>[0]['lag']>
  readonly files?: Readonly<Record<string, string>>
  /**
   * Requests that DigitalOcean takes. Default: as published, but for the minute's: runs that are hours apart in the world follow within a
   * minute here, and would wait for each other.
   */
  readonly limits?: NonNullable<Parameters<typeof startDigitalOcean>[0]['limits']>
  /** How many times faster than the wall clock the clouds live. Default 1. */
  readonly timeScale?: number
  /** Whether the bucket honours `If-None-Match: *`. Default true. */
  readonly conditionalWrites?: boolean
  /** Of the repository acme/shop. */
  readonly settings?: NonNullable<Parameters<GitHubEmulator['seedRepository']>[0]['settings']>
  /** Default: it is public. */
  readonly private?: boolean
  /** Who answers for a domain, as the world's resolvers say. Default: DigitalOcean. */
  readonly nameServers?: Readonly<Record<string, readonly string[]>>
}

/** The emulators that the environment's use cases speak to, with the repository acme/shop (4242). */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const directory = await mkdtemp(join(tmpdir(), 'cloud-'))
  const kernel = makeKernel({ timeScale: options.timeScale ?? 1 })
  const authority = await makeAuthority({ directory })
  const github = await startGitHub({ kernel, directory: join(directory, 'github') })
  const files = { 'README.md': 'shop\n', ...options.files }
  const repository = await github.seedRepository({
    owner: 'acme',
    name: 'shop',
    from: { files },
    id: 4242,
    private: options.private ?? false,
    collaborators: { octocat: 'write' },
    ...(options.settings && { settings: options.settings })
  })
  const clusters = await startClusters({ kernel, ca: authority, gitUrl: github.url })
  const digitalocean = await startDigitalOcean({
    kernel,
    provisioning: options.provisioning ?? {},
    lag: options.lag ?? {},
    limits: options.limits ?? { ...publishedLimits, minute: publishedLimits.hour },
    clusterOpened: async ({ id, name, pools }) =>
      clusters.get(id) ??
      clusters.open({ id, name, nodes: pools.flatMap((pool) => pool.nodes.map((node) => node.name)) }),
    clusterGone: (id) => clusters.gone(id)
  })
  const spaces = await startSpaces({ kernel, authority, conditionalWrites: options.conditionalWrites ?? true })
  trustAuthority(authority)
  const others = await crowd({ account: digitalocean.account, spaces, repository })
  const { nameServers: delegation } = options
  const nameServers = await startNameServers({
    kernel,
    zones: () => digitalocean.account.zones(),
    ...(delegation && { delegation: (zone) => delegation[zone] ?? [] })
  })
  const names = await startNames({
    kernel,
    authority,
    lookUp: (host) => nameServers.lookUp(host),
    behind: (address) => atAddress(digitalocean.account, clusters, authority, address),
    portFor: spaces.portFor
  })
  const token = github.tokens.issue({
    login: 'github-actions[bot]',
    kind: 'github-token',
    repository: 'acme/shop',
    permissions: { contents: 'write', deployments: 'write', actions: 'read', issues: 'write' }
  })
  const answer = await fetch(`${github.apiUrl}/repos/acme/shop/commits/main`, {
    headers: { authorization: `Bearer ${token.value}` }
  })
  const { sha } = (await answer.json()) as { sha: string }
  return {
    directory,
    kernel,
    github,
    digitalocean,
    spaces,
    others,
    clusters,
    nameServers,
    dns: {
      resolver: nameServers.resolver,
      nameServers: Object.fromEntries(nameServers.authorities.split(',').map((pair) => pair.split('=')))
    },
    githubToken: token.value,
    sha,
    env: {
      GITHUB_SERVER_URL: github.url,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_REPOSITORY_ID: String(repository.id),
      GITHUB_SHA: sha,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'octocat',
      GITHUB_RUN_ID: '7001',
      GITHUB_RUN_ATTEMPT: '1',
      DIGITALOCEAN_API_URL: digitalocean.url,
      STAGING_DNS_SERVER: nameServers.resolver,
      STAGING_NAME_SERVERS: nameServers.authorities,
      ...names.env
    },
    stop: async () => {
      const disturbed = others.disturbed()
      for (const part of [names, nameServers, spaces, digitalocean, clusters, github]) await part.close()
      await rm(directory, { recursive: true, force: true })
      if (disturbed.length > 0) throw new Error(`what other people have was changed:\n${disturbed.join('\n')}`)
    }
  }
}
