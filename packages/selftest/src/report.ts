import { marks } from './experiment.ts'
import type { Needs } from './runner/record.ts'
import { notSeen, type Sighting, type Verdict } from './sighting.ts'

/** What `staging-selftest.json` holds. No name of the repository, its people or its resources is in it. */
export interface SelftestReport {
  readonly schema: 1
  /** ISO 8601. */
  readonly at: string
  /** `github.com`, or `another GitHub`. */
  readonly github: string
  readonly sightings: readonly Sighting[]
}

/** One part of the self-test: a job with an output `sightings`. */
interface Part {
  readonly job: string
  readonly result: string
  readonly sightings: readonly Sighting[]
}

/** `needs` of the last job: each job's sightings are its outputs whose name begins with `sightings`. */
export function makeReport(
  needs: Needs,
  { at, server }: { readonly at: string; readonly server: string }
): SelftestReport {
  const parts = Object.entries(needs).map(([job, { result, outputs }]): Part => {
    const texts = result === 'skipped' ? [] : Object.entries(outputs).filter(([name]) => name.startsWith('sightings'))
    return { job, result, sightings: texts.flatMap(([, text]) => parseSightings(text)) }
  })
  const silent = parts.filter(
    ({ result, sightings }) => result !== 'success' && result !== 'skipped' && sightings.length === 0
  )
  return {
    schema: 1,
    at,
    github: new URL(server).hostname === 'github.com' ? 'github.com' : 'another GitHub',
    sightings: [
      ...parts.flatMap(({ sightings }) => sightings),
      ...silent.map(({ job, result }) =>
        notSeen(`selftest/${job}`, 'a job that ends', `the job ended as ${result} and said nothing`)
      )
    ]
  }
}

function parseSightings(text: string): readonly Sighting[] {
  if (!text.startsWith('[')) return []
  return JSON.parse(text) as readonly Sighting[]
}

export function countOf(verdict: Verdict, { sightings }: SelftestReport): number {
  return sightings.filter((sighting) => sighting.verdict === verdict).length
}

/** Markdown for the job summary; `project`: the web address of the repository that the action comes from. */
export function renderReport(report: SelftestReport, project: string): string {
  const differing = countOf('differs', report)
  const rows = report.sightings.map(
    ({ belief, expected, seen, verdict }) =>
      `| ${marks[verdict]} | ${link(belief, project)} | ${cell(expected)} | ${cell(seen)} |`
  )
  return [
    `### ${differing > 0 ? marks.differs : marks['as-believed']} Self-test: ${countOf('as-believed', report)} as believed, ${differing} differ, ${countOf('not-seen', report)} not seen`,
    '',
    ...(differing > 0
      ? ['What differs may break a deployment here. Please send this report: it is how it gets fixed.', '']
      : []),
    '| | belief | expected | seen |',
    '|---|---|---|---|',
    ...rows,
    '',
    `[Send it to the project](${issueLink(report, project)}): the link opens an issue with this table filled in, which you can read before you send it. It holds no name, address or secret of yours. The artifact \`staging-selftest\` has the same as JSON.`,
    ''
  ].join('\n')
}

/** Characters of the whole address: longer ones are refused by servers on the way. */
const longestLink = 7_000
const weight: Readonly<Record<Verdict, number>> = { differs: 0, 'not-seen': 1, 'as-believed': 2 }

/** Opens the form of a new issue with the table in it: what differs first, as much as an address can hold. */
function issueLink(report: SelftestReport, project: string): string {
  const day = report.at.slice(0, 10)
  const lines = [...report.sightings]
    .sort((a, b) => weight[a.verdict] - weight[b.verdict])
    .map(({ belief, seen, verdict }) => `${marks[verdict]} ${belief}: ${seen}`)
  const linkWith = (count: number) => {
    const rest = count < lines.length ? ['… please attach staging-selftest.json, the rest did not fit'] : []
    const body = [`On ${report.github}, ${day}.`, '', ...lines.slice(0, count), ...rest].join('\n')
    const title = `Self-test of ${day}: ${countOf('differs', report)} differ`
    return `${project}/issues/new?${new URLSearchParams({ title, body })}`
  }
  let count = lines.length
  while (count > 0 && linkWith(count).length > longestLink) count -= 1
  return linkWith(count)
}

function link(belief: string, project: string): string {
  return belief.startsWith('selftest/')
    ? belief
    : `[${belief}](${project}/blob/HEAD/docs/beliefs.md#${belief.replace('/', '')})`
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|')
}
