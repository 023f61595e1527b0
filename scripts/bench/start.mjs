// What each action takes before its work begins: its bundle with inputs that it refuses, next to bare Node; and what a whole look
// takes in the sandbox. `npm run bench -- start [--against FOLDER] [--rounds N]` measures dist/; the other folder has bundles of
// another version, as a checkout's dist/, and is measured in the same rounds. ADR 15 says what was reached.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startCloud } from '../../packages/environment/test/cloud.ts'
import { files, openRun } from '../../packages/environment/test/open-run.ts'
import { interleaved, timed } from '../tools/measure.mjs'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({ options: { against: { type: 'string' }, rounds: { type: 'string', default: '12' } } })
const rounds = Number(values.rounds)
const dists = [join(root, 'dist'), ...(values.against ? [resolve(values.against)] : [])]
const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))

try {
  await measureStarts()
  await measureLook()
} finally {
  rmSync(folder, { recursive: true })
}

async function measureStarts() {
  const bare = join(folder, 'bare.mjs')
  writeFileSync(bare, '')
  // The deletion of a branch is all that detect-changed-apps has nothing to do for; every other one lacks its inputs.
  const event = join(folder, 'deleted.json')
  writeFileSync(event, '{"deleted":true}')
  const env = { ...environment(), GITHUB_EVENT_PATH: event }
  const actions = readdirSync(join(root, 'actions')).sort()
  const starts = actions.flatMap((action) => {
    const accepted = action === 'detect-changed-apps' ? 0 : 1
    return dists.map((dist) => () => timed(process.execPath, [join(dist, action, 'index.js')], { env }, accepted))
  })
  const [node, ...measured] = await interleaved([() => timed(process.execPath, [bare], { env }), ...starts], rounds)
  console.log(`bare Node: ${Math.round(node.cpu)} ms of CPU, ${Math.round(node.wall)} ms`)
  for (const [index, action] of actions.entries())
    tell(`start of ${action}`, measured.slice(index * dists.length, (index + 1) * dists.length), node)
}

/** From the start to the last answer, by an environment that is ready: what a schedule runs again and again. */
async function measureLook() {
  const cloud = await startCloud({ files, settings: { allowActionsPullRequests: true } })
  try {
    await (await openRun(cloud)).provision()
    const checkout = join(cloud.directory, 'checkout')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(checkout, dirname(path)), { recursive: true })
      writeFileSync(join(checkout, path), text)
    }
    const env = {
      ...environment(),
      ...cloud.env,
      GITHUB_RUN_ID: '7002',
      GITHUB_WORKSPACE: checkout,
      'INPUT_GITHUB-TOKEN': cloud.githubToken,
      'INPUT_DIGITALOCEAN-TOKEN': cloud.digitalocean.token
    }
    const look = (dist) => () => timed(process.execPath, [join(dist, 'check-staging/index.js')], { cwd: checkout, env })
    tell('a whole look of check-staging', await interleaved(dists.map(look), rounds))
  } finally {
    await cloud.stop()
  }
}

function tell(name, [ours, other], less = { cpu: 0, wall: 0 }) {
  const figure = (key) => {
    const value = ours[key] - less[key]
    if (other === undefined) return `${Math.round(value)} ms`
    const compared = other[key] - less[key]
    return `${Math.round(value)} ms, ${(value / compared).toFixed(2)} × ${Math.round(compared)}`
  }
  console.log(`${name.padEnd(32)} CPU ${figure('cpu').padEnd(24)} wall ${figure('wall')}`)
}

function environment() {
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '')
  return {
    PATH: process.env.PATH,
    HOME: folder,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REPOSITORY_ID: '4242'
  }
}
