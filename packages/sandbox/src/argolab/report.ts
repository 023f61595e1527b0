import type { FirstDeployed } from './first-deploy.ts'
import type { Played } from './play-scenarios.ts'
import type { Scenario } from './scenarios/scenario.ts'
import type { Way } from './stage.ts'

const ways: readonly Way[] = ['cluster', 'server', 'argocd command']

/** A row a scenario and way: what came of it on each ground, how many requests it took (of the argocd command: gRPC calls), and how long. */
export function renderTable(chosen: readonly Scenario[], played: readonly Played[]): string {
  const grounds = [...new Set(played.map(({ ground }) => ground))]
  const head = ['scenario', 'by', 'expected', ...grounds.flatMap((ground) => [ground, 'requests', 'time'])]
  const rows = chosen.flatMap((scenario) =>
    ways.flatMap((way) => {
      const own = grounds.map((ground) =>
        played.find((entry) => entry.scenario === scenario && entry.way === way && entry.ground === ground)
      )
      if (own.every((entry) => !entry)) return []
      return [[scenario.title, way, scenario.expected.join(', '), ...own.flatMap(renderCells)]]
    })
  )
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function renderCells(entry: Played | undefined): readonly string[] {
  if (!entry) return ['', '', '']
  return [
    entry.asExpected ? 'right' : entry.seen.map(shorten).join(', '),
    String(entry.requests),
    renderSeconds(entry.milliseconds)
  ]
}

/** The same for programs. `notRun`: what could not be played here, and why. */
export function makeReport(
  chosen: readonly Scenario[],
  played: readonly Played[],
  more: {
    readonly seconds: number
    readonly notRun: readonly string[]
    readonly firstDeploys: readonly FirstDeployed[]
  }
) {
  const ours = played.filter(({ way }) => way !== 'argocd command')
  return {
    schema: 1,
    outcome: [...ours, ...more.firstDeploys].every(({ asExpected }) => asExpected) ? 'success' : 'failure',
    ...more,
    scenarios: chosen.map((scenario) => ({
      name: scenario.name,
      title: scenario.title,
      expected: scenario.expected,
      played: played
        .filter((entry) => entry.scenario === scenario)
        .map(({ ground, way, asExpected, seen, requests, milliseconds }) => ({
          ground,
          way,
          right: asExpected,
          seen,
          requests,
          seconds: Math.round(milliseconds / 10) / 100
        }))
    }))
  }
}

export function shorten(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length > 40 ? `${line.slice(0, 39)}…` : line.replaceAll('|', '/')
}

export function renderSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
