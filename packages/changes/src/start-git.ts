import { rmSync } from 'node:fs'
import { baseRules } from './base-rules.ts'
import type { DetectRequest } from './changed-apps.ts'
import { type Checkout, findRef, headOf, openCheckout } from './checkout.ts'
import { EarlyDiff } from './early-diff.ts'
import { type GitDeps, runGit } from './git.ts'
import { likelyBase } from './likely-base.ts'
import { ObjectReader } from './objects.ts'
import { makeScratchRepository } from './scratch-repository.ts'

/** git runs; nothing is known yet. */
export interface StartedGit {
  /** The commit that is checked out, else the event's. */
  readonly sha: string
  readonly checkout: Checkout | undefined
  /** The scratch repository's git directory. */
  readonly directory: string
  readonly objects: ObjectReader
  /** What will most likely be compared; undefined when that cannot be guessed. */
  readonly earlyDiff: EarlyDiff | undefined
  /** Where two commits part; undefined when the clone does not know. */
  readonly mergeBase: (one: string, other: string) => Promise<string | undefined>
  close(): Promise<void>
}

export interface StartDeps extends GitDeps {
  /** An absolute path. */
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
  const objects = new ObjectReader(deps, directory)
  objects.expect(sha)

  async function askMergeBase(one: string, other: string): Promise<string | undefined> {
    const { exitCode, stdout } = await runGit(deps, directory, ['merge-base', one, other], { accepted: [0, 1] })
    return exitCode === 0 ? stdout.toString('latin1').trim() : undefined
  }
  const likely = checkout && likelyIn(checkout, sha, request)
  const fork = likely?.kind === 'fork' ? { tip: likely.tip, base: askMergeBase(likely.tip, sha) } : undefined
  // A commit that is not here fails: it will be fetched, and asked about again.
  const forkBase = fork?.base.catch(() => undefined)
  function beginDiff(): EarlyDiff | undefined {
    switch (likely?.kind) {
      case 'commit':
        return new EarlyDiff(deps, directory, [likely.sha, sha], Promise.resolve(likely.sha))
      case 'first-parent':
        return new EarlyDiff(
          deps,
          directory,
          [`${sha}^1`, sha],
          objects.commit(sha).then((commit) => commit?.parents[0])
        )
      case 'fork':
        return new EarlyDiff(deps, directory, ['--merge-base', likely.tip, sha], Promise.resolve(forkBase))
      case undefined:
        return undefined
    }
  }
  const earlyDiff = beginDiff()
  return {
    sha,
    checkout,
    directory,
    objects,
    earlyDiff,
    mergeBase: async (one, other) =>
      (fork?.tip === one && other === sha ? await forkBase : undefined) ?? askMergeBase(one, other),
    close: async () => {
      await Promise.all([objects.close(), earlyDiff?.drop(), forkBase])
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
