// What detect-changed-apps costs beside plain git: a generated repository, diffs of several sizes, and its start-up
// beside bare Node and beside @actions/core alone. `node scripts/bench/detect.mjs [--json FILE] [--files N] [--commits N]`
// measures the built bundle in dist/.
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    files: { type: 'string', default: '100000' },
    commits: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '12' },
    bundle: { type: 'string', default: join(root, 'dist/detect-changed-apps/index.js') }
  }
})
const fileCount = Number(values.files)
const rounds = Number(values.rounds)
const diffs = [1, 500, 5_000, 50_000].filter((size) => size <= fileCount)
const folder = mkdtempSync(join(tmpdir(), 'bench-detect-'))
const figures = {}
const started = performance.now()

try {
  const repository = join(folder, 'large')
  const bases = await generate(repository, fileCount, Number(values.commits), diffs)
  await measureStartUp()
  for (const size of diffs) await measureDiff(repository, bases[size], size)
  await measureGrowth()
  report()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Apps of 1000 files each in folders of 50, then many small commits, then one branch a diff size. */
async function generate(repository, files, commits, sizes) {
  mkdirSync(repository)
  git(repository, 'init', '--quiet', '--initial-branch=main')
  const stream = spawn('git', ['fast-import', '--quiet'], { cwd: repository, stdio: ['pipe', 'inherit', 'inherit'] })
  const write = async (text) => stream.stdin.write(text) || new Promise((done) => stream.stdin.once('drain', done))
  const name = (i) => `apps/app-${Math.floor(i / 1000)}/src/part-${Math.floor(i / 50) % 20}/file-${i}.js`
  const commit = (branch, n, from) =>
    `commit refs/heads/${branch}\ncommitter B <b@example.com> ${1_700_000_000 + n} +0000\ndata 1\nc\n${from ? `from ${from}\n` : ''}`
  const file = (i, text) => `M 100644 inline ${name(i)}\ndata ${text.length}\n${text}\n`
  await write(commit('main', 0))
  for (let i = 0; i < files; i++) await write(file(i, `${i}`))
  for (let n = 1; n < commits; n++) await write(commit('main', n) + file((n * 7919) % files, `c${n}`))
  for (const size of sizes) {
    await write(commit(`diff-${size}`, commits, 'refs/heads/main'))
    const step = Math.max(1, Math.floor(files / size))
    for (let i = 0; i < size; i++) await write(file((i * step) % files, `d${size}-${i}`))
  }
  stream.stdin.end()
  await new Promise((done) => stream.on('close', done))
  git(repository, 'repack', '-adq')
  git(repository, 'commit-graph', 'write', '--reachable')
  git(repository, 'update-ref', 'refs/remotes/origin/main', 'refs/heads/main')
  return Object.fromEntries(sizes.map((size) => [size, `diff-${size}`]))
}

async function measureStartUp() {
  const bare = join(folder, 'bare.mjs')
  const core = join(root, `.bench-core-${process.pid}.mjs`)
  writeFileSync(bare, '')
  writeFileSync(core, "import { getInput, setOutput } from '@actions/core'\nsetOutput('x', getInput('y'))\n")
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  try {
    execFileSync(process.execPath, [ncc, 'build', core, '-q', '--no-cache', '-o', join(folder, 'core')])
  } finally {
    rmSync(core)
  }
  const env = actionEnvironment('refs/heads/main', '0'.repeat(40))
  const [node, alone, ours] = await interleaved([
    () => run(process.execPath, [bare], { env }),
    () => run(process.execPath, [join(folder, 'core/index.mjs')], { env }),
    startUp
  ])
  record('start-up', ours.wall, 'ms', 'bundle of @actions/core alone', alone.wall)
  record('start-up beside bare node', ours.wall, 'ms', 'bare node', node.wall)
}

/** A deleted branch needs no git: what is left is the start-up. */
function startUp() {
  const event = join(folder, 'deleted.json')
  writeFileSync(event, '{"deleted":true}')
  const env = { ...actionEnvironment('refs/heads/main', '0'.repeat(40)), GITHUB_EVENT_PATH: event }
  return run(process.execPath, [values.bundle], { env })
}

/** Each beside plain git and the start-up in the same rounds; what is less the start-up is what the diff takes longer. */
async function measureDiff(repository, branch, size) {
  const head = git(repository, 'rev-parse', branch).trim()
  writeFileSync(join(repository, '.git/HEAD'), `${head}\n`)
  const env = actionEnvironment('refs/heads/staging', head)
  const base = git(repository, 'merge-base', 'main', head).trim()
  const [plain, ours, start] = await interleaved([
    () => run('git', ['diff', '--name-only', '-z', base, head], { cwd: repository, env }),
    () => run(process.execPath, [values.bundle], { cwd: repository, env: { ...env, GITHUB_WORKSPACE: repository } }),
    startUp
  ])
  const name = `diff of ${size} files`
  const [less, beside] = ['ms, less the start-up', 'git diff --name-only -z']
  record(`wall, ${name}`, ours.wall - start.wall, less, beside, plain.wall)
  record(`cpu, ${name}`, ours.cpu - start.cpu, less, beside, plain.cpu)
  record(`whole run, ${name}`, ours.wall, 'ms', 'start-up', start.wall)
  record(`peak memory, ${name}`, ours.memory, 'MiB', 'start-up', start.memory)
}

/** The same small diff in repositories of growing size. */
async function measureGrowth() {
  for (const files of [1_000, 10_000, fileCount]) {
    const repository = join(folder, `growth-${files}`)
    await generate(repository, files, 200, [100])
    const head = git(repository, 'rev-parse', 'diff-100').trim()
    writeFileSync(join(repository, '.git/HEAD'), `${head}\n`)
    const env = { ...actionEnvironment('refs/heads/staging', head), GITHUB_WORKSPACE: repository }
    const [ours, start] = await interleaved([
      () => run(process.execPath, [values.bundle], { cwd: repository, env }),
      startUp
    ])
    record(`wall, diff of 100 files of ${files}`, ours.wall - start.wall, 'ms, less the start-up')
    rmSync(repository, { recursive: true })
  }
}

function actionEnvironment(ref, sha) {
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '')
  return {
    PATH: process.env.PATH,
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: ref,
    GITHUB_SHA: sha,
    GITHUB_REPOSITORY: 'acme/large'
  }
}

/** Each candidate in turn, several times, so that a busy moment strikes all; the mean of the middle half. */
async function interleaved(candidates) {
  const runs = candidates.map(() => [])
  for (let round = 0; round < rounds + 1; round++)
    for (const [index, candidate] of candidates.entries()) runs[index].push(await candidate())
  return runs.map((list) => {
    const middle = (key) => {
      const sorted = list
        .slice(1)
        .map((one) => one[key])
        .sort((a, b) => a - b)
      const half = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4))
      return half.reduce((sum, value) => sum + value, 0) / half.length
    }
    return { wall: middle('wall'), cpu: middle('cpu'), memory: middle('memory') }
  })
}

/** Wall and CPU time (children included) in ms by bash's own clock; peak memory of a Node process in MiB. */
function run(command, args, options) {
  const note = join(folder, 'memory')
  const hook = join(folder, 'memory.mjs')
  writeFileSync(
    hook,
    `import { writeFileSync } from 'node:fs'\nprocess.on('exit', () => writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS / 1024)))\n`
  )
  writeFileSync(note, '0')
  const isNode = command === process.execPath
  const measured = isNode ? ['--import', hook, ...args] : args
  const script = 'TIMEFORMAT="%R %U %S"; time "$@" >/dev/null 2>"$ERRORS"'
  const result = spawnSync('bash', ['-c', script, 'bash', command, ...measured], {
    ...options,
    env: { ...options.env, ERRORS: join(folder, 'errors') },
    encoding: 'utf8'
  })
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}: ${result.stderr}`)
  const [wall, user, system] = result.stderr
    .trim()
    .split(/\s+/)
    .map((text) => Number(text) * 1000)
  const memory = isNode ? Number(execFileSync('cat', [note], { encoding: 'utf8' })) : 0
  return Promise.resolve({ wall, cpu: user + system, memory })
}

function git(cwd, ...args) {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  })
}

function record(name, value, unit, against, other) {
  figures[name] = {
    value: Math.round(value * 10) / 10,
    unit,
    ...(against && {
      against: `${against}: ${Math.round(other * 10) / 10}`,
      ratio: Math.round((value / other) * 100) / 100
    })
  }
}

function report() {
  for (const [name, { value, unit, against, ratio }] of Object.entries(figures))
    console.log(`${name.padEnd(42)} ${String(value).padStart(8)} ${unit}${against ? `   ${ratio} × ${against}` : ''}`)
  if (!values.json) return
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const json = { schema: 1, scenario: 'bench detect', outcome: 'success', seconds, jobs: [], requests: {}, cost: 0 }
  writeFileSync(
    values.json,
    `${JSON.stringify({ ...json, receipt: [], leftovers: [], figures, events: [] }, null, 2)}\n`
  )
}
