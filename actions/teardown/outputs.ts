import type { OutputTable } from '@staging-actions/action-kit'
import { markdownLink, renderDuration, renderMoment } from '@staging-actions/base'
import {
  type Lease,
  type Reaped,
  remedyOf,
  sayBudget,
  sayDollars,
  sayEnd,
  sayTotal,
  type TornDown
} from '@staging-actions/environment'

type Result = TornDown | Reaped
type Destroyed = Extract<TornDown, { kind: 'destroyed' }>

export const outputs: OutputTable<Result> = {
  outcome: (result) => (result.kind === 'handed-over' ? 'handed-over' : 'success'),
  destroyed: (result) => ends(result).some(({ leftovers }) => leftovers.length === 0),
  kept: ({ kind }) => kind === 'kept',
  'held-by': (result) => (result.kind === 'kept' || result.kind === 'destroyed' ? result.heldBy : []),
  receipt: (result) => ends(result).flatMap(({ receipt }) => receipt),
  leftovers: (result) => ends(result).flatMap(({ leftovers }) => leftovers),
  cost: (result) =>
    ends(result).length === 0
      ? undefined
      : ends(result)
          .reduce((sum, { cost }) => sum + cost, 0)
          .toFixed(2)
}

/** The environments that were destroyed, in part at least. */
function ends(result: Result): readonly Destroyed[] {
  const all = result.kind === 'reaped' ? result.results : [result]
  return all.filter((one) => one.kind === 'destroyed')
}

export function summary(result: Result): string {
  if (result.kind === 'reaped') return reaped(result)
  if (result.kind === 'kept' && result.toBeLookedAt)
    return keptForALook(result.environment, result.toBeLookedAt, result.end && sayBudget(result.end))
  if (result.kind === 'kept')
    return [
      `### 🟢 ${result.environment} stays`,
      '',
      'Somebody holds it still:',
      '',
      ...holders(result.heldBy),
      '',
      ...(result.end ? [`It ${sayEnd(result.end, '**')}: ${remedyOf(result.end)}.`, ''] : [])
    ].join('\n')
  if (result.kind === 'handed-over')
    return `### 🟡 ${result.environment} is torn down by [a run of its own](${result.run})\n`
  const { environment, reason, heldBy, receipt, leftovers, doubts, cost, unpriced, duration } = result
  if (receipt.length === 0) return `### ⚪ ${environment} was not there\n\nNothing of it exists.\n`
  return [
    headline(environment, leftovers),
    '',
    `In ${renderDuration(duration)}. ${sayTotal({ soFar: cost, unpriced })}${reason ? ` Why: ${cell(reason)}.` : ''}`,
    '',
    ...(heldBy.length > 0 ? ['Others held it still:', '', ...holders(heldBy), ''] : []),
    '| what | name | id | created | gone | cost |',
    '|---|---|---|---|---|---|',
    ...receipt.flatMap((entry) =>
      entry.because
        ? []
        : `| ${entry.kind} | ${cell(entry.name)} | \`${cell(entry.id)}\` | ${entry.created ? moment(entry.created) : ''} | ${entry.gone ? moment(entry.gone) : `**[still there](${entry.url})**${entry.onlyRecorded ? ', nothing proves that it is ours' : ''}`} | ${entry.cost ? sayDollars(entry.cost) : ''} |`
    ),
    '',
    ...(doubts.length > 0
      ? [
          'Left as it is, since nothing proves that it is ours; billed, if it costs anything:',
          '',
          ...doubts.map(
            ({ kind, name, id, because, url }) =>
              `- ${markdownLink(`${kind} ${cell(name)}`, url)} (${cell(id)}): ${cell(because)}`
          ),
          ''
        ]
      : [])
  ].join('\n')
}

/** What nothing proves to be of it is not called so: anyone who may push can write that into the ledger. */
function headline(environment: string, leftovers: Destroyed['leftovers']): string {
  const proven = leftovers.filter(({ onlyRecorded }) => !onlyRecorded).length
  if (proven > 0) return `### 🔴 ${proven} of ${environment} are still there`
  return leftovers.length === 0
    ? `### ⚪ ${environment} is gone`
    : `### 🔴 The ledger of ${environment} names ${leftovers.length} things that nothing proves to be of it`
}

function keptForALook(environment: string, until: string, endsBefore: string | undefined): string {
  return [
    `### 🟡 ${environment} is kept to be looked at until ${renderMoment(until)}`,
    '',
    '- **Then** the next run of staging-reaper destroys it: it looks every hour, and any run that looks at or uses an environment starts it sooner. No runner waits for that.',
    ...(endsBefore === undefined ? [] : [`- It ${endsBefore}.`]),
    '- **To end it now**, start staging-control with the action `destroy`; `extend` keeps it longer.',
    '- **To try again**, re-run the failed jobs of this run: until then they use it as it is, and they let go of it at their end.',
    ''
  ].join('\n')
}

function holders(leases: readonly Lease[]): readonly string[] {
  return [
    '| used by | from | for | until | lease |',
    '|---|---|---|---|---|',
    ...leases.map(
      ({ id, holder, branch, reason, run, until }) =>
        `| ${markdownLink(cell(holder), run)} | ${cell(branch)} | ${cell(reason)} | ${moment(until)} | ${cell(id)} |`
    )
  ]
}

function reaped({ results, failures, postponed }: Reaped): string {
  if (results.length + failures.length + postponed.length === 0) return '### ⚪ Nothing is past its time\n'
  return [
    ...(postponed.length > 0
      ? [
          `### 🟡 ${postponed.length} more are past their time, and left to the run of the next hour\n\n${postponed.map(cell).join(', ')}\n`
        ]
      : []),
    ...results.map(summary),
    ...failures.map(({ environment, message }) => `### 🔴 ${environment} was not destroyed\n\n${cell(message)}\n`)
  ].join('\n')
}

function moment(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
