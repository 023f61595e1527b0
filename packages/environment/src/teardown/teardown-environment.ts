import { hostname } from 'node:os'
import { type Deadline, lookAt, RefusedError } from '@staging-actions/base'
import { isProtected } from '@staging-actions/config'
import { boundByRuns } from '../bound-by-runs.ts'
import type { Doubt } from '../inventory/attribute.ts'
import { recordedOnly } from '../inventory/recorded.ts'
import { inDeletionOrder, type Resource, resourceKey, sameResource } from '../inventory/resource.ts'
import { closed } from '../ledger/close.ts'
import { leaseId, liveLeases } from '../ledger/leases.ts'
import { operationId } from '../ledger/operations.ts'
import type { Lease, LedgerDocument } from '../ledger/schema.ts'
import { billOf } from '../lifetime/bill.ts'
import type { End } from '../lifetime/end.ts'
import { sayEnd } from '../lifetime/say-end.ts'
import { withSeen } from '../lifetime/spending.ts'
import { isBot, stateKeyPrefix } from '../names.ts'
import { findTeam, type Observed, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { closeNotices } from '../outside/dashboard.ts'
import { showOutside } from '../outside/show-outside.ts'
import { destroyNotice, tellHolders } from '../outside/tell-holders.ts'
import { destroyedUnder, tellRequests } from '../outside/tell-requests.ts'
import type { ProvisionDeps } from '../provision/provision-request.ts'
import { releaseAfterFailure } from '../provision/release.ts'
import { lookAfterOthers } from '../reap/hand-over-expired.ts'
import { heldByStates } from '../stacks/held-by-states.ts'
import { findStrayStates, formerBackends } from '../stacks/recorded-places.ts'
import { stackBackends } from '../stacks/stack-settings.ts'
import { leftInStates, requireUnlocked } from '../stacks/states.ts'
import { awaitObjections } from './await-objections.ts'
import { type ClaimedTeardown, type ClaimTeardown, claimTeardown } from './claim-teardown.ts'
import type { TeardownPolicy } from './decide-teardown.ts'
import { deleteClusterWithItsOwn, endApplications } from './delete-cluster.ts'
import { destroyStacks } from './destroy-stacks.ts'
import { deleteStates, requireNothingLeft } from './nothing-left.ts'
import { type ReceiptEntry, renderReceipt } from './receipt.ts'
import { doubtGone, noSightings, noteGone, type RemoveDeps, removeResources } from './remove.ts'
import { withheld } from './withheld.ts'
import { markProven, writeDown } from './write-down.ts'

export interface TeardownRequest {
  readonly environment: Environment
  readonly policy: TeardownPolicy
  /** Default: the lease of this run. */
  readonly leaseId: string | undefined
  readonly reason: string
  /** Milliseconds; our lease then ends by itself, and nothing is destroyed by this run. */
  readonly keepFor: number | undefined
  readonly deadline: Deadline
  /** For `always`: milliseconds in which others who hold it may object by renewing. */
  readonly grace?: number | undefined
}

export type TeardownDeps = Pick<ProvisionDeps, 'openTerraform' | 'openCluster' | 'states' | 'spacesUrl' | 'mask'>

export type TornDown =
  | {
      readonly kind: 'kept'
      readonly environment: string
      readonly heldBy: readonly Lease[]
      /** Until when it is kept to be looked at, ISO: the end of our own lease, or an earlier one. Undefined: it is others who hold it. */
      readonly toBeLookedAt: string | undefined
      /** The first of all ends. */
      readonly end: End | undefined
    }
  /** Another run does it. */
  | { readonly kind: 'handed-over'; readonly environment: string; readonly run: string }
  | {
      readonly kind: 'destroyed'
      readonly environment: string
      /** Why, in the words of who destroyed it, or which end had come; may be empty. */
      readonly reason: string
      /** Who held it still, and lost it. */
      readonly heldBy: readonly Lease[]
      readonly receipt: readonly ReceiptEntry[]
      /** What is still there; then the action fails. */
      readonly leftovers: readonly ReceiptEntry[]
      /** What may be ours and is not proven to be: it was left as it is. */
      readonly doubts: readonly Doubt[]
      /** US dollars, estimated. */
      readonly cost: number
      /** What is not in it, since no price of it is known. */
      readonly unpriced: readonly string[]
      /** Milliseconds. */
      readonly duration: number
    }

/** Releases our lease; destroys the environment if nobody else holds one; proves that nothing is left. Safe to repeat at any point. */
export async function teardownEnvironment(request: TeardownRequest, deps: TeardownDeps): Promise<TornDown> {
  const { environment, policy, reason, keepFor, deadline } = request
  const { context, names } = environment
  if (isProtected(names.environment, environment.configuration))
    throw new RefusedError('forbidden', `${names.environment} is protected: it is never destroyed`, {
      hint: '`protected` in .github/staging.yml of the promotion branch lists such names.'
    })
  if (policy === 'always') await withReadableLedger(environment)
  const announced =
    policy === 'always' && request.grace
      ? await awaitObjections({ environment, grace: request.grace, reason, deadline })
      : undefined
  const own = request.leaseId ?? leaseId(context.run.id)
  const keptFor = keepFor && (await isWorthALook(environment)) ? keepFor : undefined
  const { before, ...ahead } = await lookAhead(
    environment,
    (leases) => keptFor !== undefined || (policy === 'when-unused' && leases.some(({ id }) => id !== own))
  )
  const claim = await claimTeardown({
    environment,
    operation: {
      id: operationId('teardown', context.run),
      kind: 'teardown',
      run: context.run,
      actor: context.actor,
      machine: hostname()
    },
    policy,
    leaseId: own,
    keepFor: keptFor,
    reason,
    ...ahead,
    announced,
    deadline
  })
  if (claim.kind === 'kept') {
    // No failure: a clean-up that is run again finds the lease that it ended gone.
    if (request.leaseId !== undefined && policy === 'when-unused' && keptFor === undefined && !claim.wasHeld)
      context.log.warning(
        `input "lease-id" is ${JSON.stringify(request.leaseId)}, and ${names.environment} has no such lease: it has ended before, or never was. Nothing was released, and those who hold it keep it (${claim.heldBy.map(({ id, holder }) => `${id} of ${holder}`).join(', ')}). status shows the ids`
      )
    for (const { holder, until, run } of claim.heldBy)
      context.log.info(`still held by ${holder} until ${until} (${run})`)
    if (claim.end) context.log.info(`${names.environment} ${sayEnd(claim.end)}`)
    await showOutside(environment)
    const kept = keptFor === undefined ? undefined : claim.heldBy.find(({ id }) => id === own)?.until
    const ends = kept && Math.min(Date.parse(kept), claim.end?.at ?? Number.POSITIVE_INFINITY)
    const toBeLookedAt = ends === undefined ? undefined : new Date(ends).toISOString()
    const { heldBy, end } = claim
    return { kind: 'kept', environment: names.environment, heldBy, toBeLookedAt, end }
  }
  for (const { holder, until, branch } of claim.heldBy)
    context.log.warning(`${holder} (${branch}) held ${names.environment} until ${until}, and loses it now`)
  await tellHolders(environment, {
    leases: claim.heldBy.filter(({ holder }) => holder !== context.actor),
    text: destroyNotice(context.actor, reason, 'now'),
    once: `destroy ${context.run.id}`
  })
  await tellRequests(environment, {
    leases: claim.heldBy,
    text: destroyedUnder(names.environment, context.actor, reason),
    once: `destroy ${context.run.id}`
  })
  try {
    const destroyed = await destroy(request, deps, claim, before)
    if (policy !== 'expired') await lookAfterOthers(environment)
    return destroyed
  } catch (error) {
    await releaseAfterFailure(environment, 'teardown')
    if (!context.signal.aborted) await showOutside(environment)
    throw error
  }
}

/**
 * A destroy that asks no holder needs no ledger: one that nobody can read must not keep it from what the cloud and the states say.
 */
async function withReadableLedger({ ledger, context, names }: Environment): Promise<void> {
  const { problem } = await ledger.startOver(`teardown: a new ledger, by ${context.actor}`)
  if (problem !== undefined)
    context.log.warning(
      `${names.environment} is destroyed without its ledger, which is replaced: ${problem}. Who held it is not known, and is not told`
    )
}

interface Ahead extends Pick<ClaimTeardown, 'teamUuid' | 'seen' | 'doomed'> {
  /** What is ours since our clusters made it. */
  readonly before: Pick<Observed, 'madeByCluster' | 'makers'>
}

/**
 * Looks before the claim, so that what is going to be deleted is written down with it; what has changed until then is seen by
 * the look after it. A look takes a while: none where a lease keeps the environment.
 */
async function lookAhead(environment: Environment, keep: (leases: readonly Lease[]) => boolean): Promise<Ahead> {
  const { ledger, digitalocean, context } = environment
  const document = await ledger.read()
  if (keep(document ? liveLeases(document, context.clock.now()) : []))
    return {
      teamUuid: await findTeam(digitalocean),
      seen: undefined,
      doomed: [],
      before: { madeByCluster: [], makers: [] }
    }
  const { teamUuid, resources, paid, ...before } = await observeOurs(environment, document)
  return { teamUuid, seen: paid, doomed: resources, before }
}

async function destroy(
  request: TeardownRequest,
  deps: TeardownDeps,
  { document: ledger, abandoned: noted, heldBy }: ClaimedTeardown,
  before: Ahead['before']
): Promise<TornDown> {
  const { environment, reason, deadline } = request
  const { context, names, digitalocean } = environment
  const { clock, log } = context
  const { configuration } = environment
  const configured = stackBackends(names, configuration, deps.spacesUrl)
  const places = { states: deps.states, keyPrefix: stateKeyPrefix(names) }
  const former = await formerBackends(ledger, configured, places)
  for (const { key } of former)
    log.info(`the state ${key} is of no stack of the configuration by now: it is destroyed by, too`)
  const backends = [...configured, ...former]

  const abandoned = await boundByRuns(noted, environment.github)
  await requireUnlocked(backends, deps.states, abandoned)
  const isByWord = request.policy === 'always' && !isBot(context.actor)
  const began = clock.now()
  const inState = (ours: readonly Resource[]) =>
    heldByStates(deps.states, backends, { ledger, ours, environment, isByWord })
  const alone = await observeOurs(environment, ledger, { inState })
  // A cluster that says no more what it made proves it by the look of before; while it does, that says whose it is by now.
  const proven = before.makers.every((id) => alone.makers.includes(id)) ? [] : before.madeByCluster
  const observed = proven.length === 0 ? alone : await observeOurs(environment, ledger, { inState, proven })
  const isSeen = (one: Resource) =>
    [...observed.resources, ...observed.doubts].some((other) => sameResource(one, other))
  const doomed = inDeletionOrder([...observed.resources, ...proven.filter((one) => !isSeen(one))])
  const { domain } = configuration.environment
  const recorded = recordedOnly(ledger, doomed, domain)
  const pointing = recorded.filter(({ kind, zone }) => kind === 'dns-record' && zone !== domain)
  const sightings = noSightings()
  const { goneAt } = sightings
  let remove: RemoveDeps = { digitalocean, clock, log, deadline, ...sightings, pointing }
  await noteGone(pointing, remove)
  log.info(`${doomed.length} resources of ${names.environment} are to go`)
  for (const { ip, droplet } of observed.lent)
    log.warning(
      `the reserved IP ${ip} is on ${droplet}, which goes: it is not deleted, and is billed while it is on none`
    )
  const what = `teardown: ${doomed.length} resources are to go`
  await writeDown(environment, doomed, { generation: ledger.generation, what })
  remove = { ...remove, unmarked: await markProven(environment, doomed, remove) }

  // Names first: what they lead to is what proves them to be ours, and its address is soon somebody else's.
  await log.group('Delete the DNS records', () =>
    removeResources(
      doomed.filter(({ kind }) => kind === 'dns-record'),
      remove
    )
  )
  if (observed.cluster?.status.state === 'running')
    await log.group('Delete the Applications', () =>
      endApplications(request, deps, { cluster: observed.cluster?.id ?? '', doomed, remove })
    )
  await log.group('Delete the cluster and what it made', () => deleteClusterWithItsOwn(doomed, remove))
  const destroyedStates = await destroyStacks(
    { environment, ledger, former, isByWord, abandoned, ours: doomed, remove, deadline },
    deps
  )

  let seen = [...doomed]
  let doubts = observed.doubts
  const left = async (doubted = false) => {
    await noteGone([...seen, ...recorded], remove)
    const now = await observeOurs(environment, ledger, { inState, gone: goneAt, proven: seen })
    if (doubted) doubtGone(now.listedStill, remove)
    const fresh = now.resources.filter((one) => !seen.some((other) => sameResource(one, other)))
    // A tag is judged by what bears it at the moment: it would be taken from that too.
    const isBorne = (one: Resource) => one.kind === 'tag' && now.doubts.some((doubt) => sameResource(one, doubt))
    seen = [...seen, ...fresh].filter((one) => !isBorne(one))
    // What a look says of a thing may rest on what is gone by the next: a name that points at our address, say.
    const earlier = doubts.filter((doubt) => !now.doubts.some((one) => sameResource(one, doubt)))
    doubts = [...earlier, ...now.doubts].filter((doubt) => !seen.some((one) => sameResource(one, doubt)))
    await noteGone(fresh, remove)
    return seen.filter((one) => !goneAt.has(resourceKey(one)))
  }
  const swept = await left(true)
  if (swept.length > 0) {
    if (remove.unmarked?.size) remove = { ...remove, unmarked: await markProven(environment, swept, remove) }
    await log.group('Sweep what is left', () => removeResources(swept, remove))
    await left()
  }
  const kept = withheld(seen, remove)
  for (const one of seen) {
    const because = kept.get(resourceKey(one))
    if (because) log.warning(`the ${one.kind} ${one.name} (${one.id}) stays for now: ${because}`)
  }
  for (const { kind, name, id, because, url } of doubts)
    log.warning(`the ${kind} ${name} (${id}) is left as it is: ${because}. Look at it: ${url}`)
  const look = { now: clock.now(), isComplete: false }
  const unproven = recorded.filter((one) => !goneAt.has(resourceKey(one)))
  const all = inDeletionOrder([...seen, ...unproven])
  const bill = billOf(withSeen(ledger, seen, look), goneAt, clock.now())
  const receipt = renderReceipt(all, doubts, goneAt, bill, new Set(unproven))
  const result: TornDown = {
    kind: 'destroyed',
    environment: names.environment,
    reason,
    heldBy,
    receipt: receipt.entries,
    leftovers: receipt.leftovers,
    doubts,
    cost: receipt.cost,
    unpriced: bill.unpriced,
    duration: deadline.elapsed()
  }
  const strays = await findStrayStates(ledger, backends, places)
  const held = await leftInStates(backends, deps.states, destroyedStates, { ...environment, ledger, gone: goneAt })
  const ledgerRef = `${configuration.ledger.refPrefix}/${names.environment}`
  requireNothingLeft(result, { held, strays, branch: configuration.promotion.branch, ledgerRef })
  // A person may have begun to work with one meanwhile: it stays under their lock, and the next run deletes it.
  await requireUnlocked(backends, deps.states, abandoned, { since: began, until: clock.now() })
  await deleteStates(environment, backends, deps.states)
  await environment.ledger.update(`teardown: ${names.environment} is gone`, (current) => closed(current, ledger))
  await showOutside(environment)
  const quiet = await lookAt(closeNotices(environment))
  if (quiet.kind === 'failed') log.debug(`the issue that tells of its end was not closed: ${quiet.error.message}`)
  return result
}

/** Whether there is anything that is paid for: what was never made needs no keeping. */
export async function isWorthALook(environment: Environment): Promise<boolean> {
  const document = await environment.ledger.read()
  const overtaken = document && overtakenBy(document, environment.context)
  if (overtaken) {
    environment.context.log.info(`not kept for a look: ${overtaken} has deployed since`)
    return false
  }
  const { resources } = await observeOurs(environment, document)
  return resources.some(({ hourly }) => hourly !== 0)
}

/** Address of a run that uses the environment and has deployed to it since we came: what failed here is not there any more. */
function overtakenBy(document: LedgerDocument, { run, clock }: Environment['context']): string | undefined {
  const since = document.leases.find(({ id }) => id === leaseId(run.id))?.since
  const others = liveLeases(document, clock.now()).map((lease) => lease.run)
  return Object.values(document.apps).find(
    (app) => app.run !== run.url && others.includes(app.run) && since !== undefined && app.at > since
  )?.run
}
