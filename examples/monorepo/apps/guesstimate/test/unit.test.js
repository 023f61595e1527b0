import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { estimate } from '../estimate.js'
import { makeServer } from '../server.js'

test('three guesses become one', () => {
  assert.deepEqual(estimate(1, 4, 13), { mean: 5, deviation: 2 })
})

test('guesses in the wrong order are refused', () => {
  assert.throws(() => estimate(5, 4, 13), /best ≤ likely ≤ worst/)
})

test('it says which version it is', async () => {
  const server = makeServer('sha-1').listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${server.address().port}/version`)
  assert.deepEqual(await response.json(), { app: 'guesstimate', version: 'sha-1' })
  server.close()
})
