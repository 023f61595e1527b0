import { posix } from 'node:path'
import type { Edge } from './dependencies.ts'
import { isIn } from './links.ts'
import { inside, parentOf } from './path-ranges.ts'
import { type Tree, textAt } from './workspaces.ts'

/** Folders of other languages' packages, and which of them uses which, as far as their manifests say it by a path or a name. */
export interface Modules {
  readonly folders: ReadonlySet<string>
  readonly edges: readonly Edge[]
}

interface Module {
  readonly directory: string
  /** What others call it; undefined where only paths lead to it. */
  readonly name: string | undefined
  readonly paths: readonly string[]
  /** Names that it asks for within the repository. */
  readonly names: readonly string[]
  /** What a workspace's root calls its members, and their folders. */
  readonly members?: readonly (readonly [string, string])[]
}

const languages = [
  { manifest: 'go.mod', read: readGo },
  { manifest: 'pyproject.toml', read: readPython },
  { manifest: 'Cargo.toml', read: readCargo }
]

/**
 * go.mod (`replace` with a path; `require` of a module that a go.work uses), pyproject.toml (`path` of uv, Poetry and others,
 * `file:`, and members of a uv workspace) and Cargo.toml (`path`, and members of a workspace). Read as lines, not as TOML: a path that
 * leads to the manifest's own folder is no edge, and that is all that a wrong reading could find. What the root's own go.mod and
 * pyproject.toml ask for is everybody's, as it is with a package.json.
 */
export async function readModules(tree: Tree, files: readonly string[]): Promise<Modules> {
  const edges: Edge[] = []
  const folders = new Set<string>()
  for (const { manifest, read } of languages) {
    const paths = files.filter((path) => posix.basename(path) === manifest)
    const texts = await Promise.all(paths.map((path) => textAt(tree, path)))
    const modules = paths.map((path, index) => read(parentOf(path), texts[index] ?? ''))
    const named = modules.flatMap(({ name, directory }) => (name === undefined ? [] : [[name, directory] as const]))
    const byName = new Map([...modules.flatMap(({ members = [] }) => members), ...named])
    for (const { directory, paths, names } of modules) {
      const others = names.flatMap((name) => byName.get(name) ?? [])
      const targets = [...paths.flatMap((path) => inside(directory, path) ?? []), ...others]
      if (directory !== '') folders.add(directory)
      for (const to of targets.filter((target) => target !== '' && (directory === '' || !isIn(target, directory)))) {
        folders.add(to)
        edges.push({ from: directory, to, dev: false })
      }
    }
  }
  return { folders, edges }
}

function readGo(directory: string, text: string): Module {
  const lines = text.replace(/\/\/.*$/gm, '')
  return {
    directory,
    name: /^module\s+"?([^\s"]+)/m.exec(lines)?.[1],
    paths: [...lines.matchAll(/=>\s+"?(\.{1,2}\/[^\s"]*)/g)].map((match) => match[1] ?? ''),
    names: [...lines.matchAll(/^[ \t]*(?:require[ \t]+)?([^\s()=]+)[ \t]+v\d\S*[ \t\r]*$/gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => /[./]/.test(name))
  }
}

function readPython(directory: string, text: string): Module {
  const own = directory === '' ? ownOfPythonsRoot(text) : text
  const workspace = own.matchAll(/^[ \t]*"?([A-Za-z0-9._-]+)"?[ \t]*=[ \t]*\{[^}\n]*\bworkspace\s*=\s*true/gm)
  return {
    directory,
    name: pythonName(/^name\s*=\s*["']([^"']+)/m.exec(tablesOf(text, /^\[(?:project|tool\.poetry)\]/))?.[1]),
    paths: [
      ...pathsIn(own),
      ...[...own.matchAll(/@\s*file:(?:\/\/)?(\.{1,2}\/[^"'\s;]*)/g)].map((match) => match[1] ?? '')
    ],
    names: [...workspace].flatMap((match) => pythonName(match[1]) ?? [])
  }
}

/**
 * What the project of the root asks for itself: a workspace's root also says for all its members where their packages come from,
 * and its groups are for people who develop.
 */
function ownOfPythonsRoot(text: string): string {
  const asking = tablesOf(text, /^\[(?:project|tool\.poetry\.dependencies)\]/)
  const asked = new Set([...asking.matchAll(/["']([A-Za-z0-9._-]+)/g)].map((match) => pythonName(match[1])))
  const sources = tablesOf(text, /^\[tool\.uv\.sources\]/).split('\n')
  const own = sources.filter((line) => asked.has(pythonName(/^\s*"?([A-Za-z0-9._-]+)/.exec(line)?.[1])))
  return [asking, ...own].join('\n')
}

/** Names that differ in `-`, `_`, `.` and case are the same. */
function pythonName(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/[-_.]+/g, '-')
}

function readCargo(directory: string, text: string): Module {
  const name = /^name\s*=\s*["']([^"']+)/m.exec(tablesOf(text, /^\[package\]/))?.[1]
  const inline = [
    ...text.matchAll(
      /^[ \t]*"?([A-Za-z0-9_-]+)"?[ \t]*(?:\.workspace\s*=\s*true|=\s*\{[^}\n]*\bworkspace\s*=\s*true)/gm
    )
  ]
  const called = tablesOf(text, /^\[workspace\.dependencies\]/).matchAll(
    /^[ \t]*"?([A-Za-z0-9_-]+)"?[ \t]*=[ \t]*\{[^}\n]*\bpath\s*=\s*["']([^"'\n]+)/gm
  )
  return {
    directory,
    name,
    // The root of a workspace has the paths of all its members. What it puts in place of a package of others may be anybody's.
    paths: pathsIn(directory === '' ? tablesOf(text, /^\[(?:patch\.|replace\])/) : text),
    names: directory === '' ? [] : inline.map((match) => match[1] ?? ''),
    members: [...called].flatMap(([, key = '', path = '']) => {
      const folder = inside(directory, path)
      return folder ? [[key, folder] as const] : []
    })
  }
}

/** `path = "../x"`, wherever it stands. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bpath\s*=\s*["']([^"'\n]+)["']/g)].map((match) => match[1] ?? '')
}

/** The text of the tables of TOML that begin so. */
function tablesOf(text: string, head: RegExp): string {
  return text
    .split(/^(?=\[)/m)
    .filter((table) => head.test(table))
    .join('\n')
}
