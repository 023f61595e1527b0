import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
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

interface Manifest extends Package {
  name?: string
  workspaces?: string[]
  overrides?: Record<string, string>
}

const ranges = ['*', '^1.0.0', '^2.0.0', 'workspace:*', '1.0.0']
const protocols = ['file:', 'link:', 'portal:', 'workspace:', '']
const versions = ['1.0.0', '1.2.0', '2.0.0']
const pick = <T>(random: Random, list: readonly T[]): T => list[random.below(list.length)] as T

/** Also by paths, whatever the key is called. */
function randomPackage(random: Random, directory: string, directories: readonly string[]): Package {
  const some = (chance: number) => ({
    ...Object.fromEntries(
      directories.filter(() => random.next() < chance).map((other) => [nameOf(other), pick(random, ranges)])
    ),
    ...Object.fromEntries(
      directories
        .filter((other) => other !== directory && random.next() < chance / 3)
        .map((other, index) => [`path-${index}`, `${pick(random, protocols)}${posix.relative(directory, other)}`])
    )
  })
  return { version: pick(random, versions), dependencies: some(0.15), devDependencies: some(0.1) }
}

function randomSnapshot(random: Random): Map<string, string> {
  const apps = Array.from({ length: 1 + random.below(5) }, (_, i) => `apps/a${i}`)
  const packages = Array.from({ length: random.below(7) }, (_, i) => `packages/p${i}`)
  const libraries = Array.from({ length: random.below(3) }, (_, i) => `front/libs/f${i}`)
  const all = [...packages, ...apps, ...libraries]
  const files = new Map([['package.json', JSON.stringify(randomRoot(random, [...packages, ...libraries]))]])
  for (const directory of all) {
    files.set(`${directory}/index.js`, '1')
    files.set(`${directory}/README.md`, '1')
    if (random.next() < 0.9 || directory.startsWith('front/'))
      files.set(`${directory}/package.json`, render(directory, randomPackage(random, directory, all)))
    if (random.next() < 0.3) mention(random, files, directory, [...packages, ...apps])
  }
  if (libraries.length === 0) return files
  const asked = libraries.filter(() => random.next() < 0.3).map((directory) => [nameOf(directory), '*'])
  files.set(
    'front/package.json',
    JSON.stringify({ workspaces: ['libs/*'], devDependencies: Object.fromEntries(asked) })
  )
  return files.set('front/package-lock.json', '{}').set('front/tsconfig.json', '1')
}

/** A file of another tool says by a path that the folder takes in another one. */
function mention(random: Random, files: Map<string, string>, directory: string, directories: readonly string[]): void {
  const others = directories.filter((other) => other !== directory && !other.startsWith('front'))
  if (directory.startsWith('front') || others.length === 0) return
  const target = pick(random, others)
  const path = posix.relative(directory, target)
  const [name, text] = pick(random, [
    ['tsconfig.json', `{"references":[{"path":"${path}"}]}`],
    ['Dockerfile', `FROM x\nCOPY . .\nCOPY ${target}/ /x/`],
    ['requirements.txt', `-e ${path}`],
    ['Gemfile', `gem 'x', path: '${path}'`]
  ] as const)
  files.set(`${directory}/${name}`, text)
}

/** What it asks for is everybody's; what it says in place of a package is so for anyone who asks for that. */
function randomRoot(random: Random, directories: readonly string[]) {
  const some = (chance: number) => directories.filter(() => random.next() < chance)
  return {
    workspaces: ['apps/*', 'packages/*'],
    devDependencies: Object.fromEntries(
      some(0.06).map((directory) => [`own-${nameOf(directory)}`, `file:${directory}`])
    ),
    overrides: Object.fromEntries(
      some(0.1).map((directory) => [
        pick(random, ['packages-p0', 'packages-p1', 'apps-a0', 'elsewhere']),
        `file:./${directory}`
      ])
    )
  }
}

function nameOf(directory: string): string {
  return directory.replaceAll('/', '-')
}

function render(directory: string, content: Package): string {
  return JSON.stringify({ name: nameOf(directory), ...content })
}

function randomEdit(random: Random, before: Snapshot): Map<string, string> {
  const files = new Map(before)
  for (let edits = random.below(5); edits > 0; edits--) {
    const directories = [...new Set([...files.keys()].filter((path) => path.includes('/')).map(directoryOf))].filter(
      (directory) => directory !== 'front'
    )
    const directory = pick(random, [...directories, 'apps/new', 'packages/new'])
    switch (random.below(11)) {
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
        files.set(`${directory}/package.json`, render(directory, randomPackage(random, directory, directories)))
        break
      case 6:
        files.delete(`${directory}/package.json`)
        break
      case 7:
        files.set('docs/page.md', `${random.next()}`)
        break
      case 9:
        mention(random, files, directory, directories)
        break
      case 8:
        if (files.has('front/tsconfig.json')) files.set('front/tsconfig.json', `${random.next()}`)
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

/** The package or app that a file is in; `front` has those of its own. */
function directoryOf(path: string): string {
  const nested = /^front\/libs\/[^/]+(?=\/)/.exec(path)?.[0]
  return nested ?? (path.startsWith('front/') ? 'front' : path.split('/').slice(0, 2).join('/'))
}

/** The reference: sets and loops, no graph, no shortcut. */
function expected(before: Snapshot, after: Snapshot): { apps: string[]; deleted: string[] } {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path)
  )
  const appsOf = (files: Snapshot) =>
    [...new Set([...files.keys()].filter((path) => /^apps\/[^/]+\//.test(path)).map(directoryOf))].sort()
  const packages = new Set(
    [before, after].flatMap((files) => [
      ...[...files.keys()].filter((path) => /^.+\/package\.json$/.test(path)).map(directoryOf),
      ...[...files.keys()].flatMap((path) => (path.endsWith('package.json') ? targetsOf(files, path) : []))
    ])
  )
  const appFolders = new Set([...appsOf(before), ...appsOf(after)])
  const ignored = (path: string) =>
    !/^apps\//.test(path) && (/(^|\/)README\.md$/.test(path) || path.startsWith('docs/'))
  const changedIn = (directory: string) => changed.some((path) => directoryOf(path) === directory && !ignored(path))
  const strays = changed.some(
    (path) => !ignored(path) && !packages.has(directoryOf(path)) && !appFolders.has(directoryOf(path))
  )
  // What is only mentioned has one more app that it changes, and is whose it was.
  type Edges = (files: Snapshot, directory: string, dev: boolean) => string[]
  const byManifest: Edges = neighbours
  const all: Edges = (files, directory, dev) => [...neighbours(files, directory, dev), ...mentionsIn(files, directory)]
  const uses = (edges: Edges, directory: string, dev: boolean) =>
    [before, after].flatMap((files) => edges(files, directory, dev))
  const needs = (app: string, dev = false, edges = all): Set<string> => {
    return new Set([app, ...expand(uses(edges, app, true), dev, edges)])
  }
  const expand = (first: readonly string[], dev: boolean, edges: Edges): Set<string> => {
    const needed = new Set<string>()
    let frontier = [...first]
    while (frontier.length > 0) {
      const fresh = frontier.filter((directory) => !needed.has(directory))
      for (const directory of fresh) needed.add(directory)
      frontier = fresh.flatMap((directory) => uses(edges, directory, dev))
    }
    return needed
  }
  const rootNeeds = (dev: boolean, edges = all) => {
    const direct = [before, after].flatMap(rootUses)
    return new Set(direct.flatMap((directory) => [directory, ...expand([directory], dev, edges)]))
  }
  const wentWithItsApp = (path: string) => !after.has(path) && appsOf(before).includes(directoryOf(path))
  // Nobody has to do with them, not even by what others are developed with.
  const lonely = changed.some(
    (path) =>
      !ignored(path) &&
      packages.has(directoryOf(path)) &&
      !wentWithItsApp(path) &&
      !appsOf(after).some((app) => needs(app, true, byManifest).has(directoryOf(path))) &&
      !rootNeeds(true, byManifest).has(directoryOf(path))
  )
  const deleted = appsOf(before).filter((app) => !appsOf(after).includes(app))
  const isEverything = [...rootNeeds(false)].some(changedIn) || strays || lonely || deleted.length > 0
  const names = (list: string[]) => list.map((directory) => directory.slice('apps/'.length))
  return {
    apps: names(
      appsOf(after).filter((app) => isEverything || !appsOf(before).includes(app) || [...needs(app)].some(changedIn))
    ),
    deleted: names(deleted)
  }
}

function read(files: Snapshot, directory: string): Manifest | undefined {
  const text = files.get(directory === '' ? 'package.json' : `${directory}/package.json`)
  return text === undefined ? undefined : (JSON.parse(text) as Manifest)
}

function neighbours(files: Snapshot, directory: string, dev: boolean): string[] {
  const own = read(files, directory)
  if (!own) return []
  const isNested = directory.startsWith('front')
  // What a root is developed with is used by all of its workspaces.
  const wanted = { ...(dev || directory === 'front' ? own.devDependencies : {}), ...own.dependencies }
  const all = [...files.keys()].filter((path) => path.endsWith('/package.json')).map(directoryOf)
  const byName = all.filter((other) => {
    const manifest = read(files, other)
    const range = manifest?.name === undefined ? undefined : wanted[manifest.name]
    return other.startsWith('front/') === isNested && range !== undefined && accepts(range, manifest?.version ?? '')
  })
  const byPath = Object.values(wanted).flatMap((range) => pathOf(range, directory) ?? [])
  const overrides = isNested ? {} : (read(files, '')?.overrides ?? {})
  const instead = Object.keys(wanted).flatMap((name) => pathOf(overrides[name] ?? '', '') ?? [])
  const root = directory.startsWith('front/') && files.has('front/package.json') ? ['front'] : []
  return [...byName, ...byPath, ...instead, ...root].filter((other) => other !== directory)
}

/** Of an app, a package, or a folder that a path leads to. */
function mentionsIn(files: Snapshot, directory: string): string[] {
  const isAsked =
    directory.startsWith('apps/') ||
    files.has(`${directory}/package.json`) ||
    [...files.keys()].some((path) => path.endsWith('package.json') && targetsOf(files, path).includes(directory))
  if (!isAsked) return []
  const read = (name: string, form: RegExp) => form.exec(files.get(`${directory}/${name}`) ?? '')?.[1] ?? []
  return [
    ...[
      read('tsconfig.json', /"path":"([^"]+)/),
      read('requirements.txt', /-e (.+)/),
      read('Gemfile', /path: '([^']+)/)
    ]
      .flat()
      .map((path) => posix.join(directory, path)),
    ...[read('Dockerfile', /COPY (.+)\/ \/x/)].flat()
  ].filter((target) => target !== directory && [...files.keys()].some((path) => path.startsWith(`${target}/`)))
}

function rootUses(files: Snapshot): string[] {
  const root = read(files, '')
  const members = [...files.keys()]
    .filter((path) => /^(apps|packages)\/[^/]+\/package\.json$/.test(path))
    .flatMap((path) => read(files, directoryOf(path)) ?? [])
  const asked = new Set(
    members.flatMap(({ name, dependencies, devDependencies }) => [
      name,
      ...Object.keys({ ...dependencies, ...devDependencies })
    ])
  )
  const unasked = Object.entries(root?.overrides ?? {}).filter(([name]) => !asked.has(name))
  const ranges = [...Object.values(root?.devDependencies ?? {}), ...unasked.map(([, range]) => range)]
  return ranges.flatMap((range) => pathOf(range, '') ?? [])
}

function targetsOf(files: Snapshot, path: string): string[] {
  const manifest = read(files, path === 'package.json' ? '' : path.slice(0, -'/package.json'.length))
  const { dependencies = {}, devDependencies = {}, overrides = {} } = manifest ?? {}
  const from = path === 'package.json' ? '' : directoryOf(path)
  return [
    ...Object.values({ ...devDependencies, ...dependencies }).flatMap((range) => pathOf(range, from) ?? []),
    ...Object.values(overrides).flatMap((range) => pathOf(range, '') ?? [])
  ]
}

function pathOf(range: string, from: string): string | undefined {
  const path = range.replace(/^(file|link|portal|workspace):/, '')
  return path.startsWith('.') || range.startsWith('file:') ? posix.join(from, path) : undefined
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
