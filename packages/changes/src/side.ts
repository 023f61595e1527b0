import { posix } from 'node:path'
import {
  type App,
  appCatalogue,
  type Configuration,
  configurationPath,
  type FolderApp,
  folderApps,
  folderGlobs,
  folderOfGlob,
  hasIntegrationTest,
  isManifestOf,
  loadConfiguration,
  manifestFolder,
  readFolderGlob
} from '@staging-actions/config/load'
import { type Commit, folderMode, linkMode, submoduleMode, type TreeEntry } from './git-object.ts'
import { isIn, type Link, linkedFrom, readLinks, realPath } from './links.ts'
import { compareLocks } from './locks/compare-locks.ts'
import type { LockChanges } from './locks/lock-graph.ts'
import { lockNames } from './locks/lock-names.ts'
import { type Mention, readMentions } from './mentions/read-mentions.ts'
import { type Modules, readModules } from './modules.ts'
import type { ObjectReader } from './objects.ts'
import { parentOf, pathBelow } from './path-ranges.ts'
import { foldersOfGlobs, type Packages, readPackages } from './read-packages.ts'
import { type Repository, unfetched } from './repository.ts'
import type { TreeNames } from './tree-names.ts'
import { type Tree, textAt, type WorkspacePackage } from './workspaces.ts'

/** One end of a comparison: a commit and what it says of apps and workspaces. */
export interface Side {
  readonly commit: Commit
  readonly configuration: Configuration
  /** The id of its content; undefined when there is none. */
  readonly configurationId: string | undefined
  /** The apps that have something in this commit. */
  readonly apps: readonly App[]
  /** Configured apps of which nothing is there. */
  readonly absent: readonly string[]
  /** Globs of apps that no folder matches. */
  readonly emptyGlobs: readonly string[]
  /** Configured paths that name a folder without a glob, and so match none of its files. */
  readonly bareFolders: readonly { readonly app: string; readonly path: string }[]
  readonly packages: Packages
  readonly modules: Modules
  /** What files of apps and packages take in by a path. */
  readonly mentions: readonly Mention[]
  /** What the folders of apps, by app, and of packages, by folder, lead to by symbolic links. */
  readonly appLinks: ReadonlyMap<string, readonly Link[]>
  readonly packageLinks: ReadonlyMap<string, readonly Link[]>
  /** Ids of the lock files of roots with workspaces, by path: they are read only where they differ. */
  readonly locks: ReadonlyMap<string, string>
}

/** Root manifest, then workspaces' manifests, then what apps link to or mention: each may tell of more to read. */
const rounds = 12

/**
 * Reads a side; files that a partial clone lacks are fetched together, a round at a time.
 * @param other a side whose configuration need not be read again where it is the same file
 * @throws StagingError invalid-configuration; git-failed when something cannot be had.
 */
export async function sideAt(
  repository: Repository,
  commit: Commit,
  configPath: string | undefined,
  other?: Side
): Promise<Side> {
  const names = await repository.names()
  return complete(repository, commit, () => readSide(repository.objects, commit, names, configPath, other))
}

/** What a commit's configuration says, without a look at its apps. @throws StagingError as `sideAt` */
export async function configurationAt(
  repository: Repository,
  commit: Commit,
  configPath: string | undefined,
  other: Side
): Promise<Configuration> {
  const read = () => readConfiguration(repository.objects, commit, configPath, other)
  return (await complete(repository, commit, read)).configuration
}

/**
 * What the lock files of two sides say, by path, of those that both have, that differ and that can be read.
 * @throws StagingError git-failed when one cannot be had.
 */
export async function lockChanges(
  repository: Repository,
  base: Side,
  head: Side
): Promise<ReadonlyMap<string, LockChanges>> {
  const { objects } = repository
  const differing = [...head.locks].filter(([path, id]) => base.locks.has(path) && base.locks.get(path) !== id)
  const end = async (side: Side, path: string) => ({
    text: (await objects.text(side.locks.get(path) ?? '')) ?? '',
    workspaces: workspacesBelow(side.packages, path)
  })
  return complete(repository, head.commit, async () => {
    const found = await Promise.all(
      differing.map(async ([path]) => {
        const [before, after] = await Promise.all([end(base, path), end(head, path)])
        return [path, await compareLocks(posix.basename(path), before, after)] as const
      })
    )
    return new Map(found.flatMap(([path, changes]) => (changes ? [[path, changes]] : [])))
  })
}

/** The workspaces of a lock file's folder, and its root, with folders from there. */
function workspacesBelow({ projects }: Packages, lock: string): readonly WorkspacePackage[] {
  const root = parentOf(lock)
  const project = projects.find((one) => one.root === root)
  const own = project?.manifest ? [{ directory: '', manifest: project.manifest }] : []
  const members = (project?.packages ?? []).map(({ directory, manifest }) => ({
    directory: root === '' ? directory : directory.slice(root.length + 1),
    manifest
  }))
  return [...own, ...members]
}

/** Reads again, as long as what a partial clone lacks can be fetched. */
async function complete<T>(repository: Repository, commit: Commit, reading: () => Promise<T>): Promise<T> {
  const { objects, fetcher } = repository
  objects.takeMissing()
  for (let round = 1; ; round++) {
    const [read] = await Promise.allSettled([reading()])
    const missing = objects.takeMissing()
    if (missing.length === 0) {
      if (read.status === 'fulfilled') return read.value
      throw read.reason
    }
    if (round === rounds || !(await fetcher.fetchBlobs(missing)))
      throw unfetched(
        fetcher,
        `${missing.length} files of ${commit.sha} are not here and cannot be fetched`,
        'Check out without `filter`, or let this step fetch: give `github-token`.'
      )
  }
}

/** @param names of the head: a link or a manifest that only the base has is a change of whose folder it lies in. */
async function readSide(
  objects: ObjectReader,
  commit: Commit,
  names: TreeNames,
  configPath: string | undefined,
  other: Side | undefined
): Promise<Side> {
  const { tree: id } = commit
  const links = await readLinks(objects, id, names.links)
  const tree = { objects, id, links: new Map(links.map(({ path, target }) => [path, target])) }
  const { configuration, configurationId } = await readConfiguration(objects, commit, configPath, other)
  const globs = folderGlobs(configuration)
  const inFolders = await Promise.all(globs.map(async (glob) => [glob, await appFolders(tree, glob)] as const))
  const catalogue = appCatalogue(configuration, new Map(inFolders))
  const present = await Promise.all(catalogue.map((app) => isPresent(objects, id, app)))
  const apps = catalogue.filter((_, index) => present[index])
  const [packages, modules] = await Promise.all([readPackages(tree, apps, names.files), readModules(tree, names.files)])
  const folders = new Set([...packages.byFolder.keys(), ...packages.bare, ...modules.folders])
  const asked = [...folders, ...foldersOfGlobs(apps.flatMap(({ paths }) => paths))]
  const files = names.files.filter((path) => !path.includes('/') || asked.some((folder) => isIn(path, folder)))
  return {
    commit,
    configuration,
    configurationId,
    apps,
    absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
    emptyGlobs: inFolders.filter(([, found]) => found.length === 0).map(([glob]) => glob),
    bareFolders: await bareFolders(objects, id, configuration),
    packages,
    modules,
    mentions: await readMentions(tree, files),
    appLinks: byKey(apps.map(({ name, paths }) => [name, linkedFrom(foldersOfGlobs(paths), links)])),
    packageLinks: byKey([...folders].map((folder) => [folder, linkedFrom([folder], links)])),
    locks: await locksOf(tree, packages)
  }
}

async function locksOf({ objects, id }: Tree, { projects }: Packages): Promise<ReadonlyMap<string, string>> {
  const paths = projects.flatMap(({ root }) => lockNames.map((name) => pathBelow(root, name)))
  const entries = await Promise.all(paths.map((path) => objects.find(id, path)))
  return new Map(paths.flatMap((path, index) => (entries[index] ? [[path, entries[index].id]] : [])))
}

async function readConfiguration(
  objects: ObjectReader,
  { tree }: Commit,
  configPath: string | undefined,
  other: Side | undefined
): Promise<Pick<Side, 'configuration' | 'configurationId'>> {
  const configurationId = (await fileAt(objects, tree, configPath ?? configurationPath))?.id
  if (other && configurationId === other.configurationId) return other
  const readFile = async () => (configurationId === undefined ? undefined : objects.text(configurationId))
  return { configuration: await loadConfiguration({ path: configPath, readFile }), configurationId }
}

/** The entry of a file; a symbolic link is followed inside the repository, as anyone who reads a checkout does. */
async function fileAt(objects: ObjectReader, tree: string, path: string): Promise<TreeEntry | undefined> {
  let target = path
  for (let links = 0; links < 5; links++) {
    const entry = await objects.find(tree, target)
    if (entry?.mode !== linkMode) return entry
    const to = (await objects.text(entry.id)) ?? ''
    target = posix.join(posix.dirname(target), to)
    if (to.startsWith('/') || target.startsWith('../')) return undefined
  }
  return undefined
}

async function bareFolders(objects: ObjectReader, tree: string, { apps }: Configuration): Promise<Side['bareFolders']> {
  const plain = (apps ?? []).flatMap(({ name, paths }) =>
    (paths ?? []).filter((path) => folderOfGlob(path) === path.replace(/\/+$/, '')).map((path) => ({ app: name, path }))
  )
  const entries = await Promise.all(plain.map(({ path }) => objects.find(tree, path)))
  return plain.filter((_, index) => entries[index]?.mode === folderMode)
}

/** The apps that a glob makes. Also submodules, and links to a folder. */
async function appFolders(tree: Tree, glob: string): Promise<readonly FolderApp[]> {
  const { objects, id, links } = tree
  const { parent } = readFolderGlob(glob)
  const apps = await objects.find(id, realPath(parent, links))
  const entries = apps?.mode === folderMode ? ((await objects.tree(apps.id)) ?? []) : []
  const real = await Promise.all(
    entries.map(async ({ mode, name }) =>
      mode === linkMode ? (await objects.find(id, realPath(`${parent}/${name}`, links)))?.mode : mode
    )
  )
  const folders = entries
    .filter((_, index) => real[index] === folderMode || real[index] === submoduleMode)
    .map(({ name }) => name)
  const likely = folders.filter((folder) => /e2e/.test(folder))
  const makers = await Promise.all(likely.map((folder) => makesApp(tree, parent, folder)))
  return folderApps(glob, folders, (folder) => makers[likely.indexOf(folder)] === true)
}

async function makesApp(tree: Tree, parent: string, folder: string): Promise<boolean> {
  const { objects, id } = tree
  const manifests = await objects.find(id, manifestFolder)
  const names = manifests?.mode === folderMode ? ((await objects.tree(manifests.id)) ?? []) : []
  if (names.some(({ name }) => isManifestOf(name, folder))) return true
  if (await objects.find(id, `${parent}/${folder}/Dockerfile`)) return true
  return hasIntegrationTest(await textAt(tree, `${parent}/${folder}/package.json`))
}

async function isPresent(objects: ObjectReader, tree: string, app: App): Promise<boolean> {
  for (const path of app.paths) if (await mayBeThere(objects, tree, folderOfGlob(path))) return true
  return false
}

/** What lies in a submodule cannot be seen from here: it is taken to be there. */
async function mayBeThere(objects: ObjectReader, tree: string, folder: string): Promise<boolean> {
  for (let path = folder; path !== '.'; path = posix.dirname(path)) {
    const entry = await objects.find(tree, path)
    if (entry) return path === folder || entry.mode === submoduleMode
  }
  return folder === '.'
}

function byKey<T>(entries: readonly [string, readonly T[]][]): Map<string, readonly T[]> {
  return new Map(entries.filter(([, list]) => list.length > 0))
}
