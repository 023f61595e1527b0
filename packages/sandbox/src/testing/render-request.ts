import { cpSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Programs } from '../argocd/programs.ts'
import type { RenderRequest } from '../argocd/render.ts'
import type { JsonRecord, Obj } from '../kubernetes/json.ts'

/** Nothing may ask for a program. */
export const noPrograms: Programs = {
  render: async (program) => {
    throw new Error(`this is for ${program} itself`)
  }
}

/** What the repo server is asked for a folder of a repository that lies on this disk, or of files that a test has. */
export function renderRequest(
  from: string | Readonly<Record<string, string>>,
  { source = {}, path = '.', programs = noPrograms }: { source?: JsonRecord; path?: string; programs?: Programs } = {}
): RenderRequest {
  const files = typeof from === 'string' ? read(join(from, path)) : Object.entries(from)
  const isRead = ([name]: readonly [string, string]) => /\.(ya?ml|json|tpl|txt)$/.test(name)
  return {
    tree: Object.assign(new Map(files.filter(isRead)), {
      others: new Set(files.filter((file) => !isRead(file)).map(([name]) => name))
    }),
    path,
    source: { repoURL: 'https://github.com/acme/shop', path, targetRevision: 'main', ...source },
    release: { name: 'shop', namespace: 'shop', project: 'default' },
    revision: 'f'.repeat(40),
    commit: {
      id: JSON.stringify(from),
      checkOut: async (folder) => {
        if (typeof from !== 'string') throw new Error('these files lie nowhere')
        cpSync(from, folder, { recursive: true })
      }
    },
    readReferred: async (file) =>
      typeof from === 'string' ? readFileSync(join(from, file.replace(/^\$\w+\//, '')), 'utf8') : undefined,
    referredCommit: async () =>
      typeof from === 'string'
        ? { id: from, checkOut: async (folder) => cpSync(from, folder, { recursive: true }) }
        : undefined,
    apiVersions: ['v1', 'apps/v1', 'apps/v1/Deployment', 'networking.k8s.io/v1', 'networking.k8s.io/v1/Ingress'],
    kubernetesVersion: 'v1.36.3',
    buildOptions: '',
    programs
  }
}

function read(folder: string): readonly (readonly [string, string])[] {
  return globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length).replace(/^\//, ''), readFileSync(path, 'utf8')] as const)
}

/** In an order of its own: those of the programs and ours differ. */
export function byName(objects: readonly Obj[]): readonly Obj[] {
  return objects.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
}

export function nameOf({ kind, metadata }: Obj): string {
  return `${kind} ${metadata.name}`
}
