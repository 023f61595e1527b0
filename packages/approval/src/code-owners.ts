import { minimatch } from 'minimatch'
import { parseHandle, type Team, type User } from './approvers.ts'

/** Where GitHub looks for it, in this order; the first one found is the only one. */
export const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** One line of CODEOWNERS. */
export interface OwnerRule {
  readonly pattern: string
  /** Empty: nobody owns what matches. */
  readonly owners: readonly (User | Team)[]
  /** Owners that are no login and no team: e-mail addresses, which nothing here can tell a login of. */
  readonly unknown: readonly string[]
}

/**
 * Lines that GitHub would take; it skips the others, and so does this.
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
export function parseCodeOwners(text: string): readonly OwnerRule[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...names] = line.replace(/(^|\s)#.*$/, '').match(/(?:\\ |\S)+/g) ?? []
    // `!` negates and `[ ]` ranges in a .gitignore, and do nothing in CODEOWNERS.
    if (pattern === undefined || pattern.startsWith('!') || /[[\]]/.test(pattern)) return []
    const owners = names.map((name) => (name.startsWith('@') ? parseHandle(name) : undefined))
    return [
      {
        pattern: pattern.replaceAll('\\ ', ' '),
        owners: owners.filter((owner) => owner !== undefined),
        unknown: names.filter((_, index) => owners[index] === undefined)
      }
    ]
  })
}

/** The last line that matches decides; undefined when none does. */
export function ruleOf(rules: readonly OwnerRule[], path: string): OwnerRule | undefined {
  return rules.findLast(({ pattern }) => globsOf(pattern).some((glob) => minimatch(path, glob, matching)))
}

const matching = { dot: true, nobrace: true, noext: true, nonegate: true, nocomment: true } as const

/**
 * As in a .gitignore, but `docs/*` takes no more than the files directly in it: a slash at the beginning or inside anchors
 * the pattern at the root, one at the end means a folder, and whatever matches a folder takes all that lies in it.
 */
function globsOf(pattern: string): readonly string[] {
  const trimmed = pattern.replace(/^\/+/, '').replace(/\/+$/, '')
  if (trimmed === '') return ['**']
  const anchored = pattern.startsWith('/') || trimmed.includes('/')
  const root = anchored ? trimmed : `**/${trimmed}`
  if (pattern.endsWith('/')) return [`${root}/**`]
  return trimmed.endsWith('*') && trimmed !== '*' && !/[^/]\*$/.test(trimmed) ? [root] : [root, `${root}/**`]
}
