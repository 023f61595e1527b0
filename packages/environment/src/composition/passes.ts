import { neighborsOf } from '@staging-actions/config/load'
import { atMost, type Composition, type DeployedApp, type LedgerDocument } from '../ledger/schema.ts'
import { type Disturbance, disturbanceOf, type Surroundings } from './surroundings.ts'

export interface Verdict {
  readonly app: string
  /** Why its pass does not count; undefined: it does. */
  readonly disturbance: Disturbance | undefined
}

/** How the tests of a run ended, by the apps' names. One that did not end is in neither. */
export interface TestEnds {
  readonly passed: readonly string[]
  readonly failed: readonly string[]
}

/**
 * The tests of these apps ended: which of the passes count, and the ledger with them. A pass counts where the app, its neighbors
 * and the stack are still what the run relies on, so that one commit names all of it. What failed has no pass any more, wherever
 * it passed before. Pure.
 */
export function withPasses(
  document: LedgerDocument,
  { passed, failed }: TestEnds,
  surroundings: Surroundings,
  now: number
): { readonly document: LedgerDocument; readonly verdicts: readonly Verdict[] } {
  const at = new Date(now).toISOString()
  const { apps: catalog, sha: revision, runUrl: run } = surroundings
  const verdicts = passed.map((name): Verdict => {
    const app = catalog.find((one) => one.name === name)
    const unknown = { why: `the catalog has no app ${name}`, by: undefined }
    return { app: name, disturbance: app ? disturbanceOf(app, document, surroundings) : unknown }
  })
  const counted = new Set(verdicts.filter(({ disturbance }) => !disturbance).map(({ app }) => app))
  const before = withoutPasses(document, failed)
  const apps = Object.entries(before.apps).flatMap(([name, entry]): [string, DeployedApp][] => {
    const app = counted.has(name) ? catalog.find((one) => one.name === name) : undefined
    if (!app) return []
    const without = [...neighborsOf(app, catalog)].filter((one) => !document.apps[one]).sort()
    return [[name, { ...entry, tested: true, passed: { revision, run, at, ...(without.length > 0 && { without }) } }]]
  })
  return {
    document: apps.length === 0 ? before : { ...before, apps: { ...before.apps, ...Object.fromEntries(apps) } },
    verdicts
  }
}

/** The ledger in which these apps have passed nowhere; itself where they have not. */
export function withoutPasses(document: LedgerDocument, names: readonly string[]): LedgerDocument {
  const apps = names.flatMap((name): [string, DeployedApp][] => {
    const { passed, ...entry } = document.apps[name] ?? {}
    return passed ? [[name, { ...(entry as DeployedApp), tested: false }]] : []
  })
  return apps.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(apps) } }
}

/** The same with what ran together at this commit, and passed: the newest last, of each commit the newest alone. */
export function withComposition(document: LedgerDocument, surroundings: Surroundings, now: number): LedgerDocument {
  const { apps: catalog, sha: commit, runUrl: run } = surroundings
  const apps = catalog.flatMap((app): [string, Composition['apps'][string]][] => {
    const entry = document.apps[app.name]
    if (!entry || disturbanceOf(app, document, surroundings)) return []
    const { revision, images, digests, passed } = entry
    const neighbors = [...neighborsOf(app, catalog)].filter((name) => document.apps[name]).sort()
    return [
      [
        app.name,
        {
          revision,
          images,
          ...(digests && { digests }),
          ...(passed && { passed: { revision: passed.revision, run: passed.run }, neighbors }),
          ...(passed?.without && { without: passed.without })
        }
      ]
    ]
  })
  const composition: Composition = {
    commit,
    run,
    at: new Date(now).toISOString(),
    stack: document.stack?.digest ?? '',
    apps: Object.fromEntries(apps)
  }
  const others = document.compositions.filter((one) => one.commit !== commit)
  return { ...document, compositions: [...others, composition].slice(-atMost.compositions) }
}

/** What ran together at a commit, and passed; undefined: nobody wrote it down, or it is too long ago. */
export function compositionOf(document: LedgerDocument | undefined, commit: string): Composition | undefined {
  return document?.compositions.find((one) => one.commit === commit)
}
