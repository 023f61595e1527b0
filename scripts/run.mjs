// What is behind the door of every npm script. Runs on Node 20 with the standard library alone, so that any of them
// works as the first command in a fresh clone: dependencies, Node 24 and tools come first, then the command.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './tools/dependencies.mjs'
import { requireGit } from './tools/git.mjs'
import { findNode24 } from './tools/node24.mjs'
import { prepareTools } from './tools/prepare.mjs'
import { fail, root } from './tools/project.mjs'
import { makeScratch } from './tools/scratch.mjs'

const bin = (name) => join(root, 'node_modules', name)
const typescript = ['--conditions=source', '--disable-warning=ExperimentalWarning']

/** What each command needs besides the dependencies, whether its temporary files may live in memory, and how it is started under Node 24. */
const commands = {
  setup: { tools: ['act', 'terraform', 'provider', 'actionlint', 'zizmor', 'github-openapi'], steps: () => [] },
  demo: {
    tools: ['act', 'terraform', 'provider'],
    steps: (args) => [[...typescript, 'packages/sandbox/src/demo/main.ts', ...args]]
  },
  sandbox: {
    tools: ['act', 'terraform', 'provider'],
    steps: (args) => [[...typescript, 'packages/sandbox/src/rehearsal/main.ts', ...args]]
  },
  test: {
    tools: ['act', 'terraform', 'provider', 'github-openapi'],
    scratch: true,
    steps: tests
  },
  'test:nightly': {
    tools: ['act', 'terraform', 'provider', 'github-openapi'],
    scratch: true,
    steps: (args) => tests(['nightly', ...args])
  },
  conformance: {
    tools: ['act', 'terraform', 'provider', 'github-openapi'],
    scratch: true,
    steps: (args) => [[...typescript, 'packages/sandbox/src/conformance/main.ts', ...args]]
  },
  faults: {
    tools: [],
    steps: (args) => [[...typescript, 'packages/environment/test/faults/main.ts', ...args]]
  },
  'test:lab': {
    tools: ['act', 'terraform', 'provider', process.argv.includes('--if-built') ? 'argolab, if built' : 'argolab'],
    scratch: true,
    steps: (args) => [[...typescript, 'packages/sandbox/src/argolab/test-lab.ts', ...args]]
  },
  bench: {
    tools: process.argv[3] === 'sandbox' ? ['act', 'terraform', 'provider'] : [],
    steps: (args) => [[...typescript, `scripts/bench/${benchmark(args)}.mjs`, ...args.slice(1)]]
  },
  build: { tools: [], steps: (args) => [['scripts/build.mjs', ...args]] },
  typecheck: { tools: [], steps: () => [[bin('typescript/bin/tsc')]] },
  lint: { tools: ['actionlint', 'zizmor'], steps: () => [[...typescript, 'scripts/lint.ts']] },
  docs: { tools: [], steps: (args) => [[...typescript, 'scripts/docs.ts', ...args]] },
  release: { tools: [], steps: (args) => [['scripts/release/main.mjs', ...args]] },
  check: {
    tools: ['actionlint', 'zizmor'],
    steps: () => [
      [bin('typescript/bin/tsc')],
      [...typescript, 'scripts/lint.ts'],
      [...typescript, 'scripts/docs.ts', '--check'],
      ['scripts/build.mjs', '--check']
    ]
  }
}

const [name, ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) fail(`unknown command "${name ?? ''}": one of ${Object.keys(commands).join(', ')}`)

await requireGit()
await ensureDependencies()
const node = findNode24()
const env = { ...process.env, ...(await prepareTools(command.tools)), STAGING_ACTIONS_NODE: node }
env.PATH = `${join(node, '..')}:${env.PATH}`
const scratch = command.scratch ? makeScratch() : { remove: () => {} }
if (scratch.TMPDIR) env.TMPDIR = scratch.TMPDIR
let code = 0
for (const step of command.steps(args)) if (code === 0) code = await start(node, step, env)
scratch.remove()
process.exit(code)

/** What the door tests run is built first. */
function tests(args) {
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', bin('jest/bin/jest.js')]
  return [['scripts/build.mjs'], [...jest, ...args]]
}

/** The benchmark that is asked for by its first word: one file of scripts/bench. */
function benchmark([name = '']) {
  const known = readdirSync(join(root, 'scripts/bench')).map((file) => file.replace(/\.mjs$/, ''))
  return known.includes(name) ? name : fail(`say which benchmark: npm run bench -- ${known.join('|')}`)
}

/** The exit code; a Ctrl-C, or the end of a terminal, reaches the child by itself, and we wait for its clean-up. */
function start(executable, argv, childEnv) {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {})
    const child = spawn(executable, argv, { cwd: root, env: childEnv, stdio: 'inherit' })
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
