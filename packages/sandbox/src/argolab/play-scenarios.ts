import type { Ground } from './ground.ts'
import type { Scenario } from './scenarios.ts'
import { Stage, type Way } from './stage.ts'

/** What one scenario came to on one ground, over one way in. */
export interface Played {
  readonly scenario: Scenario
  readonly ground: Ground['name']
  readonly way: Way
  readonly seen: readonly string[]
  readonly asExpected: boolean
  /** Of all its calls of syncApplication together. */
  readonly requests: number
  readonly milliseconds: number
  /** What each call said: for who must find out why. */
  readonly story: readonly string[]
}

/** So many side by side: enough to be quick, not so many that waiting for a processor is what is measured. */
const atOnce = 8

/** Plays every scenario over both ways in: side by side, then, one after the other, those that need the ground for themselves. */
export async function playScenarios(
  scenarios: readonly Scenario[],
  ground: Ground,
  told: (played: Played) => void
): Promise<readonly Played[]> {
  const parts = scenarios.flatMap((scenario) => (['cluster', 'server'] as const).map((way) => ({ scenario, way })))
  const all: Played[] = []
  const play = async (part: { scenario: Scenario; way: Way }) => {
    const played = await playScenario(part.scenario, ground, part.way)
    told(played)
    all.push(played)
  }
  const waiting = parts.filter(({ scenario }) => !scenario.alone)
  const next = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) await play(part)
  }
  await Promise.all(Array.from({ length: atOnce }, next))
  for (const part of parts) if (part.scenario.alone) await play(part)
  return all
}

async function playScenario(scenario: Scenario, ground: Ground, way: Way): Promise<Played> {
  const stage = new Stage(ground, way, `${scenario.name}-${way}`)
  const started = performance.now()
  let seen: readonly string[]
  try {
    seen = await scenario.play(stage)
  } catch (error) {
    seen = [`did not end: ${error instanceof Error ? error.message : String(error)}`]
  } finally {
    stage.close()
  }
  return {
    scenario,
    ground: ground.name,
    way,
    seen,
    asExpected: seen.join('\n') === scenario.expected.join('\n'),
    requests: stage.attempts.reduce((sum, attempt) => sum + attempt.requests, 0),
    milliseconds: performance.now() - started,
    story: stage.attempts.flatMap((attempt) => [
      ...attempt.lines,
      `= ${attempt.outcome} ${attempt.message} (${attempt.requests} requests, ${Math.round(attempt.milliseconds)} ms)`
    ])
  }
}
