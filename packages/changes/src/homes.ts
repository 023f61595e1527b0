import { posix } from 'node:path'
import { foldersFrom } from './claims.ts'
import { plainPath } from './path-ranges.ts'
import type { Matcher, NamedFile } from './patterns.ts'

/** A package, or a folder or file that a path leads to: what changes in it changes anyone who uses it. */
export interface Home {
  readonly directory: string
  /** Files in workspaces below it are theirs alone. */
  readonly isRoot: boolean
  /** What is published of it, at either end. */
  readonly files: readonly string[]
  /** Only a mention makes it one: whose its files are does not become known by that. */
  readonly isMentioned?: boolean
}

/** Prose next to a manifest, licenses, and what only git and editors read. */
const furniture =
  /^(readme|changelog|contributing|code_of_conduct|security|authors|notice)(\.[^/]*)?$|^\.(prettierrc|prettierignore)[^/]*$/i
const anywhere = /(^|\/)(licen[cs]e[^/]*|\.(gitattributes|gitignore|gitkeep|editorconfig))$/i

/** Whose packages a file is in, and whether it counts for them. */
export class Homes {
  readonly #homes: ReadonlyMap<string, Home>
  /** Folders that a home lies directly in. */
  readonly #parents: ReadonlySet<string>
  readonly #ignored: readonly (readonly string[])[]
  readonly #matcherOf: (patterns: readonly string[]) => Matcher
  readonly #reaching = new Map<string, readonly Matcher[]>()

  /** @param ignored `changes.ignore` of both ends */
  constructor(
    homes: readonly Home[],
    ignored: readonly (readonly string[])[],
    matcherOf: (patterns: readonly string[]) => Matcher
  ) {
    this.#homes = new Map(homes.map((home) => [home.directory, home]))
    this.#parents = new Set(homes.map(({ directory }) => posix.dirname(directory)))
    this.#ignored = ignored
    this.#matcherOf = matcherOf
  }

  /** Those that a folder lies in, the nearest one first. */
  above(folder: string): readonly Home[] {
    const all = foldersFrom(folder).flatMap((path) => this.#homes.get(path) ?? [])
    const nearest = all.find(({ isMentioned }) => !isMentioned)
    return all.filter((home) => home === nearest || !home.isRoot)
  }

  /** The file itself, where a path leads to it. */
  file(path: string): Home | undefined {
    return this.#homes.get(path)
  }

  /** Whether a path leads to a file directly in this folder. */
  hasFilesIn(folder: string): boolean {
    return this.#parents.has(folder)
  }

  /**
   * Whether `changes.ignore`, which matches this file, leaves it out of this package, too. It does for prose and licenses that the
   * package does not publish, and where the pattern leads into the package by name: `packages/ui/test/**`. Anything else is the
   * package's own: `docs/**` says nothing of a package below docs that an app uses.
   */
  leavesOut({ directory, files }: Home, file: NamedFile): boolean {
    const path = posix.relative(directory, file.path) || posix.basename(directory)
    if ((furniture.test(path) || anywhere.test(path)) && !this.#publishes(files, path)) return true
    const reaching = this.#reaching.get(directory) ?? this.#ignored.map((patterns) => this.#into(directory, patterns))
    this.#reaching.set(directory, reaching)
    return reaching.every((matches) => matches(file) !== undefined)
  }

  #publishes(files: readonly string[], path: string): boolean {
    const forms = publishedForms(files)
    return forms.length > 0 && this.#matcherOf(forms)({ path, submodule: false }) !== undefined
  }

  #into(directory: string, patterns: readonly string[]): Matcher {
    return this.#matcherOf(patterns.filter((pattern) => leadsInto(pattern, directory)))
  }
}

/** npm reads `files` as git reads an ignore file: a folder is all below it, a name without a slash is that at any depth. */
export function publishedForms(files: readonly string[]): readonly string[] {
  return files
    .map(plainPath)
    .filter((entry) => !entry.startsWith('!'))
    .flatMap((entry) => {
      if (entry === '' || entry === '.' || entry === '*' || entry === '**') return ['**']
      return entry.includes('/') ? [entry, `${entry}/**`] : [entry, `${entry}/**`, `**/${entry}`]
    })
}

/** Whether a pattern names the folder, segment by segment, and goes on to a part of it. */
function leadsInto(pattern: string, directory: string): boolean {
  const [segments, folders] = [pattern.split('/'), directory.split('/')]
  const rest = segments.slice(folders.length)
  return (
    rest.length > 0 &&
    rest.join('/') !== '**' &&
    folders.every((folder, index) => {
      const segment = segments[index] ?? ''
      return segment !== '**' && (segment === folder || (segment.includes('*') && nameForm(segment).test(folder)))
    })
  )
}

function nameForm(segment: string): RegExp {
  return new RegExp(`^${segment.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`)
}
