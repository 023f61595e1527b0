import { renderMoment } from '@staging-actions/base'
import { textMark } from '../inventory/github-ownership.ts'
import type { LedgerEvent } from '../ledger/open-ledger.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { End } from '../lifetime/end.ts'
import { sayDollars, sayPerHour, sayUnpriced } from '../lifetime/say-cost.ts'
import { remedyOf, sayEnd, sayEnding } from '../lifetime/say-end.ts'
import { costOf, spendingOf } from '../lifetime/spending.ts'
import type { Phase } from './phase.ts'
import { link, plain } from './plain-text.ts'

export interface DashboardView {
  /** The environment's tag. */
  readonly owner: string
  readonly environment: string
  readonly phase: Phase
  readonly document: LedgerDocument | undefined
  readonly urls: Readonly<Record<string, string>>
  readonly end: End | undefined
  /** US dollars. */
  readonly budget: number | undefined
  /** Newest first. */
  readonly events: readonly LedgerEvent[]
  /** ISO 8601: when the reaper last succeeded, where that was seen. */
  readonly reaped: string | undefined
  /** Of the workflow that people start by hand. */
  readonly controlUrl: string
}

const most = 50
const signs: Readonly<Record<Phase, string>> = {
  absent: '⚪',
  provisioning: '🔵',
  ready: '🟢',
  destroying: '🔵',
  incomplete: '🟠'
}
const words: Readonly<Record<Phase, string>> = {
  absent: 'is not there',
  provisioning: 'is being made',
  ready: 'is ready',
  destroying: 'is being destroyed',
  incomplete: 'is there in part'
}

/** Nothing in it changes while nothing happens, so that it is written only when something does: moments, no durations. */
export function renderDashboard(view: DashboardView): string {
  const { owner, environment, phase, controlUrl } = view
  return [
    textMark('dashboard', owner),
    `## ${signs[phase]} ${environment} ${words[phase]}`,
    '',
    ...renderEnd(view),
    ...renderApps(view),
    ...renderHolders(view),
    ...renderCost(view),
    ...(view.reaped && phase !== 'absent'
      ? [`staging-reaper last succeeded at ${renderMoment(view.reaped)}.`, '']
      : []),
    ...renderEvents(view),
    `---`,
    `Create, extend, release or destroy it with ${link('staging-control', controlUrl)}. This text is written by staging-actions: edits are lost.`,
    ''
  ].join('\n')
}

function renderEnd({ phase, document, end: expiry, controlUrl }: DashboardView): readonly string[] {
  if (phase === 'absent') return ['Nobody has it, and it costs nothing.', '']
  const running = (document?.operations ?? []).map(
    ({ kind, app, actor, run, since }) =>
      `- ${link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${renderMoment(since)}`
  )
  const ending = document?.life?.ending
  const end = ending
    ? `${sayEnding({ by: plain(ending.by), at: ending.at, reason: plain(ending.reason) })} with ${link('staging-control', controlUrl)}.`
    : expiry === undefined
      ? undefined
      : `It ${sayEnd(expiry, '**')}: ${remedyOf(expiry)}.`
  return [...(end ? [end, ''] : []), ...running.slice(0, most), ...(running.length > 0 ? [''] : [])]
}

function renderApps({ document, urls }: DashboardView): readonly string[] {
  const deployed = Object.entries(document?.apps ?? {})
  if (deployed.length === 0) return []
  return [
    '| app | version | deployed | tested |',
    '|---|---|---|---|',
    ...deployed
      .slice(0, most)
      .map(
        ([name, { revision, run, at, tested }]) =>
          `| ${link(name, urls[name] ?? '')} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at), run)} | ${tested ? 'yes' : 'no'} |`
      ),
    ''
  ]
}

function renderHolders({ document }: DashboardView): readonly string[] {
  const leases = document?.leases ?? []
  if (leases.length === 0) return []
  return [
    '| used by | from | for | until | lease |',
    '|---|---|---|---|---|',
    ...leases
      .slice(0, most)
      .map(
        ({ id, holder, branch, reason, run, until }) =>
          `| ${link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${renderMoment(until)} | ${plain(id)} |`
      ),
    ''
  ]
}

function renderCost({ document, end, budget, phase }: DashboardView): readonly string[] {
  if (phase === 'absent' || !document) return []
  const { parts } = spendingOf(document)
  if (parts.length === 0) return []
  const since = parts.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? ''
  // What it costs by a moment that is told, and not by now: the text stays the same while nothing happens.
  const { perHour, unpriced } = costOf(document, Date.parse(since))
  const without = sayUnpriced(unpriced)
  const total = end && end.at > Date.parse(since) ? costOf(document, end.at).soFar : undefined
  return [
    `It ${sayPerHour({ perHour }, '**')} since ${renderMoment(since)}${total !== undefined && end ? `: ${sayDollars(total)} if it stays until ${renderMoment(end.at)}` : ''}${budget === undefined ? '' : `; its budget is ${sayDollars(budget)}`}. Estimated from list prices${without && `, ${without}`}.`,
    ''
  ]
}

function renderEvents({ events }: DashboardView): readonly string[] {
  if (events.length === 0) return []
  return [
    '<details><summary>Last events</summary>',
    '',
    ...events.map(({ at, who, what, run }) => `- ${link(renderMoment(at), run)} ${plain(who)} ${plain(what)}`),
    '',
    '</details>',
    ''
  ]
}
