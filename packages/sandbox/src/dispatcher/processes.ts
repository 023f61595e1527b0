import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

export interface ProcessEntry {
  readonly pid: number
  readonly parent: number
  /** Ended, but not yet collected by its parent. */
  readonly zombie: boolean
}

/** All processes of this machine: from /proc where there is one, else by `ps`. */
export async function listProcesses(): Promise<readonly ProcessEntry[]> {
  const names = await readdir('/proc').catch(() => undefined)
  if (!names) return listByPs()
  const entries = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
        // `pid (name) state parent …`, and the name may hold anything.
        const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
        return { pid: Number(name), parent: Number(parent), zombie: state === 'Z' }
      })
  )
  return entries.filter(({ parent }) => parent > 0)
}

async function listByPs(): Promise<readonly ProcessEntry[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,stat='])
  return stdout
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields.length === 3)
    .map(([pid, parent, stat = '']) => ({ pid: Number(pid), parent: Number(parent), zombie: stat.startsWith('Z') }))
}

export function descendants(all: readonly ProcessEntry[], root: number): readonly ProcessEntry[] {
  const direct = all.filter(({ parent }) => parent === root)
  return direct.flatMap((entry) => [entry, ...descendants(all, entry.pid)])
}

/** A signal to a process that may be gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended first.
  }
}

/** Waits until none of the processes lives, at most so long; answers those that still do. */
export async function waitForEnd(pids: readonly number[], milliseconds: number): Promise<readonly number[]> {
  const end = Date.now() + milliseconds
  for (;;) {
    const all = await listProcesses()
    const alive = pids.filter((pid) => all.some((entry) => entry.pid === pid && !entry.zombie))
    if (alive.length === 0 || Date.now() >= end) return alive
    await sleep(Math.min(50, Math.max(1, end - Date.now())))
  }
}

/** The processes whose environment holds `NAME=value`; none where the system does not tell. */
export async function findByEnvironment(settings: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const all = await listProcesses()
  const wanted = Object.entries(settings).map(([name, value]) => `${name}=${value}`)
  const found = await Promise.all(
    all.map(async ({ pid }) => {
      const environment = (await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')).split('\0')
      return wanted.every((setting) => environment.includes(setting)) ? [pid] : []
    })
  )
  return found.flat().filter((pid) => pid !== process.pid)
}
