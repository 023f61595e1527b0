import { StagingError } from '@staging-actions/base'
import type { App, AppEntry, Configuration } from './configuration.ts'

/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
export const appNameForm = /^[a-z0-9-]{1,40}$/

/**
 * The configured apps with their defaults; without any, each folder `apps/<name>`.
 * @param folders names of the folders directly below `apps`; those beginning with `.` or `_` are no apps. Not read when apps are configured.
 * @throws StagingError invalid-configuration when a folder's name cannot be an app's.
 */
export function appCatalogue(configuration: Configuration, folders: readonly string[]): readonly App[] {
  const entries = configuration.apps ?? byConvention(folders)
  return entries.map((entry) => toApp(entry, configuration))
}

function byConvention(folders: readonly string[]): AppEntry[] {
  const candidates = folders.filter((folder) => !/^[._]/.test(folder)).sort()
  const refused = candidates.filter((folder) => !appNameForm.test(folder))
  if (refused.length > 0)
    throw new StagingError(
      'invalid-configuration',
      `these folders below apps/ cannot be apps: ${refused
        .slice(0, 20)
        .map((name) => JSON.stringify(name.slice(0, 60)))
        .join(', ')}${refused.length > 20 ? ` and ${refused.length - 20} more` : ''}`,
      {
        hint: "An app's name has at most 40 lower-case letters, digits and hyphens: rename the folder, or list the apps in .github/staging.yml."
      }
    )
  return candidates.map((name) => ({ name }))
}

function toApp(entry: AppEntry, { environment }: Configuration): App {
  const { name } = entry
  const paths = entry.paths ?? [`apps/${name}/**`]
  const directory = folderOfGlob(paths[0] ?? `apps/${name}`)
  const inside = directory === '.' ? '' : `${directory}/`
  return {
    name,
    directory,
    paths,
    ignore: entry.ignore ?? [],
    dependsOn: entry.dependsOn ?? [],
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
