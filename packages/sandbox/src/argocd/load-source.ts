import type { Controllers } from '../kubernetes/controllers/controllers.ts'
import { copy, type JsonRecord, type Obj, textAt } from '../kubernetes/json.ts'
import { kubernetesVersion, type ResourceRegistry } from '../kubernetes/resources.ts'
import type { GitAccess, GitCredentials } from './git.ts'
import { RenderProblem } from './manifests.ts'
import type { Programs } from './programs.ts'
import { type Commit, render, type SourceType, sourceTypeOf, withOverrides } from './render.ts'

export interface TargetParts {
  readonly git: GitAccess
  readonly programs: Programs
  readonly registry: ResourceRegistry
  readonly controllers: Controllers
}

/** Resolves a source's revision, reads its folder, renders it. */
export async function loadSource(
  parts: TargetParts,
  application: Obj,
  asked: { readonly source: JsonRecord; readonly revision: string; readonly sources: readonly JsonRecord[] }
): Promise<{ revision: string; type: SourceType; objects: Obj[] }> {
  const { source, revision } = asked
  const url = textAt(source, 'repoURL')
  const path = textAt(source, 'path')
  const credentials = credentialsFor(parts.controllers, url)
  const sha = await parts.git.resolve(url, revision, credentials)
  if (!path && textAt(source, 'ref')) return { revision: sha, type: 'Directory', objects: [] }
  if (!path) throw new RenderProblem('the sandbox renders no Helm repositories: the source has no path')
  const tree = await parts.git.tree(url, sha, path, credentials)
  if (!tree) throw new RenderProblem(`${path}: app path does not exist`)
  const { name } = application.metadata
  const overridden = withOverrides(source, tree, name)
  const objects = await render({
    tree,
    path,
    source: overridden,
    revision: sha,
    commit: commitOf(parts, url, sha),
    readReferred: (file) => readFromRef(parts, asked.sources, file),
    referredCommit: (ref) => referredCommit(parts, asked.sources, ref),
    release: {
      name,
      namespace: textAt(application, 'spec', 'destination', 'namespace'),
      project: textAt(application, 'spec', 'project')
    },
    apiVersions: apiVersionsOf(parts.registry),
    kubernetesVersion,
    buildOptions: textAt(
      parts.controllers.find('v1', 'ConfigMap', 'argocd', 'argocd-cm'),
      'data',
      'kustomize.buildOptions'
    ),
    programs: parts.programs
  })
  return { revision: sha, type: sourceTypeOf(overridden, tree), objects: copy([...objects]) }
}

function commitOf({ git, controllers }: TargetParts, url: string, sha: string): Commit {
  const checkOut = (folder: string) => git.checkOut(url, sha, folder, credentialsFor(controllers, url))
  return { id: `${url} ${sha}`, checkOut }
}

async function referredCommit(
  parts: TargetParts,
  sources: readonly JsonRecord[],
  ref: string
): Promise<Commit | undefined> {
  const source = sources.find((candidate) => textAt(candidate, 'ref') === ref)
  if (!source) return undefined
  const url = textAt(source, 'repoURL')
  const credentials = credentialsFor(parts.controllers, url)
  return commitOf(parts, url, await parts.git.resolve(url, textAt(source, 'targetRevision') || 'HEAD', credentials))
}

/** Versions and kinds, as `helm template --api-versions` takes them. */
function apiVersionsOf(registry: ResourceRegistry): readonly string[] {
  const versions = registry.all().flatMap(({ group, version, kind }) => {
    const apiVersion = group ? `${group}/${version}` : version
    return [apiVersion, `${apiVersion}/${kind}`]
  })
  return [...new Set(versions)].sort()
}

/** `$values/a/b.yaml`: a file of the source whose `ref` is `values`. */
async function readFromRef(
  parts: TargetParts,
  sources: readonly JsonRecord[],
  file: string
): Promise<string | undefined> {
  const [, name, folder = '', base = ''] = /^\$([^/]+)\/(?:(.*)\/)?([^/]+)$/.exec(file) ?? []
  const source = sources.find((candidate) => textAt(candidate, 'ref') === name)
  if (!source) return undefined
  const url = textAt(source, 'repoURL')
  const credentials = credentialsFor(parts.controllers, url)
  const sha = await parts.git.resolve(url, textAt(source, 'targetRevision') || 'HEAD', credentials)
  return (await parts.git.tree(url, sha, folder || '.', credentials))?.get(base)
}

/** From the Secrets that Argo CD reads: the longest URL that fits. */
export function credentialsFor(controllers: Controllers, url: string): GitCredentials | undefined {
  const decode = (secret: Obj, key: string) => Buffer.from(textAt(secret, 'data', key), 'base64').toString('utf8')
  const fitting = controllers
    .list('v1', 'Secret', 'argocd')
    .filter((secret) =>
      ['repository', 'repo-creds'].includes(secret.metadata.labels?.['argocd.argoproj.io/secret-type'] ?? '')
    )
    .map((secret) => ({
      url: decode(secret, 'url'),
      username: decode(secret, 'username'),
      password: decode(secret, 'password')
    }))
    .filter((entry) => entry.password && entry.url && bare(url).startsWith(bare(entry.url)))
    .sort((a, b) => b.url.length - a.url.length)
  const [best] = fitting
  return best && { username: best.username || 'x-access-token', password: best.password }
}

function bare(url: string): string {
  return url.replace(/\.git$/, '').replace(/\/+$/, '')
}
