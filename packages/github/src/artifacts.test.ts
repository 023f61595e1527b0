import { expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { systemClock } from '@staging-actions/base'
import { downloadArtifact } from './artifacts.ts'

const page = '<!DOCTYPE html><title>Sign in to this network</title>'

/** The storage answers in turn; its last answer repeats. */
function download(...answers: readonly string[]) {
  const fetch = async () =>
    new Response(null, { status: 302, headers: { location: 'https://storage.example.com/zip' } })
  const octokit = new Octokit({ request: { fetch } })
  let turn = 0
  return downloadArtifact(
    { octokit, owner: 'acme', repo: 'shop' },
    { id: 7, name: 'staging-results-web', size: 10, isExpired: false },
    {
      fetch: async () => new Response(answers[Math.min(turn++, answers.length - 1)]),
      clock: { ...systemClock, sleep: async () => {} },
      signal: new AbortController().signal,
      most: 1000
    }
  )
}

test('the page of a proxy is no archive: it is asked for again, then named, and no app is blamed for it', async () => {
  expect(Buffer.from((await download(page, 'PK')) ?? []).toString()).toBe('PK')
  await expect(download(page)).rejects.toMatchObject({
    reason: 'service-error',
    message: expect.stringContaining("GitHub's artifact storage did not answer")
  })
})
