import type { Manifest } from './manifest.ts'
import type { WorkspacePackage } from './workspaces.ts'

/** `from` uses `to`; both are folders. */
export interface Edge {
  readonly from: string
  readonly to: string
  readonly dev: boolean
}

/**
 * Which workspace uses which: by name, where the range is one that the workspace's copy satisfies.
 * @param satisfies whether a version satisfies a range; whatever it cannot judge counts as satisfied.
 * @param onRefused told of ranges that lead to the registry instead.
 */
export function workspaceEdges(
  packages: readonly WorkspacePackage[],
  satisfies: (version: string, range: string) => boolean,
  onRefused: (from: string, to: string, range: string) => void = () => {}
): Edge[] {
  const byName = new Map(
    packages.flatMap((found) => (found.manifest.name ? [[found.manifest.name, found]] : [])) as [
      string,
      WorkspacePackage
    ][]
  )
  const edges: Edge[] = []
  for (const { directory: from, manifest } of packages)
    for (const [name, range, dev] of ranges(manifest)) {
      const target = byName.get(aliased(name, range))
      if (!target || target.directory === from) continue
      if (linked(range, target.manifest.version, satisfies)) edges.push({ from, to: target.directory, dev })
      else onRefused(from, target.directory, range)
    }
  return edges
}

function ranges(manifest: Manifest): [string, string, boolean][] {
  return [
    ...[...manifest.dependencies].map(([name, range]): [string, string, boolean] => [name, range, false]),
    ...[...manifest.devDependencies]
      .filter(([name]) => !manifest.dependencies.has(name))
      .map(([name, range]): [string, string, boolean] => [name, range, true])
  ]
}

/** `"x": "npm:@acme/ui@^1"` and `"x": "workspace:@acme/ui@*"` name another package than their key. */
function aliased(name: string, range: string): string {
  return /^(?:npm|workspace):(@?[^@]+)@/.exec(range)?.[1] ?? name
}

function linked(
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
