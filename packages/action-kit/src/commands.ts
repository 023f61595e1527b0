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

/** Nobody can know the line that ends the value. */
export function setOutput(name: string, value: string): void {
  const end = `ghadelimiter_${randomUUID()}`
  append('GITHUB_OUTPUT', `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`)
}

/** Markdown for the job summary. */
export function addSummary(text: string): void {
  append('GITHUB_STEP_SUMMARY', text)
}

function append(variable: string, text: string): void {
  const path = process.env[variable]
  if (!path) throw new Error(`${variable} is not set: this runs only where a GitHub Actions runner started it`)
  // Only into what the runner made: another file is one that nobody reads.
  const file = openSync(path, constants.O_APPEND | constants.O_WRONLY)
  try {
    writeFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
