import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StagingError, systemClock } from '@staging-actions/base'

/** Where the laboratory's programs are and what they run in. */
export interface ProgramPlace {
  /** `bin/argolab` of the built laboratory: one binary, which its name tells what to be. */
  readonly binary: string
  /** The laboratory's own folder. */
  readonly directory: string
  readonly env: Readonly<Record<string, string>>
}

/** Milliseconds that a program may take to end by itself. */
const patience = 5000

/** One program of the laboratory that runs until it is stopped, or until this process is gone. */
export class Program {
  readonly name: string
  readonly #child: ChildProcess
  readonly #log: string
  readonly #ended: Promise<void>
  #running = true

  constructor(place: ProgramPlace, name: string, args: readonly string[]) {
    this.name = name
    this.#log = join(place.directory, 'log', `${name}.log`)
    const log = openSync(this.#log, 'w')
    this.#child = spawn(join(dirname(place.binary), name), args, {
      cwd: place.directory,
      // Held open, never written to: its end tells the program that we are gone (packages/sandbox/argolab/starter.go).
      env: { ...place.env, ARGOLAB_END_WITH_STDIN: '1' },
      stdio: ['pipe', log, log],
      // A Ctrl-C in the terminal is for us alone: we stop them in order.
      detached: true
    })
    closeSync(log)
    this.#child.stdin?.on('error', () => {})
    this.#ended = new Promise((resolve) => {
      const end = () => {
        this.#running = false
        resolve()
      }
      this.#child.on('error', end)
      this.#child.on('exit', end)
    })
  }

  get running(): boolean {
    return this.#running
  }

  signal(signal: NodeJS.Signals): void {
    if (this.#running) this.#child.kill(signal)
  }

  /** Ends it; one that does not end by itself is killed. Done already is done. */
  async stop(): Promise<void> {
    this.signal('SIGTERM')
    // A stopped one could not end.
    this.signal('SIGCONT')
    const timer = setTimeout(() => this.signal('SIGKILL'), patience)
    await this.#ended
    clearTimeout(timer)
  }

  /** The last lines that it wrote. */
  async lastWords(lines = 5): Promise<string> {
    const text = await readFile(this.#log, 'utf8').catch(() => '')
    return text.trimEnd().split('\n').slice(-lines).join('\n')
  }
}

/** Runs a command of the laboratory to its end. Rejects only when it cannot be started. */
export function runCommand(
  place: ProgramPlace,
  name: string,
  args: readonly string[],
  options: {
    readonly env?: Readonly<Record<string, string>>
    readonly input?: string
    readonly signal?: AbortSignal
  } = {}
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(dirname(place.binary), name), args, {
      cwd: place.directory,
      env: { ...place.env, ...options.env },
      stdio: 'pipe',
      ...(options.signal ? { signal: options.signal } : {})
    })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    child.stdin.on('error', () => {})
    child.stdin.end(options.input)
    child.on('error', (error) => {
      if (child.pid === undefined) reject(error)
    })
    child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }))
  })
}

export interface CommandResult {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Asks until it is true; ends early when a program that it needs has ended. */
export async function until(
  awaited: string,
  needs: readonly Program[],
  ready: () => Promise<boolean>,
  milliseconds = 60_000
): Promise<void> {
  const end = systemClock.monotonic() + milliseconds
  while (!(await ready().catch(() => false))) {
    const dead = needs.find((program) => !program.running)
    if (!dead && systemClock.monotonic() < end) {
      await systemClock.sleep(50)
      continue
    }
    const [of] = dead ? [dead] : needs
    const words = of ? `\n${of.name}: ${await of.lastWords()}` : ''
    throw new StagingError(
      'not-ready',
      dead
        ? `${dead.name} of the laboratory ended before ${awaited}${words}`
        : `the laboratory waited ${Math.round(milliseconds / 1000)} s for ${awaited}${words}`
    )
  }
}
