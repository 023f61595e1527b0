import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { Deadline, silentLogger } from '@staging-actions/base'
import type { App } from '@staging-actions/config/load'
import { waitForAnswers } from './wait-for-answers.ts'

const revision = 'a'.repeat(40)

/** An app at an address where each question gets the next answer, and the last one for good; minutes pass at once. */
async function asked(
  answers: readonly RequestListener[],
  versionPath?: string
): Promise<Readonly<Record<string, string>>> {
  let count = 0
  const server = createServer((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)]
    count += 1
    answer?.(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  let now = 0
  const clock = {
    now: () => now,
    monotonic: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds
    }
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = { name: 'web', url, ...(versionPath !== undefined && { versionPath }) } as App
  try {
    const deadline = new Deadline(clock, 300_000)
    return await waitForAnswers([{ app, revision }], { fetch, clock, log: silentLogger, deadline })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const says =
  (status: number, text: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(text)
const nobody = says(404, '404 page not found\n')

test.each<[string, readonly RequestListener[], string | undefined]>([
  ['a page', [says(200, 'hello')], undefined],
  ['a redirect to a login', [says(302, '', { location: 'https://login.example.com' })], undefined],
  ['its own 404', [says(404, '{"error":"no such route"}')], undefined],
  ['no healthy pod at first', [says(503, ''), says(502, ''), says(200, 'hello')], undefined],
  ['an ingress controller without the app at first', [nobody, says(200, 'hello')], undefined],
  ['what may be the app’s own 404, for a minute', [nobody], undefined],
  ['its version in a body', [says(200, 'old'), says(200, `{"version":"sha-${revision}"}`)], '/version'],
  ['its version in a header', [says(204, '', { 'x-version': revision })], '/version']
])('%s is an answer', async (_name, answers, versionPath) => {
  expect(await asked(answers, versionPath)).toEqual({})
})

test.each<[string, readonly RequestListener[], string | undefined, string]>([
  ['no healthy pod', [says(503, '')], undefined, 'it answered 503'],
  ['nothing', [(request) => request.socket.destroy()], undefined, 'other side closed'],
  ['another version', [says(200, 'b'.repeat(40))], '/version', 'it answered 200 without that version']
])('%s is none, and why is told', async (_name, answers, versionPath, why) => {
  const { web } = await asked(answers, versionPath)
  expect(web).toContain('web is healthy, and does not answer at http://127.0.0.1:')
  expect(web).toContain(why)
})
