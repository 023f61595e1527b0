import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { billOfMaterials, librariesOf, notices } from './libraries.mjs'
import { cacheDir, fail, progress, root } from './project.mjs'
import { runQuietly } from './run-quietly.mjs'

const ncc = join(root, 'node_modules/@vercel/ncc')
const kept = join(cacheDir, 'bundles')
/** As many as seven actions over a day's work; the oldest go. */
const keepAtMost = 60

/**
 * Bundles an action's compiled code into the folder `out`. What has not changed since it was last bundled on this machine
 * comes from the cache; with `fromSource` it is there only for those that come later.
 */
export async function bundle(action, out, { fromSource }) {
  const entry = join(kept, `${action}-${inputsHash(action)}`)
  if (!fromSource && existsSync(entry)) {
    const now = new Date()
    utimesSync(entry, now, now)
    cpSync(entry, out, { recursive: true })
    return progress(`bundle ${action}: unchanged`)
  }
  await runNcc(action, out)
  progress(`bundle ${action}`)
  mkdirSync(kept, { recursive: true })
  const fresh = mkdtempSync(join(kept, '.new-'))
  cpSync(out, fresh, { recursive: true })
  // Another clone may have put the same bundle there meanwhile.
  if (existsSync(entry)) rmSync(fresh, { recursive: true })
  else renameSync(fresh, entry)
  prune()
}

async function runNcc(action, out) {
  const stats = join(mkdtempSync(join(tmpdir(), 'bundle-')), 'stats.json')
  const options = ['-q', '-o', out, '--no-cache', '--stats-out', stats]
  const { code, output } = await runQuietly(
    process.execPath,
    [join(ncc, 'dist/ncc/cli.js'), 'build', `actions/${action}/build/main.js`, ...options],
    { cwd: root }
  )
  if (code !== 0) fail(`bundling ${action} failed:\n${output}`)
  // What ncc did not find it leaves as a plain require, which ends the action when it gets there.
  if (
    readdirSync(out).some(
      (file) => /\.js$/.test(file) && /eval\("require"\)\("/.test(readFileSync(join(out, file), 'utf8'))
    )
  )
    fail(`the bundle of ${action} lacks a library: is node_modules complete? Run \`npm ci\`.`)
  // ncc leaves a package.json of its own and the type declarations' map next to the bundle: only these belong to a release.
  for (const file of readdirSync(out))
    if (!/^(index\.js|\d+\.index\.js)$/.test(file)) rmSync(join(out, file), { recursive: true })
  writeLibraries(action, out, JSON.parse(readFileSync(stats, 'utf8')))
  rmSync(dirname(stats), { recursive: true })
}

/** ncc's own list of licenses leaves out what webpack merges into another module: a third of the libraries. */
function writeLibraries(action, out, stats) {
  try {
    const libraries = librariesOf(stats)
    writeFileSync(join(out, 'licenses.txt'), notices(libraries))
    writeFileSync(join(out, 'bom.cdx.json'), billOfMaterials(action, libraries))
  } catch (cause) {
    fail(`the libraries in the bundle of ${action}: ${cause.message}`)
  }
}

/** A hash of all that decides what the bundle of an action holds: its own and its packages' code, the libraries, the bundler. */
function inputsHash(action) {
  const hash = createHash('sha256')
  const add = (file) =>
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  hash.update(process.version)
  add(import.meta.filename)
  add(join(import.meta.dirname, 'libraries.mjs'))
  add(join(root, 'package-lock.json'))
  add(join(ncc, 'package.json'))
  for (const folder of [join(root, 'actions', action), ...packagesBelow(join(root, 'actions', action))]) {
    add(join(folder, 'package.json'))
    for (const file of compiled(join(folder, 'build'))) add(file)
  }
  return hash.digest('hex').slice(0, 32)
}

/** The workspaces that a workspace depends on, directly or not. */
function packagesBelow(folder, found = new Set()) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies).filter((each) => each.startsWith('@staging-actions/'))) {
    const below = join(root, 'packages', basename(name))
    if (found.has(below)) continue
    found.add(below)
    packagesBelow(below, found)
  }
  return [...found].sort()
}

function compiled(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function prune() {
  const byAge = readdirSync(kept)
    .map((name) => ({
      path: join(kept, name),
      usedAt: statSync(join(kept, name), { throwIfNoEntry: false })?.mtimeMs ?? 0
    }))
    .sort((a, b) => b.usedAt - a.usedAt)
  for (const { path } of byAge.slice(keepAtMost)) rmSync(path, { recursive: true, force: true })
}
