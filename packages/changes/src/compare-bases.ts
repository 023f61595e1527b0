import { StagingError } from '@staging-actions/base'
import { configurationPath } from '@staging-actions/config/load'
import { renderName } from './cause.ts'
import type { ChangedApps, DetectDeps } from './changed-apps.ts'
import { type Compared, type CompareOptions, type Comparison, compareSides } from './compare-sides.ts'
import { packageEdges } from './dependencies.ts'
import { FileList } from './file-list.ts'
import type { Commit } from './git-object.ts'
import { commonChanges, type LockChanges } from './locks/lock-graph.ts'
import { logSome } from './log-some.ts'
import type { Repository } from './repository.ts'
import type { ResolvedBase } from './resolve-base.ts'
import { lockChanges, type Side, sideAt } from './side.ts'
import { diffCommits } from './tree-diff.ts'

/** The head compared with each of these commits, by its sha. Undefined for one whose configuration cannot be read. */
export interface ComparedBases {
  readonly compared: ReadonlyMap<string, Compared | undefined>
  /** Since what production has; undefined where nothing was compared, or it cannot be read. */
  readonly production: Compared | undefined
  readonly files: ChangedApps['files']
}

/** What production has: where the head left it, and what it has got meanwhile, if anything. */
export type Production = Pick<Extract<ResolvedBase, { kind: 'commit' }>, 'commit' | 'promoted'>

interface End {
  readonly side: Side
  /** What the lock files say of it and the head. */
  readonly locks: ReadonlyMap<string, LockChanges>
}

/** All comparisons in one process. @param bases each once */
export async function compareBases(
  repository: Repository,
  head: Side,
  bases: readonly Commit[],
  common: Production | undefined,
  configPath: string,
  deps: DetectDeps
): Promise<ComparedBases> {
  const { satisfies } = head.packages.byFolder.size > 0 ? await import('./satisfies.ts') : { satisfies: () => true }
  const refused: string[] = []
  const onRefused = (from: string, to: string, range: string) =>
    refused.push(
      `${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`
    )
  const edges = packageEdges(head.packages, { satisfies, onRefused })
  const options = { configPath, satisfies, edges }
  const ends = new Map<string, End | undefined>()
  const comparisons = new Map<string, Comparison | undefined>()
  for (const base of bases) {
    const side = await readableSide(repository, base, configPath, head)
    const end = side && { side, locks: await lockChanges(repository, side, head) }
    ends.set(base.sha, end)
    comparisons.set(base.sha, end && (await compareSides(end.side, head, { ...options, locks: end.locks })))
  }
  const fork = common && ends.get(common.commit.sha)
  const promoted = common?.promoted && (await readableSide(repository, common.promoted, configPath, head))
  const since = fork && promoted && (await comparePromoted(repository, { fork, promoted, head }, options))
  const pairs = bases.flatMap((base) => (base.tree === head.commit.tree ? [] : [{ base, head: head.commit }]))
  // All is read: the process ends while the other one compares.
  const closing = repository.objects.close()
  const others = promoted && (await differingPaths(promoted.commit, head.commit, repository, deps))
  const files = pairs.length > 0 ? new FileList(deps.jobTemp, pairs.length > 1) : undefined
  let before = 0
  if (pairs.length > 0)
    await diffCommits(pairs, repository, deps, (file, pair) => {
      const sha = pairs[pair]?.base.sha ?? ''
      comparisons.get(sha)?.attributor.take(file)
      const isOut = sha === common?.commit.sha && others?.has(file.path) === false
      if (isOut) before += 1
      else files?.add(file.path)
      if (!isOut && sha === common?.commit.sha) since?.attributor.take(file)
    })
  if (before > 0) deps.log.info(`${before} files are in production already as they are here: those do not count`)
  const compared = new Map(bases.map(({ sha }) => [sha, comparisons.get(sha)?.finish()]))
  logSome(deps.log.debug, refused)
  await closing
  return {
    compared,
    production: since?.finish() ?? (common && compared.get(common.commit.sha)),
    files: files?.close() ?? { count: 0, shown: [], path: '' }
  }
}

/**
 * A promotion by squash or rebase leaves other commits than those that were promoted, so the merge base stays where it was: what
 * counts is what differs from both, from where the head left production and from what production has by now.
 */
async function comparePromoted(
  repository: Repository,
  { fork, promoted, head }: { readonly fork: End; readonly promoted: Side; readonly head: Side },
  options: Omit<CompareOptions, 'locks' | 'promoted'>
): Promise<Comparison> {
  const meanwhile = await lockChanges(repository, promoted, head)
  const both = [...fork.locks].flatMap(([path, changes]): [string, LockChanges][] => {
    const since = meanwhile.get(path)
    if (since) return [[path, commonChanges(changes, since)]]
    return promoted.locks.get(path) === head.locks.get(path) ? [] : [[path, changes]]
  })
  return compareSides(fork.side, head, { ...options, locks: new Map(both), promoted })
}

async function differingPaths(
  base: Commit,
  head: Commit,
  { directory }: Repository,
  deps: DetectDeps
): Promise<ReadonlySet<string>> {
  const paths = new Set<string>()
  const none = { directory, earlyDiff: undefined, earlyBase: Promise.resolve(undefined) }
  if (base.tree !== head.tree) await diffCommits([{ base, head }], none, deps, ({ path }) => paths.add(path))
  return paths
}

/** Undefined when the base's configuration is one that cannot be read: a newer or a wrong one. */
async function readableSide(
  repository: Repository,
  base: Commit,
  configPath: string,
  head: Side
): Promise<Side | undefined> {
  try {
    return await sideAt(repository, base, configPath === configurationPath ? undefined : configPath, head)
  } catch (error) {
    if (error instanceof StagingError && error.reason === 'invalid-configuration') return undefined
    throw error
  }
}
