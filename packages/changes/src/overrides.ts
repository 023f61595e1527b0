/** A root's word that a package is another one than the manifests ask for. */
export interface Override {
  readonly name: string
  /** Only below this package; undefined: everywhere. */
  readonly under: string | undefined
  /** As in a manifest: a range, `file:../x`, `workspace:*`, or npm's `$name`, what the root itself asks for of that name. */
  readonly range: string
}

/** npm's and bun's `overrides`, yarn's `resolutions`, and `pnpm.overrides` of a root's package.json. */
export function readOverrides(manifest: Readonly<Record<string, unknown>>): readonly Override[] {
  const { overrides, resolutions, pnpm } = manifest
  return [
    ...parseOverrides(overrides),
    ...parseOverrides(resolutions),
    ...parseOverrides((pnpm as { overrides?: unknown } | null | undefined)?.overrides)
  ]
}

/**
 * A mapping in any of their forms: nested (npm), `parent>name` (pnpm), `parent/name` with or without a leading `**` (yarn); each
 * name with or without a range.
 */
export function parseOverrides(part: unknown, under?: string): readonly Override[] {
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => {
    const names = namesIn(key)
    const name = key === '.' ? under : names.at(-1)
    if (name === undefined) return []
    const parent = key === '.' ? undefined : (names.at(-2) ?? under)
    return typeof value === 'string' ? [{ name, under: parent, range: value }] : parseOverrides(value, name)
  })
}

/** The packages' names of `a@1>@b/c@^2` or `a/@b/c`, without their ranges. */
function namesIn(key: string): readonly string[] {
  return key.split(/(?<=[^>])>(?![>=])/).flatMap((part) => {
    const plain = part
      .trim()
      .replace(/^\*\*\//, '')
      .replace(/@[a-z+]+:.*$/, '')
    return [...plain.matchAll(/(?:^|\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/]*)?/g)].map((match) => match[1] ?? '')
  })
}
