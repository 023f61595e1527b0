import {
  type App,
  appCatalogue,
  folderApps,
  folderGlobs,
  folderOfGlob,
  loadConfiguration,
  readFolderGlob
} from '@staging-actions/config/load'
import { type GitHub, isThere, listFolders, readFileAt } from '@staging-actions/github'
import type { Step } from './judge-owed.ts'
import type { PromotionRequest } from './promotion.ts'

export interface Catalog {
  readonly apps: readonly App[]
  /** `changes.ignore`. */
  readonly ignore: readonly string[]
  /** Names of those apps that the commits of the history brought and that are still there. */
  readonly present: readonly string[]
}

/**
 * The catalog of the tested commit, without a checkout: a request for each glob of folders, and one for each app that is asked about.
 * @throws StagingError invalid-configuration
 */
export async function readCatalog(
  { sha, configPath }: Pick<PromotionRequest, 'sha' | 'configPath'>,
  history: readonly Step[],
  github: GitHub
): Promise<Catalog> {
  const readFile = (file: string) => readFileAt(github, file, sha)
  const configuration = await loadConfiguration({ path: configPath, readFile })
  const inFolders = await Promise.all(
    folderGlobs(configuration).map(async (glob) => {
      const folders = await listFolders(github, readFolderGlob(glob).parent, sha)
      // A folder of end-to-end tests counts as an app of its own, which nothing is owed of.
      return [glob, folderApps(glob, folders, () => true)] as const
    })
  )
  const apps = appCatalogue(configuration, new Map(inFolders))
  const asked = new Set(history.flatMap(({ images = {} }) => Object.keys(images)))
  const there = await Promise.all(
    apps
      .filter(({ name }) => asked.has(name))
      .map(async ({ name, paths }) => {
        const found = await Promise.all(
          paths.map(folderOfGlob).map((path) => path === '.' || isThere(github, path, sha))
        )
        return found.includes(true) ? [name] : []
      })
  )
  return { apps, ignore: configuration.changes.ignore, present: there.flat() }
}
