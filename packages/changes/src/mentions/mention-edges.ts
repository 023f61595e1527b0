import type { App } from '@staging-actions/config/load'
import { foldersFrom } from '../claims.ts'
import type { Edge } from '../dependencies.ts'
import type { Home } from '../homes.ts'
import { isIn } from '../links.ts'
import { parentOf } from '../path-ranges.ts'
import { type Matcher, wholly } from '../patterns.ts'
import type { Mention } from './read-mentions.ts'

interface Known {
  /** Packages and what manifests lead to. */
  readonly homes: readonly Home[]
  /** Between them, by their manifests. */
  readonly edges: readonly Edge[]
  readonly apps: readonly App[]
  readonly matcherOf: (patterns: readonly string[]) => Matcher
}

/** pip's list in the repository's root is everybody's, as is what a root manifest asks for. */
const rootList = 'requirements.txt'

/** What is mentioned and no package: a change there is one more reason for who mentions it, and still whose it was. */
export function mentionedHomes(mentions: readonly Mention[], homes: readonly Home[]): readonly Home[] {
  const known = new Set(homes.map(({ directory }) => directory))
  const targets = new Set(mentions.map(({ target }) => target).filter((target) => !known.has(target)))
  return [...targets].map((directory) => ({ directory, isRoot: false, files: [], isMentioned: true }))
}

/**
 * From what mentions to what is mentioned: the app whose own the file is, and the package that it lies in. A folder of a package
 * uses the package. A folder of many packages, `COPY packages ./packages`, counts whole, unless the manifest says which of them.
 */
export function edgesOfMentions(
  mentions: readonly Mention[],
  { homes, edges, apps, matcherOf }: Known
): { readonly edges: readonly Edge[]; readonly used: ReadonlyMap<string, readonly string[]> } {
  const directories = new Set(homes.map(({ directory }) => directory))
  const shelves = new Set([...directories].flatMap((directory) => foldersFrom(parentOf(directory))))
  const byFrom = Map.groupBy(edges, ({ from }) => from)
  const owners = apps.map(({ name, directory, paths, ignore }) => ({
    name,
    directory,
    own: matcherOf(paths),
    ignored: wholly(matcherOf(ignore))
  }))
  const found: Edge[] = []
  const used = new Map<string, string[]>()
  for (const { file, target, isFile, isPassedOn } of mentions) {
    const from = foldersFrom(parentOf(file)).find((folder) => directories.has(folder))
    const chosen = from === undefined ? [] : (byFrom.get(from) ?? [])
    if (shelves.has(target) && chosen.some(({ to }) => to !== target && isIn(to, target))) continue
    const packages = isFile ? [] : foldersFrom(target).filter((folder) => directories.has(folder))
    const targets = [...new Set([target, ...packages])]
    const own = owners.filter((owner) => owner.own({ path: file, submodule: false }) !== undefined)
    // What an app ignores must not come back by way of the package that it is.
    const around = from === undefined || own.some(({ directory }) => directory === from) ? [] : [from]
    for (const source of [...around, ...(isPassedOn ? [file] : []), ...(file === rootList ? [''] : [])])
      for (const to of targets) if (!isIn(to, source)) found.push({ from: source, to, dev: false })
    for (const { name, ignored } of own)
      if (ignored({ path: target, submodule: !isFile }) === undefined)
        used.set(name, [...(used.get(name) ?? []), ...targets])
  }
  return { edges: found, used }
}
