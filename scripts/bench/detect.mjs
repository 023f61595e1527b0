// What detect-changed-apps costs next to plain git: a generated repository, diffs of several sizes, with and without a configuration
// file and a ledger, and its start-up next to bare Node and next to @actions/core alone. Figures with a bound say whether they keep
// it (ADR 0015). `npm run bench -- detect [--json FILE] [--files N] [--commits N] [--rounds N]` measures the built bundle in dist/.
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { interleaved, timed } from '../tools/measure.mjs'

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
const sideBySide = (candidates) => interleaved(candidates, rounds)
const diffs = [1, 500, 5_000, 50_000].filter((size) => size <= fileCount)
const folder = mkdtempSync(join(tmpdir(), 'bench-detect-'))
const figures = {}
const started = performance.now()

try {
  const repository = join(folder, 'large')
  const bases = await generate(repository, fileCount, Number(values.commits), diffs)
  await measureStartUp()
  const floor = await measureFloor()
  for (const size of diffs) await measureDiff(repository, bases[size], size, floor)
  await measureSettings(repository)
  await measureGrowth()
  report()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Apps of so many files each in folders of 50, then many small commits, then one branch a diff size. */
async function generate(repository, files, commits, sizes, appSize = 1000) {
  mkdirSync(repository)
  git(repository, 'init', '--quiet', '--initial-branch=main')
  const stream = spawn('git', ['fast-import', '--quiet'], { cwd: repository, stdio: ['pipe', 'inherit', 'inherit'] })
  const write = async (text) => stream.stdin.write(text) || new Promise((done) => stream.stdin.once('drain', done))
  const name = (i) => `apps/app-${Math.floor(i / appSize)}/src/part-${Math.floor((i % appSize) / 50)}/file-${i}.js`
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
  const configuration = catalogue(Math.ceil(files / appSize))
  const own = `M 100644 inline .github/staging.yml\ndata ${configuration.length}\n${configuration}\n`
  await write(commit('configured', commits, 'refs/heads/main') + own)
  await write(commit('diff-configured', commits + 1, 'refs/heads/configured') + file(0, 'configured'))
  stream.stdin.end()
  await new Promise((done) => stream.on('close', done))
  git(repository, 'repack', '-adq')
  git(repository, 'commit-graph', 'write', '--reachable')
  git(repository, 'update-ref', 'refs/remotes/origin/main', 'refs/heads/main')
  return Object.fromEntries(sizes.map((size) => [size, `diff-${size}`]))
}

/** Every app by name, with a path of its own and one that all share. */
function catalogue(apps) {
  const entry = (_, i) => `  - name: app-${i}\n    paths: [apps/app-${i}/**, shared/**]\n    ignore: ["**/*.md"]\n`
  return `version: 1\napps:\n${Array.from({ length: apps }, entry).join('')}`
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
  const [node, alone, ours] = await sideBySide([
    () => timed(process.execPath, [bare], { env }),
    toolkit,
    () => timed(process.execPath, [values.bundle], { env: startUpEnvironment() })
  ])
  record('start-up', ours.wall, 'ms', 'bundle of @actions/core alone', alone.wall, { most: 0.75 })
  record('start-up next to bare node', ours.wall, 'ms', 'bare node', node.wall)
}

/** What every figure of a diff is less by: what another action takes before it does anything. */
function toolkit() {
  return timed(process.execPath, toolkitCommand(), { env: actionEnvironment('refs/heads/main', '0'.repeat(40)) })
}

function toolkitCommand() {
  return [join(folder, 'core/index.mjs')]
}

/** A deleted branch needs no git: what is left is the start-up. */
function startUpEnvironment() {
  const event = join(folder, 'deleted.json')
  writeFileSync(event, '{"deleted":true}')
  return { ...actionEnvironment('refs/heads/main', '0'.repeat(40)), GITHUB_EVENT_PATH: event }
}

/** What no order of work can undercut: as many processes as a run takes, side by side, and their words read. */
async function measureFloor() {
  const [bare, three] = [join(folder, 'bare.mjs'), join(folder, 'three.mjs')]
  writeFileSync(
    three,
    `import { spawn } from 'node:child_process'
    const version = () => new Promise((done) => {
      const git = spawn('git', ['--version'], { stdio: ['ignore', 'pipe', 'pipe'] })
      for (const stream of [git.stdout, git.stderr]) stream.resume()
      git.on('close', done)
    })
    await Promise.all([version(), version(), version()])`
  )
  const env = actionEnvironment('refs/heads/main', '0'.repeat(40))
  const [node, started] = await sideBySide([
    () => timed(process.execPath, [bare], { env }),
    () => timed(process.execPath, [three], { env })
  ])
  const floor = { wall: started.wall - node.wall, cpu: started.cpu - node.cpu }
  record('floor: three `git --version` side by side', floor.wall, 'ms, less bare node')
  record('cpu, the same', floor.cpu, 'ms, less bare node')
  return floor
}

/** Each next to plain git and the toolkit alone in the same rounds. */
async function measureDiff(repository, branch, size, floor) {
  const { head, env } = checkOut(repository, branch)
  const base = git(repository, 'merge-base', 'main', head).trim()
  const ask = ['diff', '--name-only', '-z', base, head]
  const action = () => timed(process.execPath, [values.bundle], { cwd: repository, env })
  const [plain, ours, start] = await sideBySide([() => timed('git', ask, { cwd: repository, env }), action, toolkit])
  const name = `diff of ${size} files`
  const [less, against] = ['ms, less @actions/core alone', 'git diff --name-only -z']
  // What starting processes costs whatever they do, and a multiple of what git takes.
  const allowed = (multiple, of) => ({ atMost: 2.5 * floor[of] + multiple * plain[of] })
  record(`wall, ${name}`, ours.wall - start.wall, less, against, plain.wall, allowed(1.5, 'wall'))
  record(`cpu, ${name}`, ours.cpu - start.cpu, less, against, plain.cpu, allowed(2.5, 'cpu'))
  record(`whole run, ${name}`, ours.wall, 'ms', '@actions/core alone', start.wall)
  const memory = await peakMemory(process.execPath, [values.bundle], { cwd: repository, env })
  const atStart = await peakMemory(process.execPath, toolkitCommand(), { env })
  const ofGit = await peakMemory('git', ask, { cwd: repository, env })
  if (!memory || !atStart || !ofGit) return
  record(`peak memory, ${name}`, memory.own - atStart.own, 'MiB, less @actions/core alone', against, ofGit.own, {
    most: 1.5
  })
  record(`the same of ${size}, the whole run`, memory.own, 'MiB', '@actions/core alone', atStart.own, { atMost: 150 })
  record(`the same of ${size}, with its git processes`, memory.all, 'MiB', against, ofGit.own)
}

/** What a configuration file and a ledger add to a diff of one file; and how many processes of git each takes. */
async function measureSettings(repository) {
  const server = join(folder, 'server/acme')
  mkdirSync(server, { recursive: true })
  symlinkSync(repository, join(server, 'large'))
  const plain = checkOut(repository, 'diff-1')
  const configured = checkOut(repository, 'diff-configured')
  const tested = git(repository, 'rev-parse', 'main').trim()
  publishLedger(repository, tested)
  const fromLedger = {
    ...plain.env,
    GITHUB_SERVER_URL: `file://${join(folder, 'server')}`,
    'INPUT_GITHUB-TOKEN': 'none'
  }
  const action = (head, main, env) => {
    writeFileSync(join(repository, '.git/HEAD'), `${head}\n`)
    git(repository, 'update-ref', 'refs/remotes/origin/main', main)
    return timed(process.execPath, [values.bundle], { cwd: repository, env })
  }
  const ways = [
    () => action(plain.head, 'main', plain.env),
    () => action(configured.head, 'configured', configured.env),
    () => action(plain.head, 'main', fromLedger)
  ]
  const [without, withFile, withLedger] = await sideBySide(ways)
  const [file, ledger] = ['a configuration file', 'a ledger, from a folder']
  record(`whole run with ${file}, diff of 1 file`, withFile.wall, 'ms', 'without', without.wall)
  record(`cpu with ${file}, diff of 1 file`, withFile.cpu, 'ms', 'without', without.cpu)
  record(`whole run with ${ledger}, diff of 1 file`, withLedger.wall, 'ms', 'without', without.wall)
  for (const [name, way, env, atMost] of [
    ['', 0, plain.env, 4],
    [' with a configuration file', 1, configured.env, 4],
    [' with a ledger', 2, fromLedger, 6]
  ])
    record(`processes of git${name}`, await countProcesses(ways[way], env), 'started by us', '', 0, { atMost })
}

/** The environment runs main, tested: every second app has a base of its own. */
function publishLedger(repository, revision) {
  const entry = { revision, images: [], run: 'https://github.com/x', at: '2026-11-01T10:00:00Z', tested: true }
  const apps = Array.from({ length: Math.ceil(fileCount / 2000) }, (_, i) => [`app-${i * 2}`, entry])
  const empty = { teamUuid: null, generation: 0, leases: [], operations: [], journal: [], stack: null }
  const identity = { schema: 1, environment: 'staging', repositoryId: 4242 }
  const text = JSON.stringify({ ...identity, ...empty, apps: Object.fromEntries(apps) })
  const write = (input, ...args) => execFileSync('git', args, { cwd: repository, input, encoding: 'utf8' }).trim()
  const tree = write(`100644 blob ${write(text, 'hash-object', '-w', '--stdin')}\tenvironment.json\n`, 'mktree')
  const identified = ['-c', 'user.name=B', '-c', 'user.email=b@example.com']
  git(repository, 'update-ref', 'refs/staging/staging', write('', ...identified, 'commit-tree', '-m', 'ledger', tree))
}

/** Through a `git` that writes a line and then is the real one. */
async function countProcesses(way, env) {
  const [bin, log] = [join(folder, 'bin'), join(folder, 'processes')]
  const real = execFileSync('which', ['git'], { encoding: 'utf8' }).trim()
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho >> '${log}'\nexec '${real}' "$@"\n`)
  chmodSync(join(bin, 'git'), 0o755)
  writeFileSync(log, '')
  const { PATH } = env
  env.PATH = `${bin}:${PATH}`
  await way()
  env.PATH = PATH
  return readFileSync(log, 'utf8').length
}

function checkOut(repository, branch) {
  const head = git(repository, 'rev-parse', branch).trim()
  writeFileSync(join(repository, '.git/HEAD'), `${head}\n`)
  return { head, env: { ...actionEnvironment('refs/heads/staging', head), GITHUB_WORKSPACE: repository } }
}

/** The same small diff in repositories of growing size, all of ten apps; what apps cost is seen next to the last one. */
async function measureGrowth() {
  for (const [files, apps] of [
    [1_000, 10],
    [10_000, 10],
    [fileCount, 10],
    [fileCount, 100]
  ]) {
    const repository = join(folder, `growth-${files}-${apps}`)
    await generate(repository, files, 200, [100], files / apps)
    const { env } = checkOut(repository, 'diff-100')
    const [ours, start] = await sideBySide([
      () => timed(process.execPath, [values.bundle], { cwd: repository, env }),
      toolkit
    ])
    record(
      `wall, diff of 100 files of ${files} in ${apps} apps`,
      ours.wall - start.wall,
      'ms, less @actions/core alone'
    )
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
    GITHUB_REPOSITORY: 'acme/large',
    GITHUB_REPOSITORY_ID: '4242'
  }
}

/**
 * In MiB, of the process and of all its children, each at its own peak. Linux counts the peak itself (VmHWM); who looks may miss
 * the last of it, so the most of several runs. Undefined where there is no /proc.
 */
async function peakMemory(command, args, options) {
  let peak
  for (let round = 0; round < 8; round++) {
    const seen = await peaksOf(spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'ignore'] }))
    if (!seen) return undefined
    peak = { own: Math.max(peak?.own ?? 0, seen.own), all: Math.max(peak?.all ?? 0, seen.all) }
  }
  return peak
}

async function peaksOf(child) {
  const peaks = new Map()
  const look = (pid) => {
    try {
      const peak = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      if (peak === undefined) return false
      peaks.set(pid, Number(peak) / 1024)
      const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)
      for (const inner of children) look(Number(inner))
      return true
    } catch {
      return false
    }
  }
  while (look(child.pid));
  await new Promise((done) => (child.exitCode === null ? child.on('close', done) : done()))
  const own = peaks.get(child.pid)
  return own === undefined ? undefined : { own, all: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) }
}

function git(cwd, ...args) {
  return execFileSync('git', args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  })
}

/** @param bound `most` of the ratio, `atMost` of the figure itself */
function record(name, value, unit, against, other, { most, atMost } = {}) {
  const ratio = against ? value / other : undefined
  const bounds = [
    ...(most === undefined ? [] : [`at most ${most} ×`]),
    ...(atMost === undefined ? [] : [`at most ${Math.round(atMost * 10) / 10}`])
  ]
  figures[name] = {
    value: Math.round(value * 10) / 10,
    unit,
    ...(against && { against: `${against}: ${Math.round(other * 10) / 10}`, ratio: Math.round(ratio * 100) / 100 }),
    ...(bounds.length > 0 && {
      bound: bounds.join(', '),
      held: (most === undefined || ratio <= most) && (atMost === undefined || value <= atMost)
    })
  }
}

function report() {
  for (const [name, { value, unit, against, ratio, bound, held }] of Object.entries(figures)) {
    const compared = against ? `   ${ratio} × ${against}` : ''
    const kept = bound ? `   ${held ? '✓' : '✗'} ${bound}` : ''
    console.log(`${name.padEnd(52)} ${String(value).padStart(8)} ${unit}${compared}${kept}`)
  }
  if (!values.json) return
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const json = { schema: 1, scenario: 'bench detect', outcome: 'success', seconds, jobs: [], requests: {}, cost: 0 }
  writeFileSync(
    values.json,
    `${JSON.stringify({ ...json, receipt: [], leftovers: [], figures, events: [] }, null, 2)}\n`
  )
}
