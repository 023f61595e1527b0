import {
  type Clock,
  type Deadline,
  type Logger,
  RefusedError,
  StagingError,
  WaitTimeoutError,
  waitUntil
} from '@staging-actions/base'
import type { GitHub } from '@staging-actions/github'
import { type BegunDeploy, type HeldApp, heldByOthers, withDeployBegun } from '../composition/deploys.ts'
import { requireGeneration } from '../ledger/generation.ts'
import type { Ledger } from '../ledger/open-ledger.ts'
import { claimOperation, operationId, withoutOperation } from '../ledger/operations.ts'
import type { LedgerDocument, Operation } from '../ledger/schema.ts'
import { withUse } from '../lifetime/end.ts'
import { type GenerationWatch, watchGeneration } from '../provision/watch-generation.ts'
import { verdictOn } from '../running-operations.ts'
import { requireNewest } from './require-newest.ts'

export interface DeployRequest {
  /** What is deployed, and what is removed. */
  readonly apps: readonly BegunDeploy[]
  readonly run: { readonly id: number; readonly attempt: number; readonly url: string }
  readonly actor: string
  /** `staging`, without `refs/heads/`. */
  readonly branch: string
  /** Whether what somebody else put there, and still holds, may be deployed over. */
  readonly shared: 'replace' | 'refuse'
  /** The one that the pipeline's provision gave; undefined: the one that is there. */
  readonly generation: number | undefined
  readonly deadline: Deadline
}

export interface DeployDeps {
  readonly ledger: Ledger
  readonly github: GitHub
  readonly clock: Clock
  readonly log: Logger
}

export interface DeployClaim {
  /** The ledger as it was before the claim. */
  readonly before: LedgerDocument
  /** What is taken from others, who are to be told. */
  readonly replaced: readonly HeldApp[]
  /** Aborts, with `superseded`, when a destroy began. */
  readonly signal: AbortSignal
  /** The ledger without the claim: to be part of the write that ends the deploy. Throws `superseded` after a destroy. */
  ended(document: LedgerDocument): LedgerDocument
  /** Takes the claim back, when nothing else is written. */
  release(): Promise<void>
  stop(): void
}

/**
 * Enters a deploy of these apps, one operation each, once no provision or teardown of another run and no deploy of the same app goes
 * on. The same write says that nobody knows what runs, until the deploy has ended. Undefined: the ledger knows of no environment that would have to be kept from anything.
 */
export async function claimDeploy(request: DeployRequest, deps: DeployDeps): Promise<DeployClaim | undefined> {
  const { run, actor, branch, deadline } = request
  const { ledger, github, clock, log } = deps
  const apps = request.apps.map(({ app }) => app)
  const deployer = { runUrl: run.url, actor, branch }
  let replaced: readonly HeldApp[] = []
  const wanted = apps.map((app) => ({ id: operationId('deploy', run, app), kind: 'deploy' as const, app, run, actor }))
  let claimed: LedgerDocument | undefined
  let found: LedgerDocument | undefined
  try {
    claimed = await waitUntil<LedgerDocument | undefined>(
      async () => {
        const before = await ledger.read()
        if (request.generation !== undefined) requireGeneration(before, request.generation, 'deploying anything')
        if (!before?.life) return { kind: 'done', value: undefined }
        const verdict = await verdictOn(before, run, { github, clock })
        // A matrix deploys side by side: only of other kinds it is true that a run's jobs follow each other.
        const isOver = (operation: Operation) =>
          operation.run.id === run.id && operation.kind === 'deploy' ? false : verdict(operation)
        let busy: Operation | undefined
        const document = await ledger.update(`deploy: claim ${apps.join(', ')} by ${actor}`, (current) => {
          if (request.generation !== undefined) requireGeneration(current, request.generation, 'deploying anything')
          requireNewest(current, apps, run, clock.now())
          const since = new Date(clock.now()).toISOString()
          busy = undefined
          found = current
          replaced = heldByOthers(current, apps, deployer, clock.now())
          if (request.shared === 'refuse') refuseHeld(replaced)
          let next = withDeployBegun(withUse(current, clock.now()), request.apps, deployer, clock.now())
          for (const operation of wanted) {
            const claim = claimOperation(next, { ...operation, since }, isOver)
            if (claim.kind === 'busy') {
              busy = claim.by
              return undefined
            }
            next = claim.document
          }
          return next
        })
        return busy
          ? { kind: 'waiting', seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` }
          : { kind: 'done', value: document }
      },
      { awaited: `${apps.join(', ')} to be free`, clock, deadline, log, first: 1000, most: 10_000 }
    )
  } catch (error) {
    if (!(error instanceof WaitTimeoutError)) throw error
    throw new StagingError('environment-busy', `the environment is held by ${error.lastSeen}`, {
      hint: 'Wait for that run, or cancel it.',
      cause: error
    })
  }
  if (!claimed || !found) return undefined
  const watch = watchGeneration(ledger, claimed.generation, { clock, log, signal: deadline.signal })
  return { ...claimOf(wanted, claimed.generation, watch, ledger), before: found, replaced }
}

function refuseHeld(held: readonly HeldApp[]): void {
  if (held.length === 0) return
  const names = held.map(
    ({ app, by, branch }) => `${app} is there from ${branch}, by ${by}, who still holds the environment`
  )
  throw new RefusedError('environment-busy', names.join('; '), {
    hint: 'Wait until it is released in staging-control, or let `environment.shared` be `replace`.'
  })
}

function claimOf(
  wanted: readonly { readonly id: string }[],
  generation: number,
  watch: GenerationWatch,
  ledger: Ledger
): Omit<DeployClaim, 'before' | 'replaced'> {
  const without = (document: LedgerDocument) => wanted.reduce((rest, { id }) => withoutOperation(rest, id), document)
  return {
    signal: watch.signal,
    ended: (document) => {
      requireGeneration(document, generation, 'recording the deploy')
      return without(document)
    },
    release: async () => {
      watch.stop()
      await ledger.update('deploy: released', (current) =>
        current.operations.some(({ id }) => wanted.some((one) => one.id === id)) ? without(current) : undefined
      )
    },
    stop: () => watch.stop()
  }
}
