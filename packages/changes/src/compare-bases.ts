import { StagingError } from '@staging-actions/base'
import { configurationPath } from '@staging-actions/config/load'
import { renderName } from './cause.ts'
import type { ChangedApps, DetectDeps } from './changed-apps.ts'
import { type Compared, type Comparison, compareSides } from './compare-sides.ts'
import { FileList } from './file-list.ts'
import type { Commit } from './git-object.ts'
import { logSome } from './log-some.ts'
import type { Repository } from './repository.ts'
import { lockChanges, type Side, sideAt } from './side.ts'
import { diffCommits } from './tree-diff.ts'

/** The head compared with each of these commits, by its sha. Undefined for one whose configuration cannot be read. */
export interface ComparedBases {
  readonly compared: ReadonlyMap<string, Compared | undefined>
  readonly files: ChangedApps['files']
}

/** All comparisons in one process. @param bases each once */
export async function compareBases(
  repository: Repository,
  head: Side,
  bases: readonly Commit[],
  configPath: string,
  deps: DetectDeps
): Promise<ComparedBases> {
  const { satisfies } = head.packages.byFolder.size > 0 ? await import('./satisfies.ts') : { satisfies: () => true }
  const refused: string[] = []
  const onRefused = (from: string, to: string, range: string) =>
    refused.push(
      `${renderName(from)} asks for ${JSON.stringify(range)} of ${renderName(to)}: not the workspace's copy, no edge`
    )
  const comparisons: (Comparison | undefined)[] = []
  for (const base of bases) {
    const side = await readableSide(repository, base, configPath, head)
    const locks = side && (await lockChanges(repository, side, head))
    comparisons.push(side && locks && (await compareSides(side, head, { configPath, satisfies, locks, onRefused })))
  }
  const pairs = bases.flatMap((base, index) =>
    base.tree === head.commit.tree ? [] : [{ index, base, head: head.commit }]
  )
  // All is read: the process ends while the other one compares.
  const closing = repository.objects.close()
  const files = pairs.length > 0 ? new FileList(deps.temp, pairs.length > 1) : undefined
  if (pairs.length > 0)
    await diffCommits(pairs, repository, deps, (file, pair) => {
      files?.add(file.path)
      comparisons[pairs[pair]?.index ?? -1]?.attributor.take(file)
    })
  const compared = new Map(bases.map(({ sha }, index) => [sha, comparisons[index]?.finish()]))
  logSome(deps.log.debug, refused)
  await closing
  return {
    compared,
    files: files?.close() ?? { count: 0, shown: [], path: '' }
  }
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
