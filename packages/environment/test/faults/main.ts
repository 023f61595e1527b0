import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { readArguments } from './arguments.ts'
import type { Call } from './calls.ts'
import { kinds } from './kinds.ts'
import { type Case, caseOf, type Result, Stagehand } from './play.ts'
import { progress, renderReport, reportOf, verdictOf } from './report.ts'
import { isChosen, isOfShard } from './selection.ts'
import { wallClock } from './virtual-time.ts'
import { setStage } from './world.ts'
import { worldStates } from './world-states.ts'

/*
 * npm run faults: every call of every phase, with every kind of fault, and worlds that are not as they were left. See docs/faults.md.
 */
const options = readArguments(process.argv.slice(2))
const began = wallClock.now()
const stagehand = new Stagehand(setStage(), options.seed)

const calls: Call[] = []
for (const phase of options.phases) calls.push(...(await stagehand.callsOf(phase)))
console.log(`${calls.length} calls in ${options.phases.join(', ')}; seed ${options.seed}`)

const all: readonly Case[] = [
  ...calls.flatMap((call) => kinds.filter(({ isOut }) => isOut(call) === undefined).map((kind) => caseOf(call, kind))),
  ...worldStates.flatMap((state) =>
    state.phases
      .filter((phase) => options.phases.includes(phase))
      .map((phase): Case => ({ id: `${phase} state ${state.name}`, phase, state }))
  )
]
const cases = all.filter((one) => isChosen(one, options) && isOfShard(one, options))
const results = await earlier(options.results)
const left = cases.filter(({ id }) => !results.has(id))
console.log(`${cases.length} of ${all.length} cases are this run's, ${cases.length - left.length} of them are played already`)
if (cases.length === 0) {
  console.error('no such case: `--list` shows all')
  process.exit(2)
}
if (options.list) {
  for (const { id } of cases) console.log(id)
  process.exit(0)
}

let count = cases.length - left.length
for (const one of left) {
  if (options.minutes !== undefined && wallClock.now() - began > options.minutes * 60_000) {
    console.log(`the ${options.minutes} minutes are over: ${cases.length - count} cases are left, for who goes on with the same --results`)
    break
  }
  const result = await stagehand.play(one)
  results.set(result.id, result)
  count += 1
  console.log(progress(result, count, cases.length))
  if (options.results) await appendFile(options.results, `${JSON.stringify(result)}\n`)
}

const ours = new Map(cases.flatMap(({ id }): [string, Result][] => {
  const result = results.get(id)
  return result ? [[id, result]] : []
}))
const report = reportOf(calls, cases, ours)
console.log(`\n${renderReport(report)}`)
if (options.json) await writeFile(options.json, JSON.stringify({ seed: options.seed, shard: options.shard, ...report, results: [...ours.values()] }, undefined, 1))
const verdicts = [...ours.values()].map(verdictOf)
// A known failure is not green either, unless the caller asks for what is new.
process.exit(verdicts.includes('broken') || (verdicts.includes('known') && !options.allowKnown) ? 1 : 0)

async function earlier(file: string | undefined): Promise<Map<string, Result>> {
  if (!file) return new Map()
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text.split('\n').filter(Boolean)
  return new Map(lines.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]))
}
