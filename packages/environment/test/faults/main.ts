import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { readArguments } from './arguments.ts'
import type { Call } from './calls.ts'
import { type Case, casesOf, parseCase, stateCases } from './cases.ts'
import { type Result, Stagehand } from './play.ts'
import { progress, renderReport, reportOf, verdictOf } from './report.ts'
import { isChosen, isOfShard } from './selection.ts'
import { wallClock } from './virtual-time.ts'
import { setStage } from './world.ts'

/*
 * npm run faults: every call of every phase, with every kind of fault, and worlds that are not as they were left. See docs/faults.md.
 */
const options = readArguments(process.argv.slice(2))
const began = wallClock.now()
const stagehand = new Stagehand(setStage(), options.seed)

const { all, calls, cases } = await chosenCases()
const results = await earlier(options.results)
const left = cases.filter(({ id }) => !results.has(id))
console.log(`${cases.length} of ${all} cases are this run's, ${cases.length - left.length} of them are played already`)
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
    console.log(
      `the ${options.minutes} minutes are over: ${cases.length - count} cases are left, for who goes on with the same --results`
    )
    break
  }
  const result = await stagehand.play(one, options.log ? printLog : undefined)
  results.set(result.id, result)
  count += 1
  console.log(progress(result, count, cases.length))
  if (options.results) await appendFile(options.results, `${JSON.stringify(result)}\n`)
}

const ours = new Map(
  cases.flatMap(({ id }): [string, Result][] => {
    const result = results.get(id)
    return result ? [[id, result]] : []
  })
)
const report = reportOf(calls, cases, ours)
console.log(`\n${renderReport(report)}`)
if (options.json)
  await writeFile(
    options.json,
    JSON.stringify({ seed: options.seed, shard: options.shard, ...report, results: [...ours.values()] }, undefined, 1)
  )
const verdicts = [...ours.values()].map(verdictOf)
// A known failure is not green either, unless the caller asks for what is new.
process.exit(verdicts.includes('broken') || (verdicts.includes('known') && !options.allowKnown) ? 1 : 0)

function printLog(run: string, lines: readonly string[]): void {
  console.log([`--- ${run}`, ...lines].join('\n'))
}

async function chosenCases(): Promise<{ all: number; calls: readonly Call[]; cases: readonly Case[] }> {
  if (options.ids) {
    const named = options.ids.map(parseCase)
    return { all: named.length, calls: named.flatMap((one) => ('call' in one ? [one.call] : [])), cases: named }
  }
  const seen: Call[] = []
  for (const phase of options.phases) seen.push(...(await stagehand.callsOf(phase)))
  console.log(`${seen.length} calls in ${options.phases.join(', ')}; seed ${options.seed}`)
  const whole = [...casesOf(seen), ...stateCases(options.phases)]
  const chosen = whole.filter((one) => isChosen(one, options) && isOfShard(one, options))
  return { all: whole.length, calls: seen, cases: chosen }
}

async function earlier(file: string | undefined): Promise<Map<string, Result>> {
  if (!file) return new Map()
  const text = await readFile(file, 'utf8').catch(() => '')
  const lines = text.split('\n').filter(Boolean)
  return new Map(lines.map((line) => JSON.parse(line) as Result).map((result) => [result.id, result]))
}
