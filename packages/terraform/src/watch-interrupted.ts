import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Spawn, StagingError } from '@staging-actions/base'

/** Milliseconds that terraform has after its interrupt. A runner that cancels kills everything some ten seconds later. */
const grace = { cancelled: 3_000, otherwise: 30_000 }
/** Milliseconds between two looks for a provider that is still there. */
const pause = 1_000

interface Processes {
  readonly spawn: Spawn
  readonly env: Readonly<Record<string, string>>
  readonly onEnd: (provider: string) => void
}

export interface WatchInterrupted extends Processes {
  /** Aborts when terraform is interrupted. */
  readonly signal: AbortSignal
  /** Milliseconds after its interrupt, and after the end of its providers, when terraform itself is ended. */
  readonly most: number
  readonly onGivenUp: () => void
}

/**
 * Ends the providers of an interrupted terraform that does not end by itself; the returned function stops watching it.
 *
 * A provider that sleeps through a long `retry-after`, or waits for a database, does not hear terraform's interrupt, and terraform
 * waits for it. A second interrupt to terraform loses its state ("Exiting immediately"); without its provider it fails what was in
 * flight, stores the state, releases the lock and ends within a second (seen with Terraform 1.11.4 and the published provider).
 * Only a terraform that has no provider any more, and waits for a store that does not answer, is killed in the end: there is
 * nothing that it could save.
 */
export function watchInterrupted(
  terraform: number,
  { signal, most, onGivenUp, ...processes }: WatchInterrupted
): () => void {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const look = async (since: number) => {
    const providers = await providersOf(terraform, processes)
    if (isOver) return
    endAll(providers ?? [], processes.onEnd)
    // Each provider that has just been ended is something that terraform has to report and to store. Where nobody can tell whether
    // there is one, terraform is waited for as long as it takes.
    const from = providers?.length === 0 ? since : performance.now()
    if (performance.now() - from < most) timer = setTimeout(() => void look(from), pause)
    else {
      onGivenUp()
      end(terraform)
    }
  }
  const begin = () => {
    const isCancelled = signal.reason instanceof StagingError && signal.reason.reason === 'cancelled'
    const wait = isCancelled ? grace.cancelled : grace.otherwise
    timer = setTimeout(() => void look(performance.now()), wait)
  }
  if (signal.aborted) begin()
  else signal.addEventListener('abort', begin, { once: true })
  return () => {
    isOver = true
    signal.removeEventListener('abort', begin)
    clearTimeout(timer)
  }
}

/** Those of a terraform that was killed: they live on, and go on making what they were at, while nobody writes it down. */
export async function endOrphans(terraform: number, processes: Processes): Promise<void> {
  endAll((await providersOf(terraform, processes)) ?? [], processes.onEnd)
}

interface Process {
  readonly pid: number
  readonly parent: number
  /** Process group: terraform leads its own, and its children stay in it when it is gone. */
  readonly group: number
  readonly name: string
}

/** Linux cuts the names of processes after 15 characters. */
const providerName = 'terraform-provider-'.slice(0, 15)

/** Undefined: the processes of this machine cannot be listed. */
async function providersOf(terraform: number, { spawn, env }: Processes): Promise<readonly Process[] | undefined> {
  const list = process.platform === 'linux' ? processesOfLinux() : processesByPs(spawn, env)
  const all = await list.catch(() => undefined)
  return all?.filter(
    ({ parent, group, name }) => (parent === terraform || group === terraform) && name.startsWith(providerName)
  )
}

async function processesOfLinux(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))
  const found = await Promise.all(
    pids.map(async (pid) => {
      // One that has ended meanwhile is no child of anybody.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      // `123 (name) S 1 99 …`; the name may hold blanks and parentheses. A zombie (Z) has ended.
      const match = /^\d+ \((.*)\) ([^Z]) (\d+) (\d+)/s.exec(stat)
      return match
        ? [{ pid: Number(pid), name: match[1] ?? '', parent: Number(match[3]), group: Number(match[4]) }]
        : []
    })
  )
  return found.flat()
}

async function processesByPs(spawn: Spawn, env: Processes['env']): Promise<readonly Process[]> {
  const { stdout } = await spawn('ps', ['-A', '-o', 'pid=,ppid=,pgid=,comm='], { env })
  return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.+)$/gm)].map(
    ([, pid, parent, group, name = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      name: basename(name.trim())
    })
  )
}

function endAll(providers: readonly Process[], onEnd: (provider: string) => void): void {
  for (const { pid, name } of providers) {
    onEnd(name)
    end(pid)
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
