import { createHash } from 'node:crypto'
import { Random } from '../../../sandbox/src/kernel/random.ts'

/** From now on `Math.random` tells the same story each time. */
export function seedChance(text: string): void {
  const random = new Random(createHash('sha256').update(text).digest().readUInt32BE(0))
  Math.random = () => random.next()
}
