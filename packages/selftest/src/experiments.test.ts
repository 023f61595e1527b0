import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Octokit } from '@octokit/core'
import { Deadline, silentLogger, systemClock } from '@staging-actions/base'
import { DigitalOcean } from '@staging-actions/digitalocean'
import { spawn } from '../../action-kit/src/spawn.ts'
import { type DigitalOceanEmulator, startDigitalOcean } from '../../sandbox/src/digitalocean/index.ts'
import { type GitHubEmulator, startGitHub } from '../../sandbox/src/github/index.ts'
import { makeKernel } from '../../sandbox/src/kernel/index.ts'
import { startSpacesByName } from '../../sandbox/src/testing/spaces-by-name.ts'
import { trustAuthority } from '../../sandbox/src/testing/trust-authority.ts'
import {
  bucket,
  cleanUp,
  customRefs,
  editHistories,
  type GitHubGround,
  issueWrites,
  makeReport,
  play,
  renderReport,
  type Sighting,
  token
} from './index.ts'

// The experiments that need no runner, on the emulators; the others are played through the workflow file (sandbox/src/demo).
const kernel = makeKernel()
const run = 4711
let folder: string
let emulator: GitHubEmulator
let digitalocean: DigitalOceanEmulator

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'selftest-'))
  emulator = await startGitHub({ kernel, directory: folder })
  digitalocean = await startDigitalOcean({
    kernel,
    clusterOpened: async () => {
      throw new Error('no experiment makes a cluster')
    }
  })
  await emulator.seedRepository({ owner: 'acme', name: 'secret-project', from: { files: { a: 'a' } } })
})

afterAll(async () => {
  await emulator.close()
  await digitalocean.close()
  await rm(folder, { recursive: true, force: true })
})

type Rights = Readonly<Record<string, 'read' | 'write'>>

function issueToken(permissions: Rights): string {
  const login = 'github-actions[bot]'
  return emulator.tokens.issue({ login, kind: 'github-token', repository: 'acme/secret-project', permissions }).value
}

function ground(permissions: Rights): GitHubGround {
  const octokit = new Octokit({ auth: issueToken(permissions), baseUrl: emulator.apiUrl })
  return {
    github: { octokit, owner: 'acme', repo: 'secret-project' },
    clock: { ...systemClock, sleep: async () => {} },
    log: silentLogger,
    deadline: new Deadline(systemClock, 30_000),
    run
  }
}

const verdicts = (sightings: readonly Sighting[]) =>
  sightings.map(({ belief, verdict, seen }) =>
    verdict === 'as-believed' ? `${belief} ${verdict}` : `${belief} ${verdict}: ${seen}`
  )

function refs(permissions: Rights) {
  const { github } = ground(permissions)
  return play(
    [customRefs],
    {
      github,
      run,
      repositoryUrl: `${emulator.url}/acme/secret-project`,
      token: issueToken(permissions),
      spawn,
      env: { PATH: process.env['PATH'] ?? '' },
      temp: folder,
      clock: systemClock
    },
    silentLogger
  )
}

test('custom refs: made, swapped, deleted', async () => {
  expect(verdicts(await refs({ contents: 'write' }))).toEqual([
    'github/custom-refs-by-github-token as-believed',
    'github/custom-refs-compare-and-swap as-believed',
    'github/custom-refs-delete as-believed'
  ])
})

test('where the right is missing, that is what differs', async () => {
  const [created] = await refs({ contents: 'read' })
  expect(created).toMatchObject({ verdict: 'differs', seen: 'denied' })
})

test('issues: written with one right, read with another, closed at the end', async () => {
  let issue = 0
  const onIssue = (number: number) => {
    issue = number
  }
  const writer = ground({ issues: 'write', contents: 'write' })
  expect(verdicts(await play([issueWrites(onIssue)], writer, silentLogger))).toEqual([
    'github/updated-at-after-a-create as-believed',
    'github/read-after-write as-believed'
  ])
  expect(verdicts(await play([editHistories(issue)], ground({ issues: 'read' }), silentLogger))).toEqual([
    'github/edit-histories-with-issues-read as-believed',
    'github/last-edited-at-tells-an-edit as-believed'
  ])
  await cleanUp(writer)
  expect(emulator.repository('acme/secret-project').issues.map(({ state }) => state)).toEqual(['closed'])
})

test('the token of DigitalOcean: as it should be, and with few scopes', async () => {
  const ask = (secret: string) => {
    const client = new DigitalOcean({ token: secret, baseUrl: digitalocean.url, clock: systemClock, log: silentLogger })
    return play([token], { digitalocean: client }, silentLogger)
  }
  expect(verdicts(await ask(digitalocean.token))).toEqual([
    'digitalocean/account-names-the-team as-believed',
    'digitalocean/missing-scope-is-403 as-believed',
    'digitalocean/kubernetes-versions-are-retired as-believed'
  ])
  const [, scopes] = await ask(digitalocean.tokenFor(['account:read', 'kubernetes:read']))
  expect(scopes?.seen).toMatch(/missing: .*kubernetes:create/)
})

test.each([true, false])('the bucket, where conditional writes are honoured: %s', async (conditionalWrites) => {
  const spaces = await startSpacesByName({ kernel, conditionalWrites })
  trustAuthority(spaces)
  try {
    const { accessKey, secretKey } = spaces
    const name = 'acme-terraform-state'
    const sightings = await play([bucket], { endpoint: spaces.url, bucket: name, accessKey, secretKey }, silentLogger)
    // By its own host name a bucket is found only through the sandbox's proxy: the story plays that (sandbox/src/demo).
    const [conditional, , trailing] = sightings
    expect(conditional).toMatchObject({
      verdict: 'as-believed',
      seen: `first: 200, second: ${conditionalWrites ? 412 : 200}`
    })
    expect(trailing?.verdict).toBe('as-believed')
    expect([...(spaces.buckets.get(name)?.keys() ?? [])]).toEqual([])
  } finally {
    await spaces.close()
  }
})

test('a service that is not there leaves its beliefs unseen, and tells no name', async () => {
  const nowhere = {
    ...ground({}),
    github: { octokit: new Octokit({ baseUrl: 'http://127.0.0.1:1' }), owner: 'acme', repo: 'secret-project' }
  }
  const sightings = await play([editHistories(1)], nowhere, silentLogger)
  expect(sightings.map(({ verdict }) => verdict)).toEqual(['not-seen', 'not-seen'])
  expect(JSON.stringify(sightings)).not.toMatch(/acme|secret-project|127\.0/)
})

test('the report: what differs first in words, a link that opens an issue, jobs that said nothing', () => {
  const sightings: Sighting[] = [
    { belief: 'github/log-commands', expected: 'a | b', seen: 'c', verdict: 'differs' },
    { belief: 'github/rate-limits', expected: 'x', seen: 'x', verdict: 'as-believed' }
  ]
  const needs = {
    log: { result: 'success', outputs: { sightings: JSON.stringify(sightings) } },
    secret: { result: 'skipped', outputs: { sightings: 'steps.look.outputs.sightings' } },
    refs: { result: 'failure', outputs: {} }
  }
  const report = makeReport(needs, { at: '2027-01-31T12:00:00.000Z', server: 'https://github.com' })
  expect(report.sightings).toEqual([
    ...sightings,
    expect.objectContaining({
      belief: 'selftest/refs',
      verdict: 'not-seen',
      seen: 'the job ended as failure and said nothing'
    })
  ])
  const text = renderReport(report, 'https://github.com/acme-tools/staging-actions')
  expect(text).toContain('1 as believed, 1 differ, 1 not seen')
  expect(text).toContain('a \\| b')
  expect(text).toContain('https://github.com/acme-tools/staging-actions/blob/HEAD/docs/beliefs.md#githublog-commands')
  const link = /\((https:\S+issues\/new\?\S+)\)/.exec(text)?.[1] ?? ''
  expect(new URL(link).searchParams.get('body')).toContain('github/log-commands: c')
  const many = Array.from({ length: 400 }, () => sightings[0] as Sighting)
  expect(
    renderReport({ ...report, sightings: many }, 'https://github.com/acme-tools/staging-actions').match(
      /issues\/new\?\S+/
    )?.[0].length
  ).toBeLessThan(7_500)
})
