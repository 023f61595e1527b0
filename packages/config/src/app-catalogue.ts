import { StagingError } from '@staging-actions/base'
import { dependencyProblems } from './catalogue-rules.ts'
import type { App, AppEntry, Configuration } from './configuration.ts'
import { type FolderApp, isFolder, placeholders } from './folder-apps.ts'

/** What is an app where the configuration names none. */
const conventionalGlob = 'apps/*'

/** The globs whose folders are apps: those among the configured names, or the conventional one. */
export function folderGlobs({ apps }: Pick<Configuration, 'apps'>): readonly string[] {
  return apps ? apps.map(({ name }) => name).filter(isFolder) : [conventionalGlob]
}

/**
 * The configured apps with their defaults; without any, those that folders are by convention. An entry that names one of a glob's
 * apps has its folder, unless it says `paths`, and none of what the glob's entry says. A folder that another entry has, or an
 * earlier glob, makes no app once more.
 * @param inFolders the apps of each of `folderGlobs`: see `folderApps`
 * @throws StagingError invalid-configuration when two folders make apps of the same name, or `depends-on` names no app
 */
export function appCatalogue(
  configuration: Configuration,
  inFolders: ReadonlyMap<string, readonly FolderApp[]>
): readonly App[] {
  const entries = configuration.apps ?? [{ name: conventionalGlob }]
  if (!entries.some(({ name }) => isFolder(name))) return entries.map((entry) => toApp(entry, configuration))
  const byName = new Map([...inFolders.values()].flat().map((found) => [found.name, found.folders]))
  const named = new Map(
    entries
      .filter(({ name }) => !isFolder(name))
      .map((entry) => {
        const folders = byName.get(entry.name)
        return [entry.name, toApp({ ...(folders && { paths: folders.map(filesOf) }), ...entry }, configuration)]
      })
  )
  const taken = new Set([...named.values()].map(({ directory }) => directory))
  const apps = entries.flatMap((entry) => {
    const own = named.get(entry.name)
    if (own) return [own]
    const found = (inFolders.get(entry.name) ?? []).filter(
      ({ name, folders: [folder] }) => !taken.has(folder) && !named.has(name)
    )
    for (const { folders } of found) taken.add(folders[0])
    return found.map((folder) => toApp(ofFolder(entry, folder), configuration))
  })
  check(apps)
  return apps
}

/** What a glob's entry says, for one of its folders: `${app}` is its name, `${path}` the folder. */
function ofFolder({ test, ...entry }: AppEntry, { name, folders }: FolderApp): AppEntry {
  const fill = (text: string) => text.replaceAll(placeholders.app, name).replaceAll(placeholders.path, folders[0])
  const filled = <K extends string>(part: { readonly [key in K]?: string } | undefined, keys: readonly K[]) =>
    Object.fromEntries(keys.flatMap((key) => (part?.[key] === undefined ? [] : [[key, fill(part[key])]])))
  return {
    ...entry,
    ...filled(entry, ['application', 'url', 'manifests', 'template']),
    ...(test && { test: filled(test, ['command', 'results']) }),
    ...(entry.dependsOn && { dependsOn: entry.dependsOn.filter((one) => one !== name) }),
    name,
    paths: folders.map(filesOf)
  }
}

const filesOf = (folder: string): string => `${folder}/**`

/** What the file alone does not say, because folders make some of its apps. */
function check(apps: readonly App[]): void {
  const folders = Map.groupBy(apps, ({ name }) => name)
  const problems = [
    ...[...folders.values()]
      .filter(({ length }) => length > 1)
      .map((alike) => `${alike.map(({ directory }) => directory).join(' and ')} would be apps of the same name`),
    ...dependencyProblems(apps.map((app, index) => ({ ...app, index }))).map(({ message }) => `depends-on: ${message}`)
  ]
  if (problems.length === 0) return
  throw new StagingError('invalid-configuration', `the apps do not fit together: ${problems.slice(0, 20).join('; ')}`, {
    hint: 'Correct `apps` in .github/staging.yml, or give a folder an entry with a name of its own.'
  })
}

function toApp(entry: AppEntry, { environment }: Configuration): App {
  const { name } = entry
  const paths = entry.paths ?? [`apps/${name}/**`]
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`)
  const uses = (entry.dependsOn ?? []).filter(isFolder).map((folder) => folder.replace(/\/+$/, ''))
  const inside = directory === '.' ? '' : `${directory}/`
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: (entry.dependsOn ?? []).filter((one) => !isFolder(one)),
    ...(uses.length > 0 && { uses }),
    saysDependencies: entry.dependsOn !== undefined,
    application: entry.application ?? `staging-${name}`,
    url: entry.url ?? (environment.domain ? `https://${name}.${environment.name}.${environment.domain}` : ''),
    ...(entry.versionPath !== undefined && { versionPath: entry.versionPath }),
    ...(entry.imageParameter !== undefined && { imageParameter: entry.imageParameter }),
    ...(entry.template !== undefined && { template: entry.template }),
    ...(entry.manifests !== undefined && { manifests: entry.manifests }),
    test: {
      command: entry.test?.command ?? `npm run test:integration${directory === '.' ? '' : ` --prefix=${directory}`}`,
      results: entry.test?.results ?? `${inside}test-results/*.xml`
    },
    tests: entry.tests ?? 'required'
  }
}

/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
export function folderOfGlob(glob: string): string {
  const segments = glob.split('/')
  const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment))
  const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean)
  return plain.length > 0 ? plain.join('/') : '.'
}
