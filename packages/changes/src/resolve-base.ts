import { type Logger, StagingError } from '@staging-actions/base'
import type { BaseRule } from './base-rules.ts'
import { renderName } from './cause.ts'
import { type Checkout, isZero } from './checkout.ts'
import { commitAt, refAt } from './commits.ts'
import type { Commit } from './git-object.ts'
import type { Repository } from './repository.ts'

export type ResolvedBase =
  | {
      readonly kind: 'commit'
      readonly commit: Commit
      readonly rule: string
      /** What the promotion branch has by now, where that is another commit: a file that is there as it is here has gone out already. */
      readonly promoted?: Commit
    }
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

/** What the first rule will ask for, as far as it can be told: to be fetched with what else is needed. */
export function wantedBy(rules: readonly BaseRule[], head: Commit): { readonly sha?: string; readonly ref?: string } {
  const rule = rules.find((candidate) => candidate.kind !== 'commit' || !isZero(candidate.sha))
  switch (rule?.kind) {
    case 'commit':
      return { sha: rule.sha }
    case 'merge-parent':
      return { sha: mergedOnto(rule, head) ?? rule.target }
    case 'merge-base':
      return { ref: `refs/heads/${rule.branch}` }
    case 'ref':
      return { ref: rule.ref }
    default:
      return {}
  }
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
      return mergeParent(repository, rule, deps)
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

async function mergeParent(
  repository: Repository,
  rule: Extract<BaseRule, { kind: 'merge-parent' }>,
  deps: ResolveDeps
): Promise<Tried> {
  const target = mergedOnto(rule, repository.head)
  const commit = await commitAt(repository, target ?? rule.target, deps.log)
  if (!commit) return { kind: 'left', why: 'it could not be fetched' }
  const name = "the pull request's target"
  return target === undefined ? fork(repository, commit, name, deps) : { kind: 'commit', commit, rule: name }
}

/** A test merge's first parent is the target as it was merged: newer than the payload's. A merge of the branch's own is none. */
function mergedOnto({ source }: Extract<BaseRule, { kind: 'merge-parent' }>, { parents }: Commit): string | undefined {
  return parents.length === 2 && parents[1] === source ? parents[0] : undefined
}

async function mergeBase(repository: Repository, branch: string, deps: ResolveDeps): Promise<Tried> {
  const tip = await refAt(repository, `refs/heads/${branch}`, deps.log)
  return tip
    ? fork(repository, tip, renderName(branch), deps)
    : { kind: 'left', why: 'there is no such branch, or it could not be fetched' }
}

/** Where the head left `tip`; where that cannot be known, `tip` itself. */
async function fork(repository: Repository, tip: Commit, name: string, deps: ResolveDeps): Promise<Tried> {
  const { head } = repository
  if (tip.sha === head.sha) return { kind: 'commit', commit: tip, rule: `${name}, which is the same commit` }
  const here = await repository.mergeBase(tip.sha, head.sha)
  const sha = here ?? (repository.checkout ? undefined : await deps.mergeBase?.(tip.sha, head.sha))
  const commit = sha ? await commitAt(repository, sha, deps.log) : undefined
  const moved = commit && commit.sha !== tip.sha && commit.sha !== head.sha
  if (commit) return { kind: 'commit', commit, rule: `the merge base with ${name}`, ...(moved && { promoted: tip }) }
  deps.log.info(
    `${whyUnknown(repository.checkout)} ${name}: compared with its tip, so what only ${name} has counts too`
  )
  return { kind: 'commit', commit: tip, rule: `the tip of ${name}` }
}

function whyUnknown(checkout: Checkout | undefined): string {
  if (!checkout) return 'nobody here can tell where the head left'
  return checkout.shallow
    ? 'this clone is too shallow to know where the head left'
    : 'the head has nothing in common with'
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
