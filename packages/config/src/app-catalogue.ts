import type { App, AppEntry, Configuration } from './configuration.ts'
import type { FolderApp } from './folder-apps.ts'

/**
 * The configured apps with their defaults; without any, those that folders are by convention.
 * @param byConvention see `folderApps`; not read when apps are configured
 */
export function appCatalogue(configuration: Configuration, byConvention: readonly FolderApp[]): readonly App[] {
  if (configuration.apps) return configuration.apps.map((entry) => toApp(entry, configuration))
  return byConvention.map(({ name, folders }) =>
    toApp({ name, paths: folders.map((folder) => `${folder}/**`) }, configuration)
  )
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

/** `depends-on` names apps, or folders, which have a slash. */
export function isFolder(dependency: string): boolean {
  return dependency.includes('/')
}

/** The leading segments of a glob that hold no magic: `apps/web/src/**` → `apps/web/src`; `.` when there are none. */
export function folderOfGlob(glob: string): string {
  const segments = glob.split('/')
  const magic = segments.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment))
  const plain = (magic < 0 ? segments : segments.slice(0, magic)).filter(Boolean)
  return plain.length > 0 ? plain.join('/') : '.'
}
