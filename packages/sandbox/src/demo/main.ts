import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { play, scenarios } from './play.ts'
import { renderReport } from './report.ts'

const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'deploy' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' }
  }
})

if (!(values.scenario in scenarios)) {
  console.error(`unknown scenario "${values.scenario}": one of ${Object.keys(scenarios).join(', ')}`)
  process.exit(2)
}

console.log(`Playing "${values.scenario}" in a sandbox on this machine: no account is touched.\n`)
const report = await play(values.scenario, {
  keep: values.keep,
  seed: Number(values.seed),
  write: (line) => console.log(line),
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
  inspect: async ({ sandbox }) => {
    if (values.keep)
      console.log(`\nKept: ${sandbox.directory} (the logs of the jobs are in ${join(sandbox.directory, 'runs')})`)
  }
})
console.log(`\n${renderReport(report)}`)
if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
process.exitCode = report.outcome === 'success' ? 0 : 1
