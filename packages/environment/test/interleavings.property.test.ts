import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { actions, somebody } from './interleavings/actors.ts'
import { type Run, World } from './interleavings/world.ts'

/*
 * Many people, pipelines, crashes and deadlines at once, in every order: the use cases and their rules are the real ones, over an
 * account, a ledger and a GitHub that are played in memory, and a clock that jumps. The seed of each world is in its failure;
 * INTERLEAVINGS=<worlds> plays more, INTERLEAVINGS_SEED=<seed> plays one again.
 */
const { INTERLEAVINGS, INTERLEAVINGS_SEED } = process.env
const worlds = Number(INTERLEAVINGS ?? 24)
const stepsEach = 90

const weights: readonly (readonly [keyof typeof actions, number])[] = [
  ['pipeline', 5],
  ['create', 3],
  ['deploy', 4],
  ['extend', 3],
  ['release', 3],
  ['destroy', 2],
  ['reap', 3],
  ['cancel', 2],
  ['crash', 2]
]

let workspace: string
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'interleavings-'))
  await World.prepare(workspace)
})
afterAll(() => rm(workspace, { recursive: true, force: true }))

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

async function play(seed: number): Promise<{ readonly world: World; readonly steps: number }> {
  const random = randomOf(seed)
  const world = new World(random, workspace)
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const draw = () => {
    let left = random() * total
    for (const [name, weight] of weights) {
      left -= weight
      if (left < 0) return name
    }
    return 'reap'
  }
  const begun: Promise<unknown>[] = []
  const begin = (name: keyof typeof actions) => {
    const needsRun = name !== 'cancel' && name !== 'crash'
    const run = needsRun ? world.openRun(name === 'reap' ? 'schedule' : somebody(world)) : undefined
    const action = actions[name] as (world: World, run: Run | undefined) => Promise<unknown>
    begun.push(
      action(world, run).finally(() => {
        if (!run) return
        run.goesOn = false
        world.busy.delete(run.id)
      })
    )
  }
  await world.time.run(
    (async () => {
      for (let step = 0; step < stepsEach; step += 1) {
        begin(draw())
        // Mostly close together, now and then a long time alone.
        await world.time.sleep(random() < 0.85 ? random() * 8 * 60_000 : world.hours(0.5, 5))
      }
      for (let seen = 0; seen < begun.length + world.later.length; ) {
        seen = begun.length + world.later.length
        await Promise.all([...begun, ...world.later])
      }
      // Nobody does anything any more: the deadlines alone must end it.
      for (let hour = 0; hour < 50; hour += 1) {
        await world.time.sleep(3_600_000)
        begin('reap')
        await Promise.all(begun)
      }
    })()
  )
  return { world, steps: begun.length }
}

/** What must not be, at the end of a world or on the way there. */
function problemsOf({ broken, account, ledger }: World): readonly string[] {
  const { commits, accepted } = ledger
  const last = ledger.newest()
  const falls = commits.filter(({ document }, at) => document.generation < (commits[at - 1]?.document.generation ?? 0))
  return [
    ...broken,
    ...account.things.map(({ kind, name }) => `left: ${kind} ${name}`),
    ...falls.map(({ message }) => `the generation falls: ${message}`),
    ...(commits.length === accepted && commits.every(({ parent }, at) => parent === at - 1) ? [] : ['history forks']),
    ...(last && (last.leases.length > 0 || last.life || last.stack) ? ['the ledger still wants it'] : [])
  ]
}

test('whatever the order, nobody destroys under another, nothing comes back, and nothing stays', async () => {
  const base = INTERLEAVINGS_SEED === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(INTERLEAVINGS_SEED)
  let steps = 0
  let writes = 0
  let destroys = 0
  for (let index = 0; index < (INTERLEAVINGS_SEED === undefined ? worlds : 1); index += 1) {
    const seed = base + index
    const { world, steps: played } = await play(seed)
    steps += played
    writes += world.ledger.commits.length
    destroys += world.ledger.newest()?.generation ?? 0
    const problems = problemsOf(world)
    if (problems.length > 0) throw new Error(`INTERLEAVINGS_SEED=${seed}\n${problems.join('\n')}`)
  }
  console.log(`interleavings: seed ${base}, ${steps} steps, ${writes} writes, ${destroys} destroys`)
  if (INTERLEAVINGS_SEED === undefined) expect(destroys).toBeGreaterThan(worlds)
}, 600_000)
