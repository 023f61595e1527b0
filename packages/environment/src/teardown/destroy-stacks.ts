import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deadline, type Logger, StagingError, toStagingError } from '@staging-actions/base'
import { type State, StateLockedError, type StateResource, TerraformError } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType, some } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import type { ProvisionDeps } from '../provision/provision-request.ts'
import {
  type BareStack,
  foreignInstalled,
  foreignProvider,
  makeBareStack,
  readTrustedStack,
  type TrustedStack
} from '../stacks/bare-stack.ts'
import { isRecordedLineage } from '../stacks/held-by-states.ts'
import { stackBackend, stackVariables } from '../stacks/stack-settings.ts'
import { type StackSource, stackSources } from '../stacks/stack-sources.ts'
import type { StackBackend, StackTerraform, StackVariables } from '../stacks/stack-terraform.ts'
import { despiteStaleLock } from '../stacks/stale-locks.ts'
import { stateOf } from '../stacks/state-of.ts'
import { heldIn } from '../stacks/state-store.ts'
import { type DestroyedStates, isProven, leftOf, strangersIn, unprovableIn } from '../stacks/states.ts'
import { strangersInZones } from '../stacks/zone-strangers.ts'
import { deleteTakers } from './delete-cluster.ts'
import { noteGone, type RemoveDeps } from './remove.ts'
import { described, formerTargets, type Target, type Way, waysOf } from './ways.ts'
import { withheldIn } from './withheld.ts'

export interface DestroyStacks {
  readonly environment: Environment
  readonly ledger: Pick<LedgerDocument, 'stack' | 'journal' | 'life'>
  /** Of states that no stack has any more: see `formerBackends`. */
  readonly former: readonly StackBackend[]
  /** A person has said to destroy the environment: where the ledger is lost, that stands for the lineage. */
  readonly isByWord: boolean
  readonly abandoned: readonly Abandoned[]
  /** What is proven to be ours, gone meanwhile or not. */
  readonly ours: readonly Resource[]
  /** How that is seen, and what of it is gone. */
  readonly remove: RemoveDeps
  readonly deadline: Deadline
}

type Deps = Pick<ProvisionDeps, 'openTerraform' | 'spacesUrl' | 'states'>

/** The part of the time that is left for Terraform: a network that waits for a stranger must not leave none for the sweep. */
const patience = 0.7

/**
 * Destroys by Terraform, the last stack first. By the stack that was applied, where it may run here (see `stackSources`); else first
 * by a bare one (see `makeBareStack`), since another stack may want values that nobody has, or do what it was never meant to do to
 * these resources. Where one fails the next is tried. What none brings about stops nothing: it is told, and what is ours is swept.
 */
export async function destroyStacks(request: DestroyStacks, deps: Deps): Promise<DestroyedStates> {
  const { environment, ledger, former } = request
  const { configuration, context, names } = environment
  const { log, signal } = context
  const deadline = request.deadline.within(request.deadline.remaining() * patience)
  const sources = stackSources(environment)
  const problems = new Map<string, string>()
  const emptied = new Set<string>()
  const destroyBy = (what: string, targets: readonly Target[]) =>
    log.group(`Destroy ${what}`, async () => {
      for (const target of targets) {
        const { key } = target.backend
        const ended = await destroyStack(target, { ...request, deadline }, deps)
        signal.throwIfAborted()
        if (ended.kind === 'empty') {
          problems.delete(key)
          emptied.add(key)
          return
        }
        problems.set(key, ended.because)
        log.warning(`terraform did not destroy ${what} (${ended.because}): what is ours is deleted without it`)
      }
    })
  try {
    for (const backend of former)
      await destroyBy(`what the state ${backend.key} holds`, formerTargets(backend, configuration, sources))
    for (const stack of [...configuration.stacks].reverse()) {
      const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
      const ways = () => waysOf(sources, { environment, ledger })
      await destroyBy(`the stack ${stack.name}`, [{ stack, backend, ways }])
    }
  } finally {
    await sources.close()
  }
  return { problems, emptied }
}

type Ended = { readonly kind: 'empty' } | { readonly kind: 'held'; readonly because: string }

async function destroyStack(target: Target, request: DestroyStacks, deps: Deps): Promise<Ended> {
  const { log } = request.environment.context
  const problems: string[] = []
  // Of one that is encrypted, or cannot be had, Terraform may still know.
  const state = await heldIn(deps.states, target.backend).catch((error: unknown) => {
    problems.push(toStagingError(error).message)
  })
  const held = state?.resources
  if (held?.length === 0) {
    log.info('its state is empty')
    return { kind: 'empty' }
  }
  for await (const { kind, source } of target.ways()) {
    if (kind === 'bare' && !held) continue
    try {
      const place = await layOut(kind, await source(), target, held ?? [], request.environment)
      if (place.kind === 'impossible') {
        problems.push(`it cannot be done ${described[kind]}, since ${place.because}`)
        continue
      }
      if (problems.length > 0) log.info(`${problems.at(-1)}\nOnce more, ${described[kind]}`)
      try {
        return await destroyIn(place, target, request, deps)
      } finally {
        if (kind === 'bare') await rm(place.directory, { recursive: true, force: true })
      }
    } catch (error) {
      if (error instanceof Kept || error instanceof StateLockedError) return { kind: 'held', because: error.message }
      problems.push(toStagingError(error).message)
    }
  }
  return { kind: 'held', because: [...new Set(problems)].join('; ') }
}

/** Nothing may be destroyed by this state, whatever the way. */
class Kept extends StagingError {}

/** Where Terraform runs, with what it is given. */
interface Place {
  readonly kind: 'made'
  readonly directory: string
  readonly variables: StackVariables
  /** Whose providers it may have; undefined: any. */
  readonly trusted: TrustedStack | undefined
}

async function layOut(
  kind: Way['kind'],
  { workspace, configuration, apps }: StackSource,
  { stack: { name, directory } }: Target,
  resources: readonly StateResource[],
  { names, context: { temp } }: Environment
): Promise<Place | Extract<BareStack, { kind: 'impossible' }>> {
  const stack = configuration.stacks.find((one) => one.name === name) ?? { variables: {} }
  const variables = stackVariables(stack, names, configuration, apps)
  const own: Place = { kind: 'made', directory: join(workspace, directory), variables, trusted: undefined }
  if (kind === 'commit') return own
  const trusted = await readTrustedStack(workspace, directory)
  if (kind === 'promoted') {
    const because = foreignProvider(trusted, resources)
    return because === undefined ? { ...own, trusted } : { kind: 'impossible', because }
  }
  const bare = await makeBareStack(trusted, resources, temp)
  return bare.kind === 'impossible' ? bare : { ...bare, variables: { ...variables, configured: {} }, trusted }
}

async function destroyIn(
  { directory, variables, trusted }: Place,
  { stack, backend }: Target,
  { environment, ledger, isByWord, abandoned, ours, remove, deadline }: DestroyStacks,
  deps: Deps
): Promise<Ended> {
  const { configuration, context } = environment
  const { log } = context
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    await terraform.init(backend)
    const foreign = trusted && (await foreignInstalled(trusted, directory))
    if (foreign) throw new Kept('forbidden', foreign)
    const now = () => stateOf({ terraform, backend, states: deps.states })
    const { lineage, resources } = await now()
    const isBegunByUs = isRecordedLineage(ledger, backend, lineage) || (isByWord && !ledger.life)
    const strangers = [
      ...(await strangersIn(resources, ours, environment, stack.owns)),
      ...(await foreignTags(resources, ours, environment)),
      ...(isBegunByUs ? [] : unprovableIn(resources, configuration.environment.domain))
    ]
    if (strangers.length > 0)
      throw new Kept(
        'foreign-environment',
        `it holds ${some(strangers)}, not proven to be ours, so nothing is destroyed by it`
      )
    const records = await strangersInZones(resources, ours, environment, ledger)
    if (records.length > 0)
      throw new Kept(
        'foreign-environment',
        `nothing is destroyed by it: a zone is deleted with all its records, and not proven to be ours are ${some(records)}. Delete them if nobody needs them, or keep the zone: take it out of the state with \`terraform state rm\``
      )
    const proofs = await withheldNow(resources, ours, remove)
    if (proofs.length > 0) throw new Kept('leftovers', `nothing is destroyed by it: it holds ${some(proofs)}`)
    const takers = await deleteTakers(resources, ours, remove)
    if (takers.length > 0)
      throw new Kept(
        'leftovers',
        `nothing is destroyed by it: with ${some(takers)} Terraform would delete whatever bears its tag (destroy_all_associated_resources)`
      )
    if (resources.length === 0) log.info('its state is empty')
    else {
      const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'teardown' } as const
      await despiteStaleLock(lock, () => destroyDespiteLostAnswers(terraform, now, log))
    }
    const left = (await now()).resources.length
    return left === 0 ? { kind: 'empty' } : { kind: 'held', because: `${left} resources are in its state still` }
  } finally {
    await terraform.close()
  }
}

/** See `withheldIn`. */
async function withheldNow(
  held: readonly StateResource[],
  ours: readonly Resource[],
  remove: RemoveDeps
): Promise<readonly string[]> {
  // What bears a tag may have gone since anybody looked.
  if (held.some(({ type }) => kindOfType[type] === 'tag')) await noteGone(ours, remove)
  return withheldIn(held, ours, remove)
}

/**
 * Terraform takes a tag that is there already for one that it made, and its end takes it from all that bear it. So a state that is
 * ours proves no tag: it has to be among what is ours.
 */
function foreignTags(
  resources: readonly StateResource[],
  ours: readonly Resource[],
  environment: Environment
): Promise<readonly string[]> {
  return leftOf(
    resources.filter((one) => kindOfType[one.type] === 'tag' && !isProven(one, ours)),
    environment
  )
}

/**
 * DigitalOcean's provider takes a deletion whose answer was lost for a failure (it asks again, and is told 404), and panics where
 * no answer came at all. Terraform looks at everything again when it begins, and what is gone leaves the state then: so it is tried
 * again for as long as each try leaves less.
 */
async function destroyDespiteLostAnswers(
  terraform: Pick<StackTerraform, 'destroy'>,
  state: () => Promise<State>,
  log: Logger
): Promise<void> {
  for (let left = Number.POSITIVE_INFINITY; ; ) {
    let hasBegun = false
    try {
      await terraform.destroy((event) => {
        hasBegun ||= event.kind === 'apply-start'
      })
      return
    } catch (error) {
      // What stops it before the first deletion stops it again.
      if (!(error instanceof TerraformError) || !hasBegun) throw error
      const { length } = (await state()).resources
      if (length >= left) throw error
      left = length
      log.info(`${error.message}\nOnce more, with the ${length} resources that the state still holds`)
    }
  }
}
