import type { App } from '@staging-actions/config/load'
import { folderOf, type Matcher, wholly } from './patterns.ts'
import type { ChangedFile } from './raw-diff.ts'

/** An app says that a file is its own. */
export interface Claim {
  readonly owner: Owner
  /** The pattern that says so. */
  readonly rule: string
}

interface Owner {
  readonly name: string
  /** The folder of its own package, if it is one. */
  readonly directory: string
  readonly ignored: Matcher
  readonly ignoresNone: boolean
}

/** Whose a file is, by the patterns of the apps. */
export class Claims {
  /** By the folders that `folder/**` patterns name. */
  readonly #folders = new Map<string, Claim[]>()
  /** Patterns of any other form. */
  readonly #globs: { readonly owner: Owner; readonly own: Matcher }[] = []

  constructor(apps: readonly App[], matcherOf: (patterns: readonly string[]) => Matcher) {
    for (const { name, directory, paths, ignore } of apps) {
      const owner = { name, directory, ignored: wholly(matcherOf(ignore)), ignoresNone: ignore.length === 0 }
      const others: string[] = []
      for (const rule of paths) {
        const folder = folderOf(rule)
        if (folder === undefined) others.push(rule)
        else this.#folders.set(folder, [...(this.#folders.get(folder) ?? []), { owner, rule }])
      }
      if (others.length > 0) this.#globs.push({ owner, own: matcherOf(others) })
    }
  }

  get hasGlobs(): boolean {
    return this.#globs.length > 0
  }

  /** What holds for every file directly in a folder; of each app the nearest. */
  inFolder(folder: string): readonly Claim[] {
    const claims = foldersFrom(folder).flatMap((above) => this.#folders.get(above) ?? [])
    return claims.filter(({ owner }, index) => claims.findIndex((claim) => claim.owner === owner) === index)
  }

  /** What the file's own name adds to that. */
  byName(file: ChangedFile): readonly Claim[] {
    const below = file.submodule ? this.#below(file.path) : []
    const byGlob = this.#globs.flatMap(({ owner, own }) => {
      const rule = own(file)
      return rule === undefined ? [] : [{ owner, rule }]
    })
    return [...below, ...byGlob]
  }

  #below(folder: string): readonly Claim[] {
    return [...this.#folders].filter(([inner]) => inner.startsWith(`${folder}/`)).flatMap(([, claims]) => claims)
  }
}

/** The folder and those above it, without the root. */
export function foldersFrom(folder: string): readonly string[] {
  const folders: string[] = []
  for (let above = folder; above !== ''; above = above.slice(0, Math.max(0, above.lastIndexOf('/'))))
    folders.push(above)
  return folders
}
