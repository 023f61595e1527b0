import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** Which of our packages each package may import. An action may import any of them but the sandbox, and no other action. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  base: [],
  'action-kit': ['base'],
  config: ['base'],
  digitalocean: ['base'],
  github: ['base'],
  kubernetes: ['base'],
  terraform: ['base'],
  argocd: ['base', 'kubernetes'],
  environment: ['base', 'config', 'digitalocean', 'github', 'kubernetes', 'terraform', 'argocd'],
  changes: ['base', 'config', 'github'],
  approval: ['base', 'config', 'github', 'environment'],
  deploy: ['base', 'config', 'digitalocean', 'github', 'kubernetes', 'argocd', 'environment'],
  selftest: ['base', 'digitalocean', 'github', 'environment']
}

const scope = '@staging-actions/'
/** Imports, exports from elsewhere, dynamic imports and types in place. */
const imports = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g

/** What the code that is released imports and may not: one line a problem. Tests and the sandbox import what they like. */
export function importProblems(root: string): readonly string[] {
  return ['packages', 'actions'].flatMap((kind) =>
    readdirSync(join(root, kind))
      .filter((room) => !(kind === 'packages' && room === 'sandbox'))
      .flatMap((room) => problemsOf(root, kind, room))
  )
}

function problemsOf(root: string, kind: string, room: string): readonly string[] {
  const folder = join(root, kind, room)
  if (kind === 'packages' && !mayImport[room])
    return [`${kind}/${room}: say in scripts/import-rules.ts what it may import`]
  return sourcesOf(folder).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(imports)].flatMap(([, , imported = '']) => {
      const problem = problemOf(imported, { kind, room, folder, file })
      return problem ? [`${relative(root, file)} imports ${imported}: ${problem}`] : []
    })
  )
}

interface Importer {
  readonly kind: string
  readonly room: string
  readonly folder: string
  readonly file: string
}

function problemOf(imported: string, { kind, room, folder, file }: Importer): string | undefined {
  if (imported.startsWith('.'))
    return resolve(file, '..', imported).startsWith(folder + sep)
      ? undefined
      : 'a relative import stays in its own package or action'
  if (imported.startsWith('@actions/'))
    return room === 'action-kit' ? undefined : 'only action-kit knows that it runs in an action'
  if (!imported.startsWith(scope)) return undefined
  const name = imported.slice(scope.length).split('/')[0] ?? ''
  if (kind === 'actions')
    return mayImport[name] ? undefined : 'an action imports packages, not the sandbox or an action'
  const allowed = mayImport[room] ?? []
  return allowed.includes(name) ? undefined : `${room} may import ${allowed.join(', ') || 'nothing of ours'}`
}

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.(test|d)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[/\\](node_modules|build|test|testing|fixtures)[/\\]/.test(path.slice(folder.length)))
    .sort()
}
