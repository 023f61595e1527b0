import { expect, test } from '@jest/globals'
import { type Clock, silentLogger, systemClock } from '@staging-actions/base'
import { overServer } from './over-server.ts'

const hurried: Clock = { ...systemClock, sleep: async (_, signal) => signal?.throwIfAborted() }

/** A server that answers in turn; its last answer repeats. */
function against(...answers: readonly string[]) {
  let turn = 0
  const fetch = async () => new Response(answers[Math.min(turn++, answers.length - 1)])
  return overServer({ url: 'https://argocd.example.com', token: 't', fetch, clock: hurried, log: silentLogger })
}

test('a list without items is none, and null is an empty one', async () => {
  expect(await against('{"items":null,"metadata":{}}').list()).toEqual([])
  await expect(against('{}').list()).rejects.toMatchObject({ reason: 'service-error' })
})

test('an answer that names no Application is not the Application', async () => {
  await expect(against('{}').find('web')).rejects.toMatchObject({ reason: 'service-error' })
})

test('a stream goes on after a line of which only half came', async () => {
  const line = JSON.stringify({ result: { type: 'MODIFIED', application: { metadata: { name: 'web' } } } })
  const stop = new AbortController()
  const seen: string[] = []
  const port = against(`{"result":{"type":"MODI\n`, `${line}\n`)
  const watching = async () => {
    for await (const event of port.watch(['web'], stop.signal)) {
      seen.push(event.kind)
      stop.abort(new Error('enough'))
    }
  }
  await expect(watching()).rejects.toThrow('enough')
  expect(seen).toEqual(['application'])
})
