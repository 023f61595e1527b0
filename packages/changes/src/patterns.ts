import { StagingError } from '@staging-actions/base'
import type { Minimatch, MinimatchOptions } from 'minimatch'
import type { ChangedFile } from './raw-diff.ts'

/** The first pattern that matches a file, or of a submodule anything that may be in it. */
export type Matcher = (file: NamedFile) => string | undefined

/** All that a pattern asks about. */
export type NamedFile = Pick<ChangedFile, 'path' | 'submodule'>

type Test = (file: NamedFile) => boolean
type Glob = new (pattern: string, options: MinimatchOptions) => Minimatch

const never: Matcher = () => undefined

/**
 * Makes matchers; asynchronous, because minimatch is loaded only when one of the patterns needs it.
 * A matcher is a function from a file to the first pattern that matches it. Dotfiles are files like any other.
 */
export async function prepareMatchers(patterns: Iterable<string>): Promise<(patterns: readonly string[]) => Matcher> {
  const needed = [...patterns].some((pattern) => textTestOf(pattern) === undefined)
  const glob = needed ? (await import('minimatch')).Minimatch : undefined
  return (list) => (list.length === 0 ? never : matcherOf(list, glob))
}

function matcherOf(patterns: readonly string[], glob: Glob | undefined): Matcher {
  const tests = patterns.map((pattern) => ({ pattern, matches: textTestOf(pattern) ?? globTestOf(pattern, glob) }))
  return (file) => tests.find(({ matches }) => matches(file))?.pattern
}

/** The same patterns, of a submodule only when they match all that may be in it: to leave files out takes that. */
export function wholly(matcher: Matcher): Matcher {
  return (file) => {
    if (!file.submodule) return matcher(file)
    const { path } = file
    return matcher({ path, submodule: false }) ?? matcher({ path: `${path}/\0/\0`, submodule: false })
  }
}

/** `apps/web` of `apps/web/**`; undefined for every other form. */
export function folderOf(pattern: string): string | undefined {
  return /^([^*?[\]{}()!+@\\]+)\/\*\*$/.exec(pattern)?.[1]
}

/**
 * The forms that nearly all patterns have are compared as text; a test holds them to minimatch's own answers.
 * A submodule's path stands for all that is below it.
 */
function textTestOf(pattern: string): Test | undefined {
  const folder = folderOf(pattern)
  if (folder !== undefined) {
    const prefix = `${folder}/`
    return ({ path, submodule }) => path.startsWith(prefix) || (submodule && prefix.startsWith(`${path}/`))
  }
  const anywhere = pattern.startsWith('**/')
  const last = anywhere ? pattern.slice(3) : pattern
  if (last.includes('/')) return undefined
  const nameTest = nameTestOf(last)
  if (nameTest === undefined) return undefined
  return ({ path, submodule }) => {
    if (anywhere) return submodule || nameTest(path.slice(path.lastIndexOf('/') + 1))
    return !path.includes('/') && nameTest(path)
  }
}

/** `README.md`, `*.md`, `LICENSE*`: tests of a name without a folder. */
function nameTestOf(pattern: string): ((name: string) => boolean) | undefined {
  if (/[?[\]{}()!+@\\]/.test(pattern)) return undefined
  const star = pattern.indexOf('*')
  if (star < 0) return (name) => name === pattern
  if (pattern.indexOf('*', star + 1) >= 0 || pattern === '*') return undefined
  const [start, end] = [pattern.slice(0, star), pattern.slice(star + 1)]
  return (name) => name.length >= pattern.length - 1 && name.startsWith(start) && name.endsWith(end)
}

function globTestOf(pattern: string, glob: Glob | undefined): Test {
  if (!glob) throw new StagingError('internal', `the pattern ${pattern} was not prepared`)
  const options = { dot: true, nocomment: true, nonegate: true } as const
  const full = new glob(pattern, options)
  let partial: Minimatch | undefined
  return ({ path, submodule }) => {
    if (full.match(path)) return true
    if (!submodule) return false
    partial ??= new glob(pattern, { ...options, partial: true })
    return partial.match(path)
  }
}
