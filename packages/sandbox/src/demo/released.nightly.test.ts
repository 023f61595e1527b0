import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { clusterIds, nothingLeft } from './judge.ts'
import { approves, judgeDecision, pushAndDecide } from './scenarios/push-and-decide.ts'
import { openWorld, type World } from './world.ts'

const root = resolve(import.meta.dirname, '../../../..')
const repository = 'acme-tools/staging-actions'

interface Release {
  /** The full SHA that the tag points at. */
  readonly sha: string
  /** What stands for which `uses`, at this version's tag and SHAs. */
  readonly folders: Readonly<Record<string, string>>
}

let folder: string
let first: Release
let second: Release
let world: World
afterEach(() => world.close())

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'released-'))
  const clone = join(folder, 'clone')
  git(folder, 'clone', '-q', '--shared', root, clone)
  git(folder, 'init', '-q', '--bare', join(folder, 'remote.git'))
  // The project's own clone may be shallow.
  git(join(folder, 'remote.git'), 'config', 'receive.shallowUpdate', 'true')
  git(clone, 'remote', 'set-url', 'origin', join(folder, 'remote.git'))
  first = await release(clone, '1.0.0-rc.1')
  second = await release(clone, '1.0.0-rc.2')
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a team of another organization lives by the full SHA of a release: everything that runs is pinned by it', async () => {
  world = await openWorld({ edit: uses(first.sha), standIns: first.folders })
  const checks = await judgeDecision(world, await pushAndDecide(world, approves))
  expect(checks.filter(({ held }) => !held)).toEqual([])
  const ran = await readFile(world.runsOf('staging-deploy.yml')[0]?.jobs[0]?.logFile ?? '', 'utf8')
  expect(ran).not.toMatch(/staging-actions\/[\w-]+@v\d/)
  expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
}, 600_000)

test.each([
  ['the older version is destroyed by the newer', () => first, () => second],
  ['the newer version is destroyed by the older', () => second, () => first]
])(
  'what %s',
  async (_, made, destroyed) => {
    world = await openWorld({ edit: uses(made().sha), standIns: { ...first.folders, ...second.folders } })
    const { developer, lead } = world
    const created = await world.control(developer, { action: 'create', reason: 'a look' })
    expect([created.conclusion, (await clusterIds(world)).length]).toEqual(['success', 1])
    const callers = join(world.sandbox.directory, 'source/.github/workflows')
    const upgrade: Record<string, string> = {}
    for (const name of await readdir(callers)) {
      const text = await readFile(join(callers, name), 'utf8')
      if (text.includes(made().sha)) upgrade[`.github/workflows/${name}`] = text.replaceAll(made().sha, destroyed().sha)
    }
    await lead.push('main', upgrade, 'Another version of staging-actions')
    const ended = await world.control(developer, { action: 'destroy', reason: 'done' })
    expect(ended.conclusion).toBe('success')
    expect((await nothingLeft(world)).filter(({ held }) => !held)).toEqual([])
  },
  600_000
)

/** Publishes the next version, and lays its two commits out. */
async function release(clone: string, version: string): Promise<Release> {
  const described = JSON.parse(await readFile(join(clone, 'package.json'), 'utf8'))
  await writeFile(join(clone, 'package.json'), JSON.stringify({ ...described, version }))
  await writeFile(join(clone, 'CHANGELOG.md'), `# Changelog\n\n## ${version}\n- Something.\n`)
  git(clone, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '-qam', `Prepare ${version}`)
  git(clone, 'push', '-q', 'origin', 'HEAD:main')
  execFileSync(process.execPath, ['scripts/release/main.mjs', '--publish', '--repository', repository], { cwd: clone })
  const sha = git(clone, 'ls-remote', 'origin', `refs/tags/v${version}`).split('\t')[0] ?? ''
  const actions = git(clone, 'rev-parse', `${sha}^`)
  const laidOut = async (commit: string) => {
    const to = join(folder, commit)
    git(clone, 'worktree', 'add', '-q', '--detach', to, commit)
    return to
  }
  const [tree, inner] = [await laidOut(sha), await laidOut(actions)]
  return { sha, folders: { [`${repository}@${sha}`]: tree, [`${repository}@${actions}`]: inner } }
}

/** The team's callers name the release by its SHA. */
function uses(sha: string) {
  return async (team: string) => {
    const callers = join(team, '.github/workflows')
    for (const name of await readdir(callers)) {
      const text = await readFile(join(callers, name), 'utf8')
      const ours = /staging-actions\/staging-actions\/(\S+)@v1/g
      await writeFile(join(callers, name), text.replace(ours, `${repository}/$1@${sha}`))
    }
  }
}

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8' }).trim()
}
