import { type Manifest, rangesOf } from '../manifest.ts'
import type { WorkspacePackage } from '../workspaces.ts'
import { linesOf } from './indented-lines.ts'
import type { Asked, LockedPackage, LockGraph } from './lock-graph.ts'

/** yarn.lock of yarn 1, which says nothing of workspaces, and of yarn 2 and later, where they are entries like any other. */
export function readYarnLock(text: string, workspaces: readonly WorkspacePackage[]): LockGraph | undefined {
  const isClassic = /^# yarn lockfile v1$/m.test(text)
  if (!isClassic && !/^__metadata:$/m.test(text)) return undefined
  const entries = isClassic ? classicEntries(text) : berryEntries(text)
  if (!entries) return undefined
  const names = new Names(entries)
  const packages = new Map<string, LockedPackage>()
  for (const [key, entry] of entries)
    if (!workspaceOf(entry)) packages.set(key, { what: entry.what.join(' '), needs: names.keys(entry.dependencies) })
  const asked = isClassic ? askedByManifests(workspaces, names) : askedByEntries(entries, workspaces, names)
  return { workspaces: asked, packages, settings: '' }
}

interface Entry {
  /** What asks for it: `a@^1.0.0`, `a@npm:^1.0.0`. */
  readonly descriptors: readonly string[]
  readonly what: string[]
  readonly dependencies: [string, string][]
}

type Entries = ReadonlyMap<string, Entry>

/** Entries by what asks for them. */
class Names {
  readonly #byDescriptor = new Map<string, string>()
  readonly #byName = new Map<string, string[]>()

  constructor(entries: Entries) {
    for (const [key, { descriptors }] of entries)
      for (const descriptor of descriptors) {
        this.#byDescriptor.set(descriptor, key)
        const name = nameOf(descriptor)
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), key])
      }
  }

  /** Where another range stands for the one that is asked for, which takes a look at the root's resolutions, all of that name count. */
  keys(dependencies: readonly (readonly [string, string])[]): readonly string[] {
    return dependencies.flatMap(([name, range]) => {
      const all = this.#byName.get(name) ?? []
      const key = this.#byDescriptor.get(`${name}@${range}`) ?? this.#byDescriptor.get(`${name}@npm:${range}`)
      // yarn's own patches of a package are entries next to it that nobody asks for by name.
      return key === undefined ? all : [key, ...all.filter((other) => other.startsWith(`${name}@patch:`))]
    })
  }
}

function classicEntries(text: string): Entries | undefined {
  const entries = new Map<string, Entry>()
  let entry: Entry | undefined
  let part = ''
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [, spaces = '', rest = ''] = /^( *)(.*)$/.exec(line) ?? []
    if (spaces === '') {
      if (!rest.endsWith(':')) return undefined
      const descriptors = rest
        .slice(0, -1)
        .split(/, (?=["@\w])/)
        .map(unquoted)
      entry = { descriptors, what: [nameOf(descriptors[0] ?? '')], dependencies: [] }
      entries.set(descriptors[0] ?? '', entry)
    } else if (spaces.length === 2) {
      part = rest
      if (/^(version|resolved|integrity) /.test(rest)) entry?.what.push(rest)
    } else if (/^(dependencies|optionalDependencies):$/.test(part)) {
      const pair = /^("[^"]*"|\S+) (.*)$/.exec(rest)
      if (!pair) return undefined
      entry?.dependencies.push([unquoted(pair[1] ?? ''), unquoted(pair[2] ?? '')])
    }
  }
  return entries
}

function berryEntries(text: string): Entries | undefined {
  // A key of more than a thousand characters is written as `? key`, and its value as `: …`.
  const lines = linesOf(
    text.replace(/^\? (.*)\n:$/gm, '$1:').replace(/^\? (.*)\n: {2}/gm, '$1:\n  '),
    new Set([0, 2, 4])
  )
  if (!lines) return undefined
  const entries = new Map<string, Entry>()
  let entry: Entry | undefined
  let part = ''
  for (const { depth, key, value } of lines) {
    if (depth === 0) {
      entry = { descriptors: key.split(', '), what: [], dependencies: [] }
      if (key !== '__metadata') entries.set(entry.descriptors[0] ?? '', entry)
    } else if (depth === 2) {
      part = key
      if (/^(resolution|checksum|conditions)$/.test(key)) entry?.what.push(value)
    } else if (depth === 4 && (part === 'dependencies' || part === 'optionalDependencies'))
      entry?.dependencies.push([key, value])
  }
  return entries
}

/** The folder of a workspace's entry. */
function workspaceOf({ what }: Entry): string | undefined {
  const folder = /^.+?@workspace:(.*)$/.exec(what[0] ?? '')?.[1]
  return folder === '.' ? '' : folder
}

function askedByManifests(workspaces: readonly WorkspacePackage[], names: Names): ReadonlyMap<string, Asked> {
  const asked = ({ manifest }: WorkspacePackage): Asked => {
    const ranges = rangesOf(manifest)
    const keys = (development: boolean) =>
      names.keys(ranges.flatMap(([name, range, dev]) => (dev === development ? [[name, range] as const] : [])))
    return { runtime: keys(false), development: keys(true) }
  }
  return new Map(workspaces.map((workspace) => [workspace.directory, asked(workspace)]))
}

/** Which of them are for development only their manifests say. */
function askedByEntries(
  entries: Entries,
  workspaces: readonly WorkspacePackage[],
  names: Names
): ReadonlyMap<string, Asked> {
  const manifests = new Map(workspaces.map(({ directory, manifest }) => [directory, manifest]))
  const isDevelopment = (manifest: Manifest | undefined, name: string) =>
    manifest?.devDependencies.has(name) === true && !manifest.dependencies.has(name)
  return new Map(
    [...entries.values()].flatMap((entry): [string, Asked][] => {
      const folder = workspaceOf(entry)
      if (folder === undefined) return []
      const development = entry.dependencies.filter(([name]) => isDevelopment(manifests.get(folder), name))
      const runtime = entry.dependencies.filter((pair) => !development.includes(pair))
      return [[folder, { runtime: names.keys(runtime), development: names.keys(development) }]]
    })
  )
}

/** `@a/b` of `@a/b@npm:^1.0.0`. */
function nameOf(descriptor: string): string {
  return descriptor.slice(0, Math.max(0, descriptor.indexOf('@', 1)))
}

function unquoted(text: string): string {
  return text.replace(/^"(.*)"$/, '$1')
}
