import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Deadline, RefusedError, renderDuration } from '@staging-actions/base'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import { warnOfEnd } from '../deadlines/warn-of-end.ts'
import type { DnsSettings } from '../dns/name-servers.ts'
import { contestedHosts, recordedAddresses, requireBounds, requireHosts } from '../hosts/require-hosts.ts'
import { recordedOnly } from '../inventory/recorded.ts'
import { kindRules, type Resource } from '../inventory/resource.ts'
import type { openOurCluster } from '../kube-access.ts'
import { withoutInterruptions } from '../ledger/abandoned.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withGone, withJournal } from '../ledger/journal.ts'
import { leaseId, withLease } from '../ledger/leases.ts'
import { operationId, withoutOperation } from '../ledger/operations.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import { type End, leaseEnd, withUse } from '../lifetime/end.ts'
import { estimateStacks } from '../lifetime/estimate.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { priceList, pricesAsOf } from '../lifetime/price-list.ts'
import { sayEnd } from '../lifetime/say-end.ts'
import { type Cost, costOf, withSeen } from '../lifetime/spending.ts'
import { type Observed, observeMade, observeOurs } from '../observe.ts'
import type { Environment, EnvironmentContext } from '../open-environment.ts'
import { showOutside } from '../outside/show-outside.ts'
import type { Scope } from '../preflight/scopes.ts'
import type { Reach } from '../readiness/reach.ts'
import { waitUntilReady } from '../readiness/wait-until-ready.ts'
import { lookAfterOthers } from '../reap/hand-over-expired.ts'
import { addressName, requireAddressOutput } from '../stacks/address-output.ts'
import { heldByStates } from '../stacks/held-by-states.ts'
import { formerRemedy, strayPlaces } from '../stacks/recorded-places.ts'
import { readStackNeeds, type StackNeeds } from '../stacks/stack-needs.ts'
import { environmentDigest, hostsOf, originsOf, stackBackends } from '../stacks/stack-settings.ts'
import type { OpenStack, StackBackend, StackTerraform } from '../stacks/stack-terraform.ts'
import type { StateStore } from '../stacks/state-store.ts'
import { urlsOf } from '../urls.ts'
import { leaveToReaper } from './after-a-destroy.ts'
import { applySecrets, bootstrapCluster, readBootstrap } from './bootstrap.ts'
import { type Claimed, claimProvision } from './claim.ts'
import { clearTheWay } from './clear-the-way.ts'
import { guardCluster, guardOf } from './guard-cluster.ts'
import { journalOf, newBalancers, withoutPlannedRecords } from './journal-of.ts'
import { makeEnvironment } from './make.ts'
import { releaseAfterFailure } from './release.ts'
import { requireOffer } from './require-offer.ts'
import { confirmRoom, requireRoom } from './require-room.ts'
import { requireScopes } from './require-scopes.ts'
import { repositorySecret } from './secrets.ts'
import { settle } from './settle.ts'

export interface ProvisionRequest {
  readonly environment: Environment
  /** Why it is wanted: for the ledger and for anyone who asks. */
  readonly reason: string
  /** Milliseconds that the lease lasts. */
  readonly leaseDuration: number
  readonly deadline: Deadline
  /** Long-lived token with which Argo CD reads the repository; undefined: it is public, or Argo CD knows it already. */
  readonly repositoryToken: string | undefined
  /** A person takes the lease, and not a run that releases it. */
  readonly isByHand?: boolean
  /** A person's word: a ledger that nobody can read is replaced by a new one. */
  readonly discardLedger?: boolean
}

export interface ProvisionDeps {
  readonly openTerraform: (stack: OpenStack) => Promise<StackTerraform>
  /** See `openOurCluster`. */
  readonly openCluster: typeof openOurCluster
  readonly states: StateStore
  /** Undefined: Spaces' own endpoint of the region. */
  readonly spacesUrl: string | undefined
  readonly fetch: typeof globalThis.fetch
  /** How an address is asked for a host. */
  readonly reach: Reach
  readonly dns: DnsSettings
  readonly mask: (secret: string) => void
}

export interface Provisioned {
  readonly environment: string
  readonly clusterId: string
  /** false when everything was there already. */
  readonly created: boolean
  /** What the ledger knows to be deployed there, sorted; none in a cluster that was made again. */
  readonly deployedApps: readonly string[]
  readonly urls: Readonly<Record<string, string>>
  readonly leaseId: string
  /** The first of all ends: when it may be destroyed. */
  readonly end: End | undefined
  readonly generation: number
  /** Of the stacks and the bootstrap that it stands on. */
  readonly stackDigest: string
  readonly cost: Cost
  /** That the token seems to lack. */
  readonly doubtfulScopes: readonly Scope[]
  /** Milliseconds. */
  readonly duration: number
}

/** Ensures that the environment exists and is ready, and takes a lease on it. Safe to repeat at any point. */
export async function provisionEnvironment(request: ProvisionRequest, deps: ProvisionDeps): Promise<Provisioned> {
  const { environment, deadline } = request
  const { context, names, configuration } = environment
  requireBounds(environment)
  stackBackends(names, configuration, deps.spacesUrl)
  await requireAddressOutput(context.workspace, configuration)
  if (request.discardLedger) await startOver(environment)
  const ledgers = await environment.ledgers()
  await requireRoom(environment, ledgers)
  const claimed = await claimProvision(
    environment,
    {
      operation: {
        id: operationId('provision', context.run),
        kind: 'provision',
        run: context.run,
        actor: context.actor,
        machine: hostname(),
        ...contestedHosts(environment)
      },
      lease: leaseOf(request)
    },
    deadline
  )
  try {
    if (claimed.begins) await confirmRoom(environment, deadline)
    const provisioned = await provision(request, deps, claimed)
    await lookAfterOthers(environment, ledgers)
    return provisioned
  } catch (error) {
    await releaseAfterFailure(environment, 'provision')
    await leaveToReaper(environment, claimed.document.generation, deps)
    // A run that was cancelled has no time for it: the next one corrects what is shown.
    if (!context.signal.aborted) await showOutside(environment)
    throw error
  }
}

async function startOver({ ledger, context, names }: Environment): Promise<void> {
  const { actor, log } = context
  if (actor.endsWith('[bot]'))
    throw new RefusedError('forbidden', `${actor} may not discard the ledger of ${names.environment}`, {
      hint: 'A person has to say so: run staging-control with `create` and `discard-ledger`.'
    })
  const { problem } = await ledger.startOver(`provision: a new ledger, by ${actor}`)
  if (problem === undefined) log.info('the ledger can be read: it is kept')
  else
    log.warning(
      `a new ledger takes the place of one that nobody can read: ${problem}. Others who held ${names.environment} hold it no more`
    )
}

async function provision(
  request: ProvisionRequest,
  deps: ProvisionDeps,
  { document, abandoned }: Claimed
): Promise<Provisioned> {
  const { environment, deadline } = request
  const { configuration, context, names, apps } = environment
  const { log, clock } = context
  const { generation } = document
  const { domain } = configuration.environment
  const backends = stackBackends(names, configuration, deps.spacesUrl)
  warnOfStrays(environment, document, backends)
  const inStateBy = (ledger: LedgerDocument) => (ours: readonly Resource[]) =>
    heldByStates(deps.states, backends, { ledger, ours, environment, isByWord: false })
  const digest = await environmentDigest(context.workspace, configuration, names, apps)
  const { decision, observed: found } = await log.group('Look at what is there', () =>
    settle(environment, {
      ledger: document,
      digest,
      inState: inStateBy(document),
      deadline
    })
  )
  const observe = async () => {
    const ledger = (await environment.ledger.read()) ?? document
    return observeOurs(environment, ledger, { inState: inStateBy(ledger) })
  }
  let before = found
  let doubtfulScopes: Provisioned['doubtfulScopes'] = []
  if (decision.kind !== 'reuse') {
    const needs = await readStackNeeds(context.workspace, configuration)
    doubtfulScopes = await requireScopes(environment, needs)
    await requireOffer(environment, needs, before)
    await requireHosts(environment, document, before, deadline)
    await announceCost(environment, needs)
    await showOutside(environment)
    before = await clearTheWay({ environment, generation, observed: found, observe, deadline })
  }
  const made =
    decision.kind === 'reuse'
      ? undefined
      : await makeEnvironment(
          {
            environment,
            generation,
            teamUuid: before.teamUuid,
            before,
            observe,
            abandoned,
            deadline
          },
          deps
        )
  const clusterId = decision.kind === 'reuse' ? decision.clusterId : (made?.clusterId ?? '')
  const observed = made ? await observeMade(environment, document, made.inState, deadline) : before
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
  const gone = made ? await goneSince(environment, document, observed) : []
  const written = await environment.ledger.update(`provision: ready, leased by ${context.actor}`, (current) => {
    requireGeneration(current, generation, 'taking a lease')
    const now = clock.now()
    const leased = withLease(withUse(withoutOperation(current, operationId('provision', context.run)), now), {
      ...leaseOf(request),
      since: current.leases.find(({ id }) => id === leaseId(context.run.id))?.since ?? new Date(now).toISOString(),
      until: new Date(leaseEnd(current, request.leaseDuration, now)).toISOString()
    })
    const counted = (next: LedgerDocument) => withSeen(next, observed.resources, { now, isComplete: true })
    const complete = {
      stack: { commit: context.sha, digest, prices: observed.nodePrices, hosts: [...hostsOf(apps, domain)] }
    }
    // What came since the last apply: after the cluster, a load balancer that it made is known by being written down.
    if (!made)
      return counted(withJournal(leased, journalOf(environment, { resources: newBalancers(observed, leased) })))
    const at = new Date(clock.now()).toISOString()
    const journaled = withJournal(withoutInterruptions(leased, operationId('provision', context.run)), [
      ...journalOf(environment, observed),
      ...made.states
    ])
    return counted({ ...withGone(withoutPlannedRecords(journaled), gone, at), ...complete })
  })
  const end = warnOfEnd(environment, written)
  if (end) log.info(`${names.environment} ${sayEnd(end)}`)
  const urls = urlsOf(environment, written)
  await showOutside(environment)
  return {
    environment: names.environment,
    clusterId,
    created: made !== undefined,
    deployedApps: Object.keys(written.apps).sort(),
    urls,
    leaseId: leaseId(context.run.id),
    end,
    generation,
    stackDigest: digest,
    cost: costOf(written, clock.now()),
    doubtfulScopes,
    duration: deadline.elapsed()
  }
}

/** It goes on being billed, and a destroy will fail by it: the sooner somebody knows, the better. */
function warnOfStrays(
  { configuration, context }: Environment,
  document: LedgerDocument,
  backends: readonly StackBackend[]
): void {
  for (const place of strayPlaces(document, backends))
    context.log.warning(
      `the state ${place} of this environment is of no stack of the configuration. ${formerRemedy(configuration.promotion.branch)}`
    )
}

/** Before anything is billed. */
async function announceCost({ configuration, context, digitalocean }: Environment, needs: StackNeeds): Promise<void> {
  const { log } = context
  const { budget } = configuredLimits(configuration)
  const prices = priceList(await digitalocean.sizes(), configuration.prices)
  const estimate = estimateStacks(needs, prices)
  if (!estimate) {
    log.info('what it is going to cost is not known: the stacks do not name sizes in variables that are known here')
    return
  }
  const { perHour, without } = estimate
  log.info(
    `it is going to cost about $${perHour.toFixed(2)} an hour, $${(perHour * 24).toFixed(2)} a day, without ${without.join(', ')} (list prices of ${pricesAsOf})`
  )
  if (budget !== undefined && perHour > 0)
    log.info(`the budget of $${budget} lasts about ${renderDuration((budget / perHour) * 3_600_000)}`)
}

function placeholders(
  { configuration, context, names }: Environment,
  loadBalancerIp: string | undefined
): Readonly<Record<string, string | undefined>> {
  return {
    [addressName]: loadBalancerIp,
    repository_url: repositoryUrl(context),
    revision: branchOf(context),
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

function leaseOf({ environment, reason, isByHand }: ProvisionRequest): Omit<Lease, 'since' | 'until'> {
  const { context } = environment
  return {
    id: leaseId(context.run.id),
    holder: context.actor,
    run: context.run.url,
    branch: branchOf(context),
    reason,
    ...(isByHand && !context.actor.endsWith('[bot]') && { byHand: true as const })
  }
}

/** `refs/heads/staging` → `staging`. */
function branchOf({ ref }: EnvironmentContext): string {
  return ref.replace(/^refs\/(heads|tags)\//, '')
}

/** What was made once and is rightly not there any more, as its stack says now: seen to be gone, not only out of our sight. */
async function goneSince(
  { digitalocean, configuration }: Environment,
  document: LedgerDocument,
  { resources }: Observed
): Promise<readonly Resource[]> {
  const unseen = recordedOnly(document, resources, configuration.environment.domain)
  const there = await Promise.all(unseen.map((resource) => kindRules[resource.kind].exists(digitalocean, resource)))
  return unseen.filter((_, index) => !there[index])
}
