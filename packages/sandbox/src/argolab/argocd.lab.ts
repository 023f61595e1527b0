import { StagingError, systemClock } from '@staging-actions/base'
import { openEmulatorGround } from './emulator-ground.ts'
import type { Ground } from './ground.ts'
import { openLabGround } from './lab-ground.ts'
import { type Played, playScenarios } from './play-scenarios.ts'
import { scenarios } from './scenarios/index.ts'

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
const ours = all.filter(({ way }) => way !== 'argocd command')
const wrong = ours.filter((played) => !played.asExpected)
say(
  wrong.length === 0
    ? `${ours.length} times as expected, in ${seconds(systemClock.monotonic() - started)}`
    : `${wrong.length} of ${ours.length} not as expected: ${wrong.map(({ scenario, way, ground }) => `${scenario.name} by the ${way} on the ${ground}`).join(', ')}`
)
process.exitCode = wrong.length === 0 ? 0 : 1

function openLab(): Promise<Ground> | undefined {
  if (only === 'emulator') return undefined
  const binary = process.env['STAGING_ACTIONS_ARGOLAB']
  if (binary === '') {
    say('the real Argo CD could not be built in the time given: the scenarios are played on the emulator alone')
    return undefined
  }
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
  say(`${played.asExpected ? '✓' : '✗'} ${scenario.name} by the ${way}, ${seconds(played.milliseconds)}`)
  if (played.asExpected && !verbose) return
  say(`    expected: ${scenario.expected.join(', ')}`)
  say(`    seen:     ${seen.map(shorten).join(', ')}`)
  for (const line of played.story) say(`      ${line.replaceAll('\n', '\n      ').slice(0, 600)}`)
}

function renderTable(played: readonly Played[]): string {
  const grounds = [...new Set(played.map(({ ground }) => ground))]
  const head = ['scenario', 'by', 'expected', ...grounds.flatMap((ground) => [ground, 'requests', 'time'])]
  const rows = chosen.flatMap((scenario) =>
    (['cluster', 'server', 'argocd command'] as const).map((way) => {
      const own = grounds.map((ground) =>
        played.find((entry) => entry.scenario === scenario && entry.way === way && entry.ground === ground)
      )
      return [
        scenario.title,
        way,
        scenario.expected.join(', '),
        ...own.flatMap((entry) =>
          entry
            ? [
                entry.asExpected ? 'right' : entry.seen.map(shorten).join(', '),
                entry.requests > 0 ? String(entry.requests) : '',
                seconds(entry.milliseconds)
              ]
            : ['', '', '']
        )
      ]
    })
  )
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line.replaceAll('|', '/')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
