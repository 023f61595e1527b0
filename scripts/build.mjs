// Builds dist/, the tree that a release publishes as the root of its tag: one self-contained folder an action,
// and the reusable workflows with our own actions named as users name them. `--check` compares only.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { published } from './published-workflow.mjs'
import { bundle } from './tools/bundle.mjs'
import { fail, progress, root } from './tools/project.mjs'
import { runQuietly } from './tools/run-quietly.mjs'

/** The clean-up half of an action: the same bundle, told which half it is. */
const post = "process.argv[2] = 'post'\nawait import('./index.js')\n"

const check = process.argv.includes('--check')
const actions = readdirSync(join(root, 'actions')).sort()
const target = mkdtempSync(join(tmpdir(), 'dist-'))
const dist = join(root, 'dist')

await step('compile', process.execPath, [
  join(root, 'node_modules/typescript/bin/tsc'),
  '-b',
  ...actions.map((name) => `actions/${name}/tsconfig.build.json`)
])
await sideBySide(actions, bundleAction)
writeFileSync(join(target, 'package.json'), '{ "type": "module" }\n')
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))
cpSync(join(root, 'docs/schema/staging.schema.json'), join(target, 'staging.schema.json'))
publishWorkflows()
const differing = compare()
// Tests that run meanwhile keep their bundles where nothing has changed.
if (differing.length > 0 && !check) replace()
rmSync(target, { recursive: true })
if (differing.length > 0 && check)
  fail(`dist/ is not what the source builds (${differing.join(', ')}): run \`npm run build\` and commit dist/`)
progress(differing.length > 0 ? `dist/ has changed: ${differing.join(', ')}` : 'dist/ is what the source builds')

async function bundleAction(name) {
  const out = join(target, name)
  await bundle(name, out, { fromSource: check && Boolean(process.env.CI) })
  cpSync(join(root, 'actions', name, 'action.yml'), join(out, 'action.yml'))
  if (/^ {2}post: post\.js$/m.test(readFileSync(join(out, 'action.yml'), 'utf8')))
    writeFileSync(join(out, 'post.js'), post)
}

/** As many at a time as there are processors: each is a process of its own that does nothing but compute. */
async function sideBySide(names, work) {
  const left = [...names]
  const worker = async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) await work(name)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
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

/** The files in which what was built differs from dist/. */
function compare() {
  const built = files(target)
  const committed = files(dist)
  return [...new Set([...built.keys(), ...committed.keys()])].filter((path) => built.get(path) !== committed.get(path))
}

function replace() {
  rmSync(dist, { recursive: true, force: true })
  cpSync(target, dist, { recursive: true })
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
