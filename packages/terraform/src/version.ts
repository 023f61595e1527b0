export interface Version {
  readonly major: number
  readonly minor: number
  readonly patch: number
}

/** `1.11.4`, `1.11` or `1`; what is missing is 0. Pre-releases are not versions that we install. */
export function parseVersion(text: string): Version | undefined {
  const match = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(text.trim())
  if (!match) return undefined
  return { major: Number(match[1]), minor: Number(match[2] ?? 0), patch: Number(match[3] ?? 0) }
}

export function renderVersion({ major, minor, patch }: Version): string {
  return `${major}.${minor}.${patch}`
}

/** Whether a version is what `required_version` asks for: `>= 1.10, < 2.0`, `~> 1.9.3`, `= 1.11.4`, `1.11.4`. */
export function satisfies(version: Version, constraint: string): boolean {
  return constraint
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .every((part) => satisfiesOne(version, part))
}

/** The versions that a constraint names, in its order. */
export function versionsNamedIn(constraint: string): Version[] {
  return [...constraint.matchAll(/\d+(?:\.\d+){0,2}/g)].flatMap(([text]) => parseVersion(text) ?? [])
}

function satisfiesOne(version: Version, part: string): boolean {
  const match = /^(=|!=|>=|<=|>|<|~>)?\s*(v?\d+(?:\.\d+){0,2})$/.exec(part)
  const bound = match?.[2] === undefined ? undefined : parseVersion(match[2])
  if (!match?.[2] || !bound) return false
  const order = compare(version, bound)
  switch (match[1] ?? '=') {
    case '!=':
      return order !== 0
    case '>=':
      return order >= 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '<':
      return order < 0
    case '~>':
      return order >= 0 && compare(version, ceiling(bound, match[2].split('.').length)) < 0
    default:
      return order === 0
  }
}

/** `~> 1.9.3` ends before 1.10.0, `~> 1.9` before 2.0.0: only the last part that is written may grow. */
function ceiling({ major, minor }: Version, parts: number): Version {
  return parts >= 3 ? { major, minor: minor + 1, patch: 0 } : { major: major + 1, minor: 0, patch: 0 }
}

function compare(a: Version, b: Version): number {
  return a.major - b.major || a.minor - b.minor || a.patch - b.patch
}
