// Builds dist/, the tree that a release publishes as the root of its tag: one self-contained folder an action,
// and the reusable workflows with our own actions named as users name them. `--check` builds elsewhere and compares.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { published } from './published-workflow.mjs'
import { fail, progress, root } from './tools/project.mjs'
import { runQuietly } from './tools/run-quietly.mjs'

/** The clean-up half of an action: the same bundle, told which half it is. */
const post = "process.argv[2] = 'post'\nawait import('./index.js')\n"

const check = process.argv.includes('--check')
const actions = readdirSync(join(root, 'actions')).sort()
const target = check ? mkdtempSync(join(tmpdir(), 'dist-')) : join(root, 'dist')

await step('compile', process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-b',
  ...actions.map((name) => `actions/${name}/tsconfig.build.json`)
])
if (!check) rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
for (const name of actions) await bundle(name)
writeFileSync(join(target, 'package.json'), '{ "type": "module" }\n')
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))
cpSync(join(root, 'docs/schema/staging.schema.json'), join(target, 'staging.schema.json'))
publishWorkflows()
if (check) compare()

async function bundle(name) {
  const out = join(target, name)
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  await step(`bundle ${name}`, process.execPath, [
    ncc,
    'build',
    `actions/${name}/build/main.js`,
    '-q',
    '-o',
    out,
    '--license',
    'licenses.txt',
    '--no-cache'
  ])
  // What ncc did not find it leaves as a plain require, which ends the action when it gets there.
  if (
    readdirSync(out).some(
      (file) => /\.js$/.test(file) && /eval\("require"\)\("/.test(readFileSync(join(out, file), 'utf8'))
    )
  )
    fail(`the bundle of ${name} lacks a library: is node_modules complete? Run \`npm ci\`.`)
  // ncc leaves a package.json of its own and the type declarations' map beside the bundle: only these belong to a release.
  for (const file of readdirSync(out))
    if (!/^(index\.js|licenses\.txt|\d+\.index\.js)$/.test(file)) rmSync(join(out, file), { recursive: true })
  cpSync(join(root, 'actions', name, 'action.yml'), join(out, 'action.yml'))
  if (/^ {2}post: post\.js$/m.test(readFileSync(join(out, 'action.yml'), 'utf8')))
    writeFileSync(join(out, 'post.js'), post)
}

function publishWorkflows() {
  const folder = join(root, '.github/workflows')
  const out = join(target, '.github/workflows')
  mkdirSync(out, { recursive: true })
  for (const file of readdirSync(folder)
    .filter((name) => name.startsWith('staging-'))
    .sort()) {
    writeFileSync(join(out, file), published(readFileSync(join(folder, file), 'utf8')))
  }
}

function compare() {
  const built = files(target)
  const committed = files(join(root, 'dist'))
  const differing = [...new Set([...built.keys(), ...committed.keys()])].filter(
    (path) => built.get(path) !== committed.get(path)
  )
  rmSync(target, { recursive: true })
  if (differing.length > 0)
    fail(`dist/ is not what the source builds (${differing.join(', ')}): run \`npm run build\` and commit dist/`)
  progress(`dist/ is what the source builds: ${built.size} files`)
}

function files(folder) {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')])
  )
}

async function step(title, command, args) {
  progress(title)
  const { code, output } = await runQuietly(command, args, { cwd: root })
  if (code !== 0) fail(`${title} failed:\n${output}`)
}
