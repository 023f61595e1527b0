import { resourceCost } from '../cost/cost.ts'
import { type Resource, resourceKey } from '../inventory/resource.ts'

export interface ReceiptEntry {
  readonly kind: string
  readonly id: string
  readonly name: string
  /** ISO 8601; null where the service does not say. */
  readonly created: string | null
  /** When it was first seen to be gone, ISO 8601; null when it is still there. */
  readonly gone: string | null
  /** US dollars, estimated; null when it has no known price. */
  readonly cost: number | null
}

export interface Receipt {
  readonly entries: readonly ReceiptEntry[]
  readonly leftovers: readonly ReceiptEntry[]
  /** US dollars, estimated, of what has a price. */
  readonly cost: number
}

/** `goneAt` by `<kind>/<id>`: milliseconds since the epoch. */
export function renderReceipt(
  resources: readonly Resource[],
  goneAt: ReadonlyMap<string, number>,
  now: number
): Receipt {
  const entries = resources.map((resource): ReceiptEntry => {
    const gone = goneAt.get(resourceKey(resource))
    const { kind, id, name, createdAt = null, hourly } = resource
    return {
      kind,
      id,
      name,
      created: createdAt,
      gone: gone === undefined ? null : new Date(gone).toISOString(),
      cost: hourly === undefined ? null : Number(resourceCost(resource, gone ?? now).toFixed(4))
    }
  })
  return {
    entries,
    leftovers: entries.filter(({ gone }) => gone === null),
    cost: Number(entries.reduce((total, { cost }) => total + (cost ?? 0), 0).toFixed(2))
  }
}
