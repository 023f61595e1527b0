import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { roast } from '../roast.js'
import { makeServer } from '../server.js'

test('a cliché is found whatever its case', () => {
  assert.deepEqual(roast('We are EXCITED to announce our seed round'), [
    'You are announcing that you announce. Start with the news.'
  ])
})

test('a plain post gets away', () => {
  assert.equal(roast('We fixed the login page.').length, 1)
})

test('it says which version it is', async () => {
  const server = makeServer('sha-1').listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${server.address().port}/version`)
  assert.deepEqual(await response.json(), { app: 'roast-my-post', version: 'sha-1' })
  server.close()
})
