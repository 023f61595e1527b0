import { Minimatch } from 'minimatch'
import type { ChangedFile } from './diff.ts'

export type Matcher = (file: ChangedFile) => string | undefined

const never: Matcher = () => undefined

/**
 * A function from a file to the first pattern that matches it. Patterns of the form `folder/**`, which nearly all are,
 * are compared as text; the others go through minimatch, dotfiles included.
 */
export function matcherOf(patterns: readonly string[]): Matcher {
  if (patterns.length === 0) return never
  const tests = patterns.map((pattern) => ({ pattern, matches: testOf(pattern) }))
  return (file) => tests.find(({ matches }) => matches(file))?.pattern
}

function testOf(pattern: string): (file: ChangedFile) => boolean {
  const folder = /^([^*?[\]{}()!+@\\]+)\/\*\*$/.exec(pattern)?.[1]
  if (folder !== undefined) {
    const prefix = `${folder}/`
    return ({ path, submodule }) => path.startsWith(prefix) || (submodule && path === folder)
  }
  const full = new Minimatch(pattern, { dot: true, nocomment: true, nonegate: true })
  const partial = new Minimatch(pattern, { dot: true, nocomment: true, nonegate: true, partial: true })
  return ({ path, submodule }) => full.match(path) || (submodule && partial.match(path))
}
