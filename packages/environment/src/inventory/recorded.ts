import type { LedgerDocument } from '../ledger/schema.ts'
import { type Resource, resourceKinds, sameResource } from './resource.ts'

/**
 * What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report.
 * `domain`: the zone of records of which the ledger does not say it.
 */
export function recordedOnly(
  ledger: LedgerDocument,
  doomed: readonly Resource[],
  domain: string | undefined
): readonly Resource[] {
  return ledger.journal.flatMap(({ kind, id, name, goneAt, address, zone = domain }): Resource[] => {
    const known = resourceKinds.find((one) => one === kind)
    if (!known || known === 'tag' || id === '' || goneAt || (known === 'dns-record' && !zone)) return []
    const resource: Resource = {
      kind: known,
      id,
      name,
      proof: 'none',
      ...(zone && known === 'dns-record' && { zone, ...(address && { address }) })
    }
    return doomed.some((other) => sameResource(other, resource)) ? [] : [resource]
  })
}
