import { readFileSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * A checkout's git directory, read as files: its configuration, hooks, grafts and replace refs are never run nor believed,
 * and `safe.directory` does not matter. Read at once, not by and by: until git has been started there is nothing else to do.
 */
export interface Checkout {
  /** Holds HEAD; differs from `common` in a linked worktree. */
  readonly gitDirectory: string
  readonly common: string
  readonly objects: string
  /** The commits whose parents are not there, one a line; empty in a full clone. */
  readonly shallow: string
  readonly objectFormat: 'sha1' | 'sha256'
  /** A partial clone whose commits may be here without their folders. */
  readonly treeless: boolean
}

/** Undefined when the folder is not a checkout. */
export function openCheckout(workspace: string): Checkout | undefined {
  const gitDirectory = findGitDirectory(join(workspace, '.git'))
  if (gitDirectory === undefined) return undefined
  const pointer = textOf(join(gitDirectory, 'commondir'))?.trim()
  const common = pointer ? resolve(gitDirectory, pointer) : gitDirectory
  const configuration = textOf(join(common, 'config')) ?? ''
  return {
    gitDirectory,
    common,
    objects: join(common, 'objects'),
    shallow: textOf(join(common, 'shallow')) ?? '',
    objectFormat: /^\s*objectformat\s*=\s*"?sha256/im.test(configuration) ? 'sha256' : 'sha1',
    treeless: /^\s*partialclonefilter\s*=\s*"?(?!blob:)/im.test(configuration)
  }
}

/** The commit that is checked out; undefined before the first one, or where refs are kept in another way than files. */
export function headOf(checkout: Checkout): string | undefined {
  const head = textOf(join(checkout.gitDirectory, 'HEAD'))?.trim() ?? ''
  if (isSha(head)) return head
  const ref = /^ref: (refs\/.+)$/.exec(head)?.[1]
  return ref === undefined ? undefined : findRef(checkout, ref)
}

/** The object that a full ref name (`refs/heads/main`) points at. */
export function findRef(checkout: Checkout, ref: string): string | undefined {
  if (!/^refs\/[^\0]+$/.test(ref) || ref.split('/').includes('..')) return undefined
  const loose = textOf(join(checkout.common, ref))?.trim()
  if (loose !== undefined && isSha(loose)) return loose
  const symbolic = /^ref: (refs\/.+)$/.exec(loose ?? '')?.[1]
  if (symbolic !== undefined && symbolic !== ref) return findRef(checkout, symbolic)
  const packed = textOf(join(checkout.common, 'packed-refs')) ?? ''
  const end = packed.indexOf(` ${ref}\n`)
  const sha = end < 0 ? '' : packed.slice(packed.lastIndexOf('\n', end) + 1, end)
  return isSha(sha) ? sha : undefined
}

export function isSha(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}

export function isZero(sha: string): boolean {
  return /^0+$/.test(sha)
}

/** `.git` is a folder, or in a linked worktree or submodule a file that names one. */
function findGitDirectory(path: string): string | undefined {
  if (textOf(join(path, 'HEAD')) !== undefined) return path
  const target = /^gitdir: (.+?)\s*$/.exec(textOf(path) ?? '')?.[1]
  if (target === undefined) return undefined
  return isAbsolute(target) ? target : resolve(path, '..', target)
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return undefined
    throw error
  }
}
