import { join } from 'node:path'
import { type Deadline, RefusedError, StagingError, toStagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import type { KubernetesObject } from '@staging-actions/kubernetes'
import type { State } from '@staging-actions/terraform'
import { withStackBegun } from '../composition/deploys.ts'
import { resourceKey } from '../inventory/resource.ts'
import { some, told } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import { requireGeneration } from '../ledger/generation.ts'
import { withJournal } from '../ledger/journal.ts'
import type { JournalEntry, LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { addressName } from '../stacks/address-output.ts'
import { type HeldIds, idsIn, isRecordedLineage } from '../stacks/held-by-states.ts'
import { plannedStates, zoneEntry } from '../stacks/recorded-places.ts'
import { stackBackend, stackBackends, stackVariables } from '../stacks/stack-settings.ts'
import type { StackBackend } from '../stacks/stack-terraform.ts'
import { despiteStaleLock } from '../stacks/stale-locks.ts'
import { entryOf } from '../stacks/state-entry.ts'
import { outputsOf, stateOf } from '../stacks/state-of.ts'
import { heldIn } from '../stacks/state-store.ts'
import { unprovableIn } from '../stacks/states.ts'
import { requireAccountRoom } from './account-room.ts'
import { applyJudged, heldKeys, type Seen, waitUntilWhole } from './adopt.ts'
import { guardOurCluster, warnOfUnguarded } from './guard-cluster.ts'
import { writeRecordsAhead } from './journal-of.ts'
import type { ProvisionDeps } from './provision-request.ts'
import { secretsOf } from './secrets.ts'
import { watchGeneration } from './watch-generation.ts'

export interface MakeRequest {
  readonly environment: Environment
  readonly generation: number
  /** The DigitalOcean team that the environment is pinned to from now on. */
  readonly teamUuid: string
  /** What is there already. */
  readonly before: Seen
  /** Looks again. */
  readonly observe: () => Promise<Seen>
  readonly abandoned: readonly Abandoned[]
  readonly deadline: Deadline
}

export interface Made {
  readonly clusterId: string
  readonly inState: HeldIds
  /** The lineage of each state, for the run that tears down. */
  readonly states: readonly JournalEntry[]
  readonly secrets: readonly KubernetesObject[]
  /** The stacks' output of that name; undefined: none has it. */
  readonly loadBalancerIp: string | undefined
}

/** Journals what is going to be made, then makes it: all stacks, in their order. */
export async function makeEnvironment(request: MakeRequest, deps: ProvisionDeps): Promise<Made> {
  const { environment, generation, teamUuid, before, deadline } = request
  const { configuration, context, ledger } = environment
  const { clock, log } = context
  await ledger.update('provision: about to create', (current) => {
    requireGeneration(current, generation, 'creating anything')
    const begun = withStackBegun(current, { runUrl: context.run.url })
    return { ...withJournal(begun, plannedJournal(environment, deps)), teamUuid }
  })
  const watch = watchGeneration(ledger, generation, { clock, log, signal: deadline.signal })
  const inner = deadline.within(Number.POSITIVE_INFINITY, watch.signal)
  const outputs: Record<string, unknown> = {}
  const inState = new Map<string, Stack['owns']>()
  const held = new Set<string>()
  const states: JournalEntry[] = []
  try {
    await waitUntilWhole(environment, before.resources, inner)
    let guarded: unknown
    for (const stack of configuration.stacks) {
      await log.group(`Apply the stack ${stack.name}`, async () =>
        Object.assign(
          outputs,
          await applyStack(stack, { ...request, deadline: inner }, deps, { inState, held, states })
        )
      )
      // A later stack may deploy into the cluster.
      const made = outputs['cluster_id']
      if (typeof made === 'string' && made !== '' && made !== guarded) {
        requireMade(made, stack, inState)
        await guardOurCluster(environment, made, deps, inner)
      }
      guarded = made
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
  const loadBalancerIp = outputs[addressName]
  return {
    clusterId,
    loadBalancerIp: typeof loadBalancerIp === 'string' && loadBalancerIp !== '' ? loadBalancerIp : undefined,
    inState,
    states,
    secrets: secretsOf(outputs['secrets'], { mask: deps.mask, open: openly(environment, clusterId) })
  }
}

/**
 * An output is a text that a stack says: of data, or of a variable, it may be anybody's cluster, into which everything would be deployed.
 * What this environment's states hold was judged before it was made or taken over.
 */
function requireMade(clusterId: string, { name }: Stack, inState: HeldIds): void {
  if (inState.has(resourceKey({ kind: 'cluster', id: clusterId }))) return
  throw new RefusedError(
    'foreign-environment',
    `the output \`cluster_id\` of the stack ${name} is ${JSON.stringify(clusterId)}, which is no cluster that the stacks of this environment have made`,
    {
      hint: 'An environment has a cluster of its own: make it in a stack (digitalocean_kubernetes_cluster), and give its `id` as `cluster_id`.'
    }
  )
}

async function applyStack(
  stack: Stack,
  request: MakeRequest,
  deps: ProvisionDeps,
  found: {
    readonly inState: Map<string, Stack['owns']>
    readonly held: Set<string>
    readonly states: JournalEntry[]
  }
): Promise<Record<string, unknown>> {
  const { environment, generation, before, observe, abandoned, deadline } = request
  const { configuration, context, names, ledger, apps } = environment
  const { log } = context
  const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
  const useLockfile = await deps.states.honoursConditionalWrites(backend)
  if (!useLockfile) log.info(`${backend.bucket} ignores conditional writes: the ledger alone keeps others out`)
  const directory = join(context.workspace, stack.directory)
  const variables = stackVariables(stack, names, configuration, apps)
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    await terraform.init({ ...backend, useLockfile })
    const document = await ledger.read()
    requireGeneration(document, generation, `applying the stack ${stack.name}`)
    // What it makes costs from then on, and only the state is going to know of some of it.
    const applied = { environment, began: context.clock.now(), before: document }
    const now = () => stateOf({ terraform, backend, states: deps.states })
    const isOurs = judgeState(stack, backend, await now(), { document, domain: configuration.environment.domain })
    // A load balancer refuses a tag that does not exist; and the search key is there before anything that it must find.
    await environment.digitalocean.tags.ensure(names.ownerTag)
    const writeDown = () => (isOurs ? writeLineageDown(stack, backend, deps, applied) : undefined)
    const observeAgain = async () => {
      await writeDown()
      return observe()
    }
    try {
      const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'provision' } as const
      await despiteStaleLock(lock, (attempt) =>
        applyJudged({
          environment,
          attempt,
          terraform,
          state: now,
          before,
          observe: observeAgain,
          beforeApply: async (changes, seen) => {
            // From here on it costs: others may have begun since the look before the claim.
            if (seen.resources.every(({ kind }) => kind === 'tag')) await requireAccountRoom(environment)
            await writeRecordsAhead(environment, generation, changes, seen)
            warnOfUnguarded(stack.name, changes, log)
          },
          made: { keys: found.inState, held: found.held },
          fetch: deps.fetch,
          spacesUrl: deps.spacesUrl,
          owns: stack.owns,
          deadline
        })
      )
    } catch (error) {
      await writeDown()
      throw error
    }
    const state = await now()
    // What fails after this stack fails the run, and the next one must know the state.
    if (!document || !isRecordedLineage(document, backend, state.lineage)) await writeDown()
    for (const id of idsIn(state)) found.inState.set(id, stack.owns)
    for (const key of heldKeys(state.resources)) found.held.add(key)
    found.states.push(...entryOf(state, stack.owns, backend, applied))
    return await outputsOf({ terraform, backend, states: deps.states })
  } finally {
    await terraform.close()
  }
}

/**
 * Whether the state is ours: it begins now, or has the lineage that was written down. One of a stack whose things bear no mark must be,
 * and one that holds other things that bear none: what is in another one could be anybody's.
 */
function judgeState(
  stack: Stack,
  backend: StackBackend,
  { lineage, resources }: State,
  { document, domain }: { readonly document: LedgerDocument | undefined; readonly domain: string | undefined }
): boolean {
  const isOurs = lineage === undefined || (document !== undefined && isRecordedLineage(document, backend, lineage))
  if (isOurs) return true
  const isUnproven = stack.owns === 'state' && resources.length > 0
  const unprovable = isUnproven ? resources.map(told) : unprovableIn(resources, domain)
  if (unprovable.length > 0)
    throw new RefusedError(
      'foreign-environment',
      `the state ${backend.key} holds ${some(unprovable)}, which can bear no mark of ours, and the ledger does not know that we began it`,
      {
        hint: isUnproven
          ? `${stack.name} owns by its state, so nothing else proves what is in it. If all of it is of this environment, destroy that in staging-control; then create it again.`
          : 'Take out of the state what is not of this environment (`terraform state rm`). What is of it, too, and delete that by hand: another run makes it again.'
      }
    )
  return false
}

/** After a failure, so that the run that tears down can tell the state from somebody's. The failure is what is told. */
async function writeLineageDown(
  { owns }: Stack,
  backend: StackBackend,
  { states }: ProvisionDeps,
  applied: Parameters<typeof entryOf>[3]
): Promise<void> {
  const { environment } = applied
  const { ledger, context } = environment
  try {
    const state = await heldIn(states, backend)
    const entries = entryOf(state, owns, backend, applied)
    if (entries.length > 0)
      await ledger.update('provision: a state was begun', (current) => withJournal(current, entries))
  } catch (error) {
    context.log.warning(`the lineage of ${backend.key} is not in the ledger: ${toStagingError(error).message}`)
  }
}

/** What our outputs say, and what stands in names and addresses. */
function openly({ names, configuration, context, apps }: Environment, clusterId: string): readonly string[] {
  const { domain = '', region } = configuration.environment
  return [
    clusterId,
    domain,
    region,
    context.repository.fullName,
    ...Object.values(names).map(String),
    ...apps.flatMap(({ name, url }) => [name, url])
  ]
}

function plannedJournal(
  { names, context, configuration }: Environment,
  { spacesUrl }: Pick<ProvisionDeps, 'spacesUrl'>
): readonly JournalEntry[] {
  const at = new Date(context.clock.now()).toISOString()
  const by = context.run.url
  const { domain } = configuration.environment
  const plan = { cluster: names.cluster, database: names.database, vpc: names.vpc, 'load-balancer': names.loadBalancer }
  return [
    ...Object.entries(plan).map(([kind, name]) => ({ kind, id: '', name, by, at })),
    ...plannedStates(stackBackends(names, configuration, spacesUrl), { by, at }),
    ...(domain === undefined ? [] : [{ kind: zoneEntry, id: domain, name: domain, by, at }])
  ]
}
