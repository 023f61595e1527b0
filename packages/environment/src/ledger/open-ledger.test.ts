import { execFile } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Clock, type Spawn, silentLogger, systemClock } from '@staging-actions/base'
import { startGitHub } from '../../../sandbox/src/github/index.ts'
import { type Fault, makeKernel } from '../../../sandbox/src/kernel/index.ts'
import { spawnCheaply as spawn } from '../../../sandbox/src/testing/spawn-cheaply.ts'
import { type Ledger, openLedger } from './open-ledger.ts'
import { readLedgers } from './read-ledgers.ts'
import type { Lease, LedgerDocument } from './schema.ts'

const run = promisify(execFile)
let folder: string
let repository: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ledger-test-'))
  repository = join(folder, 'repository.git')
  await run('git', ['init', '--quiet', '--bare', repository])
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function open(overrides: Partial<Parameters<typeof openLedger>[0]> = {}): Ledger {
  return openLedger({
    repositoryUrl: repository,
    token: 'ghs_secret',
    environment: 'staging',
    repositoryId: 4242,
    refPrefix: 'refs/staging',
    actor: 'octocat',
    runUrl: 'https://github.com/acme/shop/actions/runs/7',
    spawn,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    temp: folder,
    clock: systemClock,
    log: silentLogger,
    ...overrides
  })
}

const readAll = (places: Pick<Parameters<typeof readLedgers>[0], 'refPrefix' | 'formerRefPrefixes'>) =>
  readLedgers({
    repositoryUrl: repository,
    token: 'ghs_secret',
    repositoryId: 4242,
    actor: 'octocat',
    runUrl: 'r',
    spawn,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder },
    temp: folder,
    clock: systemClock,
    log: silentLogger,
    ...places
  })

const lease = (id: string): Lease => ({
  id,
  holder: 'octocat',
  run: 'https://github.com/acme/shop/actions/runs/7',
  branch: 'staging',
  reason: 'try it',
  since: '2026-11-01T10:00:00Z',
  until: '2026-11-01T18:00:00Z'
})
const withLease = (id: string) => (current: LedgerDocument) => ({ ...current, leases: [...current.leases, lease(id)] })
const tip = async () => (await run('git', ['-C', repository, 'rev-parse', 'refs/staging/staging'])).stdout.trim()
const ids = (document: LedgerDocument | undefined) => document?.leases.map(({ id }) => id)

describe('the ledger', () => {
  test('there is none at first; the first change makes it, the second follows it', async () => {
    const ledger = open()
    expect(await ledger.read()).toBeUndefined()
    await ledger.update('Take a lease', withLease('a'))
    const first = await tip()
    await ledger.update('Take another', withLease('b'))
    expect(ids(await open().read())).toEqual(['a', 'b'])
    const { stdout } = await run('git', ['-C', repository, 'log', '--format=%H %an %s', 'refs/staging/staging'])
    expect(stdout.trim().split('\n')).toEqual([`${await tip()} octocat Take another`, `${first} octocat Take a lease`])
  })

  test('undefined leaves it as it is', async () => {
    await open().update('Take a lease', withLease('a'))
    const before = await tip()
    expect(ids(await open().update('Nothing', () => undefined))).toEqual(['a'])
    expect(await tip()).toBe(before)
  })

  test('50 writers at once: each arrives exactly once', async () => {
    const all = Array.from({ length: 50 }, (_, index) => `lease-${index}`)
    await Promise.all(all.map((id) => open().update(`Take ${id}`, withLease(id))))
    const document = await open().read()
    expect([...(ids(document) ?? [])].sort()).toEqual([...all].sort())
    const { stdout } = await run('git', ['-C', repository, 'rev-list', '--count', 'refs/staging/staging'])
    expect(stdout.trim()).toBe('50')
    // Longer than a writer's own patience: on a slow machine its words are to be seen, not the test runner's.
  }, 240_000)

  test('a write whose answer was lost is not written twice', async () => {
    let lost = 0
    const forgetful: Spawn = async (command, args, options) => {
      const result = await spawn(command, args, options)
      if (args[0] !== 'push' || lost > 0) return result
      lost += 1
      await open().update('Take another', withLease('other'))
      return {
        exitCode: 128,
        stdout: Buffer.alloc(0),
        stderr: Buffer.from('fatal: the remote end hung up unexpectedly')
      }
    }
    await open({ spawn: forgetful }).update('Take a lease', withLease('mine'))
    expect(ids(await open().read())).toEqual(['mine', 'other'])
  })

  test('one that was deleted meanwhile begins again', async () => {
    await open().update('Take a lease', withLease('a'))
    let isDeleted = false
    const removing: Spawn = async (command, args, options) => {
      if (args[0] === 'push' && !isDeleted) {
        isDeleted = true
        await run('git', ['-C', repository, 'update-ref', '-d', 'refs/staging/staging'])
      }
      return spawn(command, args, options)
    }
    const ledger = open({ spawn: removing })
    await ledger.update('Take another', withLease('b'))
    expect(isDeleted).toBe(true)
    expect(ids(await ledger.read())).toEqual(['b'])
    const { stdout } = await run('git', ['-C', repository, 'rev-list', '--count', 'refs/staging/staging'])
    expect(stdout.trim()).toBe('1')
  })

  test('a newer schema is refused and not rewritten', async () => {
    await open().update('Take a lease', withLease('a'))
    const work = join(folder, 'work')
    await run('git', ['init', '--quiet', work])
    await writeFile(join(work, 'environment.json'), JSON.stringify({ schema: 99, shiny: true }))
    await run('git', ['-C', work, 'add', '.'])
    await run('git', ['-C', work, '-c', 'user.name=n', '-c', 'user.email=e', 'commit', '--quiet', '-m', 'newer'])
    await run('git', ['-C', work, 'push', '--quiet', '--force', repository, 'HEAD:refs/staging/staging'])
    const before = await tip()
    await expect(open().read()).rejects.toMatchObject({ reason: 'ledger-newer' })
    await expect(open().update('Take a lease', withLease('b'))).rejects.toMatchObject({ reason: 'ledger-newer' })
    expect(await tip()).toBe(before)
  })

  test("another environment's or repository's document is refused", async () => {
    await open().update('Take a lease', withLease('a'))
    await expect(open({ repositoryId: 1 }).read()).rejects.toThrow('it is of staging in repository 4242')
    expect(await open({ environment: 'stag' }).read()).toBeUndefined()
  })

  test('a repository whose rules forbid the ref says so, and where else it can be', async () => {
    const hook = join(repository, 'hooks', 'pre-receive')
    const rule = 'while read -r old new ref; do case $ref in refs/heads/*) ;; *) echo GH013 >&2; exit 1;; esac; done'
    await writeFile(hook, `#!/bin/sh\n${rule}\n`)
    await chmod(hook, 0o755)
    await expect(open().update('Take a lease', withLease('a'))).rejects.toMatchObject({
      reason: 'ledger-unwritable',
      message: expect.stringContaining('could not write refs/staging/staging: [remote rejected]'),
      hint: expect.stringContaining('ledger: { ref-prefix: refs/heads/staging-ledger }')
    })
    const elsewhere = () => open({ refPrefix: 'refs/heads/staging-ledger' })
    await elsewhere().update('Take a lease', withLease('a'))
    await elsewhere().update('Take another', withLease('b'))
    expect(ids(await elsewhere().read())).toEqual(['a', 'b'])
    const { stdout } = await run('git', ['-C', repository, 'for-each-ref', '--format=%(refname)'])
    expect(stdout.trim()).toBe('refs/heads/staging-ledger/staging')
  }, 30_000)

  test('one that was begun where the ledgers were before is read there, and moves with its first write', async () => {
    await open().update('Take a lease', withLease('a'))
    await open({ environment: 'preview-7' }).update('Take a lease', withLease('c'))
    const places = { refPrefix: 'refs/heads/staging-ledger', formerRefPrefixes: ['refs/nowhere', 'refs/staging'] }
    const moved = open(places)
    expect(ids(await moved.read())).toEqual(['a'])
    // Two at once: the one that comes second writes after the first, and nothing is lost.
    await Promise.all([moved.update('b', withLease('b')), open(places).update('d', withLease('d'))])
    expect((ids(await moved.read()) ?? []).sort()).toEqual(['a', 'b', 'd'])
    // What is written to the old place afterwards is by a run of before, and does not count.
    await open().update('Take one too late', withLease('e'))
    expect(ids(await open(places).read())).not.toContain('e')
    const { stdout } = await run('git', ['-C', repository, 'for-each-ref', '--format=%(refname)'])
    expect(stdout.trim().split('\n')).toEqual([
      'refs/heads/staging-ledger/staging',
      'refs/staging/preview-7',
      'refs/staging/staging'
    ])
    const ledgers = await readAll(places)
    expect([...ledgers].map(([name, found]) => [name, 'reason' in found ? found.reason : ids(found)?.length])).toEqual([
      ['staging', 3],
      ['preview-7', 1]
    ])
  })

  test('all ledgers are read in one look; one that is malformed, or newer, hides no other', async () => {
    await open().update('Take a lease', withLease('a'))
    await open({ environment: 'preview-7' }).update('Take a lease', withLease('b'))
    const blob = async (text: string) => {
      const path = join(folder, 'blob')
      await writeFile(path, text)
      return (await run('git', ['-C', repository, 'hash-object', '-w', path])).stdout.trim()
    }
    const forge = async (ref: string, text: string) => {
      const index = { ...process.env, GIT_INDEX_FILE: join(folder, 'index') }
      const git = async (...args: string[]) =>
        (
          await run('git', ['-C', repository, '-c', 'user.name=n', '-c', 'user.email=e', ...args], { env: index })
        ).stdout.trim()
      await git('read-tree', '--empty')
      await git('update-index', '--add', '--cacheinfo', `100644,${await blob(text)},environment.json`)
      await git('update-ref', ref, await git('commit-tree', '-m', 'forged', await git('write-tree')))
    }
    await forge('refs/staging/newer', '{"schema": 99}')
    await forge('refs/staging/nonsense', 'nonsense')
    await forge('refs/staging/No_Environment', '{}')
    const ledgers = await readAll({ refPrefix: 'refs/staging' })
    const told = [...ledgers].map(([name, found]) => [name, 'reason' in found ? found.reason : ids(found)])
    expect(Object.fromEntries(told)).toEqual({
      staging: ['a'],
      'preview-7': ['b'],
      newer: 'ledger-newer',
      nonsense: 'ledger-broken'
    })
  })

  test('the token is never an argument', async () => {
    const seen: string[] = []
    const watching: Spawn = (command, args, options) => {
      seen.push(...args)
      return spawn(command, args, options)
    }
    await open({ spawn: watching }).update('Take a lease', withLease('a'))
    const encoded = Buffer.from('x-access-token:ghs_secret').toString('base64')
    expect(seen.filter((arg) => arg.includes('ghs_secret') || arg.includes(encoded))).toEqual([])
  })

  test('clearing keeps the generation and the account', async () => {
    await open().update('Destroy', (current) => ({ ...withLease('a')(current), generation: 3, teamUuid: 'team' }))
    await open().clear('Gone')
    expect(await open().read()).toMatchObject({ generation: 3, teamUuid: 'team', leases: [], apps: {}, stack: null })
  })

  test('over HTTP, as GitHub serves it, with a token of a run: 12 at once', async () => {
    const github = await startGitHub({ kernel: makeKernel(), directory: join(folder, 'github') })
    try {
      await github.seedRepository({ owner: 'acme', name: 'shop', from: { files: { a: 'a' } }, id: 4242 })
      const token = github.tokens.issue({
        login: 'octocat',
        kind: 'github-token',
        repository: 'acme/shop',
        permissions: { contents: 'write' }
      }).value
      const there = { repositoryUrl: `${github.url}/acme/shop`, token }
      const all = Array.from({ length: 12 }, (_, index) => `lease-${index}`)
      await Promise.all(all.map((id) => open(there).update(`Take ${id}`, withLease(id))))
      expect([...(ids(await open(there).read()) ?? [])].sort()).toEqual([...all].sort())
      const reader = github.tokens.issue({
        login: 'octocat',
        kind: 'github-token',
        repository: 'acme/shop',
        permissions: { contents: 'read' }
      }).value
      const refused = open({ ...there, token: reader }).update('Take a lease', withLease('x'))
      await expect(refused).rejects.toMatchObject({ reason: 'ledger-unwritable' })
    } finally {
      await github.close()
    }
  })

  describe('when the server has a bad moment', () => {
    let github: Awaited<ReturnType<typeof startGitHub>>
    let there: { repositoryUrl: string; token: string }
    const kernel = makeKernel()
    const reads = { service: 'github', method: 'GET', path: '/acme/shop/info/refs', when: 'before' } as const
    beforeEach(async () => {
      github = await startGitHub({ kernel, directory: join(folder, 'github') })
      await github.seedRepository({ owner: 'acme', name: 'shop', from: { files: { a: 'a' } }, id: 4242 })
      const permissions = { contents: 'write' } as const
      const given = github.tokens.issue({
        login: 'octocat',
        kind: 'github-token',
        repository: 'acme/shop',
        permissions
      })
      there = { repositoryUrl: `${github.url}/acme/shop`, token: given.value }
    })
    afterEach(async () => {
      kernel.faults.clear()
      await github.close()
    })

    test('a read is tried again', async () => {
      const ledger = open(there)
      await ledger.update('Take a lease', withLease('a'))
      kernel.faults.add({ ...reads, times: 3, answer: { status: 502 } })
      expect(ids(await ledger.read())).toEqual(['a'])
      kernel.faults.add({ ...reads, times: 2, answer: 'reset' })
      await ledger.update('Take another', withLease('b'))
      expect(ids(await ledger.read())).toEqual(['a', 'b'])
    }, 30_000)

    test('a write is tried again when one has succeeded before', async () => {
      const ledger = open(there)
      await ledger.update('Take a lease', withLease('a'))
      const path = '/acme/shop/git-receive-pack'
      kernel.faults.add({ ...reads, method: 'POST', path, times: 6, answer: { status: 502 } })
      await ledger.update('Take another', withLease('b'))
      expect(ids(await ledger.read())).toEqual(['a', 'b'])
    }, 30_000)

    /** Waits in no time; each wait counts so many times. */
    const hurried = (times = 1): Clock => {
      let passed = 0
      return {
        now: () => Date.now() + passed,
        monotonic: () => performance.now() + passed,
        sleep: async (milliseconds) => {
          passed += milliseconds * times
        }
      }
    }
    const page = { status: 200, headers: { 'content-type': 'text/html' } }
    const answers: readonly [string, Fault['answer'], string, string][] = [
      ['500', { status: 500 }, 'service-error', 'nothing is wrong with the token'],
      ['502 with a page', { status: 502, body: '<html>' }, 'service-error', 'nothing is wrong with the token'],
      ['a reset', 'reset', 'service-error', 'nothing is wrong with the token'],
      ['a page with 200', { ...page, body: '<html>\n</html>\n' }, 'service-error', 'nothing is wrong with the token'],
      ['an empty page with 200', { ...page, body: '' }, 'service-error', 'nothing is wrong with the token'],
      ['429', { status: 429 }, 'rate-limited', 'nothing is wrong with the token'],
      ['403', { status: 403 }, 'forbidden', 'contents: write'],
      ['404', { status: 404 }, 'not-found', 'contents: write'],
      ['401', { status: 401, headers: { 'www-authenticate': 'Basic' } }, 'unauthorized', 'contents: write']
    ]
    test.each(answers)(
      '%s to every read is told by its cause',
      async (_, answer, reason, hint) => {
        kernel.faults.add({ ...reads, times: 100, answer })
        const clock = hurried()
        const started = clock.now()
        const looking = open({ ...there, clock }).read()
        await expect(looking).rejects.toMatchObject({ reason, hint: expect.stringContaining(hint) })
        // A refusal stays; a bad moment passes.
        const isRefusal = ['forbidden', 'not-found', 'unauthorized'].includes(reason)
        const patience = isRefusal ? [0, 10_000] : [100_000, 200_000]
        expect(clock.now() - started).toBeGreaterThanOrEqual(patience[0] ?? 0)
        expect(clock.now() - started).toBeLessThan(patience[1] ?? 0)
      },
      60_000
    )

    test('a first write that gets no answer is no refusal', async () => {
      const path = '/acme/shop/git-receive-pack'
      kernel.faults.add({ ...reads, method: 'POST', path, times: 1000, answer: { status: 502 } })
      const writing = open({ ...there, clock: hurried(30) }).update('Take a lease', withLease('a'))
      await expect(writing).rejects.toMatchObject({
        reason: 'service-error',
        hint: expect.stringContaining('nothing is wrong with the token')
      })
    }, 120_000)

    test('a cancelled run does not wait for a server that is silent, and can still clean up', async () => {
      const run = new AbortController()
      const ledger = open({ ...there, signal: run.signal })
      await ledger.update('Take a lease', withLease('a'))
      kernel.faults.add({ ...reads, answer: { stallMs: 15_000 } })
      const started = Date.now()
      const looking = ledger.read()
      setTimeout(() => run.abort(new Error('cancelled')), 300)
      await expect(looking).rejects.toThrow('cancelled')
      await ledger.update('Give it back', (current) => ({ ...current, leases: [] }))
      expect(Date.now() - started).toBeLessThan(8000)
      expect(ids(await ledger.read())).toEqual([])
    }, 30_000)
  })
})
