import type { OutputTable } from '@staging-actions/action-kit'
import { renderDuration } from '@staging-actions/base'
import type { TornDown } from '@staging-actions/environment'

export const outputs: OutputTable<TornDown> = {
  outcome: (result) => (result.kind === 'handed-over' ? 'handed-over' : 'success'),
  destroyed: (result) => result.kind === 'destroyed' && result.leftovers.length === 0,
  kept: ({ kind }) => kind === 'kept',
  'held-by': (result) => (result.kind === 'kept' ? result.heldBy : []),
  receipt: (result) => (result.kind === 'destroyed' ? result.receipt : []),
  leftovers: (result) => (result.kind === 'destroyed' ? result.leftovers : []),
  cost: (result) => (result.kind === 'destroyed' ? result.cost.toFixed(2) : undefined)
}

export function summary(result: TornDown): string {
  if (result.kind === 'kept')
    return [
      `### 🟢 ${result.environment} stays`,
      '',
      'Somebody holds it still:',
      '',
      '| used by | from | until |',
      '|---|---|---|',
      ...result.heldBy.map(
        ({ holder, branch, run, until }) => `| [${cell(holder)}](${run}) | ${cell(branch)} | ${moment(until)} |`
      ),
      ''
    ].join('\n')
  if (result.kind === 'handed-over')
    return `### 🟡 ${result.environment} is torn down by [a run of its own](${result.run})\n`
  const { environment, receipt, leftovers, cost, duration } = result
  if (receipt.length === 0) return `### ⚪ ${environment} was not there\n\nNothing of it exists.\n`
  return [
    leftovers.length === 0
      ? `### ⚪ ${environment} is gone`
      : `### 🔴 ${leftovers.length} of ${environment} are still there`,
    '',
    `In ${renderDuration(duration)}. It cost about $${cost.toFixed(2)}.`,
    '',
    '| what | name | id | created | gone | cost |',
    '|---|---|---|---|---|---|',
    ...receipt.map(
      (entry) =>
        `| ${entry.kind} | ${cell(entry.name)} | \`${cell(entry.id)}\` | ${entry.created ? moment(entry.created) : ''} | ${entry.gone ? moment(entry.gone) : '**still there**'} | ${entry.cost ? `$${entry.cost.toFixed(2)}` : ''} |`
    ),
    ''
  ].join('\n')
}

function moment(iso: string): string {
  return `${iso.slice(0, 19).replace('T', ' ')} UTC`
}

/** Text that others wrote, harmless in a Markdown table. */
function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\|`<>[\]*_@]/g, (sign) => `&#${sign.codePointAt(0)};`)
}
