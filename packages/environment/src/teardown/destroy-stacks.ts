import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Deadline, type Logger, StagingError, toStagingError } from '@staging-actions/base'
import type { Stack } from '@staging-actions/config'
import { StateLockedError, type StateResource, TerraformError } from '@staging-actions/terraform'
import type { Resource } from '../inventory/resource.ts'
import { kindOfType, some, whereaboutsOf } from '../inventory/terraform-types.ts'
import type { Abandoned } from '../ledger/abandoned.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import type { ProvisionDeps } from '../provision/provision-environment.ts'
import { type BareStack, makeBareStack } from '../stacks/bare-stack.ts'
import { isRecordedLineage } from '../stacks/held-by-states.ts'
import { stackBackend, stacksDigest, stackVariables } from '../stacks/stack-settings.ts'
import type { StackBackend, StackTerraform } from '../stacks/stack-terraform.ts'
import { despiteStaleLock } from '../stacks/stale-locks.ts'
import { heldIn } from '../stacks/state-store.ts'
import { type DestroyedStates, strangersIn } from '../stacks/states.ts'
import { noteGone, type RemoveDeps } from './remove.ts'
import { withheldIn } from './withheld.ts'

export interface DestroyStacks {
  readonly environment: Environment
  readonly ledger: Pick<LedgerDocument, 'stack' | 'journal' | 'life'>
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
 * Destroys by Terraform, the last stack first. By the checkout's own stack where that is what was applied; else first by a bare one
 * (see `makeBareStack`), since another stack may want values that nobody has, or do what it was never meant to do to these
 * resources. Where one fails the other is tried. What neither brings about stops nothing: it is told, and what is ours is swept.
 */
export async function destroyStacks(request: DestroyStacks, deps: Deps): Promise<DestroyedStates> {
  const { environment, ledger } = request
  const { configuration, context, names, apps } = environment
  const { log, signal, workspace } = context
  const deadline = request.deadline.within(request.deadline.remaining() * patience)
  let known: Promise<readonly Way[]> | undefined
  const ways = () => {
    known ??= stacksDigest(workspace, configuration, names, apps).then((digest) =>
      ledger.stack?.digest === digest ? ['own', 'bare'] : ['bare', 'own']
    )
    return known
  }
  const problems = new Map<string, string>()
  const emptied = new Set<string>()
  for (const stack of [...configuration.stacks].reverse())
    await log.group(`Destroy the stack ${stack.name}`, async () => {
      const backend = stackBackend(stack, names, configuration, deps.spacesUrl)
      const ended = await destroyStack({ stack, backend, ways }, { ...request, deadline }, deps)
      signal.throwIfAborted()
      if (ended.kind === 'empty') emptied.add(backend.key)
      else {
        problems.set(backend.key, ended.because)
        log.warning(`terraform did not destroy ${stack.name} (${ended.because}): what is ours is deleted without it`)
      }
    })
  return { problems, emptied }
}

/** With the checkout's stack, or with one that has nothing but providers. */
type Way = 'own' | 'bare'

interface Target {
  readonly stack: Stack
  readonly backend: StackBackend
  /** In the order in which they are tried; asked only where there is something to destroy. */
  readonly ways: () => Promise<readonly Way[]>
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
  for (const way of await target.ways()) {
    if (way === 'bare' && !held) continue
    try {
      const place = await directoryFor(way, target, held ?? [], request.environment)
      if (place.kind === 'impossible') {
        problems.push(`it cannot be done with a stack of providers alone, since ${place.because}`)
        continue
      }
      if (problems.length > 0) log.info(`${problems.at(-1)}\nOnce more, with ${described[way]}`)
      try {
        return await destroyIn(place.directory, way, target, request, deps)
      } finally {
        if (way === 'bare') await rm(place.directory, { recursive: true, force: true })
      }
    } catch (error) {
      if (error instanceof Kept || error instanceof StateLockedError) return { kind: 'held', because: error.message }
      problems.push(toStagingError(error).message)
    }
  }
  return { kind: 'held', because: problems.join('; ') }
}

const described = { own: "the checkout's stack", bare: 'a stack of providers alone' } as const

/** Nothing may be destroyed by this state, whatever the way. */
class Kept extends StagingError {}

async function directoryFor(
  way: Way,
  { stack: { directory } }: Target,
  resources: readonly StateResource[],
  { context: { workspace, temp } }: Environment
): Promise<BareStack> {
  return way === 'own'
    ? { kind: 'made', directory: join(workspace, directory) }
    : makeBareStack({ workspace, directory, resources, temp })
}

async function destroyIn(
  directory: string,
  way: Way,
  { stack, backend }: Target,
  { environment, ledger, isByWord, abandoned, ours, remove, deadline }: DestroyStacks,
  deps: Deps
): Promise<Ended> {
  const { configuration, context, names, apps } = environment
  const { log } = context
  const given = stackVariables(stack, names, configuration, apps)
  const variables = way === 'own' ? given : { ...given, configured: {} }
  const terraform = await deps.openTerraform({ directory, variables, command: stack.command, deadline })
  try {
    await terraform.init(backend)
    const { lineage, resources } = await terraform.state()
    const isBegunByUs = isRecordedLineage(ledger, backend, lineage) || (isByWord && !ledger.life)
    const strangers = [
      ...(await strangersIn(resources, ours, environment, stack.owns)),
      ...(isBegunByUs ? [] : unprovable(resources, configuration.environment.domain))
    ]
    if (strangers.length > 0)
      throw new Kept(
        'foreign-environment',
        `it holds ${some(strangers)}, not proven to be ours, so nothing is destroyed by it`
      )
    const proofs = await withheldNow(resources, ours, remove)
    if (proofs.length > 0) throw new Kept('leftovers', `nothing is destroyed by it: it holds ${some(proofs)}`)
    if (resources.length === 0) log.info('its state is empty')
    else {
      const lock = { terraform, backend, states: deps.states, abandoned, environment, kind: 'teardown' } as const
      await despiteStaleLock(lock, () => destroyDespiteLostAnswers(terraform, log))
    }
    const left = (await terraform.state()).resources.length
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

/** Of other providers, or of kinds that bear no mark and that nobody can ask for: a whole zone, a bucket. Only our own state may end those. */
function unprovable(resources: readonly StateResource[], domain: string | undefined): readonly string[] {
  return resources.filter((one) => whereaboutsOf(one, domain).kind === 'elsewhere').map(({ address }) => address)
}

/**
 * DigitalOcean's provider takes a deletion whose answer was lost for a failure (it asks again, and is told 404), and panics where
 * no answer came at all. Terraform looks at everything again when it begins, and what is gone leaves the state then: so it is tried
 * again for as long as each try leaves less.
 */
async function destroyDespiteLostAnswers(terraform: StackTerraform, log: Logger): Promise<void> {
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
      const { length } = (await terraform.state()).resources
      if (length >= left) throw error
      left = length
      log.info(`${error.message}\nOnce more, with the ${length} resources that the state still holds`)
    }
  }
}
