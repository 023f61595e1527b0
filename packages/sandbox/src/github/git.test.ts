import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { GitHubEvent } from './index.ts'
import { stageGitHub } from './testing.ts'

describe('git over HTTP', () => {
  test('clone, commit and push; the push is an event with what was there before and after', async () => {
    await using stage = await stageGitHub()
    const { github, folder, git } = stage
    const events: GitHubEvent[] = []
    github.onEvent(async (event) => {
      events.push(event)
      return []
    })
    const { token } = github.as('bob')
    await git(token, '.', 'clone', '-q', `${github.url}/acme/shop`, 'clone')
    const before = (await git(token, 'clone', 'rev-parse', 'HEAD')).trim()
    await writeFile(join(folder, 'clone', 'new.txt'), 'x'.repeat(3_000_000))
    await git(token, 'clone', 'add', '.')
    await git(token, 'clone', 'commit', '-qm', 'Grow')
    await git(token, 'clone', 'push', '-q', 'origin', 'HEAD:refs/heads/main')
    const after = (await git(token, 'clone', 'rev-parse', 'HEAD')).trim()
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      name: 'push',
      ref: 'refs/heads/main',
      sender: 'bob',
      tokenKind: 'user',
      sha: after,
      payload: { before, after, created: false, forced: false, head_commit: { id: after, message: 'Grow' } }
    })
  })

  test('without a token, with a wrong one, or with read only, nothing is given or taken', async () => {
    await using stage = await stageGitHub()
    const { github, git } = stage
    const url = `${github.url}/acme/shop.git`
    await expect(git('', '.', 'ls-remote', url)).rejects.toThrow(/Authentication|could not read Username/)
    await expect(git('ghp_wrong', '.', 'ls-remote', url)).rejects.toThrow(/Authentication|could not read Username/)
    await expect(git(github.as('mallory').token, '.', 'ls-remote', url)).rejects.toThrow(/not found/)
    const { token } = github.as('carol')
    await git(token, '.', 'clone', '-q', url, 'clone')
    await expect(git(token, 'clone', 'push', 'origin', 'HEAD:refs/heads/x')).rejects.toThrow(/403/)
  })

  test('of two who push a ref from the same point, exactly one wins', async () => {
    await using stage = await stageGitHub()
    const { github, git } = stage
    const url = `${github.url}/acme/shop.git`
    const run = () =>
      github.tokens.issue({
        login: 'github-actions[bot]',
        kind: 'github-token',
        repository: 'acme/shop',
        permissions: { contents: 'write' }
      }).value
    const pushers = await Promise.all(
      ['one', 'two', 'three'].map(async (name) => {
        const token = run()
        await git(token, '.', 'clone', '-q', url, name)
        await git(token, name, 'commit', '-q', '--allow-empty', '-m', name)
        return { token, name }
      })
    )
    const lease = '--force-with-lease=refs/staging/staging:'
    const push = ({ token, name }: { token: string; name: string }, old: string) =>
      git(token, name, 'push', '-q', lease + old, 'origin', 'HEAD:refs/staging/staging')
    const first = await Promise.allSettled(pushers.map((pusher) => push(pusher, '')))
    expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const won = pushers[first.findIndex(({ status }) => status === 'fulfilled')]
    const old = (await git(run(), won?.name ?? '', 'rev-parse', 'HEAD')).trim()
    const second = await Promise.allSettled(
      pushers.filter((pusher) => pusher !== won).map((pusher) => push(pusher, old))
    )
    expect(second.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a GITHUB_TOKEN pushes branches and refs of its own, starts nothing, and lands no workflow file', async () => {
    await using stage = await stageGitHub()
    const { github, folder, git } = stage
    const events: GitHubEvent[] = []
    github.onEvent(async (event) => {
      events.push(event)
      return []
    })
    const { value: token } = github.tokens.issue({
      login: 'github-actions[bot]',
      kind: 'github-token',
      repository: 'acme/shop',
      permissions: { contents: 'write' }
    })
    await git(token, '.', 'clone', '-q', `${github.url}/acme/shop`, 'clone')
    await git(token, 'clone', 'commit', '-q', '--allow-empty', '-m', 'nothing')
    await git(token, 'clone', 'push', '-q', 'origin', 'HEAD:refs/heads/staging', 'HEAD:refs/staging/staging')
    expect(events).toEqual([])
    await git(token, 'clone', 'config', 'user.name', 'x')
    await mkdir(join(folder, 'clone/.github/workflows'), { recursive: true })
    await writeFile(join(folder, 'clone/.github/workflows/ci.yml'), 'on: push\njobs: {}\n')
    await git(token, 'clone', 'add', '.')
    await git(token, 'clone', 'commit', '-qm', 'workflow')
    for (const ref of ['refs/heads/staging', 'refs/heads/other'])
      await expect(git(token, 'clone', 'push', 'origin', `HEAD:${ref}`)).rejects.toThrow(
        /without `workflows` permission/
      )
    await expect(git(github.as('bob').token, 'clone', 'push', '-q', 'origin', 'HEAD:refs/heads/other')).resolves.toBe(
      ''
    )
  })

  test('a repository is seeded from a folder, or with the branches of another repository', async () => {
    await using stage = await stageGitHub()
    const { github, folder, git } = stage
    const source = join(folder, 'source')
    await mkdir(join(source, 'apps'), { recursive: true })
    await writeFile(join(source, '.gitignore'), 'ignored\n')
    await writeFile(join(source, 'ignored'), 'x')
    await writeFile(join(source, 'apps/run.sh'), '#!/bin/sh\n', { mode: 0o755 })
    const first = await github.seedRepository({ owner: 'acme', name: 'folder', from: source })
    const files = await git(
      '',
      'source',
      '--git-dir',
      first.directory,
      'ls-tree',
      '-r',
      'main',
      '--format=%(objectmode) %(path)'
    )
    expect(files).toBe('100644 .gitignore\n100755 apps/run.sh\n')
    const second = await github.seedRepository({ owner: 'acme', name: 'copy', from: { repository: first.directory } })
    expect(await git('', '.', '--git-dir', second.directory, 'rev-parse', 'main')).toBe(
      await git('', '.', '--git-dir', first.directory, 'rev-parse', 'main')
    )
    expect([first.id, second.id]).toEqual([4243, 4244])
  })

  test('a shallow fetch of one commit by its SHA', async () => {
    await using stage = await stageGitHub()
    const { github, git } = stage
    const bob = github.as('bob')
    const sha = await bob.push('side', { 'x.txt': '1' })
    await bob.push('side', { 'x.txt': '2' })
    await git('', '.', 'init', '-q', 'shallow')
    await git(bob.token, 'shallow', 'fetch', '-q', '--depth=1', `${github.url}/acme/shop`, sha)
    expect((await git('', 'shallow', 'rev-list', 'FETCH_HEAD')).trim()).toBe(sha)
  })
})
