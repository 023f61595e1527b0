import { join } from 'node:path'
import { Deadline, RefusedError, StagingError, waitUntil } from '@staging-actions/base'
import { urlsOf } from '../check/check-environment.ts'
import { type Cost, costOf } from '../cost/cost.ts'
import { decideProvision, type ProvisionDecision } from '../decide.ts'
import { openOurCluster } from '../kube-access.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import { leaseId, withLease } from '../ledger/leases.ts'
import { operationId, withoutOperation } from '../ledger/operations.ts'
import type { JournalEntry, LedgerDocument, Operation } from '../ledger/schema.ts'
import { announceLive } from '../live-deployment.ts'
import { type Observed, observeEnvironment } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { hostsOf, stackBackend, stacksDigest, stackVariables } from '../stacks/stack-settings.ts'
import type { StackTerraform } from '../stacks/stack-terraform.ts'
import type { SpacesCredentials } from '../stacks/state-store.ts'
import { bootstrapCluster } from './bootstrap.ts'
import { claimInLedger } from './claim.ts'
import { waitUntilReady } from './readiness.ts'
import { releaseOperation } from './release.ts'
import { repositorySecret, secretsOf } from './secrets.ts'
import { watchGeneration } from './watch-generation.ts'

export interface ProvisionRequest {
  readonly environment: Environment
  /** Why it is wanted: for the ledger and for whoever asks. */
  readonly reason: string
  /** Milliseconds that the lease lasts. */
  readonly leaseDuration: number
  readonly deadline: Deadline
  /** Long-lived token with which Argo CD reads the repository; undefined: it is public, or Argo CD knows it already. */
  readonly repositoryToken: string | undefined
}

export interface ProvisionDeps {
  /** Credentials and TF_VAR_* go in as environment of the child. */
  readonly openTerraform: (options: {
    readonly directory: string
    readonly variables: Readonly<Record<string, string>>
    readonly deadline: Deadline
  }) => Promise<StackTerraform>
  readonly spaces: SpacesCredentials
  readonly spacesUrl: string | undefined
  readonly fetch: typeof globalThis.fetch
  readonly mask: (secret: string) => void
}

export interface Provisioned {
  readonly environment: string
  readonly clusterId: string
  /** false when everything was there already. */
  readonly created: boolean
  readonly urls: Readonly<Record<string, string>>
  readonly leaseId: string
  /** ISO 8601. */
  readonly leaseUntil: string
  readonly generation: number
  readonly cost: Cost
  /** Milliseconds. */
  readonly duration: number
}

/** Ensures that the environment exists and is ready, and takes a lease on it. Safe to repeat at any point. */
export async function provisionEnvironment(request: ProvisionRequest, deps: ProvisionDeps): Promise<Provisioned> {
  const { environment, deadline } = request
  const { context } = environment
  const operation: Operation = {
    id: operationId('provision', context.run),
    kind: 'provision',
    run: context.run,
    actor: context.actor,
    since: new Date(context.clock.now()).toISOString()
  }
  const claimed = await claimInLedger(environment, operation, deadline)
  try {
    return await provision(request, deps, claimed)
  } catch (error) {
    await releaseOperation(environment, 'provision')
    throw error
  }
}

async function provision(
  request: ProvisionRequest,
  deps: ProvisionDeps,
  claimed: LedgerDocument
): Promise<Provisioned> {
  const { environment, deadline } = request
  const { configuration, context, names, apps } = environment
  const { log } = context
  const { generation } = claimed
  const variables = stackVariables(names, configuration, apps)
  const digest = await stacksDigest(context.workspace, configuration, variables)
  const decision = await log.group('Look at what is there', () => settle(request, claimed, digest))
  const created = decision.kind !== 'reuse'
  const made =
    decision.kind === 'reuse'
      ? undefined
      : await make(request, deps, { variables, generation, adopt: decision.kind === 'adopt' })
  const clusterId = decision.kind === 'reuse' ? decision.clusterId : (made?.clusterId ?? '')
  const observed = await observe(environment)
  const cluster = await openOurCluster(environment, clusterId, { mask: deps.mask, deadline })
  try {
    const applied = made
      ? await log.group('Make the cluster a platform', () => {
          const url = `${context.urls.server}/${context.repository.fullName}`
          return bootstrapCluster(
            {
              directory: join(context.workspace, configuration.bootstrap.directory),
              placeholders: {
                repository_url: url,
                revision: context.ref.replace(/^refs\/(heads|tags)\//, ''),
                environment: names.environment,
                domain: configuration.environment.domain ?? ''
              },
              secrets: [
                ...made.secrets,
                ...(request.repositoryToken ? [repositorySecret(url, request.repositoryToken)] : [])
              ]
            },
            { cluster, log }
          )
        })
      : undefined
    await log.group('Wait until it is ready', () =>
      waitUntilReady(
        {
          cluster,
          platform: applied === undefined || applied.some(({ metadata }) => metadata.namespace === 'argocd'),
          applications: (applied ?? [])
            .filter(({ kind }) => kind === 'Application')
            .map(({ metadata }) => metadata.name),
          domain: configuration.environment.domain,
          hosts: hostsOf(apps, configuration.environment.domain),
          addresses: observed.addresses
        },
        { ...deps, digitalocean: environment.digitalocean, clock: context.clock, log, deadline }
      )
    )
  } finally {
    cluster.close()
  }
  const now = context.clock.now()
  const until = new Date(now + request.leaseDuration).toISOString()
  const lease = {
    id: leaseId(context.run.id),
    holder: context.actor,
    run: context.run.url,
    branch: context.ref.replace(/^refs\/(heads|tags)\//, ''),
    reason: request.reason,
    since: new Date(now).toISOString(),
    until
  }
  const document = await environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
    requireGeneration(current, generation, 'taking a lease')
    const leased = withLease(withoutOperation(current, operationId('provision', context.run)), lease)
    return made
      ? { ...withJournal(leased, journalOf(environment, observed)), stack: { commit: context.sha, digest } }
      : leased
  })
  const urls = urlsOf(environment, document)
  await announceLive(environment, Object.values(urls)[0])
  return {
    environment: names.environment,
    clusterId,
    created,
    urls,
    leaseId: lease.id,
    leaseUntil: until,
    generation,
    cost: costOf(observed.resources, now),
    duration: deadline.elapsed()
  }
}

type Settled = Exclude<ProvisionDecision, { kind: 'wait' | 'refuse' }>

/** Observes and decides until there is something to do. */
async function settle(
  { environment, deadline }: ProvisionRequest,
  ledger: LedgerDocument,
  digest: string
): Promise<Settled> {
  const { context, names } = environment
  const decision = await waitUntil<Exclude<ProvisionDecision, { kind: 'wait' }>>(
    async () => {
      const decided = decideProvision({ observed: await observe(environment), ledger, others: [], digest })
      return decided.kind === 'wait' ? { kind: 'waiting', seen: decided.seen } : { kind: 'done', value: decided }
    },
    {
      awaited: `what is left of ${names.environment} to be gone`,
      clock: context.clock,
      deadline,
      log: context.log,
      first: 2000,
      most: 15_000
    }
  )
  if (decision.kind === 'refuse') throw new RefusedError(decision.reason, decision.message, { hint: decision.hint })
  context.log.info(
    decision.kind === 'create'
      ? `${names.environment} does not exist: creating it`
      : decision.kind === 'reuse'
        ? `${names.environment} is there: using it`
        : `${names.environment} is there in part: taking it over (${decision.because})`
  )
  return decision
}

function observe({ names, configuration, digitalocean }: Environment): Promise<Observed> {
  return observeEnvironment(
    { names, domain: configuration.environment.domain, prices: configuration.prices },
    digitalocean
  )
}

interface Made {
  readonly clusterId: string
  readonly secrets: ReturnType<typeof secretsOf>
}

/** Journals what is going to be made, then makes it: all stacks, in their order. */
async function make(
  { environment, deadline }: ProvisionRequest,
  deps: ProvisionDeps,
  {
    variables,
    generation
  }: { readonly variables: Readonly<Record<string, string>>; readonly generation: number; readonly adopt: boolean }
): Promise<Made> {
  const { configuration, context, names, ledger, digitalocean } = environment
  const { clock, log } = context
  const account = await digitalocean.account()
  await ledger.update('provision: about to create', (current) => {
    requireGeneration(current, generation, 'creating anything')
    return { ...withJournal(current, plannedJournal(environment)), teamUuid: account.team?.uuid ?? account.uuid }
  })
  const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal })
  const inner = new Deadline(clock, deadline.remaining(), AbortSignal.any([deadline.signal, watch.signal]))
  const outputs: Record<string, unknown> = {}
  try {
    for (const stack of configuration.stacks) {
      requireGeneration(await ledger.read(), generation, `applying the stack ${stack.name}`)
      await log.group(`Apply the stack ${stack.name}`, async () => {
        const terraform = await deps.openTerraform({
          directory: join(context.workspace, stack.directory),
          variables,
          deadline: inner
        })
        await terraform.init(stackBackend(stack, names, configuration, deps.spacesUrl))
        await terraform.apply(stack.variables)
        Object.assign(outputs, await terraform.outputs())
      })
    }
  } catch (error) {
    // Terraform ended because we interrupted it: the reason is ours.
    watch.throwIfSuperseded()
    throw error
  } finally {
    watch.stop()
  }
  const clusterId = outputs['cluster_id']
  if (typeof clusterId !== 'string' || clusterId === '')
    throw new StagingError('invalid-configuration', 'none of the stacks has an output `cluster_id`', {
      hint: 'One stack must give the id of its DigitalOcean Kubernetes cluster.'
    })
  return { clusterId, secrets: secretsOf(outputs['secrets'], deps.mask) }
}

function plannedJournal({ names, context }: Environment): readonly JournalEntry[] {
  const at = new Date(context.clock.now()).toISOString()
  const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer }
  return Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by: context.run.url, at }))
}

/** What must stay there, or a check calls the environment degraded: not what Kubernetes makes and removes by itself. */
function journalOf({ context, names }: Environment, observed: Observed): readonly JournalEntry[] {
  const at = new Date(context.clock.now()).toISOString()
  const lasting = ['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project']
  return observed.resources
    .filter(({ kind, name }) => lasting.includes(kind) && (kind !== 'load-balancer' || name.startsWith(names.prefix)))
    .map(({ kind, id, name }) => ({ kind, id, name, by: context.run.url, at }))
}
