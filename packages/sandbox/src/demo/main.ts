import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readArguments } from '../read-arguments.ts'
import { play, scenarios } from './play.ts'
import { playMany, renderPlays } from './play-many.ts'
import { renderReport } from './report.ts'
import { answerInTerminal, exitCodeOf, stopOnSignals } from './terminal.ts'
import type { World } from './world.ts'

const { values } = readArguments({
  options: {
    scenario: { type: 'string', default: 'deploy' },
    interactive: { type: 'boolean', default: false },
    times: { type: 'string' },
    'at-once': { type: 'string' },
    rude: { type: 'boolean', default: false },
    'rude-kind': { type: 'string', multiple: true, default: [] },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' }
  }
})

const refuse = (why: string): never => {
  console.error(why)
  process.exit(2)
}
const count = (name: 'times' | 'at-once' | 'seed', otherwise: number): number => {
  const text = values[name]
  if (text === undefined) return otherwise
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : refuse(`--${name} is "${text}": a whole number from 1 on`)
}
const [seed, times, atOnce] = [count('seed', 1), count('times', 1), count('at-once', 1)]
const names = values.scenario === 'all' ? Object.keys(scenarios) : [values.scenario]
if (!names.every((name) => name in scenarios))
  refuse(`unknown scenario "${values.scenario}": one of ${[...Object.keys(scenarios), 'all'].join(', ')}`)
const rude = values['rude-kind'].length > 0 ? values['rude-kind'] : values.rude
const many = names.length * times > 1
if (many && values.interactive) refuse('--interactive plays one scenario, once')

const signal = stopOnSignals()

try {
  if (many) {
    const plays = await playMany({ names, times, atOnce, seed, rude, write: console.log, signal })
    console.log(`\n${renderPlays(plays)}`)
    if (values.json) await writeFile(values.json, `${JSON.stringify({ schema: 1, plays }, null, 2)}\n`)
    process.exitCode = plays.every(({ outcome }) => outcome === 'success') ? 0 : 1
  } else {
    console.log(`Playing "${values.scenario}" in a sandbox on this machine: no account is touched.\n`)
    const report = await play(values.scenario, {
      keep: values.keep,
      keepLogsIn: join(tmpdir(), `staging-logs-${process.pid}`),
      seed,
      rude,
      write: (line) => console.log(line),
      colour: process.stdout.isTTY && !process.env['NO_COLOR'],
      signal,
      ...(values.interactive && {
        interactive: (url: string, world: World) => {
          console.log(`Open ${url} and play ${world.lead.login}, the lead who decides.`)
          answerInTerminal(world)
          console.log('')
        }
      }),
      inspect: async ({ sandbox }) => {
        if (values.keep)
          console.log(`\nKept: ${sandbox.directory} (the logs of the jobs are in ${join(sandbox.directory, 'runs')})`)
      }
    })
    console.log(`\n${renderReport(report)}`)
    if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
    process.exitCode = report.outcome === 'success' ? 0 : 1
  }
} catch (error) {
  if (!signal.aborted) throw error
  process.exitCode = exitCodeOf(signal)
}
// A terminal that is still read would keep it alive.
process.exit()
