import { resourceCost } from '../cost/cost.ts'
import type { Doubt } from '../inventory/attribute.ts'
import { consoleUrl } from '../inventory/console-url.ts'
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
  /** Where a person sees what is still there in DigitalOcean's control panel. */
  readonly url?: string
  /** Why it was left as it is, one clause: nothing proves it to be ours, and it fails no destroy. */
  readonly because?: string
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
  doubts: readonly Doubt[],
  goneAt: ReadonlyMap<string, number>,
  now: number
): Receipt {
  const ours = resources.map((resource): ReceiptEntry => {
    const gone = goneAt.get(resourceKey(resource))
    const { kind, id, name, createdAt = null, hourly } = resource
    return {
      kind,
      id,
      name,
      created: createdAt,
      gone: gone === undefined ? null : new Date(gone).toISOString(),
      cost: hourly === undefined ? null : Number(resourceCost(resource, gone ?? now).toFixed(4)),
      ...(gone === undefined && { url: consoleUrl(resource) })
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
    cost: Number(ours.reduce((total, { cost }) => total + (cost ?? 0), 0).toFixed(2))
  }
}
