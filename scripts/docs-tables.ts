import { reasons } from '@staging-actions/base'

interface Input {
  readonly description: string
  readonly required?: boolean
  readonly default?: string
}

export function inputsTable(inputs: Readonly<Record<string, Input>> = {}): string {
  const rows = Object.entries(inputs).map(([name, input]) => [
    `\`${name}\``,
    input.required ? '**yes**' : 'no',
    input.default === undefined || input.default === '' ? '' : `\`${input.default}\``,
    cell(input.description)
  ])
  return table(['Input', 'Required', 'Default', 'What it is'], rows)
}

export function outputsTable(outputs: Readonly<Record<string, { readonly description: string }>> = {}): string {
  return table(
    ['Output', 'What it is'],
    Object.entries(outputs).map(([name, output]) => [`\`${name}\``, cell(output.description)])
  )
}

export function reasonsTable(): string {
  return table(
    ['Reason', 'Meaning'],
    Object.entries(reasons).map(([name, meaning]) => [`\`${name}\``, meaning])
  )
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
export function fillBlock(text: string, name: string, content: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`)
  if (!pattern.test(text)) throw new Error(`no block <!-- ${name} --> … <!-- /${name} -->`)
  return text.replace(pattern, (_, start: string, end: string) => `${start}${content}\n${end}`)
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\|/g, '\\|')
}
