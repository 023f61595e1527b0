import { execFileSync } from 'node:child_process'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import {
  commandsOf,
  type DetectOptions,
  detectIn,
  shop,
  watchGit
} from '../../packages/sandbox/src/testing/detect-changes.ts'
import { type Files, TestRepository } from '../../packages/sandbox/src/testing/git-repository.ts'

let repository: TestRepository

beforeEach(async () => {
  repository = await TestRepository.create()
})

afterEach(() => repository.remove())

const run = 'https://github.com/x'
const inputs = { 'github-token': 'ghs_secret' }
const detect = (options: DetectOptions = {}) => detectIn(repository, { inputs, ...options })

async function onStaging(files: Files = shop): Promise<string> {
  await repository.commit(files)
  await repository.switchTo('staging', 'main')
  return repository.head()
}

interface Entry {
  /** What it was deployed at; `passed`: where its tests passed, if not undefined. */
  readonly revision: string
  readonly passed?: string | undefined
  readonly uncertain?: string
  readonly inexact?: string
  /** What was not there when its tests passed. */
  readonly without?: readonly string[]
}

/** What the environment's record says of its apps. */
async function record(apps: Readonly<Record<string, Entry>>, rest = {}): Promise<void> {
  const at = '2026-11-01T10:00:00Z'
  const document = {
    schema: 1,
    environment: 'staging',
    repositoryId: 4242,
    teamUuid: null,
    generation: 1,
    leases: [],
    operations: [],
    journal: [],
    apps: Object.fromEntries(
      Object.entries(apps).map(([name, { passed, without, ...entry }]) => [
        name,
        {
          images: [],
          run,
          at,
          tested: passed !== undefined,
          ...(passed !== undefined && { passed: { revision: passed, run, at, ...(without && { without }) } }),
          ...entry
        }
      ])
    ),
    stack: null,
    ...rest
  }
  const git = (args: string[], input: string) =>
    execFileSync('git', args, { cwd: repository.server, input, encoding: 'utf8' }).trim()
  const blob = git(['hash-object', '-w', '--stdin'], JSON.stringify(document))
  const tree = git(['mktree'], `100644 blob ${blob}\tenvironment.json\n`)
  const commit = await repository.gitIn(repository.server, 'commit-tree', '-m', 'ledger', tree)
  await repository.gitIn(repository.server, 'update-ref', 'refs/staging/staging', commit)
}

const passed = (revision: string): Entry => ({ revision, passed: revision })
const failed = (revision: string): Entry => ({ revision })

/** The apps of the shop, which say what they depend on, and so may stand apart. */
const catalogue = (web = '[]', api = '[]') => ({
  '.github/staging.yml': `version: 1\napps:\n  - {name: web, depends-on: ${web}}\n  - {name: api, depends-on: ${api}}\n`
})

/** `web: why` of all that is deployed, and of all that is tested without that. */
async function judged(options: DetectOptions = {}) {
  const { apps, reasons, deleted, outputs } = await detect(options)
  const because = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, reasons[name]]))
  const again = Object.keys(reasons).filter((name) => !apps.includes(name))
  const out = JSON.parse(outputs['apps-to-promote'] ?? '') as { app: string; tested?: { revision: string } }[]
  return {
    deploy: because(apps),
    again: because(again),
    deleted,
    carried: Object.fromEntries(out.flatMap(({ app, tested }) => (tested ? [[app, tested.revision]] : [])))
  }
}

/** A catalog of apps that say that they depend on nothing. */
const standing = (...names: readonly string[]) =>
  `version: 1\napps:\n${names.map((name) => `  - {name: ${name}, depends-on: []}\n`).join('')}`

describe('what has to be deployed', () => {
  test('push 1 changes both, api fails; push 2 restores api: what failed is replaced, and web is tested next to it', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2', 'apps/api/index.js': 'broken' })
    await record({ web: passed(first), api: failed(first) })
    await repository.commit({ 'apps/api/index.js': shop['apps/api/index.js'] ?? '' })
    expect(await judged()).toEqual({
      deploy: { api: 'apps/api/index.js (apps/api/**)' },
      again: { web: 'api is deployed again, or removed, next to it' },
      deleted: [],
      carried: {}
    })
  })

  test('the same where the deploy of api did not end: nobody knows what runs', async () => {
    await onStaging()
    const first = await repository.head()
    const second = await repository.commit({ 'apps/web/index.js': '2', 'apps/api/index.js': 'broken' })
    await record({ web: passed(second), api: { ...passed(first), uncertain: run } })
    await repository.commit({ 'apps/api/index.js': shop['apps/api/index.js'] ?? '' })
    const { deploy, again } = await judged()
    expect(deploy).toEqual({ api: `nobody knows what runs there: its deploy did not end well in ${run}` })
    expect(Object.keys(again)).toEqual(['web'])
  })

  test('the same where api was deployed by hand, and what runs is not what one commit has', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: passed(first), api: { ...failed(first), uncertain: run, inexact: 'its image tag is v3' } })
    const { deploy, again } = await judged()
    expect(deploy).toEqual({ api: 'what runs there is not what one commit has: its image tag is v3' })
    expect(Object.keys(again)).toEqual(['web'])
  })

  test('what goes out brings along what it depends on, where nobody has deployed that: it is there, and not tested', async () => {
    const third =
      'version: 1\napps: [{name: web, depends-on: [api]}, {name: api, depends-on: [db]}, {name: db}, {name: mail}]\n'
    await onStaging({ ...shop, 'apps/db/index.js': '1', 'apps/mail/index.js': '1', '.github/staging.yml': third })
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await record({})
    const fresh = await detect()
    expect(fresh.apps).toEqual(['api', 'db', 'web'])
    expect(fresh.reasons).toEqual({ web: 'apps/web/index.js (apps/web/**)' })
    expect(JSON.parse(fresh.outputs['apps-to-promote'] ?? '')).toMatchObject([{ app: 'web' }])
    expect(fresh.log).toContain('db ← nobody has deployed it there, and web depends on it')
    // The second look at an environment that was made again.
    const again = await detect({ inputs: { ...inputs, base: 'merge-base', 'environment-is-empty': 'true' } })
    expect(again.apps).toEqual(['api', 'db', 'web'])
    expect((await detect({ inputs: { ...inputs, base: 'merge-base' } })).apps).toEqual(['web'])
    await record({ web: passed(first), api: failed(first), db: failed(first) })
    expect((await detect()).apps).toEqual([])
  })

  test('an app that was deployed by hand from another branch is replaced', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.switchTo('idea', 'main')
    const idea = await repository.commit({ 'apps/api/index.js': 'idea' })
    await repository.push()
    await repository.switchTo('staging')
    await record({ web: passed(first), api: failed(idea) })
    const { deploy, again } = await judged()
    expect(deploy).toEqual({ api: 'apps/api/index.js (apps/api/**)' })
    expect(Object.keys(again)).toEqual(['web'])
  })

  test('an app that is no more in the repository is removed, and those next to it are tested again', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2', 'apps/old/index.js': '1' })
    await record({ web: passed(first), old: passed(first) })
    await repository.commit({ 'apps/old/index.js': null })
    const { outputs } = await detect()
    expect(JSON.parse(outputs['removals'] ?? '')).toEqual([{ app: 'old', application: 'staging-old' }])
    expect(await judged()).toMatchObject({
      deploy: {},
      again: { web: 'old is deployed again, or removed, next to it' },
      deleted: ['old']
    })
  })

  test.each([
    [
      'only deletes an app',
      '',
      { 'apps/old/index.js': null },
      'old is deleted, which counts for every app',
      { removals: '[{"app":"old","application":"staging-old"}]', 'gone-from-production': '["old"]' }
    ],
    [
      'takes an app from the catalog, and leaves its files',
      standing('old', 'web', 'api'),
      { '.github/staging.yml': standing('web', 'api') },
      'old is deleted, which counts for every app',
      { 'gone-from-production': '["old"]' }
    ],
    [
      'only changes the stack',
      '',
      { 'infra/staging/main.tf': '# two' },
      'infra/staging/main.tf is part of the environment',
      { removals: '[]', 'gone-from-production': '[]' }
    ]
  ])('a commit that %s goes out with all apps, tested', async (_name, before, files, because, outputs) => {
    await onStaging({ ...shop, 'apps/old/index.js': '1', ...(before !== '' && { '.github/staging.yml': before }) })
    await repository.commit(files)
    const detected = await detect()
    expect(detected.reasons).toEqual({
      api: because,
      web: because,
      ...('infra/staging/main.tf' in files && { old: because })
    })
    expect(detected.outputs).toMatchObject(outputs)
    expect(JSON.parse(detected.outputs['apps-to-promote'] ?? '')).toHaveLength(detected.apps.length)
  })

  test('what failed its tests and is as it was is not deployed again, only tested', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': 'broken' })
    await record({ web: failed(first) })
    await repository.commit({ 'apps/api/index.js': '2' })
    const detected = await detect({ event: { before: first } })
    expect(detected.reasons).toEqual({ api: 'apps/api/index.js (apps/api/**)', web: 'its tests did not pass there' })
    expect(detected.apps).toEqual(['api'])
    expect(detected.log).toContain('web: its deployed version did not pass its tests')
  })

  test('where nothing goes out, the environment is left as it is', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: failed(first) })
    await repository.commit({ 'apps/web/index.js': shop['apps/web/index.js'] ?? '' })
    expect((await detect()).outputs).toMatchObject({ apps: '[]', 'apps-to-promote': '[]', 'has-apps': 'false' })
  })

  test('what is being destroyed is no base: the next environment gets everything that differs', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    const teardown = {
      id: 'teardown-1',
      kind: 'teardown',
      run: { id: 1, attempt: 1, url: run },
      actor: 'octocat',
      since: '2026-11-01T11:00:00Z'
    }
    await record({ web: passed(first) }, { operations: [teardown] })
    await repository.commit({ 'apps/api/index.js': '2' })
    expect((await detect()).apps).toEqual(['api', 'web'])
  })

  test('a version that cannot be fetched: it is replaced, and the log says so', async () => {
    await onStaging()
    await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: passed('e'.repeat(40)), api: passed('e'.repeat(40)) })
    const detected = await detect()
    expect(detected.apps).toEqual(['api', 'web'])
    expect(detected.log).toContain(`api, web: ${'e'.repeat(40)}, which is deployed, could not be fetched`)
  })

  test('an input names the base: the record is not asked', async () => {
    await onStaging()
    const one = await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: passed(one) })
    expect((await detect({ inputs: { ...inputs, base: 'merge-base' } })).apps).toEqual(['web'])
  })
})

describe('whose pass stands', () => {
  test('not one next to what was not there', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: { ...passed(first), without: ['api', 'db'] } })
    expect(await judged()).toMatchObject({ deploy: {}, again: {}, carried: { web: first } })
    await record({ web: { ...passed(first), without: ['api', 'db'] }, api: failed(first) })
    expect(await judged()).toMatchObject({
      deploy: {},
      again: { web: 'api was not there when it passed' },
      carried: {}
    })
  })

  const carries = async (files: Files) => {
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    await record({ web: passed(first) })
    await repository.commit(files)
    const { deploy, again, carried } = await judged()
    return { first, deploy, again, carried }
  }

  test('apps that depend on nothing stand apart', async () => {
    await onStaging({ ...shop, ...catalogue() })
    const { first, deploy, again, carried } = await carries({ 'apps/api/index.js': '2' })
    expect({ deploy: Object.keys(deploy), again, carried }).toEqual({
      deploy: ['api'],
      again: {},
      carried: { web: first }
    })
  })

  test('an app that does not say what it depends on was tested next to all others', async () => {
    await onStaging()
    const { deploy, again, carried } = await carries({ 'apps/api/index.js': '2' })
    expect({ deploy: Object.keys(deploy), again, carried }).toEqual({
      deploy: ['api'],
      again: { web: 'api is deployed again, or removed, next to it' },
      carried: {}
    })
  })

  test('what changes of no app takes no pass away', async () => {
    await onStaging()
    const { first, again, carried } = await carries({ 'docs/x.md': 'x' })
    expect({ again, carried }).toEqual({ again: {}, carried: { web: first } })
  })

  test.each([
    ['the stack', { 'infra/staging/main.tf': '# two' }, 'infra/staging/main.tf is part of the environment'],
    [
      'a module',
      { 'infra/modules/network/main.tf': '# two' },
      'infra/modules/network/main.tf is part of the environment'
    ],
    ['the bootstrap', { 'infra/bootstrap/a.yaml': 'b: 1' }, 'infra/bootstrap/a.yaml is part of the environment']
  ])('%s changes: everything is tested again, also what does not change itself', async (_name, change, because) => {
    await onStaging({ ...shop, ...catalogue() })
    const { deploy, again, carried } = await carries(change)
    expect({ deploy, again, carried }).toEqual({ deploy: { api: because }, again: { web: because }, carried: {} })
  })

  test("a commit does not talk its neighbors away: the other side's word counts too", async () => {
    await onStaging({ ...shop, ...catalogue('[api]') })
    const first = await repository.commit({ 'apps/api/index.js': '2', 'apps/web/index.js': '2' })
    await record({ web: passed(first), api: passed(first) })
    await repository.commit({ 'apps/api/index.js': '3', ...catalogue() })
    // Its entry changed, so it is deployed anyway; what matters is that nothing is carried.
    expect((await judged()).carried).toEqual({})
  })

  test('a neighbor changed, and was deployed by an earlier run already', async () => {
    await onStaging()
    const first = await repository.commit({ 'apps/web/index.js': '2' })
    const second = await repository.commit({ 'apps/api/index.js': '2' })
    await record({ web: passed(first), api: passed(second) })
    await repository.commit({ 'docs/x.md': 'x' })
    expect(await judged()).toMatchObject({
      deploy: {},
      again: { web: 'api changed next to it: apps/api/index.js (apps/api/**)' },
      carried: { api: second }
    })
  })
})

describe('what the record costs', () => {
  /** The git processes of a run that asks for the record. */
  const withRecord = ['cat-file', 'cat-file', 'diff-tree', 'fetch', 'ls-tree', 'merge-base']

  test('many apps, none of them tested: the log stays small', async () => {
    const names = Array.from({ length: 300 }, (_, i) => `app-${i}-${'x'.repeat(30)}`)
    const first = await onStaging(Object.fromEntries(names.map((name) => [`apps/${name}/index.js`, '1'])))
    await record(Object.fromEntries(names.map((name) => [name, name < 'app-2' ? passed(first) : failed(first)])))
    await repository.commit({ [`apps/${names[250]}/index.js`]: '2' })
    const detected = await detect()
    expect(detected.apps).toEqual([names[250]])
    expect(detected.log.length).toBeLessThan(20_000)
  })

  test('each app has a base of its own: one process compares all', async () => {
    await onStaging()
    const one = await repository.commit({ 'apps/web/index.js': '2' })
    const two = await repository.commit({ 'apps/api/index.js': '2', 'packages/tokens/index.js': '2' })
    await record({ web: passed(one), api: passed(two) })
    const { env, processes } = await watchGit(repository)
    const detected = await detect({ env })
    expect(detected.reasons).toEqual({
      api: 'web is deployed again, or removed, next to it',
      web: 'packages/tokens/index.js: packages/tokens → packages/ui → apps/web'
    })
    expect(detected.summary).toContain(`since \`${one.slice(0, 12)}\` was deployed`)
    expect(commandsOf(await processes())).toEqual(withRecord)
  })

  test.each(['no ledger', 'a ledger without apps', 'one that has tested the app before'])(
    'a token, and %s: a process fetches it, and another one asks how large it is',
    async (kind) => {
      await onStaging()
      const first = await repository.commit({ 'apps/web/index.js': '2' })
      if (kind !== 'no ledger') await record(kind.startsWith('a ') ? {} : { web: passed(first) })
      await repository.commit({ 'apps/web/index.js': '3' })
      const { env, processes } = await watchGit(repository)
      expect((await detect({ env })).apps).toEqual(['web'])
      expect(commandsOf(await processes())).toEqual(withRecord)
    }
  )

  test('in a shallow clone all versions and the promotion branch come in one fetch', async () => {
    await onStaging()
    const one = await repository.commit({ 'apps/web/index.js': '2' })
    const two = await repository.commit({ 'apps/api/index.js': '2', 'packages/tokens/index.js': '2' })
    await record({ web: passed(one), api: passed(two) })
    await repository.commit({ 'docs/x.md': '' })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    const { env, processes } = await watchGit(repository)
    const detected = await detect({ env, cwd })
    expect(detected.reasons).toEqual({
      api: 'web is deployed again, or removed, next to it',
      web: 'packages/tokens/index.js: packages/tokens → packages/ui → apps/web'
    })
    const fetches = (await processes()).filter((line) => / fetch /.test(line) && line.includes('/detect-'))
    expect(fetches).toEqual([expect.stringMatching(`refs/heads/main ${two} ${one}$`)])
    expect(await repository.gitIn(cwd, 'rev-list', '--all', '--count')).toBe('1')
  })

  test('in a shallow clone its version is fetched', async () => {
    await onStaging()
    const one = await repository.commit({ 'apps/web/index.js': '2' })
    await repository.commit({ 'apps/api/index.js': '2' })
    await record({ web: passed(one) })
    const cwd = await repository.clone('shallow', '--depth=1', '--branch=staging')
    expect((await detect({ cwd })).apps).toEqual(['api'])
  })
})
