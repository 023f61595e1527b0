import { posix } from 'node:path'

/**
 * The folder or file of the repository that a dependency's range leads to by its path, as npm, pnpm, yarn and bun link it, whatever
 * the key is called: `file:../x`, `link:`, `portal:`, `workspace:../x`, yarn's `workspace:packages/x` (from the root), or a bare `../x`.
 * Undefined when it names no path, or one outside the repository; `''` is the repository's root.
 * @param from the folder of the manifest
 * @param root the folder of its root manifest; `''` is the repository's
 */
export function pathOf(range: string, from: string, root: string): string | undefined {
  const text = range.replaceAll('\\', '/').replace(/(::|#).*$/, '')
  const named =
    /^(?:file|link|portal|exec):(?:\/\/(?!\/))?(.*)$/.exec(text)?.[1] ?? /^\.{1,2}(?:\/.*)?$/.exec(text)?.[0]
  if (named !== undefined) return inside(from, named)
  const workspace = /^workspace:(.*)$/.exec(text)?.[1] ?? ''
  if (/^\.{1,2}(?:\/|$)/.test(workspace)) return inside(from, workspace)
  return /^[^@*^~]+\/[^@]*$/.test(workspace) ? inside(root, workspace) : undefined
}

/** No file system has a longer one. */
const longestPath = 4096

/** A path below the repository's root; undefined when it leads out of it. */
export function inside(from: string, path: string): string | undefined {
  if (/^[/~]/.test(path) || path.length > longestPath) return undefined
  const resolved = posix.normalize(posix.join(from === '' ? '.' : from, path)).replace(/\/$/, '')
  if (resolved === '..' || resolved.startsWith('../')) return undefined
  return resolved === '.' ? '' : resolved
}

/** A path below a folder; either may be `''`. */
export function pathBelow(folder: string, path: string): string {
  return folder === '' || path === '' ? folder + path : `${folder}/${path}`
}

/** A path as git has it: without `./` or `/` before it, or slashes after it. */
export function plainPath(path: string): string {
  return path.replace(/^\.?\/+/, '').replace(/\/+$/, '')
}

/** The folder of a path; `''` is the repository's root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
