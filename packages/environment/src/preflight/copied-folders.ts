import { readdir, readFile, stat } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { type Finding, warning } from '@staging-actions/base'
import type { App } from '@staging-actions/config'
import { dependenciesIn, readManifest } from './read-manifest.ts'

/** A folder that an app's image takes in, and whose changes do not reach the app. */
export interface CopiedFolder {
  readonly app: string
  readonly dockerfile: string
  readonly folder: string
  /** Whose it is: another app's, or that of a package that the app's manifest does not name. */
  readonly owner: string
}

/**
 * Of the Dockerfiles in the apps' folders, what they copy from elsewhere in the repository. A folder of nobody's counts for every app
 * anyway; one of another app, or of a workspace that nothing asks for, counts for its own alone.
 */
export async function findCopiedFolders(workspace: string, apps: readonly App[]): Promise<readonly CopiedFolder[]> {
  const found = await Promise.all(apps.map((app) => copiedBy(app, workspace, apps)))
  return found.flat()
}

async function copiedBy(app: App, workspace: string, apps: readonly App[]): Promise<readonly CopiedFolder[]> {
  if (app.directory === '.') return []
  const files = (await readdir(join(workspace, app.directory)).catch((): string[] => [])).filter((file) =>
    /^((Docker|Container)file(\..+)?|.+\.Dockerfile)$/.test(file)
  )
  const copies = await Promise.all(
    files.map(async (file) => {
      const dockerfile = `${app.directory}/${file}`
      const sources = sourcesIn(await readFile(join(workspace, dockerfile), 'utf8'))
      const folders = await Promise.all(sources.map((source) => folderOf(source, app, workspace)))
      return [...new Set(folders)].filter((one) => one !== undefined).map((folder) => ({ dockerfile, folder }))
    })
  )
  const all = copies.flat()
  const takenIn = [app.directory, ...all.map(({ folder }) => folder)]
  const manifests = await Promise.all(takenIn.map((folder) => readManifest(join(workspace, folder, 'package.json'))))
  const asked = new Set(manifests.flatMap(dependenciesIn))
  const owned = await Promise.all(
    all.map(async ({ dockerfile, folder }) => {
      const owner = await ownerOf(folder, { app, apps, asked, workspace })
      return owner === undefined ? [] : [{ app: app.name, dockerfile, folder, owner }]
    })
  )
  return owned.flat()
}

/** What `COPY` and `ADD` name in the context; what comes from another stage, from elsewhere or by a variable is none of it. */
function sourcesIn(dockerfile: string): readonly string[] {
  const lines = dockerfile.replace(/\\\r?\n/g, ' ').split(/\r?\n/)
  return lines.flatMap((line) => {
    const [, parts] = /^\s*(?:COPY|ADD)\s+(.*)$/i.exec(line) ?? []
    if (parts === undefined || /--from=/.test(parts)) return []
    const words = parts.replace(/[[\]",]/g, ' ').split(/\s+/)
    const named = words.filter((word) => word !== '' && !word.startsWith('--')).slice(0, -1)
    return named.filter((word) => !/[$:]|^\.?\/?$/.test(word))
  })
}

/** Undefined: it lies in the app's own folder, or is no folder of the repository. */
async function folderOf(source: string, { directory }: App, workspace: string): Promise<string | undefined> {
  const plain = source.split(/[*?[]/, 1)[0] ?? ''
  const path = source.startsWith('../') ? posix.join(directory, plain) : posix.join('.', plain.replace(/^\//, ''))
  const folder = path.replace(/\/+$/, '')
  if (folder === '' || folder === '.' || folder.startsWith('..')) return undefined
  if (`${folder}/`.startsWith(`${directory}/`) || `${directory}/`.startsWith(`${folder}/`)) return undefined
  // The context may be the app's own folder.
  if (!source.startsWith('../') && (await isFolder(join(workspace, directory, plain)))) return undefined
  return (await isFolder(join(workspace, folder))) ? folder : undefined
}

interface Surroundings {
  readonly app: App
  readonly apps: readonly App[]
  /** Names of packages that the app, or what it copies, depends on. */
  readonly asked: ReadonlySet<string>
  readonly workspace: string
}

async function ownerOf(folder: string, { app, apps, asked, workspace }: Surroundings): Promise<string | undefined> {
  const isBelow = (inner: string, outer: string) => `${inner}/`.startsWith(`${outer.replace(/\/+$/, '')}/`)
  const reaching = [...app.paths.map((glob) => glob.split(/[*?[{]/, 1)[0] ?? ''), ...(app.uses ?? [])]
  if (reaching.some((one) => one !== '' && isBelow(folder, one))) return undefined
  const other = apps.find((one) => one !== app && one.directory !== '.' && isBelow(folder, one.directory))
  if (other) return app.dependsOn.includes(other.name) ? undefined : `the app ${other.name}`
  const manifest = await readManifest(join(workspace, folder, 'package.json'))
  return manifest?.name === undefined || asked.has(manifest.name) ? undefined : `the package ${manifest.name}`
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

export function judgeCopiedFolders(area: string, copied: readonly CopiedFolder[]): readonly Finding[] {
  return copied.map(({ app, dockerfile, folder, owner }) =>
    warning(
      area,
      `image of ${app}`,
      `${dockerfile} copies ${folder}, which belongs to ${owner}: a change there does not deploy ${app}`,
      'Name it in `apps[].depends-on` (an app, or a folder), or depend on the package in its manifest.'
    )
  )
}
