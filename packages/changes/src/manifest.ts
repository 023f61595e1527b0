/** The part of a package.json that decides who depends on whom. Everything in it may be malformed. */
export interface Manifest {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly workspaces: readonly string[]
  /** Name → range; dependencies, optional and peer ones. */
  readonly dependencies: ReadonlyMap<string, string>
  readonly devDependencies: ReadonlyMap<string, string>
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
  return {
    name: textOf(json['name']),
    version: textOf(json['version']),
    workspaces: Array.isArray(patterns) ? patterns.filter((pattern) => typeof pattern === 'string') : [],
    dependencies: new Map([
      ...rangesOf(json['peerDependencies']),
      ...rangesOf(json['optionalDependencies']),
      ...rangesOf(json['dependencies'])
    ]),
    devDependencies: new Map(rangesOf(json['devDependencies']))
  }
}

function rangesOf(part: unknown): [string, string][] {
  if (!isRecord(part)) return []
  return Object.entries(part).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
