import { endOf, requestGrace, withUse } from '../lifetime/end.ts'
import type { Limits } from '../lifetime/limits.ts'
import { remedyOf, sayBudget, sayLatestEnd } from '../lifetime/say-end.ts'
import { branchOf } from '../names.ts'
import { leaseId } from './leases.ts'
import type { Ledger } from './open-ledger.ts'
import type { Lease, LedgerDocument } from './schema.ts'

/** A lease by which a request keeps the environment, while no run of ours does. */
export interface RequestLease extends Pick<Lease, 'id' | 'holder' | 'reason'> {
  /** When its time is over, milliseconds since the epoch. The lease lasts `requestGrace` longer. */
  readonly until: number
}

export interface KeptForRequest {
  /** How often the environment was destroyed. */
  readonly generation: number
  /** Its end where that comes before the request's: `may be destroyed from … on, because …: …`. Money waits for no request. */
  readonly endsBefore: string | undefined
}

export interface RequestKeeper {
  /**
   * The lease takes the place of the run's own: from then on nobody but the request holds the environment for it.
   * @param configured counts where the ledger does not say what the environment was made under
   */
  keep(message: string, lease: RequestLease, configured: Limits): Promise<KeptForRequest>
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
    ...withTimeOf(withUse(current, clock.now()), until - clock.now()),
    leases: [
      ...current.leases.filter(({ id }) => id !== lease.id && id !== own?.id),
      {
        ...lease,
        run: run.url,
        branch: branchOf(ref),
        since: new Date(clock.now()).toISOString(),
        until: new Date(until + requestGrace).toISOString()
      }
    ]
  })
  const findOwn = ({ leases }: LedgerDocument) => leases.find(({ id }) => id === leaseId(run.id))
  return {
    keep: async (message, lease, configured) => {
      const document = await ledger.update(message, (current) => {
        own = findOwn(current)
        return taken(current, lease)
      })
      const end = endOf(document, configured)
      const endsBefore = end && (end.at < lease.until ? `${sayLatestEnd(end)}: ${remedyOf(end)}` : sayBudget(end))
      return { generation: document.generation, endsBefore }
    },
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

/**
 * A request has the time that its text says, also where the environment was made under a shorter one: the limits tell requests of ours
 * from leases that somebody forged.
 */
function withTimeOf(document: LedgerDocument, time: number): LedgerDocument {
  const { life } = document
  if (!life?.limits || life.limits.approval >= time) return document
  return { ...document, life: { ...life, limits: { ...life.limits, approval: time } } }
}
