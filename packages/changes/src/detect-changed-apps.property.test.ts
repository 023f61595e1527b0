import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Random } from '../../sandbox/src/kernel/random.ts'
import { detectCommits, writeCommits } from '../../sandbox/src/testing/detect-scenarios.ts'

/*
 * Random workspaces and edits, in real repositories, against a reference that is slow and obvious:
 * it looks at every file of both commits and asks of every app on its own whether anything that it needs has changed.
 */

type Snapshot = ReadonlyMap<string, string>

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'property-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

interface Package {
  version: string
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const workspaces = JSON.stringify({ workspaces: ['apps/*', 'packages/*'] })
const ranges = ['*', '^1.0.0', '^2.0.0', 'workspace:*', '1.0.0']
const versions = ['1.0.0', '1.2.0', '2.0.0']
const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T

function randomPackage(random: Random, names: readonly string[]): Package {
  const some = (chance: number) =>
    Object.fromEntries(names.filter(() => random.next() < chance).map((name) => [name, pick(random, ranges)]))
  return { version: pick(random, versions), dependencies: some(0.15), devDependencies: some(0.1) }
}

function randomSnapshot(random: Random): Map<string, string> {
  const apps = Array.from({ length: 1 + random.below(5) }, (_, i) => `apps/a${i}`)
  const packages = Array.from({ length: random.below(7) }, (_, i) => `packages/p${i}`)
  const names = [...packages, ...apps].map(nameOf)
  const files = new Map([['package.json', workspaces]])
  for (const directory of [...apps, ...packages]) {
    files.set(`${directory}/index.js`, '1')
    files.set(`${directory}/README.md`, '1')
    if (random.next() < 0.9) files.set(`${directory}/package.json`, render(directory, randomPackage(random, names)))
  }
  return files
}

function nameOf(directory: string): string {
  return directory.replace('/', '-')
}

function render(directory: string, content: Package): string {
  return JSON.stringify({ name: nameOf(directory), ...content })
}

function randomEdit(random: Random, before: Snapshot): Map<string, string> {
  const files = new Map(before)
  for (let edits = random.below(5); edits > 0; edits--) {
    const directories = [...new Set([...files.keys()].filter((path) => path.includes('/')).map(directoryOf))]
    const directory = pick(random, [...directories, 'apps/new', 'packages/new'])
    switch (random.below(9)) {
      case 0:
      case 1:
      case 2:
        files.set(`${directory}/index.js`, `${random.next()}`)
        break
      case 3:
        files.set(`${directory}/README.md`, `${random.next()}`)
        break
      case 4:
        for (const path of [...files.keys()]) if (path.startsWith(`${directory}/`)) files.delete(path)
        break
      case 5:
        files.set(`${directory}/package.json`, render(directory, randomPackage(random, directories.map(nameOf))))
        break
      case 6:
        files.delete(`${directory}/package.json`)
        break
      case 7:
        files.set('docs/page.md', `${random.next()}`)
        break
      default:
        if (random.next() < 0.2) files.set('tools/build.sh', `${random.next()}`)
        else {
          const target = pick(random, ['apps/moved', 'packages/moved'])
          for (const [path, content] of [...files])
            if (path.startsWith(`${directory}/`)) {
              files.delete(path)
              files.set(path.replace(directory, target), content)
            }
        }
    }
  }
  return files
}

function directoryOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

/** The reference: sets and loops, no graph, no shortcut. */
function expected(before: Snapshot, after: Snapshot): { apps: string[]; deleted: string[] } {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path)
  )
  const appsOf = (files: Snapshot) =>
    [...new Set([...files.keys()].filter((path) => /^apps\/[^/]+\//.test(path)).map(directoryOf))].sort()
  const packages = new Set(
    [...before.keys(), ...after.keys()]
      .filter((path) => /^(apps|packages)\/[^/]+\/package\.json$/.test(path))
      .map(directoryOf)
  )
  const appFolders = new Set([...appsOf(before), ...appsOf(after)])
  const ignored = (path: string) =>
    !/^apps\//.test(path) && (/(^|\/)README\.md$/.test(path) || path.startsWith('docs/'))
  const changedIn = (directory: string) => changed.some((path) => directoryOf(path) === directory && !ignored(path))
  const strays = changed.some(
    (path) => !ignored(path) && !packages.has(directoryOf(path)) && !appFolders.has(directoryOf(path))
  )
  const uses = (directory: string, dev: boolean) =>
    [before, after].flatMap((files) => neighbours(files, directory, dev))
  const needs = (app: string, dev = false): Set<string> => {
    const needed = new Set([app])
    let frontier = uses(app, true)
    while (frontier.length > 0) {
      const fresh = frontier.filter((directory) => !needed.has(directory))
      for (const directory of fresh) needed.add(directory)
      frontier = fresh.flatMap((directory) => uses(directory, dev))
    }
    return needed
  }
  const wentWithItsApp = (path: string) => !after.has(path) && appsOf(before).includes(directoryOf(path))
  // Nobody has to do with them, not even by what others are developed with.
  const lonely = changed.some(
    (path) =>
      !ignored(path) &&
      packages.has(directoryOf(path)) &&
      !wentWithItsApp(path) &&
      !appsOf(after).some((app) => needs(app, true).has(directoryOf(path)))
  )
  const deleted = appsOf(before).filter((app) => !appsOf(after).includes(app))
  const isEverything = strays || lonely || deleted.length > 0
  const names = (list: string[]) => list.map((directory) => directory.slice('apps/'.length))
  return {
    apps: names(
      appsOf(after).filter((app) => isEverything || !appsOf(before).includes(app) || [...needs(app)].some(changedIn))
    ),
    deleted: names(deleted)
  }
}

function neighbours(files: Snapshot, directory: string, dev: boolean): string[] {
  const read = (path: string) => {
    const text = files.get(`${path}/package.json`)
    return text === undefined ? undefined : (JSON.parse(text) as Package & { name: string })
  }
  const own = read(directory)
  if (!own) return []
  const wanted = { ...(dev ? own.devDependencies : {}), ...own.dependencies }
  const all = [...files.keys()].filter((path) => path.endsWith('/package.json')).map(directoryOf)
  return all.filter((other) => {
    const manifest = read(other)
    const range = manifest && wanted[manifest.name]
    return other !== directory && range !== undefined && accepts(range, manifest?.version ?? '')
  })
}

function accepts(range: string, version: string): boolean {
  if (range === '*' || range === 'workspace:*') return true
  if (range === '1.0.0') return version === '1.0.0'
  return range.slice(1, 2) === version.slice(0, 1)
}

test.each(Array.from({ length: 6 }, (_, index) => index * 25))('25 random edits from seed %i', async (first) => {
  const seeds = Array.from({ length: 25 }, (_, index) => first + index)
  const edits = seeds.map((seed) => {
    const random = new Random(seed)
    const before = randomSnapshot(random)
    return { seed, before, after: randomEdit(random, before) }
  })
  const workspace = await mkdtemp(join(folder, 'edits-'))
  const snapshots = edits.flatMap(({ before, after }) => [before, after])
  const shas = writeCommits(
    workspace,
    snapshots.map((files) => ({ files: Object.fromEntries(files), onto: undefined }))
  )
  for (const [index, { seed, before, after }] of edits.entries()) {
    const result = await detectCommits(workspace, { base: shas[2 * index], sha: shas[2 * index + 1] ?? '' })
    const found = { apps: result.apps.map(({ app }) => app.name), deleted: result.deletedApps }
    expect({ seed, ...found }).toEqual({ seed, ...expected(before, after) })
  }
})
