import { type App, neighborsOf } from '@staging-actions/config/load'
import { minimatch } from 'minimatch'
import type { TestedImages } from '../tested-images.ts'

/** A commit of the promotion branch, by what its production runs did. */
export interface Step {
  readonly sha: string
  /** By its trailers; empty lists: it brought the app, and nobody knew the digest. Undefined: it is no promotion of ours. */
  readonly images: TestedImages | undefined
  /** When a production run of it last ended well, ISO 8601. */
  readonly succeededAt: string | undefined
  /** A run that did not end well; undefined: there is none, or none is kept any more. */
  readonly failedRun: string | undefined
}

/** What a commit that is no promotion changes: names of apps, or all of them. */
export type Concern = ReadonlySet<string> | 'all'

export interface OwedApp {
  readonly app: string
  readonly images: readonly string[]
  /** Of the promotion that brought it. */
  readonly sha: string
  /** Its production run; undefined: none was started. */
  readonly run: string | undefined
  /** A commit since then that may have changed the app, so that nobody knows what to deploy. */
  readonly changedBy: string | undefined
}

/**
 * The promotions that production may not have: all since the one whose run ended well last. A run that was started again after a newer
 * one has put its own commit back.
 * @param history newest first
 */
export function unfinished<T extends Step>(history: readonly T[]): readonly T[] {
  const known = history
    .filter(({ images, succeededAt }) => images && succeededAt)
    .reduce<T | undefined>((last, one) => (last && isLater(last, one) ? last : one), undefined)
  const since = known ? history.slice(0, history.indexOf(known)) : history
  // Runs are kept for a while only: without the last good one, what has none may have been deployed long ago.
  return since.filter(({ images, failedRun, succeededAt }) => !images || known || failedRun || succeededAt)
}

/** The newer commit, which comes first, where both ended at the same moment. */
function isLater(last: Step, one: Step): boolean {
  return (last.succeededAt ?? '') >= (one.succeededAt ?? '')
}

/**
 * What production is owed of each app: of several promotions the newest, and nothing of an app that this promotion brings or the tested
 * commit does not have.
 * @param steps as `unfinished` gives them
 * @param brought names of the apps that this promotion brings
 * @param catalog names of the apps of the tested commit
 * @param concerns by commit, of those that are no promotions
 */
export function judgeOwed(
  steps: readonly Step[],
  brought: readonly string[],
  catalog: ReadonlySet<string>,
  concerns: ReadonlyMap<string, Concern>
): readonly OwedApp[] {
  const settled = new Set(brought)
  const changedBy = new Map<string, string>()
  const owed: OwedApp[] = []
  for (const { sha, images, failedRun } of steps) {
    if (!images) {
      const concern = concerns.get(sha) ?? 'all'
      for (const app of concern === 'all' ? catalog : concern) if (!changedBy.has(app)) changedBy.set(app, sha)
      continue
    }
    for (const [app, list] of Object.entries(images)) {
      if (settled.has(app)) continue
      settled.add(app)
      if (catalog.has(app) && list.length > 0)
        owed.push({ app, images: list, sha, run: failedRun, changedBy: changedBy.get(app) })
    }
  }
  return owed
}

/**
 * Which apps a commit may change. Without the checkout that detection has, this errs to the careful side: a file that is in no app's
 * paths, and that `changes.ignore` does not leave out, counts for all; and an app changes with its neighbors.
 * @param files undefined: not all are known
 */
export function concernOf(
  files: readonly string[] | undefined,
  apps: readonly App[],
  ignore: readonly string[]
): Concern {
  if (!files) return 'all'
  const changed = new Set<string>()
  for (const file of files) {
    const owners = apps.filter(({ paths }) => matches(file, paths))
    if (owners.length === 0 && !matches(file, ignore)) return 'all'
    for (const owner of owners) if (!matches(file, owner.ignore)) changed.add(owner.name)
  }
  return new Set(
    apps
      .filter((app) => changed.has(app.name) || [...neighborsOf(app, apps)].some((name) => changed.has(name)))
      .map(({ name }) => name)
  )
}

function matches(file: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => minimatch(file, pattern, { dot: true, nocomment: true, nonegate: true }))
}
