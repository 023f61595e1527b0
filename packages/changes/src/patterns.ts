import { Minimatch } from 'minimatch'
import type { ChangedFile } from './diff.ts'

export type Matcher = (file: ChangedFile) => string | undefined

const never: Matcher = () => undefined

/** A function from a file to the first pattern that matches it. Dotfiles are files like any other. */
export function matcherOf(patterns: readonly string[]): Matcher {
  if (patterns.length === 0) return never
  const tests = patterns.map((pattern) => ({ pattern, matches: testOf(pattern) }))
  return (file) => tests.find(({ matches }) => matches(file))?.pattern
}

/** `apps/web` of `apps/web/**`; undefined for every other form. */
export function folderOf(pattern: string): string | undefined {
  return /^([^*?[\]{}()!+@\\]+)\/\*\*$/.exec(pattern)?.[1]
}

/**
 * The forms that nearly all patterns have are compared as text; a test holds them to minimatch's own answers.
 * A submodule's path stands for all that is below it.
 */
function testOf(pattern: string): (file: ChangedFile) => boolean {
  const folder = folderOf(pattern)
  if (folder !== undefined) {
    const prefix = `${folder}/`
    return ({ path, submodule }) => path.startsWith(prefix) || (submodule && path === folder)
  }
  const suffix = /^\*\*\/\*([^*?[\]{}()!+@\\/]+)$/.exec(pattern)?.[1]
  if (suffix !== undefined) return ({ path, submodule }) => submodule || path.endsWith(suffix)
  const name = /^\*\*\/([^*?[\]{}()!+@\\/]+)$/.exec(pattern)?.[1]
  if (name !== undefined)
    return ({ path, submodule }) =>
      submodule || path === name || (path.endsWith(name) && path.at(-name.length - 1) === '/')
  return slowTestOf(pattern)
}

function slowTestOf(pattern: string): (file: ChangedFile) => boolean {
  const options = { dot: true, nocomment: true, nonegate: true } as const
  const full = new Minimatch(pattern, options)
  let partial: Minimatch | undefined
  return ({ path, submodule }) => {
    if (full.match(path)) return true
    if (!submodule) return false
    partial ??= new Minimatch(pattern, { ...options, partial: true })
    return partial.match(path)
  }
}
