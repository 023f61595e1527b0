import { posix } from 'node:path'
import {
  type App,
  appCatalogue,
  type Configuration,
  configurationPath,
  folderOfGlob,
  loadConfiguration
} from '@staging-actions/config/load'
import { type Commit, folderMode, linkMode, submoduleMode, type TreeEntry } from './git-object.ts'
import { type Link, linksIn } from './links.ts'
import { compareLocks, type LockChanges } from './npm-lock.ts'
import type { ObjectReader } from './objects.ts'
import { type Repository, unfetched } from './repository.ts'
import { readWorkspaces, type WorkspacePackage } from './workspaces.ts'

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
  /** Configured paths that name a folder without a glob, and so match none of its files. */
  readonly bareFolders: readonly { readonly app: string; readonly path: string }[]
  readonly packages: readonly WorkspacePackage[]
  /** Symbolic links in the folders of apps, by app, and of workspaces, by folder. */
  readonly appLinks: ReadonlyMap<string, readonly Link[]>
  readonly packageLinks: ReadonlyMap<string, readonly Link[]>
  /** The id of npm's lock file, which is read only when it differs. */
  readonly lock: string | undefined
}

export const lockFile = 'package-lock.json'

/** Root manifest, then workspaces' manifests, then what apps link to: each may tell of more to read. */
const rounds = 4

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
  return complete(repository, commit, () => readSide(repository.objects, commit, configPath, other))
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
 * What the lock files of two sides say, when both have one and they differ.
 * @throws StagingError git-failed when one cannot be had.
 */
export async function lockChanges(repository: Repository, base: Side, head: Side): Promise<LockChanges | undefined> {
  const [before, after] = [base.lock, head.lock]
  if (before === undefined || after === undefined || before === after) return undefined
  const { objects } = repository
  return complete(repository, head.commit, async () => {
    const [old, current] = await Promise.all([objects.text(before), objects.text(after)])
    return compareLocks(old ?? '', current ?? '')
  })
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

async function readSide(
  objects: ObjectReader,
  commit: Commit,
  configPath: string | undefined,
  other: Side | undefined
): Promise<Side> {
  const { tree } = commit
  const [{ configuration, configurationId }, packages, folders] = await Promise.all([
    readConfiguration(objects, commit, configPath, other),
    readWorkspaces(objects, tree),
    appFolders(objects, tree)
  ])
  const catalogue = appCatalogue(configuration, folders)
  const present = await Promise.all(catalogue.map((app) => isPresent(objects, tree, app)))
  const apps = catalogue.filter((_, index) => present[index])
  const root = await objects.tree(tree)
  const linksOf = (directory: string) => linksIn(objects, tree, directory)
  return {
    commit,
    configuration,
    configurationId,
    apps,
    absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
    bareFolders: await bareFolders(objects, tree, configuration),
    packages,
    appLinks: await byKey(apps.map(({ name, directory }) => [name, linksOf(directory)])),
    packageLinks: await byKey(packages.map(({ directory }) => [directory, linksOf(directory)])),
    lock: root?.find(({ name }) => name === lockFile)?.id
  }
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

/** The entry of a file; a symbolic link is followed inside the repository, as whoever reads a checkout does. */
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

async function appFolders(objects: ObjectReader, tree: string): Promise<string[]> {
  const apps = await objects.find(tree, 'apps')
  const entries = apps?.mode === folderMode ? await objects.tree(apps.id) : undefined
  return (entries ?? []).filter(({ mode }) => mode === folderMode || mode === submoduleMode).map(({ name }) => name)
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

async function byKey<T>(entries: readonly [string, Promise<readonly T[]>][]): Promise<Map<string, readonly T[]>> {
  const found = await Promise.all(entries.map(async ([key, list]) => [key, await list] as const))
  return new Map(found.filter(([, list]) => list.length > 0))
}
