import { markdownLink, renderDuration, renderMoment } from '@staging-actions/base'
import type { Promotion } from '@staging-actions/config'
import { sayCostOfWaiting } from '@staging-actions/environment'
import type { AppReport } from '../app-report.ts'
import { boxMarks } from '../boxes.ts'
import type { Approval } from '../decision.ts'
import type { GateChanges } from '../gate-changes.ts'
import { type Marker, renderMarker } from '../marker.ts'
import type { OwnedArea } from '../ownership.ts'
import { fillTemplate, ownTemplate } from '../request-template.ts'
import type { TestFailure, Totals } from '../results/test-report.ts'
import { listImages, renderImagesLine, testedImages } from '../tested-images.ts'
import { renderHowTo, type VerdictWords } from '../words/verdict-words.ts'
import { code, codeBlock, codeCell, cut, firstFew, firstOf } from './foreign-text.ts'
import { renderGate } from './render-gate.ts'
import { renderProgress } from './render-progress.ts'
import { renderSubject } from './subject.ts'

/** All that a person sees before deciding. */
export interface RequestView {
  readonly marker: Marker
  /** `https://github.com/owner/repo`, no trailing slash. */
  readonly repositoryUrl: string
  readonly runUrl: string
  readonly title: string
  readonly authors: readonly string[]
  readonly commits: number
  readonly compareUrl: string
  readonly branch: string
  readonly method: Promotion['method']
  readonly workflow: string | undefined
  readonly apps: readonly AppReport[]
  /** Changed files that no rule says anything about, the first ones. */
  readonly uncovered: readonly string[]
  /** Apps that production has and the commit has not. */
  readonly gone: readonly string[]
  /** Digest of the stacks and the bootstrap that all of it was tested on. */
  readonly stack: string | undefined
  /** Who may decide, in words. */
  readonly deciders: string
  readonly minimum: number
  /** Each needs an approval by one of its owners. */
  readonly areas: readonly OwnedArea[]
  /** What it changes of the gate itself. */
  readonly gate: GateChanges
  readonly words: VerdictWords
  /** Undefined: our own text. */
  readonly template: string | undefined
  readonly timeout: number
  /** US dollars an hour, if known. */
  readonly costPerHour: number | undefined
  readonly approvals: readonly Approval[]
  /** `@user` or `@org/team`: who is told. */
  readonly mentions: readonly string[]
}

/** GitHub refuses a body over 65,536 characters; the rest is room for what is counted differently. */
const mostCharacters = 60_000

/** The issue's body. Failures are cut until it fits; what decides is never cut. */
export function renderRequest(view: RequestView): string {
  for (const room of [
    { apps: 200, failures: 50, message: 4_000 },
    { apps: 200, failures: 20, message: 1_500 },
    { apps: 100, failures: 10, message: 400 }
  ]) {
    const body = render(view, room)
    if (body.length <= mostCharacters) return body
  }
  const least = render(view, { apps: 60, failures: 0, message: 0 })
  // A template that repeats itself out of all bounds gives way.
  return least.length <= mostCharacters || view.template === undefined
    ? least
    : renderRequest({ ...view, template: undefined })
}

interface Room {
  readonly apps: number
  readonly failures: number
  /** Characters of each failure's message. */
  readonly message: number
}

function render(view: RequestView, room: Room): string {
  const { marker, repositoryUrl, compareUrl, runUrl, branch } = view
  const text = fillTemplate(view.template ?? ownTemplate, {
    question: head(view),
    apps: appsTable(view, room.apps),
    decide: decisionPart(view),
    failures: testsPart(view, room),
    cost: costPart(view),
    mentions: view.mentions.length > 0 ? `cc ${view.mentions.join(', ')}` : '',
    title: code(cut(view.title, 120)),
    environment: code(marker.environment),
    sha: code(marker.sha.slice(0, 7)),
    branch: code(branch),
    commit_url: `${repositoryUrl}/commit/${marker.sha}`,
    compare_url: compareUrl,
    run_url: runUrl
  })
  const subject = renderSubject(marker, repositoryUrl, cut(view.title, 120))
  const images = renderImagesLine(testedImages(view.apps))
  return `${[renderMarker(marker), subject, renderGate(view.gate), text, images].filter(Boolean).join('\n\n')}\n`
}

function head(view: RequestView): string {
  const { marker, compareUrl, commits } = view
  const authors =
    view.authors.length > 0
      ? ` by ${view.authors
          .slice(0, 10)
          .map((author) => code(author))
          .join(', ')}`
      : ''
  return `[${commits === 1 ? '1 commit' : `${commits} commits`}](${compareUrl})${authors}, pushed by ${code(view.marker.initiator)}, is live on \`${marker.environment}\` and was tested there by [this run](${view.runUrl}).`
}

function appsTable({ apps, repositoryUrl, runUrl, stack, uncovered, gone }: RequestView, most: number): string {
  const version = (text: string | undefined) => {
    if (text === undefined) return 'none'
    return /^[0-9a-f]{40}$/.test(text) ? `[\`${text.slice(0, 7)}\`](${repositoryUrl}/commit/${text})` : codeCell(text)
  }
  const isNextTo = apps.some(({ nextTo, without = [] }) => nextTo || without.length > 0)
  const rows = apps
    .slice(0, most)
    .map(({ app, url, from, to, outcome, tests, carried, nextTo, without }) =>
      [
        markdownLink(codeCell(app), url),
        `${version(from)} → ${version(to)}`,
        carried && outcome === 'passed'
          ? `✅ passed in [this run](${carried.runUrl}) at ${version(carried.revision)}, unchanged since`
          : outcomeCell(outcome, tests.totals),
        ...(isNextTo ? [nextToCell(nextTo, without, version)] : [])
      ].join(' | ')
    )
  return [
    `| App | Production → this | Tests |${isNextTo ? ' Next to |' : ''}`,
    `|---|---|---|${isNextTo ? '---|' : ''}`,
    ...rows.map((row) => `| ${row} |`),
    apps.length > most ? `\n${apps.length - most} more apps are in the summary of [the run](${runUrl}).` : '',
    stack ? `\nTested on the stacks and the bootstrap with the digest \`${stack.slice(0, 12)}\`.` : '',
    gonePart(gone),
    uncoveredPart(uncovered),
    imagesPart(apps.slice(0, most))
  ]
    .filter((part) => part !== '')
    .join('\n')
    .trimEnd()
}

function nextToCell(
  nextTo: AppReport['nextTo'] = {},
  without: AppReport['without'] = [],
  version: (text: string) => string
): string {
  const render = ([app, revision]: readonly [string, string]) => `${codeCell(app)} ${version(revision)}`
  const near = firstFew(Object.entries(nextTo), 8, render).join(', ')
  const absent = without.length > 0 ? `not deployed there: ${firstFew(without, 8, codeCell).join(', ')}` : ''
  return [near, absent].filter(Boolean).join('; ')
}

/** Nobody approves what reaches no app without having seen it. */
function uncoveredPart(uncovered: readonly string[]): string {
  if (uncovered.length === 0) return ''
  return `\n**Of no app**, by anybody's rules, so all apps were tested with them: ${firstOf(uncovered, 20)}.`
}

/** It is not in the table, and leaves production all the same. */
function gonePart(gone: readonly string[]): string {
  if (gone.length === 0) return ''
  return `\n**Deleted by this commit**, so all other apps were tested without: ${firstOf(gone, 20)}.`
}

/** By digest: a tag could be moved after the tests. */
function imagesPart(apps: readonly AppReport[]): string {
  const lines = listImages(testedImages(apps))
  const unknown = apps.filter(({ digests }) => digests?.length === 0).map(({ app }) => app)
  return [
    unknown.length > 0
      ? `\n**Without a digest**: ${firstOf(unknown, 20)}. No pod of a Deployment, StatefulSet or DaemonSet said which build it runs (the job that deploys says why, where it knows), so production is not told which build was tested.`
      : '',
    lines.length > 0
      ? `\n<details><summary>What runs there, and goes out</summary>\n\n${lines.join('\n')}\n\n</details>`
      : ''
  ]
    .filter(Boolean)
    .join('\n')
}

function listBlockers(blockedBy: readonly string[]): string {
  return firstFew(blockedBy, 20, code).join('; ')
}

export const outcomeWords = {
  passed: '✅ passed',
  failed: '❌ failed',
  untested: '⚠️ not tested',
  unreported: 'not reported',
  none: '⚪ no tests (`tests: none`)'
}

function outcomeCell(outcome: AppReport['outcome'], { total, passed, failed, skipped, seconds }: Totals): string {
  const counts =
    total === 0
      ? outcomeWords[outcome]
      : outcome === 'failed'
        ? failed > 0
          ? `❌ ${failed} of ${total} failed`
          : `❌ failed, though ${passed} of ${total} tests passed`
        : `${outcomeWords[outcome]}, ${passed} of ${total}${skipped > 0 ? ` (${skipped} skipped)` : ''}`
  return seconds >= 1 ? `${counts}, ${renderDuration(seconds * 1000)}` : counts
}

function decisionPart(view: RequestView): string {
  const merge = view.method === 'fast-forward' ? `\`${view.branch}\` is moved to` : `\`${view.branch}\` gets`
  const then = view.workflow ? `, ${code(view.workflow)} starts` : ''
  return [
    '### Decide',
    view.marker.blockedBy.length > 0
      ? `> [!CAUTION]\n> This cannot be approved: ${listBlockers(view.marker.blockedBy)}.`
      : '',
    // First: once it is decided this line tells who did, to people who find everything below it as it was.
    [
      renderProgress(view.approvals, view.minimum),
      `- **Who**: ${view.deciders}. ${view.minimum === 1 ? 'One approval is needed' : `${view.minimum} approvals are needed`}; one rejection ends it.`,
      ...ownersLines(view.areas),
      `- **Until**: ${renderMoment(view.marker.until)} (${renderDuration(view.timeout)}). If nobody decides by then, nothing is merged and staging goes.`
    ].join('\n'),
    `Ticking a box is enough. ${renderHowTo(view.words)}`,
    [
      `- [ ] **Approve**: ${merge} exactly this commit${then}, then staging goes. ${boxMarks.approve}`,
      `- [ ] **Reject**: \`${view.branch}\` stays as it is, staging goes. ${boxMarks.reject}`
    ].join('\n')
  ]
    .filter(Boolean)
    .join('\n\n')
}

function ownersLines(areas: readonly OwnedArea[]): string[] {
  const shown = firstFew(areas, 20, ({ pattern, owners }) => {
    const names = owners.map((owner) => (owner.kind === 'user' ? owner.login : `${owner.org}/${owner.team}`))
    return `${code(pattern)} (${names.map((name) => code(name)).join(', ') || 'nobody who can be recognized'})`
  })
  return shown.length > 0 ? [`- **Owners**: one of each, ${shown.join('; ')}; other approvers stand for all.`] : []
}

function testsPart({ apps, runUrl }: RequestView, { failures: most, message: length }: Room): string {
  const failures = apps.flatMap(({ app, tests }) => tests.failures.map((failure) => ({ app, failure })))
  if (failures.length === 0) return ''
  const shown = failures.slice(0, most)
  const rest = failures.length - shown.length
  return [
    '### Failed tests',
    ...shown.map(({ app, failure }) => renderFailure(app, failure, length)),
    rest > 0 ? `${rest} more in [the artifacts of the run](${runUrl}#artifacts).` : ''
  ]
    .filter(Boolean)
    .join('\n\n')
}

function renderFailure(app: string, { suite, name, message }: TestFailure, length: number): string {
  const title = [app, suite, name]
    .filter(Boolean)
    .map((part) => `<code>${escapeHtml(cut(part, 200).replace(/\s+/g, ' '))}</code>`)
  return `<details><summary>❌ ${title.join(' › ')}</summary>\n\n${codeBlock(cut(message || 'no message', length))}\n\n</details>`
}

function costPart({ costPerHour, timeout }: RequestView): string {
  if (costPerHour === undefined || costPerHour <= 0) return ''
  return sayCostOfWaiting(costPerHour, timeout)
}

/**
 * In a summary line Markdown is off; what GitHub makes of `#12`, `@name`, commits and addresses afterwards stops at code.
 * https://github.com/gjtorikian/html-pipeline: its filters skip pre, code, tt, a, style
 */
function escapeHtml(text: string): string {
  return text
    .replaceAll('staging-actions:', 'staging-actions\u200b:')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b')
}
