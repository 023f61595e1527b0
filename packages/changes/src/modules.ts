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
}

const languages = [
  { manifest: 'go.mod', read: readGo },
  { manifest: 'pyproject.toml', read: readPython },
  { manifest: 'Cargo.toml', read: readCargo }
]

/**
 * go.mod (`replace` with a path; `require` of a module that a go.work uses), pyproject.toml (`path` of uv, Poetry and others,
 * `file:`, and members of a uv workspace) and Cargo.toml (`path`, and members of a workspace). Read as lines, not as TOML: a path that
 * leads to the manifest's own folder is no edge, and that is all that a wrong reading could find.
 */
export async function readModules(tree: Tree, files: readonly string[]): Promise<Modules> {
  const edges: Edge[] = []
  const folders = new Set<string>()
  for (const { manifest, read } of languages) {
    const paths = files.filter((path) => posix.basename(path) === manifest)
    const texts = await Promise.all(paths.map((path) => textAt(tree, path)))
    const modules = paths.map((path, index) => read(parentOf(path), texts[index] ?? ''))
    const byName = new Map(modules.flatMap((one) => (one.name === undefined ? [] : [[one.name, one.directory]])))
    for (const { directory, paths, names } of modules) {
      const named = names.flatMap((name) => byName.get(name) ?? [])
      const targets = [...paths.flatMap((path) => inside(directory, path) ?? []), ...named]
      if (directory !== '') folders.add(directory)
      for (const to of targets.filter((target) => target !== '' && directory !== '' && !isIn(target, directory))) {
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
    names: [...lines.matchAll(/^\s*(?:require\s+)?([^\s()=]+\.[^\s()=]+|[^\s()=]+\/[^\s()=]+)\s+v\d\S*\s*$/gm)].map(
      (match) => match[1] ?? ''
    )
  }
}

function readPython(directory: string, text: string): Module {
  const project = /^\[(?:project|tool\.poetry)\]\s*$([\s\S]*?)(?=^\[|(?![\s\S]))/m.exec(text)?.[1] ?? ''
  const workspace = [...text.matchAll(/^\s*"?([A-Za-z0-9._-]+)"?\s*=\s*\{[^}\n]*\bworkspace\s*=\s*true/gm)]
  return {
    directory,
    name: pythonName(/^name\s*=\s*["']([^"']+)/m.exec(project)?.[1]),
    paths: [
      ...pathsIn(text),
      ...[...text.matchAll(/@\s*file:(?:\/\/)?(\.{1,2}\/[^"'\s;]*)/g)].map((match) => match[1] ?? '')
    ],
    names: workspace.flatMap((match) => pythonName(match[1]) ?? [])
  }
}

/** Names that differ in `-`, `_`, `.` and case are the same. */
function pythonName(name: string | undefined): string | undefined {
  return name?.toLowerCase().replace(/[-_.]+/g, '-')
}

function readCargo(directory: string, text: string): Module {
  const name = /^\[package\]\s*$[\s\S]*?^name\s*=\s*["']([^"']+)/m.exec(text)?.[1]
  const inline = [
    ...text.matchAll(/^\s*"?([A-Za-z0-9_-]+)"?\s*(?:\.workspace\s*=\s*true|=\s*\{[^}\n]*\bworkspace\s*=\s*true)/gm)
  ]
  return { directory, name, paths: pathsIn(text), names: inline.map((match) => match[1] ?? '') }
}

/** `path = "../x"`, wherever it stands. */
function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/\bpath\s*=\s*["']([^"'\n]+)["']/g)].map((match) => match[1] ?? '')
}
