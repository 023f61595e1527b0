import type { LedgerDocument } from '../ledger/schema.ts'
import { type Resource, resourceKinds, sameResource } from './resource.ts'

/** What the ledger says was made or was to be deleted, and nothing proves to be ours any more: to look at, and to report. */
export function recordedOnly(
  ledger: LedgerDocument,
  doomed: readonly Resource[],
  domain: string | undefined
): readonly Resource[] {
  return ledger.journal.flatMap(({ kind, id, name, goneAt }): Resource[] => {
    const known = resourceKinds.find((one) => one === kind)
    if (!known || known === 'tag' || id === '' || goneAt || (known === 'dns-record' && !domain)) return []
    const resource: Resource = {
      kind: known,
      id,
      name,
      proof: 'none',
      ...(domain && known === 'dns-record' && { zone: domain })
    }
    return doomed.some((other) => sameResource(other, resource)) ? [] : [resource]
  })
}
