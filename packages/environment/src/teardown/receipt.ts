import type { Doubt } from '../inventory/attribute.ts'
import { consoleUrl } from '../inventory/console-url.ts'
import { type Resource, resourceKey } from '../inventory/resource.ts'
import type { Bill } from '../lifetime/bill.ts'

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
  /** Where a person sees what is still there in DigitalOcean's control panel. */
  readonly url?: string
  /** The ledger alone says that it is of the environment, and anyone who may push can write that. */
  readonly onlyRecorded?: true
  /** Why it was left as it is, one clause: nothing proves it to be ours, and it fails no destroy. */
  readonly because?: string
}

export interface Receipt {
  readonly entries: readonly ReceiptEntry[]
  readonly leftovers: readonly ReceiptEntry[]
  /** US dollars, estimated, of what has a price: of the whole life, what was gone before included. */
  readonly cost: number
}

/** `goneAt` by `<kind>/<id>`: milliseconds since the epoch. `recordedOnly`: those of `resources` that nothing but the ledger tells of. */
export function renderReceipt(
  resources: readonly Resource[],
  doubts: readonly Doubt[],
  goneAt: ReadonlyMap<string, number>,
  bill: Bill,
  recordedOnly: ReadonlySet<Resource>
): Receipt {
  const ours = resources.map((resource): ReceiptEntry => {
    const gone = goneAt.get(resourceKey(resource))
    const { kind, id, name, createdAt = null } = resource
    const cost = bill.costOf(resource)
    return {
      kind,
      id,
      name,
      created: createdAt,
      gone: gone === undefined ? null : new Date(gone).toISOString(),
      cost: cost === undefined ? null : Number(cost.toFixed(4)),
      ...(gone === undefined && { url: consoleUrl(resource) }),
      ...(gone === undefined && recordedOnly.has(resource) && { onlyRecorded: true as const })
    }
  })
  const left = doubts.map(
    ({ kind, id, name, because, url }): ReceiptEntry => ({
      kind,
      id,
      name,
      created: null,
      gone: null,
      cost: null,
      url,
      because
    })
  )
  return {
    entries: [...ours, ...left],
    leftovers: ours.filter(({ gone }) => gone === null),
    cost: bill.soFar
  }
}
