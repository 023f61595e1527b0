import { reasons } from '@staging-actions/base'
import type { Ground } from './ground.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { type Attempt, Stage, type Way } from './stage.ts'

/** What one scenario came to on one ground, over one way in. */
export interface Played {
  readonly scenario: Scenario
  readonly ground: Ground['name']
  readonly way: Way
  readonly seen: readonly string[]
  readonly asExpected: boolean
  /** Of all its syncs together; of the argocd command its gRPC calls. */
  readonly requests: number
  /** While at least one of its syncs was going on. */
  readonly milliseconds: number
  /** What each call said: for who must find out why. */
  readonly story: readonly string[]
}

/** So many side by side: enough to be quick, not so many that waiting for a processor is what is measured. */
const atOnce = 8

/** Plays every scenario over both ways in: side by side; then, one after the other, those that need the ground for themselves. */
export async function playScenarios(
  scenarios: readonly Scenario[],
  ground: Ground,
  told: (played: Played) => void
): Promise<readonly Played[]> {
  const parts = scenarios.flatMap((scenario) => waysOn(ground, scenario).map((way) => ({ scenario, way })))
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

function waysOn(ground: Ground, scenario: Scenario): readonly Way[] {
  return ground.cli && !scenario.withoutCli ? ['cluster', 'server', 'argocd command'] : ['cluster', 'server']
}

async function playScenario(scenario: Scenario, ground: Ground, way: Way): Promise<Played> {
  const stage = new Stage(ground, way, `${scenario.name}-${way.replace(' command', '')}`)
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
    asExpected: isExpected(way, seen, scenario.expected),
    requests: stage.attempts.reduce((sum, { requests }) => sum + requests, 0),
    milliseconds: timeOf(stage.attempts),
    story: stage.attempts.flatMap((attempt) => [
      ...attempt.lines,
      `= ${attempt.outcome} ${attempt.message} (${attempt.requests} requests, ${Math.round(attempt.to - attempt.from)} ms)`
    ])
  }
}

/** The argocd command says only that it failed, and in words of its own: any reason is right for it. */
function isExpected(way: Way, seen: readonly string[], expected: readonly string[]): boolean {
  const free = way === 'argocd command'
  return (
    seen.length === expected.length &&
    seen.every((entry, index) => {
      const wanted = expected[index] ?? ''
      if (entry === wanted) return true
      return free && ((entry === 'failed' && Object.hasOwn(reasons, wanted)) || wanted === 'says so')
    })
  )
}

function timeOf(attempts: readonly Attempt[]): number {
  let [sum, end] = [0, 0]
  for (const { from, to } of attempts.toSorted((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, end))
    end = Math.max(end, to)
  }
  return sum
}
