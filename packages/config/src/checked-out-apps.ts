import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { appCatalogue, folderGlobs } from './app-catalogue.ts'
import type { App, Configuration } from './configuration.ts'
import { type FolderApp, folderApps, readFolderGlob } from './folder-apps.ts'

/**
 * The catalogue of a checkout. Without one, and without a catalogue in the configuration, there is no app.
 * @param workspace absolute path
 */
export function appsIn(workspace: string, configuration: Configuration): readonly App[] {
  const found = folderGlobs(configuration).map((glob) => [glob, checkedOutApps(workspace, glob)] as const)
  return appCatalogue(configuration, new Map(found))
}

/** The apps that a glob makes in a checkout. @throws StagingError as `folderApps` */
function checkedOutApps(workspace: string, glob: string): readonly FolderApp[] {
  const apps = join(workspace, readFolderGlob(glob).parent)
  const makesApp = (folder: string) =>
    existsSync(join(apps, folder, 'Dockerfile')) ||
    namesIn(join(workspace, manifestFolder)).some((name) => isManifestOf(name, folder)) ||
    hasIntegrationTest(textOf(join(apps, folder, 'package.json')))
  return folderApps(
    glob,
    namesIn(apps).filter((name) => isFolder(join(apps, name))),
    makesApp
  )
}

/** Where the root Application of `infra/bootstrap` finds the apps' manifests. */
export const manifestFolder = 'infra/argocd/apps'

/** Whether a file or folder in `manifestFolder` is of the app of this name: `web.yaml`, `web-ingress.yaml`, `web`. */
export function isManifestOf(file: string, name: string): boolean {
  return file.startsWith(name) && !/^[a-z0-9]/.test(file.slice(name.length))
}

/** Whether a package.json has the script that tests an app which is deployed. */
export function hasIntegrationTest(manifest: string | undefined): boolean {
  try {
    return typeof JSON.parse(manifest ?? '{}')?.scripts?.['test:integration'] === 'string'
  } catch {
    return false
  }
}

function namesIn(directory: string): readonly string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

/** Also a link to one. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
