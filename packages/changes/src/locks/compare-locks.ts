import type { WorkspacePackage } from '../workspaces.ts'
import { compareGraphs, type LockChanges, type LockReader } from './lock-graph.ts'

/** By the names of lock files; each is loaded when one of its files differs. */
const readers: Readonly<Record<string, () => Promise<LockReader>>> = {
  'package-lock.json': async () => (await import('./npm-lock.ts')).readNpmLock,
  'npm-shrinkwrap.json': async () => (await import('./npm-lock.ts')).readNpmLock,
  'pnpm-lock.yaml': async () => (await import('./pnpm-lock.ts')).readPnpmLock,
  'yarn.lock': async () => (await import('./yarn-lock.ts')).readYarnLock,
  'bun.lock': async () => (await import('./bun-lock.ts')).readBunLock
}

/** One end of a change of a lock file: its text, and the workspaces with folders from that of the lock file. */
export interface LockEnd {
  readonly text: string
  readonly workspaces: readonly WorkspacePackage[]
}

/** @returns undefined when one of the files is none that is known: then nobody can say whom the change concerns. */
export async function compareLocks(name: string, before: LockEnd, after: LockEnd): Promise<LockChanges | undefined> {
  const read = await readers[name]?.()
  const [old, current] = [before, after].map(({ text, workspaces }) => read?.(text, workspaces))
  return old && current && compareGraphs(old, current)
}
