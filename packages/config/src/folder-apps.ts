import { createHash } from 'node:crypto'
import { StagingError } from '@staging-actions/base'

/** What an app may be called: it becomes part of host names, of Application names, and of a matrix. */
export const appNameForm = /^[a-z0-9-]{1,40}$/

const longest = 40
/** Folder names that can be written into a command line as they are. */
const plainFolder = /^[A-Za-z0-9][A-Za-z0-9._-]*$/

/** An app that is a folder. */
export interface FolderApp {
  readonly name: string
  /** `apps/my_app`, and after it the folder of its end-to-end tests, if that is no app itself. */
  readonly folders: readonly [string, ...string[]]
}

/** Whether it is no app's own name: `depends-on` names apps, or folders; `name` an app, or a glob of folders. */
export function isFolder(text: string): boolean {
  return text.includes('/')
}

/** What a glob's entry says of each of its apps: its name, and its folder. */
export const placeholders = { app: '$' + '{app}', path: '$' + '{path}' } as const

/** `services/*`, `services/*-api`: every folder that matches is an app. Only the last segment may have asterisks. */
export const folderGlobForm = /^(?!(?:.*\/)?\.{1,2}\/)(?:[A-Za-z0-9._-]+\/)+[A-Za-z0-9._-]*\*[A-Za-z0-9._*-]*$/

/** `services/*-api` as the folder whose entries it is held against, and which of their names match. */
export function readFolderGlob(glob: string): { readonly parent: string; matches(name: string): boolean } {
  const at = glob.lastIndexOf('/')
  const form = glob
    .slice(at + 1)
    .split('*')
    .map((part) => part.replaceAll('.', '\\.'))
    .join('.*')
  const whole = new RegExp(`^${form}$`, 's')
  return { parent: glob.slice(0, at), matches: (name) => whole.test(name) }
}

/**
 * The apps that a glob of folders makes: each folder is one, but those that begin with `.` or `_`, and an app's sibling with its
 * end-to-end tests (`web-e2e`), which is a part of that app unless it has what makes an app. A folder that cannot be an app's name
 * gets one.
 * @param folders names of the folders in the glob's parent
 * @param makesApp whether a folder (by its name) has a Dockerfile, a deploy manifest or an integration test of its own
 * @throws StagingError invalid-configuration when a folder can have no name, or two would have the same one.
 */
export function folderApps(
  glob: string,
  folders: readonly string[],
  makesApp: (folder: string) => boolean
): readonly FolderApp[] {
  const { parent, matches } = readFolderGlob(glob)
  const candidates = folders.filter((folder) => !/^[._]/.test(folder) && matches(folder)).sort()
  const all = new Set(candidates)
  const siblings = new Map(
    candidates.flatMap((folder): [string, string][] => {
      const tested = /^(.+)[-_.]e2e$/.exec(folder)?.[1] ?? /^e2e[-_.](.+)$/.exec(folder)?.[1]
      return tested !== undefined && all.has(tested) && !makesApp(folder) ? [[folder, tested]] : []
    })
  )
  refuse(
    parent,
    candidates.filter((folder) => !plainFolder.test(folder))
  )
  const apps = candidates.filter((folder) => !siblings.has(folder))
  const named = Map.groupBy(apps, appNameOf)
  const alike = [...named.values()].filter(({ length }) => length > 1).flat()
  if (alike.length > 0)
    throw new StagingError(
      'invalid-configuration',
      `these folders below ${parent}/ would be apps of the same name: ${quoted(alike)}`,
      {
        hint: 'Rename one, or list the apps with a name for each in .github/staging.yml.'
      }
    )
  return apps.map((folder) => ({
    name: appNameOf(folder),
    folders: [
      `${parent}/${folder}`,
      ...candidates.filter((other) => siblings.get(other) === folder).map((other) => `${parent}/${other}`)
    ]
  }))
}

/** `My_App.v2` → `my-app-v2`; what is too long ends in six digits of its hash. */
function appNameOf(folder: string): string {
  if (appNameForm.test(folder)) return folder
  const safe = folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (safe.length <= longest) return safe
  return `${safe.slice(0, longest - 7).replace(/-$/, '')}-${createHash('sha256').update(folder).digest('hex').slice(0, 6)}`
}

function refuse(parent: string, folders: readonly string[]): void {
  if (folders.length === 0) return
  throw new StagingError('invalid-configuration', `these folders below ${parent}/ cannot be apps: ${quoted(folders)}`, {
    hint: "Letters, digits, '.', '_' and '-' make a folder's name that can: rename the folder, or list the apps in .github/staging.yml."
  })
}

function quoted(names: readonly string[]): string {
  const more = names.length > 20 ? ` and ${names.length - 20} more` : ''
  return `${names
    .slice(0, 20)
    .map((name) => JSON.stringify(name.slice(0, 60)))
    .join(', ')}${more}`
}
