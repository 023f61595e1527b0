import type { Reason, StagingError } from '@staging-actions/base'
import { environmentNames } from '../../src/names.ts'
import type { Call } from './calls.ts'
import { type Kind, namesCause } from './kinds.ts'
import type { Phase } from './phases.ts'
import type { Run, World } from './world.ts'

const names = environmentNames({ environment: 'staging', repositoryId: 4242 })
const bucket = 'acme-terraform-state'

/** How a run ended: in order, with an error, or not at all. */
export type Ended =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: StagingError }
  | { readonly kind: 'killed' }

export interface Disturbed {
  readonly phase: Phase
  readonly call: Call | undefined
  readonly fault: Kind | undefined
  readonly run: Run
  readonly ended: Ended
  /** Milliseconds of virtual time. */
  readonly took: number
}

/** What does not hold right after the disturbed run, a sentence each. */
export async function afterFault(disturbed: Disturbed, world: World): Promise<readonly string[]> {
  const { phase, call, fault, run, ended, took } = disturbed
  const problems: string[] = []
  if (took > phase.most) problems.push(`it took ${Math.round(took / 1000)} s of ${Math.round(phase.most / 1000)} s`)
  problems.push(...others(world))
  const left = await leftovers(world)
  const isDestroy = phase.name === 'destroy' || phase.name === 'expire'
  if (ended.kind === 'done' && isDestroy) {
    const still = [...left, ...statesLeft(world).map((key) => `state ${key}`)]
    if (still.length > 0) problems.push(`green, and there is still ${still.join(', ')}`)
  }
  if (ended.kind === 'failed') {
    const { error } = ended
    const { reason, message } = error
    const isLeft = reason === 'leftovers' && isDestroy
    if (reason === 'internal') problems.push(`an error of ours: ${message}`)
    else if (isLeft) problems.push(...(await unnamed(error, run, left, world)))
    else if (call && fault && !namesCause(fault, call, reason))
      problems.push(`${reason} does not name the cause: ${message}`)
    for (const secret of secretsOf(world)) if (message.includes(secret)) problems.push('a secret is in the error')
  }
  return problems
}

/** What is left must be in the ledger still, or have been told. */
async function unnamed(
  error: StagingError,
  run: Run,
  left: readonly string[],
  world: World
): Promise<readonly string[]> {
  const told = [error.message, error.hint ?? '', JSON.stringify(error.result ?? {}), ...run.lines].join('\n')
  const document = await world.play(() => run.environment.ledger.read()).catch(() => undefined)
  // The reaper names the environment, and `status` what is there of it.
  if (document?.life || told.includes('no ledger knows staging')) return []
  return left.flatMap((one) =>
    told.includes(one.split(' ').slice(1).join(' ')) ? [] : [`left, and not named: ${one}`]
  )
}

/** What does not hold after the next ordinary run. */
export async function afterNext(
  { phase, ended, nextMay }: { readonly phase: Phase; readonly ended: Ended; readonly nextMay: readonly Reason[] },
  world: World
): Promise<readonly string[]> {
  const problems = [...others(world)]
  if (ended.kind === 'failed' && !nextMay.includes(ended.error.reason)) {
    const { reason, message } = ended.error
    problems.push(`the next run failed: ${reason}: ${message}`)
  }
  const left = phase.nextDestroys && ended.kind === 'done' ? await leftovers(world) : []
  if (left.length > 0) problems.push(`the next run was green, and there was still ${left.join(', ')}`)
  if (phase.name === 'create' || phase.name === 'reuse' || phase.name === 'deploy')
    problems.push(...(await twins(world)))
  return problems
}

/** What does not hold after the last destroy. */
export async function afterAll(ended: Ended, run: Run, world: World): Promise<readonly string[]> {
  const problems = [...others(world)]
  if (ended.kind === 'failed') {
    const { reason, message } = ended.error
    problems.push(`the destroy failed: ${reason}: ${message}`)
  }
  const left = await leftovers(world)
  if (left.length > 0) problems.push(`there is still ${left.join(', ')}`)
  const keys = statesLeft(world)
  if (keys.length > 0) problems.push(`the bucket still has ${keys.join(', ')}`)
  if (ended.kind === 'failed') return problems
  const document = await world.play(() => run.environment.ledger.read())
  if (document && (document.life || document.leases.length > 0 || document.operations.length > 0))
    problems.push('the ledger still wants it')
  return problems
}

/** Keys of what is ours in the bucket: states, which hold passwords, and locks. */
function statesLeft({ cloud }: World): readonly string[] {
  return cloud.others.keysBeside(bucket).filter((key) => !key.includes('.probe-'))
}

/** `<kind> <name>` of what is in the account and is neither the foundation nor other people's. */
async function leftovers({ cloud }: World): Promise<readonly string[]> {
  return (await cloud.digitalocean.account.leftovers()).map(({ kind, name }) => `${kind} ${name}`)
}

function others({ cloud }: World): readonly string[] {
  return cloud.others.disturbed().map((line) => `other people's: ${line}`)
}

/**
 * Two of what there may be one of. Records are not among them: one whose answer was lost is made twice by the provider, with the
 * same address, and provision writes that down for the destroy.
 */
async function twins({ cloud }: World): Promise<readonly string[]> {
  const seen = new Map<string, number>()
  for (const one of await cloud.digitalocean.account.leftovers()) {
    const isNamed = [names.cluster, names.database, names.vpc, names.loadBalancer, names.prefix].includes(one.name)
    const key = `${one.kind} ${one.name}`
    if (isNamed) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  return [...seen].flatMap(([key, count]) => (count > 1 ? [`${count} times: ${key}`] : []))
}

function secretsOf({ cloud }: World): readonly string[] {
  return [cloud.githubToken, cloud.digitalocean.token, cloud.spaces.secretKey]
}
