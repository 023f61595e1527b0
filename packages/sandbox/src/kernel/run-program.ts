import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StagingError } from '@staging-actions/base'

export interface ProgramOptions {
  readonly cwd?: string
  /** All of its environment: nothing is inherited. */
  readonly env: Readonly<Record<string, string>>
  readonly input?: string | Uint8Array
}

export interface ProgramResult {
  /** -1: a signal ended it. */
  readonly exitCode: number
  readonly stdout: Buffer
  readonly stderr: string
}

type Answer = { readonly id: number } & (ProgramResult | { readonly error: string })

let starter: ChildProcess | undefined
let last = 0
const waiting = new Map<number, { done(result: ProgramResult): void; fail(cause: StagingError): void }>()

/**
 * Runs a program to its end, with whatever comes of it. To start one, Linux copies the page tables of the process that starts it,
 * which takes six times as long in a test runner of 300 MB as in an empty one: a small process of ours starts them all.
 */
export function runProgram(command: string, args: readonly string[], options: ProgramOptions): Promise<ProgramResult> {
  return new Promise((done, fail) => {
    const starting = starter ?? openStarter()
    const id = ++last
    waiting.set(id, { done, fail })
    hold(starting)
    starting.send({ id, command, args, options })
  })
}

/**
 * Starts a program, as `runProgram` does, and answers with a socket that is its standard input and output. What it writes to stderr is
 * dropped, and how it exits is not told: the end of its output is.
 */
export function startProgram(
  command: string,
  args: readonly string[],
  { cwd, env }: Omit<ProgramOptions, 'input'>
): Promise<Socket> {
  return new Promise((done, fail) => {
    const folder = mkdtempSync(join(tmpdir(), 'pg-'))
    const path = join(folder, 's')
    const starting = starter ?? openStarter()
    const id = ++last
    const server = createServer({ allowHalfOpen: true }, (socket) => end(() => done(socket)))
    const end = (then: () => void) => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
      waiting.delete(id)
      hold(starting)
      then()
    }
    waiting.set(id, { done: () => {}, fail: (cause) => end(() => fail(cause)) })
    hold(starting)
    server.listen(path, () =>
      starting.send({ id, command, args, options: { ...(cwd !== undefined && { cwd }), env }, socket: path })
    )
  })
}

let asked = 0

/** Counts the answer of a program that goes on running as one that runs: `programsRunning`. */
export async function countAsRunning<T>(answer: Promise<T>): Promise<T> {
  asked++
  try {
    return await answer
  } finally {
    asked--
  }
}

/** How many have not ended yet, or have not answered. */
export function programsRunning(): number {
  return waiting.size + asked
}

function openStarter(): ChildProcess {
  const opened = fork(join(import.meta.dirname, 'program-starter.mjs'), { serialization: 'advanced', execArgv: [] })
  opened.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    hold(opened)
    if ('error' in answer) asked?.fail(new StagingError('service-error', `could not start: ${answer.error}`))
    else asked?.done({ ...answer, stdout: Buffer.from(answer.stdout) })
  })
  opened.on('exit', () => {
    starter = undefined
    for (const { fail } of waiting.values())
      fail(new StagingError('service-error', 'the process that starts programs has ended'))
    waiting.clear()
  })
  opened.unref()
  starter = opened
  return opened
}

/** Only while somebody waits does it keep this process from ending. */
function hold({ channel }: ChildProcess): void {
  if (waiting.size > 0) channel?.ref()
  else channel?.unref()
}
