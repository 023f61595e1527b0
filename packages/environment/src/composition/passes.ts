import { neighborsOf } from '@staging-actions/config/load'
import { type Composition, compositionsAtMost, type LedgerDocument } from '../ledger/schema.ts'
import { type Disturbance, disturbanceOf, type Surroundings } from './surroundings.ts'

export interface Verdict {
  readonly app: string
  /** Why its pass does not count; undefined: it does. */
  readonly disturbance: Disturbance | undefined
}

/**
 * The tests of these apps passed: which of these passes count, and the ledger with them. A pass counts where the app, its neighbors
 * and the stack are still what the run relies on, so that one commit names all of it. Pure.
 */
export function withPasses(
  document: LedgerDocument,
  passed: readonly string[],
  surroundings: Surroundings,
  now: number
): { readonly document: LedgerDocument; readonly verdicts: readonly Verdict[] } {
  const at = new Date(now).toISOString()
  const { sha: revision, runUrl: run } = surroundings
  const verdicts = passed.map((name): Verdict => {
    const app = surroundings.apps.find((one) => one.name === name)
    const unknown = { why: `the catalog has no app ${name}`, by: undefined }
    return { app: name, disturbance: app ? disturbanceOf(app, document, surroundings) : unknown }
  })
  const counted = new Set(verdicts.filter(({ disturbance }) => !disturbance).map(({ app }) => app))
  const apps = Object.fromEntries(
    Object.entries(document.apps).map(([name, entry]) => [
      name,
      counted.has(name) ? { ...entry, tested: true, passed: { revision, run, at } } : entry
    ])
  )
  return { document: { ...document, apps }, verdicts }
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
          ...(passed && { passed: { revision: passed.revision, run: passed.run }, neighbors })
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
  return { ...document, compositions: [...others, composition].slice(-compositionsAtMost) }
}

/** What ran together at a commit, and passed; undefined: nobody wrote it down, or it is too long ago. */
export function compositionOf(document: LedgerDocument | undefined, commit: string): Composition | undefined {
  return document?.compositions.find((one) => one.commit === commit)
}
