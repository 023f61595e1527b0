import { type Failure, renderWhy, titleOf } from './failures.ts'
import { renderTable } from './table.ts'

export interface JobReport {
  readonly workflow: string
  readonly run: number
  readonly job: string
  readonly matrix: string
  readonly result: string
  readonly seconds: number
}

export interface Check {
  readonly text: string
  readonly held: boolean
  /** What was seen instead, when it did not hold. */
  readonly seen?: string
}

/** What `--json` writes; docs/interfaces.md 'Reports'. */
export interface Report {
  readonly schema: 1
  readonly scenario: string
  readonly outcome: 'success' | 'failure'
  /** Wall time. */
  readonly seconds: number
  readonly jobs: readonly JobReport[]
  /** Why it is red; a scenario that plays a wrong turn has some and succeeds. */
  readonly failures: readonly Failure[]
  readonly requests: Readonly<Record<string, { total: number; byRoute: Readonly<Record<string, number>> }>>
  /** How often each kind of rudeness was met; empty where everybody was polite. */
  readonly rudeness: Readonly<Record<string, number>>
  /** US dollars that the account was billed, at list prices and sandbox time. */
  readonly cost: number
  readonly receipt: readonly { kind: string; id: string; name: string; created: string; gone: string }[]
  readonly leftovers: readonly { kind: string; id: string; name: string }[]
  readonly checks: readonly Check[]
  readonly figures: Readonly<Record<string, { value: number; unit: string }>>
  readonly events: readonly { at: number; service: string; kind: string; text: string }[]
}

export function renderReport(report: Report): string {
  const jobs = report.jobs
    .filter(({ result }) => result !== 'skipped')
    .map(({ workflow, job, result, seconds }) => [workflow, job, result, seconds])
  const requests = Object.entries(report.requests).map(([service, { total }]) => [service, total])
  const rudeness = Object.entries(report.rudeness)
  const receipt = report.receipt.map(({ kind, name, created, gone }) => [
    kind,
    name,
    clockTime(created),
    clockTime(gone)
  ])
  const checks = report.checks.map(
    ({ held, text, seen }) => `  ${held ? '✓' : '✗'} ${text}${held || !seen ? '' : `: ${seen}`}`
  )
  const nothingLeft =
    report.leftovers.length === 0
      ? 'nothing left'
      : `LEFT: ${report.leftovers.map(({ kind, name }) => `${kind} ${name}`).join(', ')}`
  return [
    'Jobs',
    renderTable(['workflow', 'job', 'result', 'seconds'], jobs),
    'Requests',
    renderTable(['service', 'requests'], requests),
    ...(rudeness.length > 0 ? ['Rudeness', renderTable(['kind', 'times'], rudeness)] : []),
    'Receipt',
    renderTable(['kind', 'name', 'created', 'gone'], receipt),
    'Checks',
    checks.join('\n'),
    ...(report.outcome === 'failure' ? report.failures.map(renderFailure) : []),
    `${report.scenario}: ${report.outcome} in ${report.seconds} s, $${report.cost.toFixed(2)} of cloud, ${nothingLeft}`
  ].join('\n\n')
}

function clockTime(iso: string): string {
  return iso.slice(11, 19)
}

function renderFailure(failure: Failure): string {
  return `  ✗ ${titleOf(failure)}\n\n${renderWhy(failure).replaceAll(/^(?=.)/gm, '    ')}`
}
