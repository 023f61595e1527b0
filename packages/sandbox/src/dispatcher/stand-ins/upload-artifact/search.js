// Which files of the workspace actions/upload-artifact takes, and what their names in the artifact are relative to.
import { readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, join, normalize, sep } from 'node:path'

/** @param {string} lines patterns, one a line; `#` begins a comment, `!` takes back what came before */
export function findFilesToUpload(lines, workspace, includesHidden) {
  const patterns = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => readPattern(line, workspace))
  const searchPaths = withoutDescendants(
    patterns.filter(({ negated }) => !negated).map((pattern) => pattern.searchPath)
  )
  const taken = (file) => patterns.reduce((is, { negated, matches }) => (matches(file) ? !negated : is), false)
  const files = searchPaths.flatMap((path) => walk(path, includesHidden)).filter(taken)
  return { files, root: rootOf(searchPaths, files) }
}

function readPattern(line, workspace) {
  const [, marks = '', rest = ''] = /^((?:!\s*)*)(.*)$/.exec(line) ?? []
  if (rest.split('/').some((part, index) => part === '..' || (part === '.' && index > 0)))
    throw new Error(`Invalid pattern '${rest}'. Relative pathing '.' and '..' is not allowed.`)
  const absolute = rest.startsWith('/')
    ? rest
    : /^~(\/|$)/.test(rest)
      ? homedir() + rest.slice(1)
      : join(workspace, rest.replace(/^\.(\/|$)/, ''))
  const segments = absolute.replace(/\/+$/, '').split(/\/+/)
  const firstGlob = segments.findIndex((segment) => /[*?]|\[.+\]/.test(segment))
  const own = new RegExp(`^${segments.map(segmentOf).join('')}$`)
  const below = new RegExp(`^${segments.map(segmentOf).join('')}/.+$`)
  const onlyFolders = absolute.endsWith('/')
  return {
    negated: marks.replace(/\s/g, '').length % 2 === 1,
    searchPath: (firstGlob < 0 ? segments : segments.slice(0, firstGlob)).join('/') || '/',
    matches: (file) => (!onlyFolders && own.test(file)) || below.test(file)
  }
}

/** Braces are plain text here, and a wildcard takes names that begin with a dot. */
function segmentOf(segment, index) {
  if (segment === '**') return '(?:/[^/]+)*'
  const text = segment.replace(/\[[^\]]+\]|[*?]|[\\^$.|+(){}[\]]/g, (found) =>
    found === '*' ? '[^/]*' : found === '?' ? '[^/]' : found.length > 2 ? found.replace(/^\[!/, '[^') : `\\${found}`
  )
  return index === 0 ? text : `/${text}`
}

function withoutDescendants(paths) {
  const unique = [...new Set(paths)]
  return unique.filter(
    (path) => !unique.some((other) => other !== path && path.startsWith(`${other.replace(/\/$/, '')}/`))
  )
}

/** What begins with a dot is left out with all that is below it: also where a search begins. */
function walk(path, includesHidden) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || (!includesHidden && basename(path).startsWith('.'))) return []
  if (!found.isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => walk(join(path, name), includesHidden))
}

/** Of several search paths their least common ancestor; of one file its folder. */
function rootOf(searchPaths, files) {
  const [first = sep, ...others] = searchPaths
  if (others.length === 0) return files.length === 1 && files[0] === first ? dirname(first) : first
  const parts = normalize(first).split(sep)
  const rest = others.map((path) => normalize(path).split(sep))
  const end = parts.findIndex((part, index) => rest.some((other) => other[index] !== part))
  return (end < 0 ? parts : parts.slice(0, end)).join(sep) || sep
}
