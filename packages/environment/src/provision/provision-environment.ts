import { hostname } from 'node:os'
import { RefusedError } from '@staging-actions/base'
import { boundByRuns } from '../bound-by-runs.ts'
import { applyNameOf } from '../composition/surroundings.ts'
import { warnOfEnd } from '../deadlines/warn-of-end.ts'
import { contestedHosts, requireBounds, requireHosts } from '../hosts/require-hosts.ts'
import type { Resource } from '../inventory/resource.ts'
import { withJournal } from '../ledger/journal.ts'
import { leaseId } from '../ledger/leases.ts'
import { operationId } from '../ledger/operations.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import { estimateStacks } from '../lifetime/estimate.ts'
import { configuredLimits } from '../lifetime/limits.ts'
import { priceList } from '../lifetime/price-list.ts'
import { sayBudgetLasts, sayEstimate } from '../lifetime/say-cost.ts'
import { sayEnd } from '../lifetime/say-end.ts'
import { costOf } from '../lifetime/spending.ts'
import { isBot } from '../names.ts'
import { observeMade, observeOurs } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import { showOutside } from '../outside/show-outside.ts'
import { lookAfterOthers } from '../reap/hand-over-expired.ts'
import { requireAddressOutput } from '../stacks/address-output.ts'
import { heldByStates } from '../stacks/held-by-states.ts'
import { formerRemedy, strayPlaces } from '../stacks/recorded-places.ts'
import { readStackNeeds, type StackNeeds } from '../stacks/stack-needs.ts'
import { environmentDigest, stackBackends } from '../stacks/stack-settings.ts'
import type { StackBackend } from '../stacks/stack-terraform.ts'
import { urlsOf } from '../urls.ts'
import { leaveToReaper } from './after-a-destroy.ts'
import { type Claimed, claimProvision } from './claim.ts'
import { clearTheWay } from './clear-the-way.ts'
import { makeEnvironment } from './make.ts'
import { makeReady } from './make-ready.ts'
import type { ProvisionDeps, Provisioned, ProvisionRequest } from './provision-request.ts'
import { leaseOf, recordReady } from './record-ready.ts'
import { releaseAfterFailure } from './release.ts'
import { requireOffer } from './require-offer.ts'
import { confirmRoom, requireRoom } from './require-room.ts'
import { requireScopes } from './require-scopes.ts'
import { settle } from './settle.ts'

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
  if (isBot(actor))
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
  { document, heldUntil, abandoned: noted }: Claimed
): Promise<Provisioned> {
  const { environment, deadline } = request
  const { configuration, context, names, apps } = environment
  const { log, clock } = context
  const { generation } = document
  const backends = stackBackends(names, configuration, deps.spacesUrl)
  const abandoned = await boundByRuns(noted, environment.github)
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
  const observed = made
    ? await observeMade(environment, withJournal(document, made.states), made.inState, deadline)
    : before
  await makeReady(request, deps, { made, clusterId, observed })
  const written = await recordReady(request, { document, heldUntil, made, observed, digest })
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
    stackDigest: applyNameOf(written.stack, digest),
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
  log.info(sayEstimate(estimate))
  if (budget !== undefined && estimate.perHour > 0) log.info(sayBudgetLasts(budget, estimate))
}
