import type { OutputTable } from '@staging-actions/action-kit'
import { renderDuration } from '@staging-actions/base'
import type { EnvironmentReport, EnvironmentState } from '@staging-actions/environment'

export const outputs: OutputTable<EnvironmentReport> = {
  outcome: () => 'success',
  exists: ({ state }) => state !== 'absent',
  state: ({ state }) => state,
  ready: ({ state }) => state === 'ready',
  'cluster-id': ({ clusterId }) => clusterId,
  urls: ({ urls }) => urls,
  holders: ({ holders }) => holders,
  'expires-at': ({ expiresAt }) => expiresAt,
  'cost-so-far': ({ cost }) => cost.soFar.toFixed(2),
  apps: ({ apps }) => apps
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

export function summary(report: EnvironmentReport): string {
  const {
    environment,
    state,
    because,
    mend,
    since,
    cost,
    holders,
    operations,
    expiresAt,
    expiresBecause,
    apps,
    foreign
  } = report
  const lines = [
    `### ${signs[state]} ${environment} is ${state}`,
    '',
    `${because[0]?.toUpperCase()}${because.slice(1)}.`,
    ...(mend ? ['', `**To do:** ${mend}`] : []),
    ''
  ]
  if (since)
    lines.push(
      `- since ${moment(since)} (${renderDuration(Date.now() - Date.parse(since))})`,
      `- costs about $${cost.perHour.toFixed(2)} an hour, $${cost.soFar.toFixed(2)} so far${cost.unpriced.length > 0 ? ` (without ${cost.unpriced.join(', ')})` : ''}`
    )
  if (since || holders.length > 0)
    lines.push(
      expiresAt
        ? `- may be destroyed from ${moment(expiresAt)} on${expiresBecause === 'idle' ? ' unless somebody uses it' : expiresBecause === 'ttl' ? ': its time is over then' : ''}`
        : '- nobody holds it: it may be destroyed at any time'
    )
  for (const { kind, app, actor, run, since: at } of operations)
    lines.push(`- [${kind}${app ? ` of ${app}` : ''}](${run.url}) by ${cell(actor)} since ${moment(at)}`)
  if (holders.length > 0)
    lines.push(
      '',
      '| used by | from | for | until |',
      '|---|---|---|---|',
      ...holders.map(
        ({ holder, branch, reason, run, until }) =>
          `| [${cell(holder)}](${run}) | ${cell(branch)} | ${cell(reason)} | ${moment(until)} |`
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
          `| ${url ? `[${name}](${url})` : name} | \`${cell(revision.slice(0, 12))}\` | [${moment(at)}](${run}) | ${tested ? 'yes' : 'no'} |`
      )
    )
  if (foreign.length > 0) lines.push('', 'Not ours, and in the way:', '', ...foreign.map((name) => `- ${cell(name)}`))
  return `${lines.join('\n')}\n`
}

function moment(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
