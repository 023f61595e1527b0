import { type ChildProcess, fork } from 'node:child_process'
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

/** How many have not ended yet. */
export function programsRunning(): number {
  return waiting.size
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
