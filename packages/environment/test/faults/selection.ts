import { createHash } from 'node:crypto'
import type { Options } from './arguments.ts'
import type { Case } from './cases.ts'

/** By its id alone: all shards agree, though one may see a call more than another. */
export function isOfShard({ id }: Pick<Case, 'id'>, { shard }: Pick<Options, 'shard'>): boolean {
  if (!shard) return true
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shard.of === shard.index - 1
}

export function isChosen(one: Case, { services, kinds }: Pick<Options, 'services' | 'kinds'>): boolean {
  const service = 'state' in one ? 'states' : one.call.service
  const kind = 'state' in one ? one.state.name : one.kind.name
  return (!services || services.includes(service)) && (!kinds || kinds.includes(kind))
}
