// argocd-sync next to the argocd command, both as processes, on the laboratory with a real Argo CD: wall time from the start of the
// first process to the end of the last. The command counts only where it is right: it is quickest when a stale status fools it. `node scripts/bench/argocd.mjs [--json FILE] [--rounds N]`
// measures the built bundle in dist/.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { silentLogger } from '@staging-actions/base'
import { openLabGround } from '../../packages/sandbox/src/argolab/lab-ground.ts'
import { Stage } from '../../packages/sandbox/src/argolab/stage.ts'
import { findArgolab } from '../tools/argolab.mjs'
import { cacheDir, fail, root } from '../tools/project.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    bundle: { type: 'string', default: join(root, 'dist/argocd-sync/index.js') }
  }
})
const binary = findArgolab({ cacheDir })
if (!binary) fail('the laboratory with a real Argo CD is not built: `npm run test:lab` builds it, once.')
if (!existsSync(values.bundle)) fail(`there is no ${values.bundle}: run \`npm run build\`.`)

const auto = { syncPolicy: { automated: { prune: true, selfHeal: true } } }
/** Each is one deploy to an Application that is at another version before. */
const deploys = [
  {
    name: 'a new image tag',
    folder: 'web',
    want: () => ({ tag: '2.0.0' }),
    live: (stage) => stage.liveTag(),
    is: '2.0.0'
  },
  {
    name: 'a new image tag under auto-sync',
    folder: 'web',
    spec: auto,
    want: () => ({ tag: '2.0.0' }),
    live: (stage) => stage.liveTag(),
    is: '2.0.0'
  },
  { name: 'a commit', folder: 'plain', want: next, live: (stage) => stage.liveRevision(), is: '2' },
  { name: 'a commit, with a PreSync hook', folder: 'hook', want: next, live: (stage) => stage.liveRevision(), is: '2' }
]
const ways = ['argocd command', 'cluster', 'server']
const folder = mkdtempSync(join(tmpdir(), 'bench-argocd-'))
const started = performance.now()
const figures = {}
let wrong = 0

const ground = await openLabGround({ binary, log: silentLogger })
try {
  for (const [index, deploy] of deploys.entries()) await measure(deploy, index)
} finally {
  await ground.close()
  rmSync(folder, { recursive: true, force: true })
}
report()

/** Every way in turn, several times, so that a busy moment strikes all; medians. */
async function measure(deploy, index) {
  const times = Object.fromEntries(ways.map((way) => [way, []]))
  for (let round = 0; round < Number(values.rounds); round++)
    for (const way of ways) {
      const stage = new Stage(ground, way, `bench-${index}-${round}-${way.replace(' command', '')}`)
      await stage.add(deploy.folder, deploy.spec)
      await prepare(stage, deploy)
      const want = await deploy.want(stage, deploy)
      const from = performance.now()
      const outcome = way === 'argocd command' ? (await stage.sync(want)).outcome : await ours(stage, way, want)
      const took = performance.now() - from
      const live = await deploy.live(stage)
      const right = outcome === 'synced' && live === deploy.is
      if (!right) console.log(`${deploy.name} by the ${way} in ${Math.round(took)} ms: ${outcome}, live is ${live}`)
      if (right) times[way].push(took)
      else if (way !== 'argocd command') wrong += 1
      stage.close()
    }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const command = { median: median(times['argocd command']), right: times['argocd command'].length }
  for (const way of ['cluster', 'server'])
    if (times[way].length > 0) record(`${deploy.name}, over the ${way}`, median(times[way]), command)
}

/** By an administrator, not timed: the version of before is there and healthy. */
async function prepare(stage, { folder: kind }) {
  await stage.startAnother({ sync: { revision: 'main', syncStrategy: { hook: {} } } })
  const live = () => (kind === 'web' ? stage.liveTag() : stage.liveRevision())
  const is = kind === 'web' ? '1.0.0' : '1'
  await stage.until('the version of before', async () => {
    const { operation, status } = await stage.application()
    return (
      !operation && status?.sync?.status === 'Synced' && status?.health?.status === 'Healthy' && (await live()) === is
    )
  })
}

async function next(stage, { folder: path }) {
  const { configMap } = await import('../../packages/sandbox/src/argolab/examples.ts')
  return { revision: await stage.repository.commit({ [`${path}/configmap.yaml`]: configMap(stage.app, '2') }) }
}

async function ours(stage, way, { tag = '', revision = '' }) {
  const place = join(folder, stage.app)
  mkdirSync(place)
  for (const file of ['output', 'summary', 'event']) writeFileSync(join(place, file), file === 'event' ? '{}' : '')
  const reach =
    way === 'server'
      ? { INPUT_SERVER: ground.serverUrl, 'INPUT_AUTH-TOKEN': await ground.token('ci') }
      : { INPUT_KUBECONFIG: ground.kubeconfig('ci') }
  const env = {
    PATH: process.env.PATH,
    HOME: place,
    RUNNER_TEMP: place,
    GITHUB_WORKSPACE: place,
    GITHUB_OUTPUT: join(place, 'output'),
    GITHUB_STEP_SUMMARY: join(place, 'summary'),
    GITHUB_EVENT_PATH: join(place, 'event'),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_SHA: '0'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    INPUT_APP: 'web',
    INPUT_APPLICATION: stage.app,
    'INPUT_IMAGE-TAG': tag,
    INPUT_REVISION: revision,
    'INPUT_TIMEOUT-MINUTES': '2',
    ...reach
  }
  let output = ''
  const child = spawn(process.execPath, [values.bundle], { cwd: place, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve) => child.on('close', resolve))
  return code === 0 ? 'synced' : output.trim().slice(-500)
}

function record(name, value, command) {
  figures[name] = {
    value: Math.round(value),
    unit: 'ms',
    against:
      command.right > 0
        ? `argocd command: ${Math.round(command.median)}, right in ${command.right} of ${values.rounds}`
        : 'argocd command: never right',
    ...(command.right > 0 ? { ratio: Math.round((value / command.median) * 100) / 100 } : {})
  }
}

function report() {
  for (const [name, { value, unit, against, ratio }] of Object.entries(figures))
    console.log(
      `${name.padEnd(52)} ${String(value).padStart(6)} ${unit}   ${ratio === undefined ? '' : `${ratio} × `}${against}`
    )
  const outcome = wrong === 0 ? 'success' : 'failure'
  if (wrong > 0) process.exitCode = 1
  if (!values.json) return
  const seconds = Math.round((performance.now() - started) / 100) / 10
  const json = { schema: 1, scenario: 'bench argocd', outcome, seconds, jobs: [], requests: {}, cost: 0 }
  writeFileSync(
    values.json,
    `${JSON.stringify({ ...json, receipt: [], leftovers: [], figures, events: [] }, null, 2)}\n`
  )
}
