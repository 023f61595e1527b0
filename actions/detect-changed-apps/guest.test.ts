import { execFileSync } from 'node:child_process'
import { appendFile, chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  commandsOf,
  type DetectOptions,
  detectIn,
  shop,
  startDetection,
  watchGit
} from '../../packages/sandbox/src/testing/detect-changes.ts'
import { TestRepository } from '../../packages/sandbox/src/testing/git-repository.ts'

let repository: TestRepository

beforeEach(async () => {
  repository = await TestRepository.create()
})

afterEach(() => repository.remove())

const detect = (options: DetectOptions = {}) => detectIn(repository, options)

async function shopOnStaging(): Promise<void> {
  await repository.commit(shop)
  await repository.switchTo('staging', 'main')
}

/** Workflow commands, but for the toolkit's own debug lines, which escape what they hold. */
function commandsIn(log: string): string[] {
  return log.split(/[\r\n]/).filter((line) => /^\s*(::(?!debug::)|##\[)/.test(line))
}

describe('names from git are data', () => {
  const hostile = [
    'a\n::error::owned',
    'b\r\n::set-output name=apps::["x"]',
    '$(touch owned)',
    '`touch owned`',
    'it\'s "quoted"',
    'back\\slash',
    'tab\tand | pipe',
    '<script>alert(1)</script>',
    '--output=owned',
    '%0A::error::owned',
    '##[error]owned',
    'GitHub.com/@octocat #1',
    '日本語 ü 🎉',
    'x'.repeat(200),
    ':(exclude)apps',
    '*'
  ]

  test('in file names', async () => {
    await shopOnStaging()
    await repository.commit(Object.fromEntries(hostile.map((name) => [`apps/web/${name}`, '1'])))
    const run = await detect()
    expect(run.apps).toEqual(['web'])
    expect([...run.files].sort()).toEqual(hostile.map((name) => `apps/web/${name}`).sort())
    expect(JSON.parse(await readFile(run.outputs['files-path'] ?? '', 'utf8'))).toEqual(run.files)
    expect(commandsIn(run.log)).toEqual([])
    expect(await repository.git('status', '--porcelain')).toBe('')
  })

  test.each(hostile)('as the reason: %j', async (name) => {
    await shopOnStaging()
    await repository.commit({ [`apps/web/${name}`]: '1', [`packages/core/${name}`]: '1', [`tools/${name}`]: '1' })
    const run = await detect()
    expect(run.apps).toEqual(['api', 'web'])
    expect(commandsIn(run.log)).toEqual([])
    expect(run.summary.split('\n').filter((line) => line.startsWith('| `'))).toHaveLength(2)
    expect(run.summary).not.toContain('<script>')
    for (const reason of Object.values(run.reasons)) expect(reason).not.toMatch(/[\r\n]/)
  })

  test('bytes that are no UTF-8', async () => {
    await shopOnStaging()
    const blob = await repository.git('hash-object', '-w', 'README.md')
    execFileSync('git', ['update-index', '-z', '--index-info'], {
      cwd: repository.work,
      input: Buffer.concat([Buffer.from(`100644 ${blob}\tapps/web/`), Buffer.from([0xff, 0xfe, 0x0a, 0])])
    })
    await repository.git('commit', '--quiet', '-m', 'bytes')
    const run = await detect()
    expect(run.reasons).toEqual({ web: expect.stringContaining('apps/web/**') })
  })

  test.each(['$(id)', '-web', 'a b', 'x\ny', 'ü', 'web;rm'])('an app called %j is refused by name', async (name) => {
    await shopOnStaging()
    await repository.commit({ [`apps/${name}/index.js`]: '1' })
    const run = await startDetection(repository)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'invalid-configuration' })
    expect(run.log).toContain('cannot be apps')
  })

  test.each([
    '--upload-pack=touch',
    'a..b/../../etc',
    'refs/heads/main:refs/heads/x',
    'HEAD~1',
    '@{-1}',
    'main^{tree}'
  ])('a base called %j starts nothing', async (base) => {
    await shopOnStaging()
    const run = await startDetection(repository, { inputs: { base } })
    expect(run.exitCode).toBe(1)
    expect(['no-base', 'invalid-input']).toContain(run.outputs['reason'])
  })
})

describe("the user's git settings make no difference", () => {
  beforeEach(async () => {
    await shopOnStaging()
    await repository.commit({ 'apps/web/index.js': '2', 'packages/ui/moved.js': '1', 'packages/ui/index.js': null })
  })

  const expected = { apps: ['web'], files: ['apps/web/index.js', 'packages/ui/index.js', 'packages/ui/moved.js'] }

  test.each<[string, [string, string][]]>([
    ['quotePath', [['core.quotePath', 'true']]],
    [
      'renames and copies',
      [
        ['diff.renames', 'copies'],
        ['diff.renameLimit', '1']
      ]
    ],
    [
      'prefixes and order',
      [
        ['diff.noprefix', 'true'],
        ['diff.relative', 'true'],
        ['diff.orderFile', '/nowhere']
      ]
    ],
    ['an external diff', [['diff.external', 'touch owned']]],
    ['a file system monitor', [['core.fsmonitor', 'touch owned']]],
    ['hooks', [['core.hooksPath', '/nowhere']]],
    ['ignored submodules', [['diff.ignoreSubmodules', 'all']]],
    [
      'another address',
      [
        ['url.https://nowhere.invalid/.insteadOf', 'file://'],
        ['remote.origin.url', 'https://nowhere.invalid']
      ]
    ],
    ['a wrong work tree', [['core.worktree', '/nowhere']]],
    [
      'a pager and colours',
      [
        ['color.ui', 'always'],
        ['core.pager', 'touch owned']
      ]
    ],
    [
      'an unknown extension',
      [
        ['core.repositoryformatversion', '1'],
        ['extensions.shiny', 'true']
      ]
    ]
  ])('%s', async (_, settings) => {
    for (const [key, value] of settings) await repository.git('config', key, value)
    const before = await readFile(join(repository.work, '.git/config'), 'utf8')
    const sha = execFileSync('git', [`--git-dir=${repository.server}`, 'rev-parse', 'staging'], {
      encoding: 'utf8'
    }).trim()
    const run = await detect({ sha })
    expect(run).toMatchObject(expected)
    expect(await readFile(join(repository.work, '.git/config'), 'utf8')).toBe(before)
  })

  test('a global configuration and GIT_* variables', async () => {
    await writeFile(
      join(repository.root, '.gitconfig'),
      '[core]\n\tquotePath = true\n[diff]\n\texternal = false\n\trenames = copies\n'
    )
    const run = await detect({
      env: {
        HOME: repository.root,
        GIT_DIR: '/nowhere',
        GIT_INDEX_FILE: '/nowhere',
        GIT_OBJECT_DIRECTORY: '/nowhere',
        GIT_EXTERNAL_DIFF: 'false',
        GIT_TRACE: '1',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'diff.renames',
        GIT_CONFIG_VALUE_0: 'copies'
      }
    })
    expect(run).toMatchObject(expected)
  })

  test('replace refs and grafts', async () => {
    const other = await repository.git('commit-tree', '-m', 'replaced', 'HEAD^{tree}')
    await repository.git('replace', await repository.git('rev-parse', 'main'), other)
    await appendFile(join(repository.work, '.git/info/grafts'), `${await repository.head()}\n`)
    expect(await detect()).toMatchObject(expected)
  })

  // Only root can give files away.
  const asRoot = process.getuid?.() === 0 ? test : test.skip
  asRoot("a checkout that is somebody else's", async () => {
    execFileSync('chown', ['-R', '12345:12345', repository.work])
    expect(
      await detect({
        sha: execFileSync('git', [`--git-dir=${repository.server}`, 'rev-parse', 'staging'], {
          encoding: 'utf8'
        }).trim()
      })
    ).toMatchObject(expected)
  })

  test('attributes', async () => {
    await repository.commit({ '.gitattributes': '*.js binary diff=touch merge=ours -text\n' })
    expect(await detect()).toMatchObject({ apps: ['web'] })
  })
})

test('a repository with sha256 names', async () => {
  await repository.remove()
  repository = await TestRepository.create({ objectFormat: 'sha256' })
  await shopOnStaging()
  await repository.commit({ 'packages/core/index.js': '2' })
  const run = await detect()
  expect(run.reasons).toEqual({ api: 'packages/core/index.js: packages/core → apps/api' })
  expect(run.outputs['base']).toHaveLength(64)
})

test.each(['main:apps', 'staging:apps', 'staging^{tree}'])(
  'a broken %s is a failure with git’s words',
  async (name) => {
    await shopOnStaging()
    await repository.commit({ 'apps/web/index.js': '2' })
    const tree = await repository.git('rev-parse', name)
    await chmod(join(repository.work, '.git/objects', tree.slice(0, 2), tree.slice(2)), 0o644)
    await writeFile(join(repository.work, '.git/objects', tree.slice(0, 2), tree.slice(2)), 'garbage')
    const run = await startDetection(repository)
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'git-failed' })
  }
)

test('no git at all is said so', async () => {
  await shopOnStaging()
  const run = await startDetection(repository, { env: { PATH: repository.root } })
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failure', reason: 'internal' })
  expect(run.log).toContain('Is git installed and on the PATH of this runner?')
})

test('a folder that is broken and that no app names is warned of: a link in it could not be found', async () => {
  await repository.commit({ ...shop, 'vendor/deep/a.js': '1', 'apps/web/src/deep/b.js': '1' })
  await repository.switchTo('staging', 'main')
  await repository.commit({ 'apps/web/index.js': '2', 'packages/core/index.js': '2' })
  const sha = await repository.head()
  const unread = ['main:vendor', 'main:vendor/deep', 'main:apps/web/src']
  for (const tree of (await repository.git('rev-parse', ...unread)).split('\n'))
    await rm(join(repository.work, '.git/objects', tree.slice(0, 2), tree.slice(2)))
  const run = await detect({ sha })
  expect(run.apps).toEqual(['api', 'web'])
  expect(run.log).toMatch(/^::warning::not every folder of [0-9a-f]{40} can be read/m)
})

describe('bounds', () => {
  test('a push of one app takes four git processes', async () => {
    await shopOnStaging()
    await repository.commit({ 'apps/web/index.js': '2' })
    const { env, processes } = await watchGit(repository)
    await detect({ env })
    expect(commandsOf(await processes())).toEqual(['cat-file', 'diff-tree', 'ls-tree', 'merge-base'])
  })

  test('the token is no argument of any process', async () => {
    await shopOnStaging()
    await repository.commit({ 'apps/web/index.js': '2' })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const { env, processes } = await watchGit(repository)
    await detect({ env, cwd, inputs: { 'github-token': 'ghs_secret' } })
    const all = (await processes()).join('\n')
    expect(all).toContain('fetch')
    expect(all).not.toContain('ghs_secret')
    expect(all).not.toContain(Buffer.from('x-access-token:ghs_secret').toString('base64'))
  })

  test('many files: outputs, log and summary stay small, and the file has all', async () => {
    await shopOnStaging()
    const many = Array.from({ length: 3000 }, (_, i) => [`apps/web/${'deep/'.repeat(20)}${i}\n::error::.js`, ''])
    await repository.commit(Object.fromEntries(many))
    const run = await detect()
    expect(run.files.length).toBeLessThanOrEqual(1000)
    expect(run.outputs['files']?.length).toBeLessThan(130_000)
    expect(JSON.parse(await readFile(run.outputs['files-path'] ?? '', 'utf8'))).toHaveLength(3000)
    expect(run.log.length).toBeLessThan(20_000)
  })

  test('100,000 changed files stay under 150 MiB, and the log under 20 KiB', async () => {
    await repository.commit({ 'README.md': '' })
    await repository.switchTo('staging', 'main')
    const from = await repository.head()
    const path = (i: number) => `apps/app-${i % 10}/${'folder/'.repeat(12)}part-${Math.floor(i / 50)}/file-${i}\n.js`
    execFileSync('git', ['fast-import', '--quiet', '--force'], {
      cwd: repository.work,
      input: [
        'commit refs/heads/staging\ncommitter B <b@example.com> 1700000000 +0000\ndata 1\nc',
        `from ${from}`,
        ...Array.from({ length: 100_000 }, (_, i) => `M 100644 inline ${JSON.stringify(path(i))}\ndata 1\n${i % 10}`),
        ''
      ].join('\n')
    })
    const peak = join(repository.root, 'peak')
    const hook = join(repository.root, 'peak.mjs')
    await writeFile(
      hook,
      `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`
    )
    const run = await detect({ env: { NODE_OPTIONS: `--import=${pathToFileURL(hook)}` } })
    expect(run.apps).toHaveLength(10)
    expect(run.summary).toContain('100000 files differ')
    expect(JSON.parse(await readFile(run.outputs['files-path'] ?? '', 'utf8'))).toHaveLength(100_000)
    expect(run.log.length).toBeLessThan(20_000)
    expect(Number(await readFile(peak, 'utf8')) / 1024).toBeLessThan(150)
  })

  test('many apps: the log stays small, the matrix comes in parts as well', async () => {
    await repository.commit({ 'README.md': '' })
    await repository.switchTo('staging', 'main')
    const long = (i: number) => `app-${i}-${'x'.repeat(30)}`
    await repository.commit(
      Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`apps/${long(i)}/${'y'.repeat(150)}`, '']))
    )
    const run = await detect()
    expect(run.apps).toHaveLength(600)
    expect(run.apps).toEqual([...run.apps].sort())
    const parts = JSON.parse(run.outputs['matrices'] ?? '') as { include: { app: string }[] }[]
    expect(parts.map(({ include }) => include.length)).toEqual([256, 256, 88])
    expect(parts.flatMap(({ include }) => include.map(({ app }) => app))).toEqual(run.apps)
    expect(run.log.length).toBeLessThan(20_000)
    expect(run.summary.length).toBeLessThan(500_000)
  })

  test('nothing is left in the temporary folder but the list of files', async () => {
    await shopOnStaging()
    await repository.commit({ 'apps/web/index.js': '2' })
    const temp = join(repository.root, 'temp')
    await mkdir(temp)
    const run = await detect({ env: { RUNNER_TEMP: temp } })
    const left = execFileSync('find', [temp, '-type', 'f'], { encoding: 'utf8' }).trim()
    expect(left).toBe(run.outputs['files-path'])
  })
})
