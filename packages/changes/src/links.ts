import { posix } from 'node:path'
import type { ObjectReader } from './objects.ts'
import { inside } from './path-ranges.ts'

/** A symbolic link, and what it points at inside the repository. */
export interface Link {
  /** `apps/web/src/shared` */
  readonly path: string
  /** `shared`: a file or a folder. */
  readonly target: string
}

const mostHops = 500

/** Where the links of a commit lead; without those that lead out of the repository, or to all of it. */
export async function readLinks(
  objects: ObjectReader,
  tree: string,
  paths: readonly string[]
): Promise<readonly Link[]> {
  const links = await Promise.all(
    paths.map(async (path) => {
      const entry = await objects.find(tree, path)
      const text = entry && (await objects.text(entry.id))
      const target = text === undefined ? undefined : inside(posix.dirname(path), text)
      return target ? { path, target } : undefined
    })
  )
  return links.filter((link) => link !== undefined)
}

/**
 * What lies in these folders by way of links: links at any depth, a folder or one above it that is itself a link, and what
 * those lead to in turn. Without what is in the folders anyway.
 */
export function linkedFrom(folders: readonly string[], links: readonly Link[]): readonly Link[] {
  const found = new Map<string, Link>()
  const roots = [...folders]
  for (const root of roots)
    for (const { path, target } of links) {
      const reached = isIn(path, root)
        ? target
        : root.startsWith(`${path}/`)
          ? target + root.slice(path.length)
          : undefined
      if (reached === undefined || found.has(`${path}\0${reached}`) || folders.some((folder) => isIn(reached, folder)))
        continue
      found.set(`${path}\0${reached}`, { path, target: reached })
      // Links may lead round and round.
      if (roots.length < mostHops) roots.push(reached)
    }
  return [...found.values()]
}

/** The path with the links on its way followed: where a folder or file really lies. */
export function realPath(path: string, links: ReadonlyMap<string, string>): string {
  let real = path
  for (let hops = 0; hops < 20; hops++) {
    const parts = real.split('/')
    const at = parts.findIndex((_, index) => links.has(parts.slice(0, index + 1).join('/')))
    if (at < 0) return real
    real = [links.get(parts.slice(0, at + 1).join('/')), ...parts.slice(at + 1)].join('/')
  }
  return path
}

/** Whether a path is this folder, or lies in it. */
export function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}
