import { type Deadline, lookAt, StagingError, toStagingError } from '@staging-actions/base'
import { paidParts } from '../cost/paid-parts.ts'
import type { Limits } from '../ledger/deadlines.ts'
import type { Environment } from '../open-environment.ts'
import { showOutside } from '../outside/show-outside.ts'
import { tellOfEnd } from '../outside/tell-of-end.ts'
import { type TeardownDeps, type TornDown, teardownEnvironment } from '../teardown/teardown-environment.ts'
import { type Expired, findExpired } from './find-expired.ts'
import { findUnrecorded, isForgotten } from './find-forgotten.ts'

export interface ReapRequest {
  /** Any of the repository's environments: to look from. */
  readonly environment: Environment
  /** The same run and configuration for another environment. */
  readonly open: (name: string) => Promise<Environment>
  /** Undefined: what each one's time was over by. */
  readonly reason: string | undefined
  readonly deadline: Deadline
}

export interface Reaped {
  readonly kind: 'reaped'
  readonly results: readonly TornDown[]
  readonly failures: readonly { readonly environment: string; readonly message: string }[]
}

/**
 * Destroys all environments of the repository that are past their time, one after the other. One that fails keeps the others from
 * nothing. What bears our tag, is in no ledger, and is older than an environment may become, is a failure too: a tag alone is not
 * enough to destroy by, and a person has to say so.
 */
export async function reapEnvironments(request: ReapRequest, deps: TeardownDeps): Promise<Reaped> {
  const { log, signal } = request.environment.context
  const results: TornDown[] = []
  const failures: { environment: string; error: StagingError }[] = []
  const look = lookOnce(request)
  const ledgers = await request.environment.ledgers()
  for (const name of await findForgotten(request, ledgers)) {
    const told = new StagingError(
      'leftovers',
      `no ledger knows ${name}, and resources of its name are there and are billed`,
      {
        hint: 'If it is not wanted, run staging-control with `destroy` for it.'
      }
    )
    log.warning(`${name} is left as it is: ${told.message}. ${told.hint}`)
    failures.push({ environment: name, error: told })
  }
  for (const past of await findExpired(request.environment, ledgers, look)) {
    log.info(`${past.environment} is past its time: ${past.because}`)
    try {
      results.push(await reap(past, request, deps))
    } catch (error) {
      signal.throwIfAborted()
      const failure = toStagingError(error)
      log.warning(`${past.environment} was not destroyed: ${failure.message}`)
      failures.push({ environment: past.environment, error: failure })
    }
  }
  await showOthers(request, look)
  const told = failures.map(({ environment, error }) => ({ environment, message: error.message }))
  const reaped: Reaped = { kind: 'reaped', results, failures: told }
  const [first] = failures
  if (!first) return reaped
  throw new StagingError(
    first.error.reason,
    told.map(({ environment, message }) => `${environment}: ${message}`).join('\n'),
    { ...(first.error.hint && { hint: first.error.hint }), cause: first.error, result: reaped }
  )
}

/** The hourly look mends what people see of the others, and tells who holds one that ends before the next look. */
async function showOthers({ environment, open }: ReapRequest, look: Look): Promise<void> {
  for (const [name, document] of await environment.ledgers()) {
    if (document instanceof StagingError) continue
    const other = await open(name)
    await showOutside(other)
    await tellOfEnd(other, document, await look(name))
  }
}

/** What the cloud shows of an environment, where a budget depends on it. */
type Look = (name: string) => Promise<Limits['seen']>

/** Asked once for each. One that cannot be seen goes by its ledger, and keeps the others from nothing. */
function lookOnce({ environment, open }: ReapRequest): Look {
  const looks = new Map<string, Promise<Limits['seen']>>()
  const { log } = environment.context
  const lookFor: Look = async (name) => {
    const look = await lookAt(open(name).then(paidParts))
    if (look.kind === 'seen') return look.value
    log.warning(`what ${name} costs by now could not be seen: ${look.error.message}`)
    return undefined
  }
  return (name) => {
    const known = looks.get(name) ?? lookFor(name)
    looks.set(name, known)
    return known
  }
}

async function findForgotten(
  { environment, open }: ReapRequest,
  ledgers: Awaited<ReturnType<Environment['ledgers']>>
): Promise<readonly string[]> {
  const forgotten: string[] = []
  for (const name of await findUnrecorded(environment, ledgers))
    if (await isForgotten(await open(name))) forgotten.push(name)
  return forgotten
}

async function reap(
  { environment: name, because }: Expired,
  { open, reason, deadline }: ReapRequest,
  deps: TeardownDeps
): Promise<TornDown> {
  return teardownEnvironment(
    {
      environment: await open(name),
      policy: 'expired',
      leaseId: undefined,
      reason: reason ?? because,
      keepFor: undefined,
      deadline
    },
    deps
  )
}
