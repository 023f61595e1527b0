import { posix } from 'node:path'
import { folderMode, linkMode } from './git-object.ts'
import type { ObjectReader } from './objects.ts'

/** A symbolic link directly in a folder, and what it points at inside the repository. */
export interface Link {
  /** `apps/web/shared` */
  readonly path: string
  /** `shared`: a file or a folder. */
  readonly target: string
}

/** The symbolic links in a folder, not in those below it: how many folders there are must not decide the time. */
export async function linksIn(objects: ObjectReader, tree: string, folder: string): Promise<readonly Link[]> {
  const entry = await objects.find(tree, folder)
  const entries = entry?.mode === folderMode ? await objects.tree(entry.id) : undefined
  const links = await Promise.all(
    (entries ?? [])
      .filter(({ mode }) => mode === linkMode)
      .map(async ({ name, id }) => {
        const target = await objects.text(id)
        const path = folder === '.' ? name : `${folder}/${name}`
        return target === undefined ? undefined : resolveLink(path, target)
      })
  )
  return links.filter((link) => link !== undefined)
}

/** Undefined when it leads out of the repository, to all of it, or back into its own folder. */
function resolveLink(path: string, target: string): Link | undefined {
  if (target.startsWith('/')) return undefined
  const folder = posix.dirname(path)
  const resolved = posix.normalize(`${folder}/${target}`).replace(/\/$/, '')
  if (resolved === '.' || resolved === '..' || resolved.startsWith('../')) return undefined
  return resolved.startsWith(`${folder}/`) ? undefined : { path, target: resolved }
}
