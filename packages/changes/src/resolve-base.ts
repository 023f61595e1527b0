import { type Logger, StagingError } from '@staging-actions/base'
import type { BaseRule } from './base-rules.ts'
import { renderName } from './cause.ts'
import { isZero } from './checkout.ts'
import { commitAt, refAt } from './commits.ts'
import type { Commit } from './objects.ts'
import type { Repository } from './repository.ts'

export type ResolvedBase =
  | { readonly kind: 'commit'; readonly commit: Commit; readonly rule: string }
  | { readonly kind: 'all'; readonly why: string }
  | { readonly kind: 'nothing'; readonly why: string }

export interface ResolveDeps {
  readonly log: Logger
  /** Asks the server where two commits part: the one thing that takes history. Used where there is no checkout. */
  readonly mergeBase?: ((base: string, head: string) => Promise<string>) | undefined
}

/** The first rule that holds. @throws StagingError no-base when none does. */
export async function resolveBase(
  repository: Repository,
  rules: readonly BaseRule[],
  deps: ResolveDeps
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

async function tryRule(repository: Repository, rule: BaseRule, deps: ResolveDeps): Promise<Tried> {
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
async function mergeParent(repository: Repository, target: string, deps: ResolveDeps): Promise<Tried> {
  const { head } = repository
  const isMerge = head.parents.length === 2
  const wanted = isMerge ? (head.parents[0] ?? target) : target
  const commit = await commitAt(repository, wanted, deps.log)
  if (!commit) return { kind: 'left', why: 'it could not be fetched' }
  if (isMerge) return { kind: 'commit', commit, rule: "the pull request's target" }
  return fork(repository, commit, "the pull request's target", deps)
}

async function mergeBase(repository: Repository, branch: string, deps: ResolveDeps): Promise<Tried> {
  const tip = await refAt(repository, `refs/heads/${branch}`, deps.log)
  return tip
    ? fork(repository, tip, renderName(branch), deps)
    : { kind: 'left', why: 'there is no such branch, or it could not be fetched' }
}

/** Where the head left `tip`; in a shallow clone, which does not know, `tip` itself. */
async function fork(repository: Repository, tip: Commit, name: string, deps: ResolveDeps): Promise<Tried> {
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
