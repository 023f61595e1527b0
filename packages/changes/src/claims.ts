import { type App, isManifestOf, manifestFolder } from '@staging-actions/config/load'
import { isIn } from './links.ts'
import { parentOf } from './path-ranges.ts'
import { folderOf, type Matcher, wholly } from './patterns.ts'
import type { ChangedFile } from './raw-diff.ts'

const conventional = `${manifestFolder}/`

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

  readonly #manifests: {
    readonly owner: Owner
    readonly names: readonly string[]
    readonly manifests: string | undefined
    readonly template: string | undefined
  }[] = []

  /** Most repositories leave it to the convention: then few files are asked about. */
  readonly #namesManifests: boolean

  constructor(apps: readonly App[], matcherOf: (patterns: readonly string[]) => Matcher) {
    this.#namesManifests = apps.some(({ manifests, template }) => manifests !== undefined || template !== undefined)
    for (const { name, directory, paths, ignore, application, manifests, template } of apps) {
      const owner = { name, directory, ignored: wholly(matcherOf(ignore)), ignoresNone: ignore.length === 0 }
      this.#manifests.push({ owner, names: [name, application], manifests, template })
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
    return [...below, ...byGlob, ...this.#manifest(file.path)]
  }

  /** By convention `web.yaml`, `web-ingress.yaml` and `web/…` are web's; of two names that fit the longer one counts. */
  #manifest(path: string): readonly Claim[] {
    if (!this.#namesManifests && !path.startsWith(conventional)) return []
    const own = this.#manifests.filter(
      ({ manifests, template }) => path === template || (manifests && isIn(path, manifests))
    )
    const rest = path.startsWith(conventional) ? path.slice(conventional.length) : ''
    const others = this.#manifests.filter(({ manifests }) => !manifests)
    const longest = Math.max(1, ...others.map(({ names }) => longestOf(rest, names)))
    const best = others.filter(({ names }) => longestOf(rest, names) === longest)
    return [...own, ...best].map(({ owner, manifests, template }) => ({
      owner,
      rule: path === template ? 'its template' : manifests ? `${manifests}/**` : `${conventional}${owner.name}*`
    }))
  }

  #below(folder: string): readonly Claim[] {
    return [...this.#folders].filter(([inner]) => inner.startsWith(`${folder}/`)).flatMap(([, claims]) => claims)
  }
}

/** How long the longest of the names is that fit; 0: none does. */
function longestOf(rest: string, names: readonly string[]): number {
  return Math.max(0, ...names.filter((name) => isManifestOf(rest, name)).map(({ length }) => length))
}

/** The folder and those above it, without the root. */
export function foldersFrom(folder: string): readonly string[] {
  const folders: string[] = []
  for (let above = folder; above !== ''; above = parentOf(above)) folders.push(above)
  return folders
}
