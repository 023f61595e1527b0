import { test } from '@jest/globals'
import { playBilledWorld } from './billed/billed-world.ts'
import { playSeeds } from './random.ts'

const { SPENDING_SEED } = process.env

// spending.nightly.test.ts plays more of them, and longer ones.
test('the cost shown never falls below the invoice, within a cent an hour, and stays close above it', async () => {
  await playSeeds({ SPENDING_SEED }, 4, (seed) => playBilledWorld(seed, 60))
})
