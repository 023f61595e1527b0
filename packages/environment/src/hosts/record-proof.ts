import type { DomainRecord } from '@staging-actions/digitalocean'
import type { JournalEntry } from '../ledger/schema.ts'

/**
 * Whether a DNS record is the one that we wrote down when it was made: its id, and its type, name and value unchanged since. An id
 * alone is no proof, for a person may have turned the record to another use; nor is a value, for anybody can point at our address.
 */
export function isOurRecord(
  { id, type, name, data }: Pick<DomainRecord, 'id' | 'type' | 'name' | 'data'>,
  journal: readonly Pick<JournalEntry, 'kind' | 'id' | 'name' | 'address' | 'goneAt'>[]
): boolean {
  return journal.some(
    (entry) =>
      entry.kind === 'dns-record' &&
      !entry.goneAt &&
      entry.id === String(id) &&
      entry.name === `${type} ${name}` &&
      entry.address === data
  )
}
