import {
  type App,
  appCatalogue,
  type Configuration,
  folderOfGlob,
  loadConfiguration
} from '@staging-actions/config/load'
import { type Commit, folderMode, type ObjectReader, submoduleMode } from './objects.ts'
import { findWorkspaces, readWorkspaces, type WorkspaceLayout, type WorkspacePackage } from './workspaces.ts'

/** One end of a comparison: a commit and what it says of apps and workspaces. */
export interface Side {
  readonly commit: Commit
  readonly configuration: Configuration
  /** The apps that have something in this commit. */
  readonly apps: readonly App[]
  /** Configured apps of which nothing is there. */
  readonly absent: readonly string[]
  readonly packages: readonly WorkspacePackage[]
}

/** What must be fetched before a side can be read; empty in most clones. */
export interface SidePlan {
  readonly layout: WorkspaceLayout
  readonly missing: ReadonlySet<string>
}

export async function planSide(
  objects: ObjectReader,
  commit: Commit,
  configPath: string | undefined
): Promise<SidePlan> {
  const missing = new Set<string>()
  const [layout, configuration] = await Promise.all([
    findWorkspaces(objects, commit.tree, missing),
    objects.find(commit.tree, configPath ?? '.github/staging.yml')
  ])
  if (configuration && (await objects.read(configuration.id)) === undefined) missing.add(configuration.id)
  return { layout, missing }
}

/** @throws StagingError invalid-configuration */
export async function readSide(
  objects: ObjectReader,
  commit: Commit,
  configPath: string | undefined,
  layout: WorkspaceLayout
): Promise<Side> {
  const [configuration, packages, folders] = await Promise.all([
    loadConfiguration({ path: configPath, readFile: (path) => fileText(objects, commit, path) }),
    readWorkspaces(objects, layout),
    appFolders(objects, commit)
  ])
  const catalogue = appCatalogue(configuration, folders)
  const present = await Promise.all(catalogue.map((app) => isPresent(objects, commit, app)))
  return {
    commit,
    configuration,
    apps: catalogue.filter((_, index) => present[index]),
    absent: catalogue.filter((_, index) => !present[index]).map(({ name }) => name),
    packages
  }
}

async function fileText(objects: ObjectReader, commit: Commit, path: string): Promise<string | undefined> {
  const entry = await objects.find(commit.tree, path)
  const object = entry && (await objects.read(entry.id))
  return object?.type === 'blob' ? object.content.toString('utf8') : undefined
}

async function appFolders(objects: ObjectReader, commit: Commit): Promise<string[]> {
  const apps = await objects.find(commit.tree, 'apps')
  const entries = apps?.mode === folderMode ? await objects.tree(apps.id) : undefined
  return (entries ?? []).filter(({ mode }) => mode === folderMode || mode === submoduleMode).map(({ name }) => name)
}

async function isPresent(objects: ObjectReader, commit: Commit, app: App): Promise<boolean> {
  for (const path of app.paths) {
    const folder = folderOfGlob(path)
    if (folder === '.' || (await objects.find(commit.tree, folder))) return true
  }
  return false
}
