import { Random } from '../../sandbox/src/kernel/random.ts'

/** Numbers from 0 to below 1, the same for the same seed. */
export function randomOf(seed: number): () => number {
  const random = new Random(seed)
  return () => random.next()
}

/**
 * Plays so many seeds, or the given one alone. What goes wrong is thrown with the seed that shows it again.
 * @param given by the name of its environment variable: `{ SPENDING_SEED }`
 */
export async function playSeeds(
  given: Readonly<Record<string, string | undefined>>,
  count: number,
  play: (seed: number) => Promise<string | undefined>
): Promise<void> {
  const [[variable = '', value] = []] = Object.entries(given)
  const first = value === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(value)
  for (let seed = first; seed < first + (value === undefined ? count : 1); seed += 1) {
    const problem = await play(seed)
    if (problem !== undefined) throw new Error(`${variable}=${seed}: ${problem}`)
  }
}
