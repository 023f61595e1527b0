import type { SandboxEvent } from '../kernel/index.ts'
import { makeReport } from './judge.ts'
import { narrate } from './narrator.ts'
import type { Check, Report } from './report.ts'
import { playDeploy } from './scenarios/deploy.ts'
import { playManual } from './scenarios/manual.ts'
import { playReject } from './scenarios/reject.ts'
import { playShared } from './scenarios/shared.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

export const scenarios: Readonly<Record<string, (world: World) => Promise<Check[]>>> = {
  deploy: playDeploy,
  reject: playReject,
  manual: playManual,
  shared: playShared
}

export interface PlayOptions extends WorldOptions {
  /** Gets the story, a line at a time. */
  readonly write?: (line: string) => void
  readonly colour?: boolean
  /** Changes the world before the story begins: a test's wrong turn. */
  readonly prepare?: (world: World) => void
  /** Called with the report while the world still stands. */
  readonly inspect?: (world: World) => Promise<void>
}

/** Plays a scenario in a sandbox of its own, from an empty account to an empty account. */
export async function play(name: string, options: PlayOptions = {}): Promise<Report> {
  const scenario = scenarios[name]
  if (!scenario) throw new RangeError(`unknown scenario "${name}": one of ${Object.keys(scenarios).join(', ')}`)
  const started = performance.now()
  const world = await openWorld(options)
  const { kernel } = world.sandbox
  const events: SandboxEvent[] = []
  kernel.events.on('event', (event) => events.push(event))
  const silence = options.write ? narrate(world, options.write, options.colour ?? false) : async () => {}
  try {
    options.prepare?.(world)
    const checks = await scenario(world)
    await options.inspect?.(world)
    await silence()
    const seconds = Math.round((performance.now() - started) / 100) / 10
    return await makeReport(world, name, checks, seconds, events)
  } finally {
    await silence()
    await world.close()
  }
}
