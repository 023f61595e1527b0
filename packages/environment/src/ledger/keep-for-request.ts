import { withUse } from '../lifetime/end.ts'
import { leaseId } from './leases.ts'
import type { Ledger } from './open-ledger.ts'
import type { Lease, LedgerDocument } from './schema.ts'

/** A lease by which a request keeps the environment, while no run of ours does. */
export interface RequestLease extends Pick<Lease, 'id' | 'holder' | 'reason'> {
  /** Milliseconds since the epoch. */
  readonly until: number
}

export interface RequestKeeper {
  /** The lease takes the place of the run's own: from then on nobody but the request holds the environment for it. */
  keep(message: string, lease: RequestLease): Promise<LedgerDocument>
  /** The same where the run has a lease to hand on; else nothing is written. */
  handOn(message: string, lease: RequestLease): Promise<void>
  /** Ends it, and gives the run back what this keeper took the place of. Nothing happens when there is none. */
  release(message: string, id: string): Promise<void>
}

interface KeeperContext {
  readonly run: { readonly id: number; readonly url: string }
  /** `refs/heads/staging` */
  readonly ref: string
  readonly clock: { now(): number }
}

export function openRequestKeeper(ledger: Ledger, { run, ref, clock }: KeeperContext): RequestKeeper {
  let own: Lease | undefined
  const taken = (current: LedgerDocument, { until, ...lease }: RequestLease): LedgerDocument => ({
    ...withUse(current, clock.now()),
    leases: [
      ...current.leases.filter(({ id }) => id !== lease.id && id !== own?.id),
      {
        ...lease,
        run: run.url,
        branch: ref.replace(/^refs\/(heads|tags)\//, ''),
        since: new Date(clock.now()).toISOString(),
        until: new Date(until).toISOString()
      }
    ]
  })
  const findOwn = ({ leases }: LedgerDocument) => leases.find(({ id }) => id === leaseId(run.id))
  return {
    keep: (message, lease) =>
      ledger.update(message, (current) => {
        own = findOwn(current)
        return taken(current, lease)
      }),
    handOn: async (message, lease) => {
      await ledger.update(message, (current) => {
        own = findOwn(current)
        return own && taken(current, lease)
      })
    },
    release: async (message, lease) => {
      await ledger.update(message, (current) => {
        if (!current.leases.some(({ id }) => id === lease)) return undefined
        const others = current.leases.filter(({ id }) => id !== lease && id !== own?.id)
        return { ...withUse(current, clock.now()), leases: own ? [...others, own] : others }
      })
    }
  }
}
