import { createHash } from 'node:crypto'
import type { Options } from './arguments.ts'
import type { Case } from './play.ts'

/** By its id alone: all shards agree, though one may see a call more than another. */
export function isOfShard({ id }: Pick<Case, 'id'>, { shard }: Pick<Options, 'shard'>): boolean {
  if (!shard) return true
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shard.of === shard.index - 1
}

export function isChosen(one: Case, { id, services, kinds, sample }: Pick<Options, 'id' | 'services' | 'kinds' | 'sample'>): boolean {
  if (id !== undefined) return one.id === id
  if (sample) return isOfSample(one)
  if ('state' in one) return (!services || services.includes('states')) && (!kinds || kinds.includes(one.state.name))
  return (!services || services.includes(one.call.service)) && (!kinds || kinds.includes(one.kind.name))
}

/** One of about so many: small enough for every push, and the same each time. */
const share = 500

function isOfSample({ id }: Case): boolean {
  return createHash('sha256').update(`sample ${id}`).digest().readUInt32BE(0) % share === 0
}
