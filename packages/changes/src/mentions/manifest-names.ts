import { lockNames } from '../locks/lock-names.ts'

/** Manifests whose edges are read by name, and what lies next to them: rules of their own say what a change there means. */
export const manifestNames: readonly string[] = [
  'package.json',
  ...lockNames,
  'pnpm-workspace.yaml',
  'go.mod',
  'pyproject.toml',
  'Cargo.toml'
]

const others = ['go.sum', 'go.work', 'go.work.sum', 'Cargo.lock', 'poetry.lock', 'uv.lock', '.npmrc', '.yarnrc.yml']

export function isManifest(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return manifestNames.includes(name) || others.includes(name)
}
