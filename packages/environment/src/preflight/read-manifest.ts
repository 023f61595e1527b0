import { readFile } from 'node:fs/promises'

/** Where a package.json names what its package needs. */
const dependencyKinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const

type Manifest = Readonly<
  { name?: string; scripts?: object } & Partial<Record<(typeof dependencyKinds)[number], object>>
>

/** A package.json; undefined: there is no such file, or none that can be read. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Manifest
  } catch {
    return undefined
  }
}

/** Names of the packages that it needs. */
export function dependenciesIn(manifest: Manifest | undefined): readonly string[] {
  return dependencyKinds.flatMap((kind) => Object.keys(manifest?.[kind] ?? {}))
}
