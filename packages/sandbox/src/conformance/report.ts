import type { Exchange } from '../kernel/index.ts'
import type { Verdict } from './openapi.ts'
import type { Recorded } from './recording.ts'

export interface RouteReport {
  readonly route: string
  /** Answers, every repetition counted. */
  judged: number
  agreed: number
  /** Different shapes among them. */
  shapes: number
  /** Each difference, with an example of how often. */
  readonly differences: Map<string, number>
}

export interface ServiceReport {
  readonly service: string
  readonly judge: string
  readonly routes: readonly RouteReport[]
  /** Answers that a bounded recording counted and did not keep. */
  readonly notKept: number
}

export function judgeRecording(
  service: string,
  judge: string,
  recorded: readonly Recorded[],
  judgeOne: (exchange: Exchange) => Verdict
): ServiceReport {
  const routes = new Map<string, RouteReport>()
  let notKept = 0
  for (const { exchange, times } of recorded.filter((one) => one.service === service)) {
    if (!exchange) {
      notKept += times
      continue
    }
    const verdict = judgeOne(exchange)
    const found = routes.get(verdict.route) ?? {
      route: verdict.route,
      judged: 0,
      agreed: 0,
      shapes: 0,
      differences: new Map()
    }
    routes.set(verdict.route, found)
    found.judged += times
    found.shapes += 1
    if (verdict.kind === 'agreed') found.agreed += times
    else
      for (const difference of verdict.differences) {
        const line = `${exchange.status} ${difference}`
        found.differences.set(line, (found.differences.get(line) ?? 0) + times)
      }
  }
  return { service, judge, routes: [...routes.values()].sort((a, b) => a.route.localeCompare(b.route)), notKept }
}

export function renderService({ service, judge, routes, notKept }: ServiceReport): string {
  const total = (key: 'judged' | 'agreed' | 'shapes') => routes.reduce((sum, route) => sum + route[key], 0)
  const rows = routes.map(({ route, judged, agreed, shapes }) => [route, shapes, judged, agreed, judged - agreed])
  const table = [
    ['route', 'shapes', 'judged', 'agreed', 'differing'],
    ...rows,
    ['all', total('shapes'), total('judged'), total('agreed'), total('judged') - total('agreed')]
  ]
  const width = Math.max(...table.map(([route]) => String(route).length))
  const lines = table.map(
    ([route, ...counts]) =>
      `  ${String(route).padEnd(width)} ${counts.map((count) => String(count).padStart(9)).join(' ')}`
  )
  const differences = routes.flatMap(({ route, differences }) =>
    [...differences].map(([line, times]) => `  ✗ ${route}: ${line} (${times} times)`)
  )
  const left = notKept > 0 ? [`  not judged: ${notKept} answers that the recording counted and did not keep`] : []
  return [`${service}, against ${judge}`, ...lines, ...differences, ...left].join('\n')
}

/** Whether anything differs. */
export function differs({ routes }: ServiceReport): boolean {
  return routes.some(({ judged, agreed }) => agreed < judged)
}
