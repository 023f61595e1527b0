import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { appCatalogue } from './app-catalogue.ts'
import type { App, Configuration } from './configuration.ts'

/**
 * The catalogue of a checkout. Without one, and without a catalogue in the configuration, there is no app.
 * @param workspace absolute path
 */
export async function appsIn(workspace: string, configuration: Configuration): Promise<readonly App[]> {
  return appCatalogue(configuration, configuration.apps ? [] : await foldersBelow(join(workspace, 'apps')))
}

/** None without a checkout. */
async function foldersBelow(directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}
