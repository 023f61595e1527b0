import type { Logger } from '@staging-actions/base'
import { type Comparison, fileLimit, type GitHub, readFileAt } from '@staging-actions/github'
import type { Team, User } from './approvers.ts'
import { codeOwnersPaths, type OwnerRule, parseCodeOwners, ruleOf } from './code-owners.ts'

/** Who owns what a commit changes. */
export type Ownership =
  /** Each area needs an approval by one of its owners. None: nothing that changed is owned by anybody. */
  | { readonly kind: 'known'; readonly areas: readonly OwnedArea[] }
  /** The commit is in the promotion branch already: nothing is left to gate, no matter who owns anything. */
  | { readonly kind: 'landed'; readonly owners: readonly (User | Team)[] }
  /** Owners cannot be told: nobody may decide as one. */
  | { readonly kind: 'unknown'; readonly why: string }

export interface OwnedArea {
  /** As CODEOWNERS has it. */
  readonly pattern: string
  readonly owners: readonly (User | Team)[]
}

/**
 * By CODEOWNERS of the promotion branch, never of the commit that asks. Costs up to three reads.
 * GitHub lists 300 files of a comparison: of a commit that changes more, owners are not told at all rather than for a part.
 */
export async function readOwnership(
  github: GitHub,
  branch: string,
  { status, files, renamedFrom }: Pick<Comparison, 'status' | 'files' | 'renamedFrom'>,
  log: Logger
): Promise<Ownership> {
  const rules = await readCodeOwners(github, branch)
  if (!rules) return { kind: 'unknown', why: `${branch} has no CODEOWNERS` }
  if (status === 'identical' || status === 'behind')
    return { kind: 'landed', owners: rules.flatMap(({ owners }) => owners) }
  if (files.length >= fileLimit)
    return { kind: 'unknown', why: `more than ${fileLimit - 1} files changed, and GitHub lists no more` }
  const owned = new Set<OwnerRule>()
  for (const path of [...files, ...renamedFrom]) {
    const rule = ruleOf(rules, path)
    if (rule && rule.owners.length + rule.unknown.length > 0) owned.add(rule)
  }
  const areas = [...owned]
  for (const { pattern, unknown } of areas)
    if (unknown.length > 0)
      log.warning(`CODEOWNERS: ${pattern} has owners that are no @user and no @org/team; they cannot be recognized`)
  return { kind: 'known', areas }
}

/** The rules of the first CODEOWNERS that the branch has; undefined when it has none. */
export async function readCodeOwners(github: GitHub, branch: string): Promise<readonly OwnerRule[] | undefined> {
  for (const path of codeOwnersPaths) {
    const text = await readFileAt(github, path, branch)
    if (text !== undefined) return parseCodeOwners(text)
  }
  return undefined
}
