import { type Call, type ServiceName, serviceNames } from './calls.ts'
import type { Case } from './cases.ts'
import { kinds } from './kinds.ts'
import { type KnownFailure, knownFailures } from './known.ts'
import { type PhaseName, phaseNames } from './phase-names.ts'
import type { Result } from './play.ts'

export type Verdict = 'held' | 'known' | 'broken' | 'missed'

export function verdictOf({ id, struck, problems }: Result): Verdict {
  if (problems.length === 0) return struck ? 'held' : 'missed'
  const isKnown = (problem: string) => knownFailures.some((one) => one.cases.test(id) && one.problem.test(problem))
  return problems.every(isKnown) ? 'known' : 'broken'
}

export interface Row {
  readonly phase: PhaseName
  readonly service: ServiceName | 'states'
  readonly calls: number
  /** Calls times kinds, without those that make no sense. */
  readonly possible: number
  readonly played: number
  readonly held: number
  readonly known: number
  readonly broken: number
  /** The call did not come. */
  readonly missed: number
}

export interface Report {
  readonly rows: readonly Row[]
  readonly known: readonly { readonly because: string; readonly cases: readonly string[] }[]
  readonly broken: readonly Pick<Result, 'id' | 'problems'>[]
  /** What was left out, by kind: why, and how many calls. */
  readonly leftOut: readonly { readonly kind: string; readonly because: string; readonly calls: number }[]
  readonly cpu: number
}

export function reportOf(calls: readonly Call[], cases: readonly Case[], results: ReadonlyMap<string, Result>): Report {
  const rows = phaseNames.flatMap((phase) =>
    [...serviceNames, 'states' as const].flatMap((service): Row[] => {
      const all = cases.filter(
        (one) => one.phase === phase && ('state' in one ? 'states' : one.call.service) === service
      )
      const played = all.flatMap(({ id }) => results.get(id) ?? [])
      const count = (verdict: Verdict) => played.filter((one) => verdictOf(one) === verdict).length
      if (all.length === 0) return []
      return [
        {
          phase,
          service,
          calls: calls.filter((call) => call.phase === phase && call.service === service).length,
          possible: all.length,
          played: played.length,
          held: count('held'),
          known: count('known'),
          broken: count('broken'),
          missed: count('missed')
        }
      ]
    })
  )
  const ended = [...results.values()]
  const casesOf = (known: KnownFailure) =>
    ended.filter((one) => verdictOf(one) === 'known' && known.cases.test(one.id)).map(({ id }) => id)
  return {
    rows,
    known: knownFailures.map((one) => ({ because: one.because, cases: casesOf(one) })),
    broken: ended.filter((one) => verdictOf(one) === 'broken').map(({ id, problems }) => ({ id, problems })),
    leftOut: leftOut(calls),
    cpu: ended.reduce((sum, { cpu }) => sum + cpu, 0)
  }
}

function leftOut(calls: readonly Call[]): Report['leftOut'] {
  const counts = new Map<string, number>()
  for (const call of calls)
    for (const { name, isOut } of kinds) {
      const because = isOut(call)
      if (because) counts.set(`${name}\t${because}`, (counts.get(`${name}\t${because}`) ?? 0) + 1)
    }
  return [...counts].map(([key, count]) => {
    const [kind = '', because = ''] = key.split('\t')
    return { kind, because, calls: count }
  })
}

/** Letters of a problem; the JSON has all. */
const most = 400

/** As a person reads it. */
export function renderReport({ rows, known, broken, leftOut, cpu }: Report): string {
  const head = ['phase', 'service', 'calls', 'cases', 'played', 'coverage', 'held', 'known', 'broken', 'not met']
  const share = (part: number, whole: number) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`)
  const sum = (key: 'calls' | 'possible' | 'played' | 'held' | 'known' | 'broken' | 'missed') =>
    rows.reduce((total, row) => total + row[key], 0)
  const line = (row: Omit<Row, 'phase' | 'service'> & { readonly phase: string; readonly service: string }) => [
    row.phase,
    row.service,
    ...[row.calls, row.possible, row.played].map(String),
    share(row.played, row.possible),
    ...[row.held, row.known, row.broken, row.missed].map(String)
  ]
  const total = {
    phase: 'all',
    service: '',
    calls: sum('calls'),
    possible: sum('possible'),
    played: sum('played'),
    held: sum('held'),
    known: sum('known'),
    broken: sum('broken'),
    missed: sum('missed')
  }
  const table = [head, ...rows.map(line), line(total)]
  const widths = head.map((_, column) => Math.max(...table.map((cells) => cells[column]?.length ?? 0)))
  return [
    ...table.map((cells) =>
      cells
        .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
    ),
    '',
    'Not tried on a call, and why:',
    ...leftOut.map(({ kind, because, calls }) => `  ${kind}: ${because} (${calls} calls)`),
    ...notTried.map((text) => `  ${text}`),
    '',
    ...known
      .filter(({ cases }) => cases.length > 0)
      .flatMap(({ because, cases }) => [
        `KNOWN FAILURE (${cases.length} cases): ${because}`,
        `  for example: ${cases[0]}`
      ]),
    ...broken.flatMap(({ id, problems }) => [
      `BROKEN ${id}`,
      ...problems.map((problem) => `  ${problem.slice(0, most)}`)
    ]),
    `${total.played} cases in ${Math.round(cpu)} s of CPU (${total.played > 0 ? (cpu / total.played).toFixed(1) : 0} s each, without the programs that they start)`
  ].join('\n')
}

/** What no case of this matrix does. */
const notTried = [
  'Terraform and its provider are played in this process; the built actions play a sample with the real ones at night (faults.nightly.test.ts)',
  'reading the configuration when a run is opened comes before the first call of a phase',
  'name servers and the answers of apps are played without faults (hosts.test.ts has them)'
]

export function progress(result: Result, index: number, count: number): string {
  const verdict = verdictOf(result)
  const seconds = `${result.seconds} s`
  const said = result.problems.map((problem) => `\n    ${problem.slice(0, most)}`).join('')
  const mark = { held: 'held  ', known: 'KNOWN ', broken: 'BROKEN', missed: 'not met' }[verdict]
  return `[${index}/${count}] ${mark} ${result.id}: ${result.ended}, ${seconds}, CPU ${result.cpu} s${said}`
}
