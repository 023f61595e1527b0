import { type StagingError, toStagingError } from '@staging-actions/base'
import type { Fault } from '../../../sandbox/src/kernel/index.ts'
import { destroyed } from '../open-run.ts'
import { type Call, callsOf } from './calls.ts'
import type { Case } from './cases.ts'
import { afterAll, afterFault, afterNext, type Ended } from './judge.ts'
import { faultOf, type Kind } from './kinds.ts'
import type { PhaseName } from './phase-names.ts'
import { type Checkpoints, type Phase, phases, prepare } from './phases.ts'
import { seedChance } from './seed-chance.ts'
import type { Run, Stage, World } from './world.ts'
import type { WorldState } from './world-states.ts'

export interface Result {
  readonly id: string
  /** Whether the call came: what came before it may have gone another way. Always true of a state. */
  readonly struck: boolean
  /** `done`, `killed`, or the reason of the error. */
  readonly ended: string
  /** The error's first line. */
  readonly message: string
  /** What did not hold, a sentence each. */
  readonly problems: readonly string[]
  /** Seconds of virtual time that the disturbed run took. */
  readonly seconds: number
  /** Seconds of this process's CPU that the whole play took. */
  readonly cpu: number
}

/** Milliseconds that it may take to open a run. */
const aMoment = 10_000

/** Plays cases one after the other, in a world that is put back each time. */
export class Stagehand {
  readonly #stage: Stage
  readonly #seed: number
  #ready: { readonly world: World; readonly checkpoints: Checkpoints } | undefined
  /** Rejections that nobody handled: a defect, no matter whose. */
  readonly #loose: string[] = []

  constructor(stage: Stage, seed: number) {
    this.#stage = stage
    this.#seed = seed
    process.on('unhandledRejection', (error) => this.#loose.push(toStagingError(error).message))
  }

  /** The calls of a phase that nothing disturbs, as far as they are tried. */
  async callsOf(name: PhaseName): Promise<readonly Call[]> {
    const phase = phases[name]
    const { world, run } = await this.#begin(phase, name)
    world.cloud.kernel.requests.clear()
    await world.play(() => phase.work(run, world))
    return callsOf(name, world.cloud.kernel.requests.all()).filter((call) => phase.isTried?.(call) ?? true)
  }

  /** `tell` hears the log of each run of it. */
  async play(
    chosen: Case,
    tell: (run: string, lines: readonly string[]) => void = () => {},
    phase = phases[chosen.phase]
  ): Promise<Result> {
    const cpu = process.cpuUsage()
    const { world, run } = await this.#begin(phase, chosen.id, 'state' in chosen ? chosen.state.files : undefined)
    const began = world.time.now()
    const disturbed =
      'state' in chosen
        ? await disturbByState(chosen.state, { phase, run, world })
        : await disturbCall(chosen, { phase, run, world })
    const { ended, struck } = disturbed
    tell('the disturbed run', run.lines)
    // The run itself makes the date jump where it is about the end of a life.
    const took = world.time.now() - began - (phase.jump ?? 0)
    const [call, fault] = 'state' in chosen ? [undefined, undefined] : [chosen.call, chosen.kind]
    const problems = [...(await afterFault({ phase, call, fault, run, ended, took }, world))]
    if ('state' in chosen) {
      problems.push(...chosen.state.judge(ended))
      await chosen.state.repair?.(world)
    }
    const files = 'state' in chosen ? chosen.state.files : undefined
    const next = await world.openRun(7101, files)
    const nextMay = 'state' in chosen ? (chosen.state.nextMay ?? []) : []
    const went = await endOf(world.play(() => phase.next(next, world)))
    problems.push(...(await afterNext({ phase, ended: went, nextMay }, world)))
    tell('the next run', next.lines)
    const last = await world.openRun(7201, files)
    const gone = await endOf(world.play(() => (phase.last ?? destroyAll)(last, world)))
    tell('the destroy', last.lines)
    problems.push(...(await afterAll(gone, last, world)))
    problems.push(...this.#loose.splice(0).map((message) => `a rejection that nobody handles: ${message}`))
    const { user, system } = process.cpuUsage(cpu)
    return {
      id: chosen.id,
      struck,
      ended: ended.kind === 'failed' ? ended.error.reason : ended.kind,
      message: ended.kind === 'failed' ? firstLine(ended.error) : '',
      problems,
      seconds: Math.round(took / 1000),
      cpu: Math.round((user + system) / 100_000) / 10
    }
  }

  async close(): Promise<void> {
    await this.#ready?.world.close()
  }

  async #begin(
    phase: Phase,
    id: string,
    files?: Readonly<Record<string, string>>
  ): Promise<{ readonly world: World; readonly run: Run }> {
    if (this.#ready?.world.isSpoilt) {
      await this.#ready.world.close()
      this.#ready = undefined
    }
    seedChance(`${this.#seed} world`)
    this.#ready ??= await prepare(this.#stage)
    const { world, checkpoints } = this.#ready
    await checkpoints[phase.from]()
    this.#loose.length = 0
    seedChance(`${this.#seed} ${id}`)
    const began = world.time.now()
    const run = await world.openRun(phase.run, files)
    // Something that outlives a play, and waits for a date that was in it, would have each begin later than the one before.
    if (world.time.now() - began > aMoment) throw new Error(`${id} begins ${world.time.now() - began} ms late`)
    return { world, run }
  }
}

interface Disturbance {
  readonly phase: Phase
  readonly run: Run
  readonly world: World
}

async function disturbByState(
  state: WorldState,
  { phase, run, world }: Disturbance
): Promise<{ readonly ended: Ended; readonly struck: true }> {
  await state.lay(world, run)
  const ended = await endOf(world.play(() => phase.work(run, world)))
  world.cloud.kernel.faults.clear()
  return { ended, struck: true }
}

async function disturbCall(
  { call, kind }: { readonly call: Call; readonly kind: Kind },
  { phase, run, world }: Disturbance
): Promise<{ readonly ended: Ended; readonly struck: boolean }> {
  const { faults, events } = world.cloud.kernel
  const fault = faultOf(kind, call)
  let struck = false
  let killed = () => {}
  const death = new Promise<'killed'>((resolve) => {
    killed = () => resolve('killed')
  })
  const onStrike = (one: Fault) => {
    if (one !== fault || struck) return
    struck = true
    signal(kind, { run, world, killed })
  }
  events.on('strike', onStrike)
  faults.add(fault)
  const work = phase.work(run, world).then(
    () => 'done' as const,
    (error: unknown) => toStagingError(error)
  )
  const outcome = await world.play(() => Promise.race([work, death]))
  // What goes on in a killed run stands still by now: all of its requests are held back.
  if (outcome === 'killed') await world.settle()
  events.off('strike', onStrike)
  faults.clear()
  const ended: Ended =
    outcome === 'done' || outcome === 'killed' ? { kind: outcome } : { kind: 'failed', error: outcome }
  return { ended, struck }
}

function signal(
  { signal: name }: Kind,
  { run, world, killed }: { readonly run: Run; readonly world: World; readonly killed: () => void }
): void {
  if (name === 'cancel') run.cancel()
  if (name === 'kill-terraform') run.fate.killed?.()
  if (name === 'end-provider') run.fate.bereft?.()
  if (name !== 'kill') return
  run.kill()
  for (const service of ['digitalocean', 'github', 'spaces', 'kubernetes'])
    world.cloud.kernel.faults.add({
      service,
      path: '*',
      times: Number.POSITIVE_INFINITY,
      when: 'before',
      answer: { stallMs: Number.POSITIVE_INFINITY }
    })
  killed()
}

async function destroyAll(run: Run): Promise<unknown> {
  return destroyed(await run.teardown({ policy: 'always' }))
}

async function endOf(work: Promise<unknown>): Promise<Ended> {
  try {
    await work
    return { kind: 'done' }
  } catch (error) {
    return { kind: 'failed', error: toStagingError(error) }
  }
}

function firstLine({ message }: StagingError): string {
  return message.split('\n')[0]?.slice(0, 300) ?? ''
}
