import { type Manifest, rangesOf } from './manifest.ts'
import type { Override } from './overrides.ts'
import { pathOf } from './path-ranges.ts'
import type { Packages } from './read-packages.ts'
import { type Project, rootOf, type WorkspacePackage } from './workspaces.ts'

/** `from` uses `to`; both are folders, or `to` is a file. The repository's root, `''`, stands for everybody. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly dev: boolean
}

export interface EdgeOptions {
  /** Whether a version satisfies a range; whatever it cannot judge counts as satisfied. */
  readonly satisfies: (version: string, range: string) => boolean
  /** Called with ranges that lead to the registry instead. */
  readonly onRefused?: ((from: string, to: string, range: string) => void) | undefined
}

/**
 * Which package uses which: by the path of the range, by name where the workspace's copy satisfies the range, and by what the root
 * says in place of either. What a root asks for itself is used by all of its workspaces.
 */
export function packageEdges(packages: Packages, options: EdgeOptions): readonly Edge[] {
  const projects = new Map(packages.projects.map((project) => [project.root, new ProjectNames(project)]))
  const namesFor = (directory: string) => projects.get(rootOf(directory, packages.projects))
  const own = [...packages.byFolder.values()].flatMap((item) => edgesOf(item, namesFor(item.directory), options))
  const shared = packages.projects.flatMap((project) => rootEdges(project, projects.get(project.root), options))
  return [...own, ...shared]
}

/** The workspaces of a project by name (two may be called alike), and what its root says in place of others. */
class ProjectNames {
  readonly root: string
  readonly overrides: readonly Override[]
  readonly #byName = new Map<string, WorkspacePackage[]>()

  constructor({ root, packages, overrides, manifest }: Project) {
    this.root = root
    // npm's `$name` is what the root itself asks for.
    this.overrides = overrides.map((override) => ({
      ...override,
      range: override.range.startsWith('$') ? (ownRange(manifest, override.range.slice(1)) ?? '*') : override.range
    }))
    for (const item of packages) {
      const { name } = item.manifest
      if (name) this.#byName.set(name, [...(this.#byName.get(name) ?? []), item])
    }
  }

  named(name: string): readonly WorkspacePackage[] {
    return this.#byName.get(name) ?? []
  }

  /** Where the root's own word for a name leads, whatever range the manifests say. */
  overridden({ name, range }: Pick<Override, 'name' | 'range'>, { satisfies }: EdgeOptions): readonly string[] {
    const path = pathOf(range, this.root, this.root)
    if (path !== undefined) return [path]
    return this.named(aliased(name, range))
      .filter(({ manifest }) => isLinked(range, manifest.version, satisfies))
      .map(({ directory }) => directory)
  }
}

function ownRange(manifest: Manifest | undefined, name: string): string | undefined {
  return manifest?.dependencies.get(name) ?? manifest?.devDependencies.get(name)
}

function edgesOf(
  { directory: from, manifest }: WorkspacePackage,
  names: ProjectNames | undefined,
  options: EdgeOptions
): readonly Edge[] {
  const edges = rangesOf(manifest).flatMap(([name, range, dev]): Edge[] => {
    const path = pathOf(range, from, names?.root ?? '')
    const said = (names?.overrides ?? [])
      .filter((override) => override.name === name || override.under === name)
      .flatMap((override) => names?.overridden(override, options) ?? [])
    const workspaces = path === undefined ? linkedWorkspaces(from, name, range, names, said, options) : [path]
    return [...new Set([...workspaces, ...said])].map((to) => ({ from, to, dev }))
  })
  const inside = (names?.overrides ?? []).filter(({ under }) => under !== undefined && under === manifest.name)
  const below = inside.flatMap((override) => names?.overridden(override, options) ?? [])
  // The manifest of a root with workspaces of its own counts for each of these.
  const root = names && names.root !== '' && names.root !== from ? [names.root] : []
  return [...edges, ...[...below, ...root].map((to) => ({ from, to, dev: false }))].filter(({ to }) => to !== from)
}

function linkedWorkspaces(
  from: string,
  name: string,
  range: string,
  names: ProjectNames | undefined,
  said: readonly string[],
  { satisfies, onRefused }: EdgeOptions
): readonly string[] {
  return (names?.named(aliased(name, range)) ?? []).flatMap(({ directory, manifest }) => {
    if (directory === from) return []
    if (isLinked(range, manifest.version, satisfies)) return [directory]
    if (!said.includes(directory)) onRefused?.(from, directory, range)
    return []
  })
}

/**
 * What belongs to all workspaces of a root: what its own manifest asks for, and what stands for a package that no workspace names,
 * since only packages of others can bring that in.
 */
function rootEdges(project: Project, names: ProjectNames | undefined, options: EdgeOptions): readonly Edge[] {
  const { root, manifest, packages } = project
  const own = manifest ? edgesOf({ directory: root, manifest }, names, { satisfies: options.satisfies }) : []
  const asked = new Set(
    packages.flatMap((item) => [item.manifest.name, ...rangesOf(item.manifest).map(([name]) => name)])
  )
  const unnamed = (names?.overrides ?? []).filter(({ name, under }) => !asked.has(under ?? name))
  const others = unnamed.flatMap((override) => names?.overridden(override, options) ?? [])
  return [...own, ...others.map((to) => ({ from: root, to, dev: false }))].map((edge) => ({ ...edge, dev: false }))
}

/** `"x": "npm:@acme/ui@^1"` and `"x": "workspace:@acme/ui@*"` name another package than their key. */
function aliased(name: string, range: string): string {
  return /^(?:npm|workspace):(@?[^@]+)@/.exec(range)?.[1] ?? name
}

function isLinked(
  range: string,
  version: string | undefined,
  satisfies: (version: string, range: string) => boolean
): boolean {
  if (/^(workspace|file|link|portal):/.test(range)) return true
  const wanted = range.replace(/^npm:(?:@?[^@]+@)?/, '')
  if (wanted === '' || wanted === '*' || wanted === 'latest' || version === undefined) return true
  if (/^(https?|git|github|git\+\w+|catalog|patch):/.test(wanted)) return wanted.startsWith('catalog:')
  return satisfies(version, wanted)
}
