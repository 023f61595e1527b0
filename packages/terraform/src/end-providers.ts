import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Spawn, StagingError } from '@staging-actions/base'

/** Milliseconds that terraform has after its interrupt. A runner that cancels kills everything some ten seconds later. */
const grace = { cancelled: 3_000, otherwise: 30_000 }
/** Milliseconds between two looks for a provider that is still there. */
const pause = 1_000

export interface EndProviders {
  /** Aborts when terraform is interrupted. */
  readonly signal: AbortSignal
  readonly spawn: Spawn
  readonly env: Readonly<Record<string, string>>
  readonly onEnd: (provider: string) => void
}

/**
 * Ends the providers of an interrupted terraform that does not end by itself; the returned function stops watching it.
 *
 * A provider that sleeps through a long `retry-after`, or waits for a database, does not hear terraform's interrupt, and terraform
 * waits for it. A second interrupt to terraform loses its state ("Exiting immediately"); without its provider it fails what was in
 * flight, stores the state, releases the lock and ends within a second (seen with Terraform 1.11.4 and the published provider).
 */
export function endProviders(terraform: number, { signal, spawn, env, onEnd }: EndProviders): () => void {
  let timer: NodeJS.Timeout | undefined
  let isOver = false
  const look = async () => {
    for (const { pid, name } of await providersOf(terraform, spawn, env)) {
      if (isOver) return
      onEnd(name)
      end(pid)
    }
    if (!isOver) timer = setTimeout(() => void look(), pause)
  }
  const begin = () => {
    const isCancelled = signal.reason instanceof StagingError && signal.reason.reason === 'cancelled'
    timer = setTimeout(() => void look(), isCancelled ? grace.cancelled : grace.otherwise)
  }
  if (signal.aborted) begin()
  else signal.addEventListener('abort', begin, { once: true })
  return () => {
    isOver = true
    signal.removeEventListener('abort', begin)
    clearTimeout(timer)
  }
}

interface Process {
  readonly pid: number
  readonly parent: number
  readonly name: string
}

/** Linux cuts the names of processes after 15 characters. */
const providerName = 'terraform-provider-'.slice(0, 15)

async function providersOf(terraform: number, spawn: Spawn, env: EndProviders['env']): Promise<readonly Process[]> {
  // Where the processes cannot be listed, terraform is waited for as long as it takes.
  const all = await (process.platform === 'linux' ? processesOfLinux() : processesByPs(spawn, env)).catch(() => [])
  return all.filter(({ parent, name }) => parent === terraform && name.startsWith(providerName))
}

async function processesOfLinux(): Promise<readonly Process[]> {
  const pids = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))
  const found = await Promise.all(
    pids.map(async (pid) => {
      // One that has ended meanwhile is no child of anybody.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
      // `123 (name) S 1 …`; the name may hold blanks and parentheses.
      const match = /^\d+ \((.*)\) \S (\d+)/s.exec(stat)
      return match ? [{ pid: Number(pid), parent: Number(match[2]), name: match[1] ?? '' }] : []
    })
  )
  return found.flat()
}

async function processesByPs(spawn: Spawn, env: EndProviders['env']): Promise<readonly Process[]> {
  const { stdout } = await spawn('ps', ['-A', '-o', 'pid=,ppid=,comm='], { env })
  return [...stdout.toString().matchAll(/^\s*(\d+)\s+(\d+)\s+(.+)$/gm)].map(([, pid, parent, name = '']) => ({
    pid: Number(pid),
    parent: Number(parent),
    name: basename(name.trim())
  }))
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended meanwhile.
  }
}
