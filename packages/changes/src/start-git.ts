import { rmSync } from 'node:fs'
import { baseRules } from './base-rules.ts'
import type { DetectRequest } from './changed-apps.ts'
import { type Checkout, findRef, headOf, openCheckout } from './checkout.ts'
import { EarlyDiff } from './early-diff.ts'
import { type GitDeps, runGit } from './git.ts'
import { type LikelyBase, likelyBase } from './likely-base.ts'
import { ObjectReader } from './objects.ts'
import { makeScratchRepository } from './scratch-repository.ts'
import { readTreeNames, type TreeNames } from './tree-names.ts'

/** git runs; nothing is known yet. */
export interface StartedGit {
  /** The commit that is checked out, else the event's. */
  readonly sha: string
  readonly checkout: Checkout | undefined
  /** The scratch repository's git directory. */
  readonly directory: string
  readonly objects: ObjectReader
  /** The comparison that will most likely be asked for. */
  readonly earlyDiff: EarlyDiff | undefined
  /** The commit that it compares with; undefined when there is none after all. */
  readonly earlyBase: Promise<string | undefined>
  /** The names of the commit that is checked out; undefined where nothing is, or it is not here. */
  readonly names: Promise<TreeNames | undefined>
  /** Where two commits part; undefined when the clone does not know. */
  readonly mergeBase: (one: string, other: string) => Promise<string | undefined>
  close(): Promise<void>
}

export interface StartDeps extends GitDeps {
  /** An absolute path of what may go when the step ends. */
  readonly temp: string
}

/**
 * Starts every git that a run usually needs, side by side, knowing no more than the event and the checkout's refs.
 * Asks nothing of the network, and needs little code: the rest is loaded while git works.
 */
export function startGit(request: DetectRequest, deps: StartDeps): StartedGit {
  const checkout = openCheckout(request.workspace)
  const directory = makeScratchRepository(checkout, deps.temp)
  const sha = (checkout && headOf(checkout)) ?? request.sha
  const likely = checkout && likelyIn(checkout, sha, request)
  const askMergeBase = async (one: string, other: string): Promise<string | undefined> => {
    const { exitCode, stdout } = await runGit(deps, directory, ['merge-base', one, other], { accepted: [0, 1] })
    return exitCode === 0 ? stdout.toString('latin1').trim() : undefined
  }
  // What takes longest starts first. With bases from a ledger, which has to be fetched, one process compares all.
  const earlyDiff = likely && !request.asksLedger ? new EarlyDiff(deps, directory, revisionsOf(likely, sha)) : undefined
  const names = checkout ? settled(readTreeNames(deps, directory, sha)) : Promise.resolve(undefined)
  const objects = new ObjectReader(deps, directory)
  objects.expect([sha, ...['^{tree}', ':.github', ':package.json', ':apps'].map((part) => `${sha}${part}`)])
  const earlyBase = settled(likely && baseOf(likely, sha, objects, askMergeBase))
  return {
    sha,
    checkout,
    directory,
    objects,
    earlyDiff,
    earlyBase,
    names,
    mergeBase: async (one, other) =>
      (likely?.kind === 'fork' && likely.tip === one && other === sha ? await earlyBase : undefined) ??
      askMergeBase(one, other),
    close: async () => {
      await Promise.all([objects.close(), earlyDiff?.drop(), earlyBase, names])
      rmSync(directory, { recursive: true, force: true })
    }
  }
}

function likelyIn(checkout: Checkout, sha: string, { base, event, promotionBranch = 'main' }: DetectRequest) {
  // What a treeless clone lacks is fetched before anything can be compared.
  if (checkout.treeless) return undefined
  const tipOf = (branch: string) => findRef(checkout, `refs/remotes/origin/${branch}`)
  return likelyBase(baseRules({ base, event, promotionBranch }), { event, sha, tipOf })
}

function revisionsOf(likely: LikelyBase, sha: string): readonly string[] {
  switch (likely.kind) {
    case 'commit':
      return [likely.sha, sha]
    case 'first-parent':
      return [`${sha}^1`, sha]
    case 'fork':
      return ['--merge-base', likely.tip, sha]
  }
}

async function baseOf(
  likely: LikelyBase,
  sha: string,
  objects: ObjectReader,
  askMergeBase: (one: string, other: string) => Promise<string | undefined>
): Promise<string | undefined> {
  switch (likely.kind) {
    case 'commit':
      return likely.sha
    case 'first-parent':
      return (await objects.commit(sha))?.parents[0]
    case 'fork':
      return askMergeBase(likely.tip, sha)
  }
}

/** A commit that is not here is no answer: it will be fetched, and asked about again. */
async function settled<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  const [result] = await Promise.allSettled([answer])
  return result.status === 'fulfilled' ? result.value : undefined
}
