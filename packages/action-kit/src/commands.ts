import { randomUUID } from 'node:crypto'
import { closeSync, constants, openSync, writeFileSync } from 'node:fs'
import { EOL } from 'node:os'

/*
 * What a step tells the runner: lines on standard output, and the files that the runner names
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands). Byte for byte what `@actions/core` writes,
 * which a test holds it to; without the HTTP client that only an OIDC token needs and every start would load (ADR 15).
 */

type Command = 'add-mask' | 'debug' | 'warning' | 'error' | 'group' | 'endgroup'

/** One line, whatever is in the text. */
export function command(name: Command, text = ''): void {
  process.stdout.write(`::${name}::${escapeData(text)}${EOL}`)
}

/** A line as it is: one that begins with `::` is a command. */
export function line(text: string): void {
  process.stdout.write(text + EOL)
}

/** Nobody can know the line that ends the value. A runner without a file for it has the older command, as `@actions/core` does. */
export function setOutput(name: string, value: string): void {
  const end = `ghadelimiter_${randomUUID()}`
  if (append('GITHUB_OUTPUT', `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`)) return
  process.stdout.write(EOL)
  process.stdout.write(`::set-output name=${name}::${escapeData(value)}${EOL}`)
}

/** Markdown for the job summary. False where the runner has none: some that are not GitHub's do not. */
export function addSummary(text: string): boolean {
  return append('GITHUB_STEP_SUMMARY', text)
}

function append(variable: string, text: string): boolean {
  const path = process.env[variable]
  if (!path) return false
  // Only into what the runner made: another file is one that nobody reads.
  const file = openSync(path, constants.O_APPEND | constants.O_WRONLY)
  try {
    writeFileSync(file, text)
  } finally {
    closeSync(file)
  }
  return true
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
