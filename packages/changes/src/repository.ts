import { type Logger, StagingError } from '@staging-actions/base'
import type { BaseRule } from './base-rules.ts'
import { renderName } from './cause.ts'
import { type Checkout, findRef, headOf, isZero, openCheckout } from './checkout.ts'
import { TreeDiff } from './diff.ts'
import { runGit } from './git.ts'
import { type Commit, ObjectReader } from './objects.ts'
import { makeScratchRepository, type Remote, type ScratchDeps, type ScratchRepository } from './scratch-repository.ts'

/** A repository at one commit, with or without a checkout, and the ways to bring another commit beside it. */
export interface Repository {
  readonly head: Commit
  readonly checkout: Checkout | undefined
  readonly scratch: ScratchRepository
  readonly objects: ObjectReader
  readonly diff: TreeDiff
  /** Where two commits part; undefined when the clone does not know. */
  readonly mergeBase: (one: string, other: string) => Promise<string | undefined>
}

export interface RepositoryRequest {
  /** Absolute path of what may be a checkout. */
  readonly workspace: string
  /** The commit that the event is about; what is checked out wins over it. */
  readonly sha: string
  readonly remote: Remote | undefined
  /** The branch that a merge base will most likely be asked with; undefined when none will. */
  readonly likelyBranch: string | undefined
}

/** Each base is one more comparison: beyond this many, apps are compared with the common base. */
const ownBasesAtMost = 50

/** git runs, nothing is known yet. */
export interface StartedRepository extends Omit<Repository, 'head'> {
  /** The commit that is checked out, else the event's. */
  readonly sha: string
  close(): Promise<void>
}

/** Starts every git that a run usually needs before anything else is read, so that they start side by side. */
export async function startRepository(request: RepositoryRequest, deps: ScratchDeps): Promise<StartedRepository> {
  const checkout = await openCheckout(request.workspace)
  const [scratch, checkedOut, likelyTip] = await Promise.all([
    makeScratchRepository(checkout, request.remote, deps),
    checkout && headOf(checkout),
    checkout && request.likelyBranch !== undefined
      ? findRef(checkout, `refs/remotes/origin/${request.likelyBranch}`)
      : undefined
  ])
  const sha = checkedOut ?? request.sha
  const objects = new ObjectReader(deps, scratch.directory)
  const diff = new TreeDiff(deps, scratch.directory)
  const likely =
    likelyTip !== undefined && likelyTip !== sha
      ? { tip: likelyTip, answer: ask(likelyTip, sha, [0, 1, 128]) }
      : undefined
  async function ask(one: string, other: string, accepted = [0, 1]): Promise<string | undefined> {
    const { exitCode, stdout } = await runGit(deps, scratch.directory, ['merge-base', one, other], { accepted })
    return exitCode === 0 ? stdout.toString('latin1').trim() : undefined
  }
  likely?.answer.catch(() => {})
  return {
    checkout,
    scratch,
    objects,
    diff,
    sha,
    mergeBase: async (one, other) =>
      (likely?.tip === one && other === sha ? await likely.answer : undefined) ?? ask(one, other),
    close: async () => {
      await Promise.allSettled([objects.close(), diff.close(), likely?.answer])
      await scratch.remove()
    }
  }
}

/** @throws StagingError git-failed when the head cannot be had. */
export async function openHead(
  started: StartedRepository,
  request: RepositoryRequest,
  deps: ScratchDeps
): Promise<Repository> {
  const { sha } = started
  if (sha !== request.sha && request.sha !== '')
    deps.log.info(`${sha} is checked out, not the event's ${request.sha}: that is what is compared`)
  const head = (await started.objects.commit(sha)) ?? (await fetchedCommit(started, sha))
  if (head) return { ...started, head }
  throw new StagingError('git-failed', `the commit ${sha} is not here and cannot be fetched`, {
    hint: 'Check the repository out before this step, or give `github-token`.'
  })
}

export type ResolvedBase =
  | { readonly kind: 'commit'; readonly commit: Commit; readonly rule: string }
  | { readonly kind: 'all'; readonly why: string }
  | { readonly kind: 'nothing'; readonly why: string }

/** The first rule that holds. @throws StagingError no-base when none does. */
export async function resolveBase(
  repository: Repository,
  rules: readonly BaseRule[],
  deps: ScratchDeps
): Promise<ResolvedBase> {
  for (const rule of rules) {
    const resolved = await tryRule(repository, rule, deps)
    if (resolved.kind !== 'left') return resolved
    deps.log.info(`not compared with ${nameOf(rule)}: ${resolved.why}`)
  }
  throw new StagingError('no-base', `cannot compare with ${nameOf(rules.at(-1))}: it could not be found or fetched`, {
    hint: 'Name a branch, tag or full commit sha of this repository, or leave `base` out.'
  })
}

type Tried = ResolvedBase | { readonly kind: 'left'; readonly why: string }

async function tryRule(repository: Repository, rule: BaseRule, deps: ScratchDeps): Promise<Tried> {
  switch (rule.kind) {
    case 'all':
    case 'nothing':
      return rule
    case 'commit': {
      if (isZero(rule.sha)) return { kind: 'left', why: 'this is the first push of the branch' }
      const commit = await commitAt(repository, rule.sha, deps.log)
      return commit ? { kind: 'commit', commit, rule: rule.name } : { kind: 'left', why: 'it could not be fetched' }
    }
    case 'merge-parent':
      return mergeParent(repository, rule.target, deps)
    case 'merge-base':
      return mergeBase(repository, rule.branch, deps)
    case 'ref': {
      const commit = await refAt(repository, rule.ref, deps.log)
      return commit
        ? { kind: 'commit', commit, rule: `the input "base" (${renderName(rule.ref)})` }
        : { kind: 'left', why: 'it could not be found' }
    }
  }
}

/** A test merge's first parent is the target as it was merged: newer than the payload's. */
async function mergeParent(repository: Repository, target: string, deps: ScratchDeps): Promise<Tried> {
  const { head } = repository
  const isMerge = head.parents.length === 2
  const wanted = isMerge ? (head.parents[0] ?? target) : target
  const commit = await commitAt(repository, wanted, deps.log)
  if (!commit) return { kind: 'left', why: 'it could not be fetched' }
  if (isMerge) return { kind: 'commit', commit, rule: "the pull request's target" }
  return fork(repository, commit, "the pull request's target", deps)
}

async function mergeBase(repository: Repository, branch: string, deps: ScratchDeps): Promise<Tried> {
  const tip = await refAt(repository, `refs/heads/${branch}`, deps.log)
  return tip
    ? fork(repository, tip, renderName(branch), deps)
    : { kind: 'left', why: 'there is no such branch, or it could not be fetched' }
}

/** Where the head left `tip`; in a shallow clone, which does not know, `tip` itself. */
async function fork(repository: Repository, tip: Commit, name: string, deps: ScratchDeps): Promise<Tried> {
  const { head } = repository
  if (tip.sha === head.sha) return { kind: 'commit', commit: tip, rule: `${name}, which is the same commit` }
  const here = await repository.mergeBase(tip.sha, head.sha)
  const sha = here ?? (repository.checkout ? undefined : await deps.mergeBase?.(tip.sha, head.sha))
  const commit = sha ? await commitAt(repository, sha, deps.log) : undefined
  if (commit) return { kind: 'commit', commit, rule: `the merge base with ${name}` }
  deps.log.info(
    `this clone is too shallow to know where the head left ${name}: compared with its tip, so what only ${name} has counts too`
  )
  return { kind: 'commit', commit: tip, rule: `the tip of ${name}` }
}

/** A commit with its root tree, fetched when it is not here. */
async function commitAt(
  repository: Pick<Repository, 'objects' | 'scratch' | 'head' | 'checkout'>,
  sha: string,
  log: Logger
): Promise<Commit | undefined> {
  const { objects, head, checkout } = repository
  const here = await objects.commit(sha)
  if (here && (sha === head.sha || (!checkout?.treeless && (await objects.tree(here.tree))))) return here
  log.info(`${sha} is not ${here ? 'complete ' : ''}in this clone: fetching that commit alone`)
  // Of a commit that is here, git would send nothing unless told that nothing is.
  return fetchedCommit(repository, sha, here || checkout?.treeless ? undefined : head.sha)
}

/** Of several commits those that can be had: one fetch for all that are missing, or if the server lacks one, one for each. */
export async function commitsAt(
  repository: Repository,
  shas: readonly string[],
  log: Logger
): Promise<ReadonlyMap<string, Commit>> {
  const { objects, scratch, head, checkout } = repository
  const here = await Promise.all(shas.map((sha) => objects.commit(sha)))
  const missing = shas.filter((_, index) => !here[index])
  if (missing.length > 1 && !checkout?.treeless) {
    log.info(`${missing.length} commits are not in this clone: fetching those alone`)
    if (await scratch.fetchCommits(missing, head.sha)) objects.takeMissing()
  }
  const found = new Map<string, Commit>()
  for (const sha of shas) {
    const commit = found.size < ownBasesAtMost ? await commitAt(repository, sha, log) : undefined
    if (commit) found.set(sha, commit)
  }
  return found
}

async function fetchedCommit(
  { objects, scratch }: Pick<Repository, 'objects' | 'scratch'>,
  sha: string,
  have?: string
): Promise<Commit | undefined> {
  if (!(await scratch.fetchCommits([sha], have))) return undefined
  objects.takeMissing()
  return objects.commit(sha)
}

async function refAt(repository: Repository, ref: string, log: Logger): Promise<Commit | undefined> {
  const { checkout, objects, scratch, head } = repository
  const short = ref.replace(/^refs\/heads\//, '')
  const local = ref.startsWith('refs/heads/')
    ? [`refs/remotes/origin/${short}`, ref]
    : ref.startsWith('refs/')
      ? [ref]
      : [`refs/remotes/origin/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]
  for (const candidate of checkout ? local : []) {
    const sha = checkout && (await findRef(checkout, candidate))
    const commit = sha && (await commitAt(repository, sha, log))
    if (commit) return commit
  }
  if (/[\0-\x20~^:?*[\\\x7f]/.test(ref) || ref.startsWith('-')) return undefined
  log.info(`${renderName(short)} is not in this clone: fetching its tip alone`)
  const sha = await scratch.fetchRef(ref, head.sha)
  if (sha === undefined) return undefined
  objects.takeMissing()
  return objects.commit(sha)
}

function nameOf(rule: BaseRule | undefined): string {
  switch (rule?.kind) {
    case 'commit':
      return `${rule.name} (${rule.sha})`
    case 'merge-parent':
      return "the pull request's target"
    case 'merge-base':
      return renderName(rule.branch)
    case 'ref':
      return `the input "base" (${renderName(rule.ref)})`
    default:
      return 'anything'
  }
}
