import { StagingError, systemClock } from '@staging-actions/base'
import { openEmulatorGround } from './emulator-ground.ts'
import type { Ground } from './ground.ts'
import { openLabGround } from './lab-ground.ts'
import { type Played, playScenarios } from './play-scenarios.ts'
import { scenarios } from './scenarios.ts'

// npm run test:argocd [-- [--on lab|emulator] [--verbose] [NAME…]]: the scenarios on the real Argo CD and on the emulator.
const args = process.argv.slice(2)
const verbose = args.includes('--verbose')
if (verbose) args.splice(args.indexOf('--verbose'), 1)
const only = args.includes('--on') ? args.splice(args.indexOf('--on'), 2)[1] : undefined
const chosen = args.length > 0 ? scenarios.filter(({ name }) => args.includes(name)) : scenarios
const say = (line: string) => void process.stdout.write(`${line}\n`)

const started = systemClock.monotonic()
const all: Played[] = []
for (const open of [openLab, openEmulator]) {
  const ground = await open()
  if (!ground) continue
  say(`playing ${chosen.length} scenarios over both ways in on the ${ground.name}`)
  try {
    all.push(...(await playScenarios(chosen, ground, tell)))
  } finally {
    await ground.close()
  }
}
say(renderTable(all))
const wrong = all.filter((played) => !played.asExpected)
say(
  wrong.length === 0
    ? `${all.length} scenarios as expected in ${seconds(systemClock.monotonic() - started)}`
    : `${wrong.length} of ${all.length} scenarios not as expected`
)
process.exitCode = wrong.length === 0 ? 0 : 1

function openLab(): Promise<Ground> | undefined {
  if (only === 'emulator') return undefined
  const binary = process.env['STAGING_ACTIONS_ARGOLAB']
  if (!binary)
    throw new StagingError('not-found', 'STAGING_ACTIONS_ARGOLAB is not set', {
      hint: 'Start it by npm run test:argocd, which builds the laboratory.'
    })
  const log = { debug: () => {}, info: say, warning: say, group: <T>(_: string, work: () => Promise<T>) => work() }
  return openLabGround({ binary, log })
}

function openEmulator(): Promise<Ground> | undefined {
  return only === 'lab' ? undefined : openEmulatorGround()
}

function tell(played: Played): void {
  const { scenario, way, seen } = played
  say(`${played.asExpected ? '✓' : '✗'} ${scenario.name} over the ${way}, ${seconds(played.milliseconds)}`)
  if (played.asExpected && !verbose) return
  say(`    expected: ${scenario.expected.join(', ')}`)
  say(`    seen:     ${seen.join(', ')}`)
  for (const line of played.story) say(`      ${line.replaceAll('\n', '\n      ').slice(0, 1000)}`)
}

function renderTable(played: readonly Played[]): string {
  const grounds = [...new Set(played.map(({ ground }) => ground))]
  const head = ['scenario', 'over', 'outcome', ...grounds.flatMap((ground) => [ground, 'requests', 'time'])]
  const rows = chosen.flatMap((scenario) =>
    (['cluster', 'server'] as const).map((way) => {
      const own = grounds.map((ground) =>
        played.find((entry) => entry.scenario === scenario && entry.way === way && entry.ground === ground)
      )
      return [
        scenario.title,
        way,
        scenario.expected.join(', '),
        ...own.flatMap((entry) =>
          entry
            ? [entry.asExpected ? 'agrees' : 'DIFFERS', String(entry.requests), seconds(entry.milliseconds)]
            : ['', '', '']
        )
      ]
    })
  )
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
