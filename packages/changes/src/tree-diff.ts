import { type GitDeps, runGit } from './git.ts'
import type { Commit } from './git-object.ts'
import { type ChangedFile, RawDiffParser, rawDiff } from './raw-diff.ts'
import type { StartedGit } from './start-git.ts'

export interface CommitPair {
  readonly base: Commit
  readonly head: Commit
}

/**
 * Hands over each file as git finds it; `pair` is an index into `pairs`.
 * What was begun early is used where it is one of them; all others take one process together.
 * @throws StagingError git-failed
 */
export async function diffCommits(
  pairs: readonly CommitPair[],
  { directory, earlyDiff, earlyBase }: Pick<StartedGit, 'directory' | 'earlyDiff' | 'earlyBase'>,
  deps: GitDeps,
  onFile: (file: ChangedFile, pair: number) => void
): Promise<void> {
  const begun = earlyDiff && (await earlyBase)
  const at = begun === undefined ? -1 : pairs.findIndex(({ base }) => base.sha === begun)
  const others = pairs.map((_, index) => index).filter((index) => index !== at)
  const compare = async (indexes: readonly number[]) => {
    if (indexes.length === 0) return
    const parser = new RawDiffParser((file, pair) => onFile(file, indexes[pair] ?? -1))
    await runGit(deps, directory, [...rawDiff, '--stdin'], {
      input: indexes.map((index) => `${pairs[index]?.base.tree} ${pairs[index]?.head.tree}\n`).join(''),
      onStdout: (chunk) => parser.take(chunk)
    })
  }
  const compareEarly = async () => {
    if (at >= 0 && !(await earlyDiff?.take((file) => onFile(file, at)))) await compare([at])
  }
  await Promise.all([compareEarly(), compare(others)])
}
