import { type Deadline, RefusedError, StagingError, waitUntil } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import type { DigitalOceanCluster } from '@staging-actions/digitalocean'
import {
  type ImportBlock,
  type Plan,
  type PlannedChange,
  type State,
  type StateResource,
  TerraformError
} from '@staging-actions/terraform'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import { isByCompany, kindOfType } from '../inventory/terraform-types.ts'
import { lookUntilListed, type Observed } from '../observe.ts'
import type { Environment } from '../open-environment.ts'
import type { StackTerraform } from '../stacks/stack-terraform.ts'
import type { Attempt } from '../stacks/stale-locks.ts'
import { leftOf, strangersIn } from '../stacks/states.ts'
import { accountFacts } from './account-facts.ts'
import { type Candidate, candidatesAmong, databaseParts } from './candidates.ts'
import { giveDefaultNetworks } from './default-networks.ts'
import { objectionsTo } from './judge-plan.ts'
import { requireFree } from './require-free.ts'

/**
 * What Terraform is about to create although it is there: after a create that failed, or with a lost state, nothing knows the
 * id, and a second attempt would only meet the name. Taken over is only what has the planned name: anything else of the same
 * type would be replaced. `known`: `<type>/<id>` of what the state holds.
 */
export function importsFor(
  changes: readonly PlannedChange[],
  candidates: readonly Candidate[],
  known: ReadonlySet<string>
): readonly ImportBlock[] {
  return changes.flatMap(({ address, type, actions, importing, after }): ImportBlock[] => {
    if (!actions.includes('create') || actions.includes('delete') || importing !== undefined) return []
    const [chosen, ...more] = candidates.filter(
      (one) => one.type === type && !known.has(`${type}/${one.stateId}`) && one.isPlannedAs(after ?? {})
    )
    return chosen && more.length === 0 ? [{ to: address, id: chosen.importId }] : []
  })
}

/** A half-made resource cannot be taken over before it is whole. */
export async function waitUntilWhole(
  { digitalocean, context }: Environment,
  resources: readonly Resource[],
  deadline: Deadline
): Promise<void> {
  const { clock, log } = context
  const wait = (awaited: string, find: () => Promise<string | undefined>, ready: readonly string[]) =>
    waitUntil(
      async () => {
        const state = await find()
        // Gone, or broken for good: Terraform says what it thinks of that.
        return state === undefined || ready.includes(state)
          ? { kind: 'done', value: undefined }
          : { kind: 'waiting', seen: state }
      },
      { awaited, clock, deadline, log, first: 1000, most: 10_000 }
    )
  const patient = clock.monotonic() + nodesPatience
  for (const { kind, id, name } of resources) {
    if (kind === 'cluster')
      await wait(`the cluster ${name} to run`, async () => {
        const found = await digitalocean.clusters.find(id)
        if (found?.status.state === 'error') throw broken('cluster', name, id, found.status.message)
        return found && lacksNodes(found) && clock.monotonic() < patient ? 'without nodes yet' : found?.status.state
      }, ['running', 'degraded'])
    if (kind === 'database')
      await wait(`the database ${name} to be online`, async () => (await digitalocean.databases.find(id))?.status, [
        'online'
      ])
    if (kind === 'load-balancer')
      await wait(`the load balancer ${name} to be active`, async () => {
        const status = (await digitalocean.loadBalancers.find(id))?.status
        if (status === 'errored') throw broken('load balancer', name, id)
        return status
      }, ['active'])
  }
}

/**
 * Milliseconds. A cluster runs before its nodes do, and until then no database admits it ("no VMs found for Kubernetes cluster",
 * digitalocean/mastodon-on-kubernetes#4). What waits for them later says so where they do not come.
 */
const nodesPatience = 600_000

function lacksNodes({ status, node_pools: pools }: DigitalOceanCluster): boolean {
  const wanted = pools.filter(({ count }) => count > 0)
  const isRunning = (pool: (typeof pools)[number]) => pool.nodes.some((node) => node.status.state === 'running')
  return status.state === 'running' && wanted.length > 0 && !wanted.some(isRunning)
}

function broken(what: string, name: string, id: string, message?: string | null): StagingError {
  return new StagingError(
    'service-error',
    `the ${what} ${name} (${id}) is broken for good${message ? `: ${message}` : ''}`,
    { hint: 'Run it again: a create deletes it first, and makes another one.' }
  )
}

export interface ApplyRequest {
  readonly environment: Environment
  readonly terraform: Omit<StackTerraform, 'state'>
  /** What its state holds by now: see `stateOf`. */
  readonly state: () => Promise<State>
  /** What is there already. */
  readonly before: Seen
  /** Looks again, with what the state holds by then. */
  readonly observe: () => Promise<Seen>
  readonly attempt: Attempt
  /** Called with each plan that is about to be applied. */
  readonly beforeApply: (changes: readonly PlannedChange[], seen: Seen) => Promise<void>
  /** What earlier stacks of this run hold: `<kind>/<id>` of what the account lists, and `<type>/<id>` of all. */
  readonly made: { readonly keys: Pick<ReadonlySet<string>, 'has'>; readonly held: ReadonlySet<string> }
  /** See the configuration's `stacks[].owns`. */
  readonly owns: Stack['owns']
  readonly fetch: typeof globalThis.fetch
  /** See `ProvisionDeps`. */
  readonly spacesUrl: string | undefined
  readonly deadline: Deadline
}

export type Seen = Pick<Observed, 'resources' | 'doubts'>

/** Each try has to leave less to do: this only ends what goes round in circles. */
const mostTries = 6

/**
 * Applies with whatever of ours exists already taken into the state instead of made again. The plan is judged before it runs:
 * one that would touch what is not proven to be ours, lose data, or make what nothing could prove later, throws.
 *
 * A create whose answer was lost fails (the provider asks again, and meets the name), and so does one after which a look said 404.
 * What it made is there then, and not in the state: it is taken over in the same run, for as long as each try leaves less to do.
 */
export async function applyJudged(request: ApplyRequest): Promise<void> {
  const { environment, terraform, before, attempt: whole, deadline } = request
  const { digitalocean, context } = environment
  const { log } = context
  let seen = whole.isAgain ? await lookAgain(request) : before
  let failure: TerraformError | undefined
  let left = Number.POSITIVE_INFINITY
  const free = new Set<string>()
  for (let attempt = 1; ; attempt += 1) {
    const { plan, imports } = await planJudged(request, seen, free)
    if (failure && imports.length === 0 && plan.changes.length >= left) throw failure
    left = plan.changes.length
    if (plan.isClean) return
    await request.beforeApply(plan.changes, seen)
    await giveDefaultNetworks(plan.changes, digitalocean, log)
    try {
      await terraform.apply(plan)
      return
    } catch (error) {
      if (!(error instanceof TerraformError) || attempt === mostTries || deadline.signal.aborted) throw error
      failure = error
      await whole.giveBack()
      log.info(`${error.message}\nLooking at what was made, and once more with that`)
      seen = await lookAgain(request)
    }
  }
}

/**
 * When it can be planned with: what was made a moment ago is not on the lists yet, and would be taken for somebody's, since the state
 * holds it; and what is half made cannot be taken over.
 */
async function lookAgain({ environment, state, observe, owns, deadline }: ApplyRequest): Promise<Seen> {
  const { clock } = environment.context
  const { resources: held } = await state()
  const strangersAmong = ({ resources }: Seen) => strangersIn(held, resources, environment, owns)
  const { seen } = await lookUntilListed(observe, strangersAmong, { clock, deadline })
  await waitUntilWhole(environment, seen.resources, deadline)
  return seen
}

async function planJudged(
  request: ApplyRequest,
  seen: Seen,
  free: Set<string>
): Promise<{ plan: Plan; imports: readonly ImportBlock[] }> {
  const { environment, terraform, made, owns } = request
  const { names, digitalocean, context } = environment
  const existing = seen.resources
  const held = (await request.state()).resources
  const strangers = await strangersIn(held, existing, environment, owns)
  if (strangers.length > 0)
    throw new RefusedError('foreign-environment', `the state holds ${strangers.join(', ')}, not proven to be ours`, {
      hint: 'Take out of the state what is not of this environment (`terraform state rm`).'
    })
  let plan = await planWithWhatIsThere(request, held)
  const candidates = [...candidatesAmong(existing), ...(await databaseParts(existing, plan, names, digitalocean))]
  const imports = importsFor(plan.changes, candidates, new Set(heldKeys(held)))
  for (const { to, id } of imports) context.log.info(`${to} is there already: taking over ${id}`)
  if (imports.length > 0) plan = await terraform.plan(imports)
  const holds = new Set([...heldKeys(held), ...made.held])
  const mayHold = (kind: Resource['kind'], id: string) =>
    existing.some((one) => one.kind === kind && one.id === id) ||
    made.keys.has(resourceKey({ kind, id })) ||
    held.some((one) => kindOfType[one.type] === kind && one.id === id)
  const objections = objectionsTo({
    ...plan,
    ...(await accountFacts(plan, names, mayHold, digitalocean)),
    names,
    imports,
    owns,
    isHeld: (type, id) => holds.has(`${type}/${id}`),
    mayHold,
    isOurName: (kind, name) => existing.some((one) => one.kind === kind && one.name === name),
    isOurs: (kind, id) =>
      existing.some((one) => one.kind === kind && one.id === id) ||
      (isByCompany(kind) && held.some((one) => kindOfType[one.type] === kind && one.id === id))
  })
  if (objections.length > 0)
    throw new RefusedError('foreign-environment', `the plan is not applied: ${objections.join('; ')}`, {
      hint: 'Change the stack. One that cannot bear our names and tags is declared with `owns: state` on the promotion branch. Where data would be lost, destroy the environment first (staging-control) and create it again.'
    })
  const { fetch, spacesUrl } = request
  await requireFree({ environment, plan, ours: existing, held: holds, free, fetch, spacesUrl })
  return { plan, imports }
}

/** `digitalocean_spaces_bucket/assets`: what states hold, by type: a bucket may be called as a droplet's id. */
export function heldKeys(held: readonly StateResource[]): readonly string[] {
  return held.flatMap(({ type, id }) => (id ? [`${type}/${id}`] : []))
}

/** Times that a plan is made again because it takes for gone what is there. */
const mostPlans = 4

/** A 404 that the provider meets when it looks makes a plan that creates a second one of what the state holds. */
async function planWithWhatIsThere(
  { environment, terraform }: ApplyRequest,
  held: readonly StateResource[]
): Promise<Plan> {
  const { digitalocean, context, configuration } = environment
  for (let attempt = 1; ; attempt += 1) {
    const plan = await terraform.plan()
    const made = plan.changes.filter(({ actions }) => actions.includes('create') && !actions.includes('delete'))
    const doubtful = held.filter(({ address }) => made.some((change) => change.address === address))
    const there = await leftOf(doubtful, { digitalocean, configuration })
    if (there.length === 0) return plan
    const said = `Terraform takes for gone what is there: ${there.join(', ')}`
    if (attempt === mostPlans)
      throw new StagingError('service-error', said, { hint: 'DigitalOcean does not agree with itself: run it again.' })
    context.log.info(`${said}; planning again`)
  }
}
