import { posix } from 'node:path'
import { type App, folderOfGlob } from '@staging-actions/config/load'
import { isIn } from './links.ts'
import { lockNames } from './locks/lock-names.ts'
import { rangesOf } from './manifest.ts'
import { parentOf, pathOf } from './path-ranges.ts'
import { type Project, readPackage, readProject, rootOf, type Tree, type WorkspacePackage } from './workspaces.ts'

/** All packages of a commit that an app can have to do with. */
export interface Packages {
  /** The repository's own workspaces first, then those of folders with workspaces of their own. */
  readonly projects: readonly Project[]
  /** By folder: workspaces, roots of nested workspaces, the apps' own manifests, and what a path leads to. */
  readonly byFolder: ReadonlyMap<string, WorkspacePackage>
  /** Files and folders without a manifest that a path leads to. */
  readonly bare: ReadonlySet<string>
}

/** Files that lie next to a root manifest. */
const rootMarks: readonly string[] = [...lockNames, 'pnpm-workspace.yaml']

/** @param files names of manifests and lock files, of this commit or of the one that it is compared with */
export async function readPackages(tree: Tree, apps: readonly App[], files: readonly string[]): Promise<Packages> {
  const nested = new Set(
    files
      .filter((path) => rootMarks.includes(posix.basename(path)))
      .map(parentOf)
      .filter(Boolean)
  )
  const found = await Promise.all(['', ...nested].map((root) => readProject(tree, root)))
  const projects = found.filter(({ root, packages }) => root === '' || packages.length > 0)
  const own = await Promise.all(ownManifests(apps, files).map((folder) => readPackage(tree, folder)))
  const roots = projects.flatMap(({ root, manifest }) =>
    manifest && root !== '' ? [{ directory: root, manifest }] : []
  )
  const named = [...projects.flatMap(({ packages }) => packages), ...roots, ...own].filter((item) => item !== undefined)
  const byFolder = new Map(named.reverse().map((item) => [item.directory, item]))
  const bare = new Set<string>()
  let paths = [...named.flatMap((item) => pathsOf(item, projects)), ...projects.flatMap(rootPaths)]
  while (paths.length > 0) {
    const fresh = [...new Set(paths)].filter((path) => path !== '' && !byFolder.has(path) && !bare.has(path))
    const targets = await Promise.all(fresh.map((path) => readPackage(tree, path)))
    for (const [index, path] of fresh.entries()) {
      const target = targets[index]
      if (target) byFolder.set(path, target)
      else bare.add(path)
    }
    paths = targets.flatMap((target) => (target ? pathsOf(target, projects) : []))
  }
  return { projects, byFolder, bare }
}

/** Where the ranges of a manifest lead by their paths. */
function pathsOf({ directory, manifest }: WorkspacePackage, projects: readonly Project[]): readonly string[] {
  const root = rootOf(directory, projects)
  return rangesOf(manifest).flatMap(([, range]) => pathOf(range, directory, root) ?? [])
}

function rootPaths({ root, manifest, overrides }: Project): readonly string[] {
  const ranges = [...overrides, ...(manifest ? rangesOf(manifest) : []).map(([, range]) => ({ range }))]
  return ranges.flatMap(({ range }) => pathOf(range, root, root) ?? [])
}

/** Manifests in the apps' own folders, whether or not a workspace pattern names them. */
function ownManifests(apps: readonly App[], files: readonly string[]): readonly string[] {
  const folders = foldersOfGlobs(apps.flatMap(({ paths }) => paths))
  return files
    .filter((path) => posix.basename(path) === 'package.json')
    .map(posix.dirname)
    .filter((folder) => folders.some((own) => isIn(folder, own)))
}

/** The folders that globs lead into, each once; without the root. */
export function foldersOfGlobs(globs: readonly string[]): readonly string[] {
  return [...new Set(globs.map(folderOfGlob))].filter((folder) => folder !== '.')
}
