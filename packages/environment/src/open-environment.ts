import type { Clock, Logger, Spawn, StagingError } from '@staging-actions/base'
import { type App, appsIn, type Configuration, loadConfiguration } from '@staging-actions/config'
import { DigitalOcean } from '@staging-actions/digitalocean'
import { type GitHub, readFileAt } from '@staging-actions/github'
import { checkOutBranch } from './check-out-branch.ts'
import { withGrants } from './grants.ts'
import type { Ledger } from './ledger/open-ledger.ts'
import { ledgersOf, openLedgerOf } from './ledger/open-ledger-of.ts'
import { readLedgers } from './ledger/read-ledgers.ts'
import type { LedgerDocument } from './ledger/schema.ts'
import { type EnvironmentNames, environmentNames } from './names.ts'

/** What we need to know of the run that we are in. */
export interface EnvironmentContext {
  readonly repository: { readonly owner: string; readonly name: string; readonly fullName: string; readonly id: number }
  readonly sha: string
  /** `refs/heads/staging` */
  readonly ref: string
  readonly actor: string
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly workspace: string
  readonly temp: string
  readonly urls: { readonly server: string; readonly digitalocean: string }
  readonly env: Readonly<Record<string, string>>
  readonly spawn: Spawn
  readonly clock: Clock
  readonly log: Logger
  readonly signal: AbortSignal
}

/** One environment with all that is needed to look at it. */
export interface Environment {
  readonly names: EnvironmentNames
  readonly configuration: Configuration
  readonly apps: readonly App[]
  readonly ledger: Ledger
  /** Of all environments of the repository, by name, as they are now. See `readLedgers`. */
  readonly ledgers: () => Promise<ReadonlyMap<string, LedgerDocument | StagingError>>
  readonly digitalocean: DigitalOcean
  readonly github: GitHub
  readonly context: EnvironmentContext
  /** As the input says; undefined: the default path. */
  readonly configPath: string | undefined
  /** See `checkOutBranch`. */
  readonly checkOutBranch: (branch: string) => Promise<string>
}

export interface OpenEnvironmentRequest {
  readonly context: EnvironmentContext
  readonly octokit: GitHub['octokit']
  readonly githubToken: string
  readonly digitaloceanToken: string
  /** Wins over the configuration. */
  readonly environment: string | undefined
  readonly configPath: string | undefined
  /** One of the same run: its configuration is read already. */
  readonly like?: Environment
}

/**
 * Reads the configuration (from the checkout, else from the commit; what grants trust from the promotion branch) and opens the
 * clients. Changes nothing.
 */
export async function openEnvironment(request: OpenEnvironmentRequest): Promise<Environment> {
  const { context, octokit, githubToken, digitaloceanToken } = request
  const { repository, urls, clock, log, signal } = context
  const github: GitHub = { octokit, owner: repository.owner, repo: repository.name }
  const loaded = request.like?.configuration ?? (await read(request, github))
  const environment = request.environment ?? loaded.environment.name
  const configuration: Configuration = { ...loaded, environment: { ...loaded.environment, name: environment } }
  const names = environmentNames({ environment, repositoryId: repository.id, server: urls.server })
  return {
    names,
    configuration,
    apps: request.like?.apps ?? appsIn(context.workspace, configuration),
    ledger: openLedgerOf(context, configuration, githubToken),
    ledgers: () => readLedgers(ledgersOf(context, configuration, githubToken)),
    digitalocean: new DigitalOcean({ token: digitaloceanToken, baseUrl: urls.digitalocean, clock, log, signal }),
    github,
    context,
    configPath: request.configPath,
    checkOutBranch: (branch) => checkOutBranch(context, githubToken, branch)
  }
}

async function read({ context, configPath }: OpenEnvironmentRequest, github: GitHub): Promise<Configuration> {
  const pushed = await loadConfiguration({
    path: configPath,
    workspace: context.workspace,
    readFile: (path) => readFileAt(github, path, context.sha)
  })
  return withGrants({ configuration: pushed, configPath, github, log: context.log })
}
