import { test } from '@jest/globals'
import { playBilledWorld } from './billed/billed-world.ts'
import { playSeeds } from './random.ts'

const { SPENDING_SEED, SPENDING_LONG_SEED } = process.env

test('the cost shown is the invoice’s, whatever comes, goes and is resized', async () => {
  await playSeeds({ SPENDING_SEED }, 40, (seed) => playBilledWorld(seed, 90))
}, 900_000)

test('in a life of more than a month, too, when the months’ caps count', async () => {
  await playSeeds({ SPENDING_LONG_SEED }, 3, (seed) => playBilledWorld(seed, 800))
}, 900_000)
