import { execFileSync } from 'node:child_process'
import { root } from '../tools/project.mjs'
import { named, pinned, placeholder, relinked } from './plan.mjs'

/** What people read or copy, at the same place as in the source. */
const asTheyAre = /^(docs|infra|examples)\/|^(README|CHANGELOG|SECURITY)\.md$/
/** Pages of those who work on the product, and pictures' sources. */
const left = /^docs\/adr(\/|$)/
const workflows = /^\.github\/workflows\/staging-[\w-]+\.yml$/

/**
 * The two commits of a release. The first holds the actions at its root; the second adds the reusable workflows, which name
 * the actions by the first one's SHA. Made by git in the repository's object store alone: no ref, no work tree, and with the
 * author and the date of the source's commit, so that the same source makes the same SHAs anywhere.
 * @param {{ source: string, repository: string, server: string, version: string }} release `source`: a full SHA.
 * @returns {{ actions: string, release: string }}
 */
export function composeCommits({ source, repository, server, version }) {
  const files = filesOf(source)
  const moved = (path) => placeOf(path, files)
  const naming = new Set(
    git(['grep', '-lzIF', placeholder, source])
      .split('\0')
      .map((line) => line.slice(source.length + 1))
  )
  const text = (path) => {
    const content = git(['cat-file', 'blob', files.get(path).sha])
    const page = /\.md$/.test(path)
      ? relinked(content, { from: path, to: moved(path), moved, source: `${server}/${repository}/blob/${source}` })
      : content
    return named(page, repository)
  }
  // Bundles are the bytes that the provenance speaks of: nothing is replaced in them.
  const isRewritten = (path) => !path.startsWith('dist/') && (naming.has(path) || path.endsWith('.md'))
  const entries = [...files].flatMap(([path, { mode, sha }]) => {
    const place = moved(path)
    if (place === undefined || workflows.test(path)) return []
    return [{ mode, place, sha: isRewritten(path) ? write(text(path)) : sha }]
  })
  const actions = commit(entries, [source], `Actions of ${version}`, source)
  const added = [...files].flatMap(([path, { mode }]) =>
    workflows.test(path)
      ? [{ mode, place: path, sha: write(pinned(text(path), { repository, sha: actions, version })) }]
      : []
  )
  return { actions, release: commit([...entries, ...added], [actions], `v${version}`, source) }
}

/** Where a path of the source is in the release; undefined when it is not there. */
function placeOf(path, files) {
  if (path.startsWith('dist/')) return path.startsWith('dist/.github/') ? undefined : path.slice('dist/'.length)
  const [, action] = /^actions\/([\w-]+)\/README\.md$/.exec(path) ?? []
  if (action !== undefined) return `${action}/README.md`
  if (workflows.test(path)) return path
  if (asTheyAre.test(path) && !left.test(path)) return path
  // A folder that pages link to.
  const folder = [...files.keys()].find((each) => each.startsWith(`${path}/`))
  const place = folder === undefined ? undefined : placeOf(folder, files)
  return place?.endsWith(folder?.slice(path.length))
    ? place.slice(0, place.length - folder.slice(path.length).length)
    : undefined
}

function filesOf(commitSha) {
  const lines = git(['ls-tree', '-r', '-z', '--full-tree', commitSha]).split('\0').filter(Boolean)
  return new Map(
    lines.map((line) => {
      const [facts, path] = line.split('\t')
      const [mode, , sha] = facts.split(' ')
      return [path, { mode, sha }]
    })
  )
}

function commit(entries, parents, message, source) {
  const [name, email, date] = git(['log', '-1', '--format=%cn%x00%ce%x00%cI', source]).trim().split('\0')
  const person = { NAME: name, EMAIL: email, DATE: date }
  const env = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((role) =>
      Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value])
    )
  )
  const tree = writeTree(entries)
  return git(['commit-tree', '--no-gpg-sign', tree, ...parents.flatMap((sha) => ['-p', sha]), '-m', message], {
    env
  }).trim()
}

/** Trees bottom up, by mktree: an index of one's own would need a file. */
function writeTree(entries) {
  const here = new Map()
  const below = new Map()
  for (const { mode, place, sha } of entries) {
    const [first, ...rest] = place.split('/')
    if (rest.length === 0) here.set(first, `${mode} blob ${sha}\t${first}`)
    else below.set(first, [...(below.get(first) ?? []), { mode, place: rest.join('/'), sha }])
  }
  for (const [name, inner] of below) here.set(name, `040000 tree ${writeTree(inner)}\t${name}`)
  return git(['mktree', '-z'], { input: [...here.values()].map((line) => `${line}\0`).join('') }).trim()
}

function write(content) {
  return git(['hash-object', '-w', '--stdin'], { input: content }).trim()
}

/** The output of git, in the project. */
export function git(args, { env = {}, input } = {}) {
  return execFileSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
    ...(input !== undefined && { input }),
    stdio: ['pipe', 'pipe', 'inherit']
  })
}

/** The same, as bytes. */
export function gitBytes(args) {
  return execFileSync('git', args, { cwd: root, maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'inherit'] })
}
