import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Clock, Deadline, type Logger, systemClock } from '@staging-actions/base'
import { makeOctokit } from '../../action-kit/src/github.ts'
import { spawnCheaply as spawn } from '../../sandbox/src/testing/spawn-cheaply.ts'
import {
  type CheckOptions,
  checkEnvironment,
  type Environment,
  extendLease,
  handOverTeardown,
  openEnvironment,
  openOurCluster,
  type ProvisionDeps,
  type ProvisionRequest,
  provisionEnvironment,
  reapEnvironments,
  stateStore,
  type TornDown,
  teardownEnvironment
} from '../src/index.ts'
import { apiStack } from './api-stack.ts'
import type { Cloud } from './cloud.ts'

/** A small repository: one app, one stack, two manifests. */
export const files = {
  '.github/staging.yml': `version: 1
environment: { name: staging, domain: example.com }
stacks: [{ name: staging, directory: infra/staging, backend: { bucket: acme-terraform-state } }]
bootstrap: { directory: infra/bootstrap }
apps: [{ name: web }]
`,
  'infra/staging/main.tf': '# played by API calls\n',
  'infra/bootstrap/10-namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: argocd }\n',
  'infra/bootstrap/20-settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: { name: settings, namespace: default }
data: { repository: '\${repository_url}', revision: '\${revision}', host: 'web.\${environment}.\${domain}', kept: '\${HOME}' }
`
}

export interface RunOptions {
  /** Of GitHub. Default: the cloud's. */
  readonly token?: string
  readonly run?: number
  readonly actor?: string
  /** Default: refs/heads/staging. */
  readonly ref?: string
  /** Of the checkout. Its configuration is merged into main first, unless `isMerged` is false. */
  readonly files?: Readonly<Record<string, string>>
  readonly isMerged?: boolean
  /** Default: the configured one. */
  readonly environment?: string
  readonly clock?: Clock
  /** Default: acme/shop, 4242. */
  readonly repository?: { readonly owner: string; readonly id: number }
  /** Default: played by plain API calls. */
  readonly openTerraform?: ProvisionDeps['openTerraform']
  /** The run's; aborts when it is cancelled. */
  readonly signal?: AbortSignal
  /** Milliseconds that each thing it does may take. Default a minute. */
  readonly patience?: number
}

/** One run of a workflow in a checkout of its own. */
export async function openRun(cloud: Cloud, options: RunOptions = {}) {
  const { run = 7001, actor = 'octocat', files: changed = {}, clock = systemClock } = options
  const { signal = new AbortController().signal, patience = 60_000 } = options
  const { owner, id } = options.repository ?? { owner: 'acme', id: 4242 }
  const workspace = join(cloud.directory, `checkout-${run}`)
  for (const [path, text] of Object.entries({ ...files, ...changed })) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  const configuration = { ...files, ...changed }['.github/staging.yml']
  if (options.isMerged ?? true) await mergeConfiguration(cloud, configuration)
  const lines: string[] = []
  const log: Logger = {
    debug: () => {},
    info: (line) => lines.push(line),
    warning: (line) => lines.push(`warning: ${line}`),
    group: (title, work) => {
      lines.push(`# ${title}`)
      return work()
    }
  }
  const githubToken = options.token ?? cloud.githubToken
  const octokit = await makeOctokit(githubToken, cloud.github.apiUrl, log, clock)
  const open = (name: string | undefined) =>
    openEnvironment({
      octokit,
      githubToken,
      digitaloceanToken: cloud.digitalocean.token,
      environment: name,
      configPath: undefined,
      context: {
        repository: { owner, name: 'shop', fullName: `${owner}/shop`, id },
        sha: cloud.sha,
        ref: options.ref ?? 'refs/heads/staging',
        actor,
        run: { id: run, attempt: 1, url: `${cloud.github.url}/${owner}/shop/actions/runs/${run}` },
        workspace,
        temp: cloud.directory,
        urls: { server: cloud.github.url, digitalocean: cloud.digitalocean.url },
        // biome-ignore lint/style/noProcessEnv: the path of the machine that runs the tests
        env: { PATH: process.env['PATH'] ?? '', HOME: cloud.directory },
        spawn,
        clock,
        log,
        signal
      }
    })
  const environment: Environment = await open(options.environment)
  const story: string[] = []
  const masked: string[] = []
  const deps: ProvisionDeps = {
    openTerraform: options.openTerraform ?? (async ({ variables }) => apiStack(cloud, variables, story)),
    openCluster: openOurCluster,
    states: stateStore(cloud.spaces),
    spacesUrl: cloud.spaces.url,
    fetch: async () => new Response('no app yet', { status: 404 }),
    reach: async ({ host }) => {
      lines.push(`reached ${host}`)
      return { kind: 'http', status: 404, location: undefined }
    },
    dns: cloud.dns,
    mask: (secret) => masked.push(secret)
  }
  const deadline = () => new Deadline(clock, patience, signal)
  const teardown = (): TeardownRequest => ({
    environment,
    policy: 'when-unused',
    leaseId: undefined,
    reason: 'done',
    keepFor: undefined,
    deadline: deadline()
  })
  return {
    environment,
    story,
    masked,
    lines,
    check: (options: CheckOptions = {}) => checkEnvironment(environment, options),
    provision: (more: Partial<ProvisionDeps> = {}, request: Partial<ProvisionRequest> = {}) =>
      provisionEnvironment(
        {
          environment,
          reason: 'a test',
          leaseDuration: 3_600_000,
          deadline: deadline(),
          repositoryToken: undefined,
          ...request
        },
        { ...deps, ...more }
      ),
    extend: (more: Partial<Parameters<typeof extendLease>[0]> = {}) =>
      extendLease({ environment, duration: 3_600_000, leaseId: undefined, reason: undefined, ...more }),
    reap: (more: Partial<Parameters<typeof reapEnvironments>[0]> = {}) =>
      reapEnvironments({ environment, open, reason: undefined, deadline: deadline(), ...more }, deps),
    teardown: (more: Partial<TeardownRequest> = {}) => teardownEnvironment({ ...teardown(), ...more }, deps),
    handOver: (workflow: string, more: Partial<TeardownRequest> = {}) =>
      handOverTeardown({ ...teardown(), workflow, ...more }, deps)
  }
}

type TeardownRequest = Parameters<typeof teardownEnvironment>[0]

const merging = new WeakMap<Cloud, Promise<void>>()

/** One after the other: runs are opened side by side. */
function mergeConfiguration(cloud: Cloud, text: string): Promise<void> {
  const path = '.github/staging.yml'
  const merge = async () => {
    const answer = await fetch(`${cloud.github.apiUrl}/repos/acme/shop/contents/${path}?ref=main`, {
      headers: { authorization: `Bearer ${cloud.githubToken}` }
    })
    const { content = '' } = (await answer.json()) as { content?: string }
    if (Buffer.from(content, 'base64').toString('utf8') === text) return
    await cloud.github.as('octocat').push('main', { [path]: text })
  }
  const turn = (merging.get(cloud) ?? Promise.resolve()).then(merge)
  merging.set(cloud, turn)
  return turn
}

/** What was destroyed; throws when it was kept. */
export const destroyed = (result: TornDown) => {
  if (result.kind !== 'destroyed') throw new Error('it was kept')
  return result
}
