import type { OutputTable } from '@staging-actions/action-kit'
import { type Finding, type FindingState, markdownLink, renderDuration, renderMoment } from '@staging-actions/base'
import {
  type EnvironmentReport,
  type EnvironmentState,
  remedyOf,
  sayCostSoFar,
  sayEnd,
  sayEnding
} from '@staging-actions/environment'
import type { CheckResult } from './run.ts'

export const outputs: OutputTable<CheckResult> = {
  outcome: () => 'success',
  exists: ({ report }) => report && report.state !== 'absent',
  state: ({ report }) => report?.state,
  ready: ({ report }) => report && report.state === 'ready',
  'cluster-id': ({ report }) => report?.clusterId,
  urls: ({ report }) => report?.urls,
  holders: ({ report }) => report?.holders,
  'expires-at': ({ report }) => report?.expiresAt,
  'cost-so-far': ({ report }) => report?.cost.soFar.toFixed(2),
  apps: ({ report }) => report?.apps,
  preflight: ({ findings }) => findings
}

export function summary({ environment, report, findings }: CheckResult): string {
  return [
    ...(findings ? [preflightTable(environment, findings)] : []),
    ...(report ? [reportSummary(report)] : [])
  ].join('\n')
}

const findingSigns: Readonly<Record<FindingState, string>> = { ok: '🟢', warning: '🟡', problem: '🔴', unknown: '⚪' }

/** What has to be done comes first. */
function preflightTable(environment: string, findings: readonly Finding[]): string {
  const groups = (['problem', 'warning', 'unknown', 'ok'] as const).map(
    (state) => [state, findings.filter((finding) => finding.state === state)] as const
  )
  const isFine = findings.every(({ state }) => state !== 'problem')
  return [
    `### ${findingSigns[isFine ? 'ok' : 'problem']} Preflight of ${environment}`,
    '',
    `${groups.map(([state, { length }]) => `${state}: ${length}`).join(', ')}.`,
    '',
    '| | check | seen | to do |',
    '|---|---|---|---|',
    ...groups.flatMap(([state, rows]) =>
      rows.map(
        ({ area, check, seen, remedy }) =>
          `| ${findingSigns[state]} ${state} | ${cell(area)}: ${cell(check)} | ${cell(seen)} | ${cell(remedy ?? '')} |`
      )
    ),
    ''
  ].join('\n')
}

const signs: Readonly<Record<EnvironmentState, string>> = {
  absent: '⚪',
  provisioning: '🔵',
  ready: '🟢',
  degraded: '🟠',
  destroying: '🔵',
  orphaned: '🟠',
  foreign: '🔴'
}

function reportSummary(report: EnvironmentReport): string {
  const { environment, state, because, remedy, since, age = 0, cost, holders, operations, end, ending } = report
  const { apps, doubts, reaper } = report
  const lines = [
    `### ${signs[state]} ${environment} is ${state}`,
    '',
    `${because[0]?.toUpperCase()}${because.slice(1)}.`,
    ...(remedy ? ['', `**To do:** ${remedy}`] : []),
    ''
  ]
  if (since) lines.push(`- since ${renderMoment(since)} (${renderDuration(age)})`, `- ${sayCostSoFar(cost)}`)
  if (since || holders.length > 0)
    lines.push(end ? `- ${sayEnd(end, '**')}: ${remedyOf(end)}` : '- nobody holds it: it may be destroyed at any time')
  if (ending)
    lines.push(
      `- ${sayEnding({ by: markdownLink(cell(ending.by), ending.run), at: ending.at, reason: cell(ending.reason) })}`
    )
  if (reaper)
    lines.push(
      `- staging-reaper ${reaper.lastSucceeded ? `last succeeded at ${renderMoment(reaper.lastSucceeded)}` : 'has not succeeded yet'}${reaper.problem ? `: **${reaper.problem}**, so that nothing ends what is past its time` : ''}`
    )
  for (const { kind, app, actor, run, since: at } of operations)
    lines.push(
      `- ${markdownLink(`${kind}${app ? ` of ${app}` : ''}`, run.url)} by ${cell(actor)} since ${renderMoment(at)}`
    )
  if (holders.length > 0)
    lines.push(
      '',
      '| used by | from | for | until | lease |',
      '|---|---|---|---|---|',
      ...holders.map(
        ({ id, holder, branch, reason, run, until }) =>
          `| ${markdownLink(cell(holder), run)} | ${cell(branch)} | ${cell(reason)} | ${renderMoment(until)} | ${cell(id)} |`
      )
    )
  const deployed = Object.entries(apps)
  if (deployed.length > 0)
    lines.push(
      '',
      '| app | revision | deployed | tested |',
      '|---|---|---|---|',
      ...deployed.map(
        ([name, { url, revision, run, at, tested }]) =>
          `| ${markdownLink(name, url ?? '')} | \`${cell(revision.slice(0, 12))}\` | ${markdownLink(renderMoment(at), run)} | ${tested ? 'yes' : 'no'} |`
      )
    )
  if (doubts.length > 0)
    lines.push(
      '',
      'Not proven to be ours, and never touched:',
      '',
      ...doubts.map(
        ({ kind, name, id, because, url }) =>
          `- ${markdownLink(`${kind} ${cell(name)}`, url)} (${cell(id)}): ${cell(because)}`
      )
    )
  return `${lines.join('\n')}\n`
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
