import type { LedgerDocument } from '../ledger/schema.ts'
import { type Cost, costOf, partCost, spendingOf } from './spending.ts'

/** What one life of an environment has cost, when it is over. */
export interface Bill extends Pick<Cost, 'soFar' | 'unpriced'> {
  /** US dollars of one resource, the nodes of a cluster and the replicas of a database included; undefined: no price is known. 0: it is free. */
  costOf(resource: { readonly kind: string; readonly id: string; readonly hourly?: number }): number | undefined
}

/** @param goneAt by `<kind>/<id>`, milliseconds since the epoch: when each was first seen to be gone */
export function billOf(document: LedgerDocument, goneAt: ReadonlyMap<string, number>, now: number): Bill {
  const spending = spendingOf(document)
  const ends = [...goneAt].map(([key, at]) => {
    const [kind = '', id = ''] = key.split('/')
    return { kind, id, at }
  })
  const parts = spending.parts.map((part) => {
    const gone = goneAt.get(`${part.kind}/${part.id}`) ?? ends.find((whole) => goesWith(part, whole))?.at
    return part.goneAt || gone === undefined ? part : { ...part, goneAt: new Date(gone).toISOString() }
  })
  const { soFar, unpriced } = costOf({ ...document, spending: { ...spending, parts } }, now)
  const stillUnpriced = parts.filter(({ hourly }) => hourly === undefined).map(({ kind, name }) => `${kind} ${name}`)
  return {
    soFar,
    unpriced: [...new Set([...unpriced, ...stillUnpriced])],
    costOf: ({ kind, id, hourly }) => {
      const own = parts.filter((part) => (part.kind === kind && part.id === id) || goesWith(part, { kind, id }))
      if (own.length === 0) return hourly === 0 ? 0 : undefined
      if (own.every((part) => part.hourly === undefined)) return undefined
      return own.reduce((total, part) => total + partCost(part, now), 0)
    }
  }
}

interface Named {
  readonly kind: string
  readonly id: string
}

/** Whether a part is one of those that its whole is billed by: a cluster's node, of which an environment has one, or a database's replica. */
function goesWith(part: Named, whole: Named): boolean {
  if (whole.kind === 'cluster') return part.kind === 'node'
  return whole.kind === 'database' && part.kind === 'database-replica' && part.id.startsWith(`${whole.id}/`)
}
