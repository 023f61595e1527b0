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

/** What a process was started with; empty where the system does not tell, or it is gone. */
export async function readEnvironment(pid: number): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
  return Object.fromEntries(
    text
      .split('\0')
      .filter((setting) => setting.includes('='))
      .map((setting) => [setting.slice(0, setting.indexOf('=')), setting.slice(setting.indexOf('=') + 1)])
  )
}

/** The processes whose environment holds all of these; none where the system does not tell. */
export async function findByEnvironment(wanted: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const found = await Promise.all(
    (await listProcesses()).map(async ({ pid }) => {
      const environment = await readEnvironment(pid)
      return Object.entries(wanted).every(([name, value]) => environment[name] === value) ? [pid] : []
    })
  )
  return found.flat().filter((pid) => pid !== process.pid)
}
