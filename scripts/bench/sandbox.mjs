// What the sandbox costs: its start, a snapshot and a reset, a whole deploy from an empty account to an empty account, and
// six of them at once. `npm run bench -- sandbox [--rounds N] [--at-once N] [--json FILE]`
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { playMany } from '../../packages/sandbox/src/demo/play-many.ts'
import { startSandbox } from '../../packages/sandbox/src/sandbox.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    'at-once': { type: 'string', default: '6' },
    json: { type: 'string' }
  }
})
const wrong = [values.rounds, values['at-once']].find((text) => !/^[1-9]\d?$/.test(text))
if (wrong !== undefined) {
  console.error(`"${wrong}" is no number from 1 to 99`)
  process.exit(2)
}
const rounds = Number(values.rounds)
const atOnce = Number(values['at-once'])
const began = performance.now()
const figures = {}
const failed = []

/** The median, and how many it is of. */
function note(name, unit, measured) {
  const sorted = [...measured].sort((a, b) => a - b)
  const value = Math.round(sorted[Math.floor((sorted.length - 1) / 2)] * 100) / 100
  figures[name] = { value, unit, of: sorted.length }
  console.log(`${name.padEnd(34)} ${String(value).padStart(9)} ${unit}, median of ${sorted.length}`)
}

async function took(work) {
  const started = performance.now()
  await work()
  return performance.now() - started
}

async function measureStart() {
  const [starts, snapshots, resets, stops] = [[], [], [], []]
  for (let round = 0; round < rounds * 3; round++) {
    let sandbox
    starts.push(
      await took(async () => {
        sandbox = await startSandbox({ seed: round + 1 })
      })
    )
    await sandbox.github.seedRepository({ owner: 'acme', name: 'shop', from: { files: { 'a.txt': '1' } } })
    snapshots.push(await took(() => sandbox.snapshot()))
    await sandbox.github.as('acme').openIssue('to be forgotten')
    resets.push(await took(() => sandbox.reset()))
    stops.push(await took(() => sandbox.stop()))
  }
  note('start', 'ms', starts)
  note('snapshot', 'ms', snapshots)
  note('reset', 'ms', resets)
  note('stop', 'ms', stops)
}

/** The wall times of so many deploys; the whole takes as long as the last. */
async function deploys(times, together) {
  const started = performance.now()
  const plays = await playMany({
    names: ['deploy'],
    times,
    atOnce: together,
    seed: 1,
    write: () => {},
    signal: new AbortController().signal
  })
  failed.push(...plays.filter(({ outcome }) => outcome !== 'success'))
  return { seconds: plays.map((play) => play.seconds), whole: (performance.now() - started) / 1000 }
}

console.log(`${availableParallelism()} cores, Node ${process.versions.node}, clouds at once\n`)
await measureStart()
// The first reads the programs from disk.
await deploys(1, 1)
note('deploy scenario, warm', 's', (await deploys(rounds, 1)).seconds)
note(`${atOnce} deploy scenarios at once, whole`, 's', [(await deploys(atOnce, atOnce)).whole])
for (const { scenario, seed, broken } of failed) console.log(`✗ ${scenario}, seed ${seed}: ${broken.join('; ')}`)
const outcome = failed.length === 0 ? 'success' : 'failure'
if (values.json) {
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const checks = failed.map(({ scenario, seed, broken }) => ({
    text: `${scenario}, seed ${seed}`,
    held: false,
    seen: broken.join('; ')
  }))
  const report = {
    schema: 1,
    scenario: 'bench sandbox',
    outcome,
    seconds,
    jobs: [],
    requests: {},
    cost: 0,
    receipt: [],
    leftovers: [],
    checks,
    figures,
    events: []
  }
  await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
}
process.exit(outcome === 'success' ? 0 : 1)
