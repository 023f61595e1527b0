import { minimatch } from 'minimatch'
import { type Manifest, parseManifest } from './manifest.ts'
import { folderMode, type ObjectReader, type TreeEntry } from './objects.ts'

/** A package of the repository's own, by its folder. */
export interface WorkspacePackage {
  /** `packages/ui`; the root is no package. */
  readonly directory: string
  readonly manifest: Manifest
}

/** Where a commit's packages are, before their manifests are read. */
export interface WorkspaceLayout {
  /** Folder → id of its package.json. */
  readonly manifests: ReadonlyMap<string, string>
}

/**
 * Finds the workspaces that the root's manifest names, reading only the folders that its patterns lead through.
 * `missing` collects ids of manifests that the repository does not have (a blobless clone).
 */
export async function findWorkspaces(
  objects: ObjectReader,
  tree: string,
  missing: Set<string>
): Promise<WorkspaceLayout> {
  const patterns = await workspacePatterns(objects, tree, missing)
  const manifests = new Map<string, string>()
  const [excluded, included] = [patterns.filter((p) => p.startsWith('!')), patterns.filter((p) => !p.startsWith('!'))]
  for (const pattern of included)
    for (const { path, entry } of await foldersOf(objects, tree, pattern)) {
      if (excluded.some((exclusion) => minimatch(path, clean(exclusion.slice(1))))) continue
      const manifest = (await objects.tree(entry.id))?.find(({ name }) => name === 'package.json')
      if (manifest) manifests.set(path, manifest.id)
    }
  await Promise.all(
    [...manifests.values()].map(async (id) => {
      if ((await objects.read(id)) === undefined) missing.add(id)
    })
  )
  return { manifests }
}

/** The manifests of a layout, those that are no JSON left out. */
export async function readWorkspaces(
  objects: ObjectReader,
  layout: WorkspaceLayout
): Promise<readonly WorkspacePackage[]> {
  const packages = await Promise.all(
    [...layout.manifests].map(async ([directory, id]) => {
      const object = await objects.read(id)
      const manifest = object && parseManifest(object.content.toString('utf8'))
      return manifest && { directory, manifest }
    })
  )
  return packages.filter((found) => found !== undefined)
}

async function workspacePatterns(
  objects: ObjectReader,
  tree: string,
  missing: Set<string>
): Promise<readonly string[]> {
  const root = await objects.tree(tree)
  const entry = root?.find(({ name }) => name === 'package.json')
  if (!entry) return []
  const object = await objects.read(entry.id)
  if (!object) {
    missing.add(entry.id)
    return []
  }
  return parseManifest(object.content.toString('utf8'))?.workspaces ?? []
}

interface Folder {
  readonly path: string
  readonly entry: TreeEntry
}

/** The folders that a workspace pattern names, `packages/*` or `apps/**`; never inside node_modules. */
async function foldersOf(objects: ObjectReader, tree: string, pattern: string): Promise<Folder[]> {
  let found: Folder[] = [{ path: '', entry: { name: '', mode: folderMode, id: tree } }]
  for (const segment of clean(pattern)
    .split('/')
    .filter((part) => part !== '' && part !== '.')) {
    const next: Folder[] = []
    for (const folder of found) {
      if (segment === '**') next.push(folder, ...(await descendants(objects, folder)))
      else next.push(...(await children(objects, folder)).filter(({ entry }) => minimatch(entry.name, segment)))
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
