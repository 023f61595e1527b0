import { posix } from 'node:path'
import { folderMode, linkMode, type TreeEntry } from './git-object.ts'
import { isIn, realPath } from './links.ts'
import { type Manifest, parseManifest, textsOf } from './manifest.ts'
import type { ObjectReader } from './objects.ts'
import { type Override, parseOverrides } from './overrides.ts'
import { pathBelow, plainPath } from './path-ranges.ts'

/** A commit's files, and where its symbolic links lead. */
export interface Tree {
  readonly objects: ObjectReader
  /** Its root. */
  readonly id: string
  readonly links: ReadonlyMap<string, string>
}

/** A package of the repository's own, by its folder. */
export interface WorkspacePackage {
  /** `packages/ui` */
  readonly directory: string
  readonly manifest: Manifest
}

/** A root manifest and the workspaces that it names. */
export interface Project {
  /** Its folder; `''` is the repository's. */
  readonly root: string
  readonly manifest: Manifest | undefined
  readonly packages: readonly WorkspacePackage[]
  readonly overrides: readonly Override[]
}

/**
 * The workspaces that the manifest of a folder names. Only the folders are read that its patterns lead through.
 * A manifest that is no JSON makes no package.
 */
export async function readProject(tree: Tree, root: string): Promise<Project> {
  const manifest = await readManifest(tree, root)
  const pnpm = await readPnpmWorkspace(tree, root)
  const patterns = (pnpm ? pnpm.packages : manifest?.workspaces) ?? []
  const matches = await globbing(patterns)
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => plainPath(pattern.slice(1)))
  const found = new Set<string>()
  for (const pattern of patterns.filter((candidate) => !candidate.startsWith('!')))
    for (const path of await foldersOf(tree, root, pattern, matches))
      if (!excluded.some((exclusion) => matches(posix.relative(root, path), exclusion))) found.add(path)
  const packages = await Promise.all([...found].map((directory) => readPackage(tree, directory)))
  return {
    root,
    manifest,
    packages: packages.filter((item) => item !== undefined),
    overrides: [...(manifest?.overrides ?? []), ...(pnpm?.overrides ?? [])]
  }
}

/** The root whose workspaces a package can name. */
export function rootOf(directory: string, projects: readonly Project[]): string {
  const roots = projects.map(({ root }) => root).filter((root) => root === '' || isIn(directory, root))
  return roots.reduce((best, root) => (root.length > best.length ? root : best), '')
}

/** Undefined where the folder has no manifest that can be read. */
export async function readPackage(tree: Tree, directory: string): Promise<WorkspacePackage | undefined> {
  const manifest = await readManifest(tree, directory)
  return manifest && { directory, manifest }
}

async function readManifest(tree: Tree, directory: string): Promise<Manifest | undefined> {
  const text = await textAt(tree, pathBelow(directory, 'package.json'))
  return text === undefined ? undefined : parseManifest(text)
}

/** The text of a file; links on the way are followed. */
export async function textAt({ objects, id, links }: Tree, path: string): Promise<string | undefined> {
  const entry = await objects.find(id, realPath(path, links))
  return entry && objects.text(entry.id)
}

interface PnpmWorkspace {
  readonly packages: readonly string[]
  readonly overrides: readonly Override[]
}

/** pnpm has a file of its own; npm, yarn and bun use the root's manifest. One that is no YAML names nothing: pnpm itself would refuse it. */
async function readPnpmWorkspace(tree: Tree, root: string): Promise<PnpmWorkspace | undefined> {
  const text = await textAt(tree, pathBelow(root, 'pnpm-workspace.yaml'))
  if (text === undefined) return undefined
  const { parse } = await import('yaml')
  try {
    const file = parse(text) as { packages?: unknown; overrides?: unknown } | null
    return { packages: textsOf(file?.packages), overrides: parseOverrides(file?.overrides) }
  } catch {
    return { packages: [], overrides: [] }
  }
}

type Glob = (name: string, pattern: string) => boolean

/** minimatch, loaded only for patterns that are not made of names, `*` and `**` alone. */
async function globbing(patterns: readonly string[]): Promise<Glob> {
  const plain = patterns.every((pattern) =>
    pattern.split('/').every((segment) => segment === '*' || segment === '**' || /^[\w@.-]*$/.test(segment))
  )
  if (!plain) return (await import('minimatch')).minimatch
  return (name, pattern) => (pattern === '*' ? !name.startsWith('.') : name === pattern)
}

interface Folder {
  readonly path: string
  readonly id: string
}

/** The folders that a workspace pattern names, `packages/*` or `apps/**`; never inside node_modules. */
async function foldersOf(tree: Tree, root: string, pattern: string, matches: Glob): Promise<readonly string[]> {
  const start = root === '' ? tree.id : (await tree.objects.find(tree.id, realPath(root, tree.links)))?.id
  let found: Folder[] = start === undefined ? [] : [{ path: root, id: start }]
  for (const segment of plainPath(pattern)
    .split('/')
    .filter((part) => part !== '' && part !== '.')) {
    const next: Folder[] = []
    for (const folder of found) {
      if (segment === '**') next.push(folder, ...(await descendants(tree, folder)))
      else next.push(...(await children(tree, folder)).filter(({ path }) => matches(posix.basename(path), segment)))
    }
    found = next
  }
  return found.filter(({ path }) => path !== root).map(({ path }) => path)
}

/** Also those that are links to a folder. */
async function children(tree: Tree, folder: Folder): Promise<Folder[]> {
  const entries = (await tree.objects.tree(folder.id)) ?? []
  const found = await Promise.all(
    entries
      .filter(({ mode, name }) => (mode === folderMode || mode === linkMode) && name !== 'node_modules')
      .map(async (entry) => {
        const path = pathBelow(folder.path, entry.name)
        const real = entry.mode === folderMode ? entry : await followed(tree, path)
        return real?.mode === folderMode ? { path, id: real.id } : undefined
      })
  )
  return found.filter((child) => child !== undefined)
}

async function followed({ objects, id, links }: Tree, path: string): Promise<TreeEntry | undefined> {
  return links.has(path) ? objects.find(id, realPath(path, links)) : undefined
}

async function descendants(tree: Tree, folder: Folder): Promise<Folder[]> {
  const below = (await children(tree, folder)).filter(({ path }) => !tree.links.has(path))
  const deeper = await Promise.all(below.map((child) => descendants(tree, child)))
  return [...below, ...deeper.flat()]
}
