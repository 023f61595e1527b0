import { type Override, readOverrides } from './overrides.ts'

/** The part of a package.json that decides who depends on whom. Everything in it may be malformed. */
export interface Manifest {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly workspaces: readonly string[]
  /** Name → range; dependencies, optional and peer ones. */
  readonly dependencies: ReadonlyMap<string, string>
  readonly devDependencies: ReadonlyMap<string, string>
  /** What stands for another version of a package; it counts in the manifest of a root only. */
  readonly overrides: readonly Override[]
  /** What is published of it, by its own word. */
  readonly files: readonly string[]
  /** It has a script that makes what its users get, so what it is developed with makes that, too. */
  readonly isBuilt: boolean
  readonly scripts: ReadonlySet<string>
}

/** Undefined when the text is no JSON object: then nobody can say what it depends on. */
export function parseManifest(text: string): Manifest | undefined {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
  if (!isRecord(json)) return undefined
  const { workspaces } = json
  const patterns = isRecord(workspaces) ? workspaces['packages'] : workspaces
  const scripts = isRecord(json['scripts']) ? Object.keys(json['scripts']) : []
  return {
    name: textOf(json['name']),
    version: textOf(json['version']),
    workspaces: textsOf(patterns),
    dependencies: new Map([
      ...namedRanges(json['peerDependencies']),
      ...namedRanges(json['optionalDependencies']),
      ...namedRanges(json['dependencies'])
    ]),
    devDependencies: new Map(namedRanges(json['devDependencies'])),
    overrides: readOverrides(json),
    files: textsOf(json['files']),
    isBuilt: scripts.some((name) => /^(build|compile)(:|$)|^(prepare|prepack)$/.test(name)),
    scripts: new Set(scripts)
  }
}

/** Name, range, and whether only the development of the package needs it. */
export function rangesOf(manifest: Manifest): readonly (readonly [string, string, boolean])[] {
  const development = [...manifest.devDependencies].filter(([name]) => !manifest.dependencies.has(name))
  return [
    ...[...manifest.dependencies].map(([name, range]) => [name, range, false] as const),
    ...development.map(([name, range]) => [name, range, true] as const)
  ]
}

function namedRanges(part: unknown): [string, string][] {
  if (!isRecord(part)) return []
  return Object.entries(part).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

/** The texts of a list; what else is in it does not count. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
