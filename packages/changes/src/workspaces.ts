import { folderMode, type TreeEntry } from './git-object.ts'
import { type Manifest, parseManifest } from './manifest.ts'
import type { ObjectReader } from './objects.ts'

/** A package of the repository's own, by its folder. */
export interface WorkspacePackage {
  /** `packages/ui`; the root is no package. */
  readonly directory: string
  readonly manifest: Manifest
}

/**
 * The workspaces that the root's manifest names. Only the folders are read that its patterns lead through.
 * A manifest that is no JSON makes no package.
 */
export async function readWorkspaces(objects: ObjectReader, tree: string): Promise<readonly WorkspacePackage[]> {
  const patterns = await workspacePatterns(objects, tree)
  const matches = await globbing(patterns)
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => clean(pattern.slice(1)))
  const found = new Map<string, string>()
  for (const pattern of patterns.filter((candidate) => !candidate.startsWith('!')))
    for (const { path, entry } of await foldersOf(objects, tree, pattern, matches)) {
      if (excluded.some((exclusion) => matches(path, exclusion))) continue
      const manifest = (await objects.tree(entry.id))?.find(({ name }) => name === 'package.json')
      if (manifest) found.set(path, manifest.id)
    }
  const packages = await Promise.all(
    [...found].map(async ([directory, id]) => {
      const manifest = await readManifest(objects, id)
      return manifest && { directory, manifest }
    })
  )
  return packages.filter((item) => item !== undefined)
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

/** pnpm has a file of its own; npm, yarn and bun use the root's manifest. */
async function workspacePatterns(objects: ObjectReader, tree: string): Promise<readonly string[]> {
  const root = (await objects.tree(tree)) ?? []
  const pnpm = root.find(({ name }) => name === 'pnpm-workspace.yaml')
  if (pnpm) {
    const { parse } = await import('yaml')
    return pnpmPatterns(parse, (await objects.text(pnpm.id)) ?? '')
  }
  const manifest = root.find(({ name }) => name === 'package.json')
  return (manifest && (await readManifest(objects, manifest.id)))?.workspaces ?? []
}

/** A file that is no YAML names no workspaces: pnpm itself would refuse it. */
function pnpmPatterns(parse: (text: string) => unknown, text: string): string[] {
  try {
    const packages = (parse(text) as { packages?: unknown } | null)?.packages
    return Array.isArray(packages) ? packages.filter((pattern) => typeof pattern === 'string') : []
  } catch {
    return []
  }
}

async function readManifest(objects: ObjectReader, id: string): Promise<Manifest | undefined> {
  const text = await objects.text(id)
  return text === undefined ? undefined : parseManifest(text)
}

interface Folder {
  readonly path: string
  readonly entry: TreeEntry
}

/** The folders that a workspace pattern names, `packages/*` or `apps/**`; never inside node_modules. */
async function foldersOf(objects: ObjectReader, tree: string, pattern: string, matches: Glob): Promise<Folder[]> {
  let found: Folder[] = [{ path: '', entry: { name: '', mode: folderMode, id: tree } }]
  for (const segment of clean(pattern)
    .split('/')
    .filter((part) => part !== '' && part !== '.')) {
    const next: Folder[] = []
    for (const folder of found) {
      if (segment === '**') next.push(folder, ...(await descendants(objects, folder)))
      else next.push(...(await children(objects, folder)).filter(({ entry }) => matches(entry.name, segment)))
    }
    found = next
  }
  return found.filter(({ path }) => path !== '')
}

async function children(objects: ObjectReader, folder: Folder): Promise<Folder[]> {
  const entries = (await objects.tree(folder.entry.id)) ?? []
  return entries
    .filter((entry) => entry.mode === folderMode && entry.name !== 'node_modules')
    .map((entry) => ({ path: folder.path === '' ? entry.name : `${folder.path}/${entry.name}`, entry }))
}

async function descendants(objects: ObjectReader, folder: Folder): Promise<Folder[]> {
  const below = await children(objects, folder)
  const deeper = await Promise.all(below.map((child) => descendants(objects, child)))
  return [...below, ...deeper.flat()]
}

function clean(pattern: string): string {
  return pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '')
}
