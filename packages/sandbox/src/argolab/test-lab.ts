import { writeFile } from 'node:fs/promises'
import { StagingError, systemClock } from '@staging-actions/base'
import { readArguments } from '../read-arguments.ts'
import { openEmulatorGround } from './emulator-ground.ts'
import { expectedOfFirstDeploy, type FirstDeployed, type FirstDeployGround, playFirstDeploy } from './first-deploy.ts'
import type { Ground } from './ground.ts'
import { openLabGround } from './lab-ground.ts'
import { type Played, playScenarios } from './play-scenarios.ts'
import { makeReport, renderSeconds, renderTable, shorten } from './report.ts'
import { scenarios } from './scenarios/index.ts'
import { startArgolab } from './start-argolab.ts'

const firstDeploy = 'first-deploy'

// npm run test:lab [-- [--on lab|emulator] [--if-built] [--ours] [--brief] [--json FILE] [--verbose] [NAME…]]: a first deploy, and the sync
// scenarios, on the laboratory (the real Kubernetes, Argo CD and Traefik) and on the emulator.
const { values, positionals } = readArguments({
  allowPositionals: true,
  options: {
    on: { type: 'string' },
    // Without the argocd command next to ours.
    ours: { type: 'boolean', default: false },
    // Only the sync scenarios that need no ground for themselves, side by side.
    brief: { type: 'boolean', default: false },
    // Without the laboratory where it is not built: for scripts/run.mjs, which builds it before we start.
    'if-built': { type: 'boolean', default: false },
    json: { type: 'string' },
    verbose: { type: 'boolean', default: false }
  }
})
const unknown = positionals.filter(
  (name) => name !== firstDeploy && !scenarios.some((scenario) => scenario.name === name)
)
if (unknown.length > 0 || !['lab', 'emulator', undefined].includes(values.on))
  throw new StagingError('invalid-input', `there is no ${[...unknown, values.on].filter(Boolean).join(', ')}`, {
    hint: `--on lab or emulator; scenarios: ${[firstDeploy, ...scenarios.map(({ name }) => name)].join(', ')}`
  })
const named = positionals.length > 0 ? scenarios.filter(({ name }) => positionals.includes(name)) : scenarios
const chosen = values.brief ? named.filter(({ alone }) => !alone) : named
const say = (line: string) => void process.stdout.write(`${line}\n`)
const log = { debug: () => {}, info: say, warning: say, group: <T>(_: string, work: () => Promise<T>) => work() }

const started = systemClock.monotonic()
const all: Played[] = []
const notRun: string[] = []
const playsFirstDeploy = !values.brief && (positionals.length === 0 || positionals.includes(firstDeploy))
const left = named.filter((scenario) => !chosen.includes(scenario)).map(({ name }) => name)
if (values.brief) notRun.push(`${[firstDeploy, ...left].join(', ')}: with --brief only what plays side by side`)
const deploys: FirstDeployed[] = []
if (playsFirstDeploy)
  for (const play of [deployInLab, deployOnEmulator]) {
    const played = await play()
    if (played) deploys.push(played)
  }
for (const open of chosen.length > 0 ? [openLab, openEmulator] : []) {
  const ground = await open()
  if (!ground) continue
  say(`playing ${chosen.length} scenarios over both ways in on the ${ground.name}`)
  try {
    all.push(...(await playScenarios(chosen, values.ours ? { ...ground, cli: undefined } : ground, tell)))
  } finally {
    await ground.close()
  }
}
if (all.length > 0) say(renderTable(chosen, all))
const elapsed = systemClock.monotonic() - started
const report = makeReport(chosen, all, { seconds: Math.round(elapsed / 100) / 10, notRun, firstDeploys: deploys })
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
const ours = all.filter(({ way }) => way !== 'argocd command')
const wrong = ours.filter((played) => !played.asExpected)
for (const line of notRun) say(`not run: ${line}`)
for (const { ground, asExpected } of deploys)
  say(`the first deploy on the ${ground}: ${asExpected ? 'as expected' : 'NOT as expected'}`)
say(
  wrong.length === 0
    ? `${ours.length} times as expected, in ${renderSeconds(elapsed)}`
    : `${wrong.length} of ${ours.length} not as expected: ${wrong.map(({ scenario, way, ground }) => `${scenario.name} by the ${way} on the ${ground}`).join(', ')}`
)
process.exitCode = report.outcome === 'success' ? 0 : 1

async function deployInLab(): Promise<FirstDeployed | undefined> {
  const binary = process.env['STAGING_ACTIONS_ARGOLAB']
  if (values.on === 'emulator' || !binary) return undefined
  const lab = await startArgolab({ binary, log })
  try {
    return await deployFirst({ name: 'laboratory', openCluster: () => Promise.resolve(lab.access) })
  } finally {
    await lab.stop()
  }
}

function deployOnEmulator(): Promise<FirstDeployed> | undefined {
  return values.on === 'lab' ? undefined : deployFirst({ name: 'emulator', openCluster: undefined })
}

async function deployFirst(ground: FirstDeployGround): Promise<FirstDeployed> {
  say(`playing a first deploy on the ${ground.name}`)
  const begun = systemClock.monotonic()
  const seen = await playFirstDeploy(ground, say)
  const asExpected = seen.join('\n') === expectedOfFirstDeploy.join('\n')
  for (const line of seen) say(`${expectedOfFirstDeploy.includes(line) ? '✓' : '✗'} ${line}`)
  return { ground: ground.name, asExpected, seen, seconds: Math.round((systemClock.monotonic() - begun) / 1000) }
}

function openLab(): Promise<Ground> | undefined {
  if (values.on === 'emulator') return undefined
  const binary = process.env['STAGING_ACTIONS_ARGOLAB']
  if (!binary) {
    notRun.push('the scenarios on the real Argo CD, for the laboratory is not built; `npm run test:lab` builds it once')
    return undefined
  }
  return openLabGround({ binary, log })
}

function openEmulator(): Promise<Ground> | undefined {
  return values.on === 'lab' ? undefined : openEmulatorGround()
}

function tell(played: Played): void {
  const { scenario, way, seen } = played
  say(`${played.asExpected ? '✓' : '✗'} ${scenario.name} by the ${way}, ${renderSeconds(played.milliseconds)}`)
  if (played.asExpected && !values.verbose) return
  say(`    expected: ${scenario.expected.join(', ')}`)
  say(`    seen:     ${seen.map(shorten).join(', ')}`)
  for (const line of played.story) say(`      ${line.replaceAll('\n', '\n      ').slice(0, 600)}`)
}
