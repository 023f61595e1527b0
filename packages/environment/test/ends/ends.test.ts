import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { World } from '../interleavings/world.ts'
import { Life } from './life.ts'
import { type Story, stories } from './stories.ts'

/*
 * What people were told about an end, to whom, when, and what happened: the use cases are the real ones, over an account, a ledger and a
 * GitHub in memory, and days pass in seconds. What each was told is read off the texts that they read. `ends.md` is what is wanted, row by
 * row; ENDS_WRITE=1 writes what was seen into it, for a person to read.
 */
const table = join(import.meta.dirname, 'ends.md')
const { ENDS_WRITE } = process.env
const longest = 100

let workspace: string
const seen: string[] = []
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ends-'))
  await World.prepare(workspace)
})
afterAll(async () => {
  await rm(workspace, { recursive: true, force: true })
  if (ENDS_WRITE) writeFileSync(table, `${head}${seen.join('\n')}\n`)
})

const head = `# What people are told about an end, and what happens
Hours from when it was made. A life is 8 h, idle time 2 h, a decision 24 h, unless the row says otherwise; it costs about $0.52 an hour. The reaper comes on the hour. \`ada 1.0: 3.5 idle\`: at 1.0 ada reads that it lives until 3.5. \`0.5 (2.0)\`: until 2.0, or from 0.5 on as soon as the runs and requests that hold it let go of it. \`#\`: below a request.

| what is done | to whom, when: what is said | what happens |
|---|---|---|
`

/** Whole tenths: the minutes that it takes to make and destroy something are nobody's concern here. */
const tenths = (hours: number) => (Math.floor(hours * 10 + 1e-6) / 10).toFixed(1)
const shortly: Readonly<Record<string, string>> = {
  'nobody holds it any longer': 'unused',
  'nobody uses it': 'idle',
  'its time is over': 'life',
  'its budget is used up': 'budget',
  'its own time': 'own time'
}
const causeIn = (why: string) => shortly[why] ?? why

async function play(deeds: Story[1], limits: Story[2]): Promise<Life> {
  const life = new Life(workspace, limits ?? {})
  const { time } = life.world
  const until = (hours: number) => time.sleep(Math.max(0, hours - life.hours()) * 3_600_000)
  const due = [...deeds]
  await time.run(
    (async () => {
      life.scale(2)
      for (let hours = 1; hours < longest && (life.goneAt === undefined || due.length > 0); hours += 1) {
        for (let next = due[0]; next && next[0] < hours; next = due[0]) {
          due.shift()
          await until(next[0])
          await next[1](life)
        }
        await until(hours)
        await life.reap()
      }
    })()
  )
  return life
}

const wanted = new Map(
  readFileSync(table, 'utf8')
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [, what] = /^\| (.*?) \|/.exec(line) ?? []
      return what === undefined ? [] : [[what, line]]
    })
)

describe('what people are told about an end is what happens', () => {
  test.each(stories.map((story) => [story[0], story] as const))('%s', async (what, [, deeds, limits]) => {
    const { told, goneAt = Number.NaN, because } = await play(deeds, limits)
    const said = told.map(({ to, at, until, latest, why }) => {
      const both = tenths(until) === tenths(latest) ? tenths(until) : `${tenths(until)} (${tenths(latest)})`
      return /^(destroys|lets go|is decided|runs it again)/.test(why)
        ? `${to} ${tenths(at)}: ${why}`
        : `${to} ${tenths(at)}: ${both} ${causeIn(why)}`
    })
    const row = `| ${what} | ${said.join('; ')} | ${tenths(goneAt)} ${causeIn(because)} |`
    seen.push(row)
    if (!ENDS_WRITE) expect(row).toBe(wanted.get(what))
    // Whatever the table says: nobody was told a later end than the real one, but where a person has said otherwise.
    const isByWord = because === 'a person destroyed it'
    const last = new Map(told.map((one) => [one.to, one.until]))
    const deceived = [...last].filter(([, until]) => until > goneAt + 1 / 60)
    if (!isByWord) expect(deceived).toEqual([])
  })

  test('a receipt names what has no price, and is in no sum', async () => {
    const life = new Life(workspace, {})
    life.world.account.databaseSize = 'db-amd-1vcpu-2gb'
    life.scale(2)
    await life.world.time.run(
      (async () => {
        await life.provision('ada', 6, true)
        await life.destroy('ada')
      })()
    )
    expect(life.summary).toMatch(/It cost about \$[\d.]+, without database stg-\S+-db: no known price\./)
  })

  test('in at least sixty ways, each once', () => {
    const names = stories.map(([what]) => what)
    expect(new Set(names).size).toBe(names.length)
    expect(names.length).toBeGreaterThanOrEqual(60)
    if (!ENDS_WRITE) expect([...wanted.keys()].slice(1)).toEqual(names)
  })
})
