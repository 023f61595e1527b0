import type { App } from '@staging-actions/config/load'
import type { Cause } from '../src/cause.ts'
import type { Since } from '../src/judge-together.ts'

/* What git says of a repository that holds apps, their catalog and a stack: exactly, by looking at everything. */

export interface Content {
  readonly content: number
  /** Undefined: it does not say. */
  readonly dependsOn: readonly string[] | undefined
}

export interface Commit {
  readonly sha: string
  readonly apps: ReadonlyMap<string, Content>
  readonly stack: number
  /** Itself, and all before it. */
  readonly history: ReadonlySet<Commit>
}

export const names = ['a', 'b', 'c', 'd']

/** The newest that both have. */
export function mergeBase(one: Commit, other: Commit): Commit {
  const [few, many] = [one.history, other.history].sort((a, b) => a.size - b.size) as [
    typeof one.history,
    typeof one.history
  ]
  return [...few].filter((commit) => many.has(commit)).reduce((best, commit) => (commit.sha > best.sha ? commit : best))
}

/** All that a commit holds, as git's digest of a tree is. */
export function treeOf({ apps, stack }: Pick<Commit, 'apps' | 'stack'>): string {
  return JSON.stringify([[...apps].sort(), stack])
}

export const toApp = ([name, { dependsOn }]: readonly [string, Content]): App => ({
  name,
  directory: name,
  paths: [],
  ignore: [],
  dependsOn: dependsOn ?? [],
  saysDependencies: dependsOn !== undefined,
  application: `staging-${name}`,
  url: '',
  test: { command: '', results: '' },
  tests: 'required'
})

export const appsOf = (commit: Commit) => [...commit.apps].map(toApp)

export function since(other: Commit, head: Commit): Since {
  const cause = (what: string): Cause => ({ kind: 'catalogue', what })
  const causes = new Map<string, Cause>()
  for (const [name, app] of head.apps)
    if (JSON.stringify(app) !== JSON.stringify(other.apps.get(name))) causes.set(name, cause(`${name} differs`))
  for (let grew = true; grew; ) {
    grew = false
    for (const [name, { dependsOn = [] }] of head.apps)
      if (!causes.has(name) && dependsOn.some((one) => causes.has(one))) {
        causes.set(name, cause('what it depends on differs'))
        grew = true
      }
  }
  return {
    apps: appsOf(other),
    causes,
    gone: appsOf(other).filter(({ name }) => !head.apps.has(name)),
    environment: other.stack === head.stack ? undefined : cause('the stack differs')
  }
}

/** What git's merge makes, app by app; undefined for a conflict. */
export function mergedTree(sides: {
  readonly base: Commit
  readonly main: Commit
  readonly head: Commit
}): string | undefined {
  const { base, main, head } = sides
  let isConflict = false
  const merge = <T>(before: T, theirs: T, ours: T): T => {
    const [was, one, other] = [before, theirs, ours].map((side) => JSON.stringify(side))
    if (one !== was && other !== was && one !== other) isConflict = true
    return one === was ? ours : theirs
  }
  const apps = names.flatMap((name): [string, Content][] => {
    const content = merge(base.apps.get(name), main.apps.get(name), head.apps.get(name))
    return content ? [[name, content]] : []
  })
  const stack = merge(base.stack, main.stack, head.stack)
  return isConflict ? undefined : treeOf({ apps: new Map(apps), stack })
}
