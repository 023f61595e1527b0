import { parse } from 'yaml'
import { at, isRecord, type JsonRecord, type Obj } from '../kubernetes/json.ts'
import { mergePatch } from '../kubernetes/merge.ts'
import { renderDirectory } from './directory.ts'
import type { Tree } from './git.ts'
import { kubernetesYaml, RenderProblem } from './manifests.ts'
import type { Programs } from './programs.ts'
import { renderSmallChart, renderSmallKustomization } from './small-renderer.ts'

export interface Commit {
  /** Repository and sha. */
  readonly id: string
  /** Writes all of its files into an empty folder. */
  readonly checkOut: (folder: string) => Promise<void>
}

export interface RenderRequest {
  /** The folder that the source names. */
  readonly tree: Tree
  /** A file of another source, `$<ref>/<path>`. */
  readonly readReferred: (file: string) => Promise<string | undefined>
  readonly path: string
  readonly source: JsonRecord
  readonly release: { readonly name: string; readonly namespace: string; readonly project: string }
  readonly revision: string
  readonly commit: Commit
  /** The commit that `$<name>/…` leads to; undefined: no source has this `ref`. */
  readonly referredCommit: (name: string) => Promise<Commit | undefined>
  /** What the cluster serves, as `--api-versions` takes it. */
  readonly apiVersions: readonly string[]
  /** `kustomize.buildOptions` of argocd-cm. */
  readonly buildOptions: string
  /** `v1.36.3`. */
  readonly kubernetesVersion: string
  readonly programs: Programs
}

export type SourceType = 'Directory' | 'Helm' | 'Kustomize'

/** What is rendered, by what the source says, else by what lies there. */
export function sourceTypeOf(source: JsonRecord, tree: Tree): SourceType {
  const said = ['kustomize', 'helm', 'directory', 'plugin'].filter((name) => isRecord(source[name]))
  const [first, second] = said.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  if (second) throw new RenderProblem(`multiple application sources defined: ${first},${second}`)
  if (first === 'Plugin') throw new RenderProblem('the sandbox has no config management plugins')
  if (first) return first as SourceType
  const has = (name: string) => tree.has(name) || tree.others.has(name)
  if (has('Chart.yaml')) return 'Helm'
  return ['kustomization.yaml', 'kustomization.yml', 'Kustomization'].some(has) ? 'Kustomize' : 'Directory'
}

/** The source with what `.argocd-source.yaml` and `.argocd-source-<application>.yaml` of its folder say over it. */
export function withOverrides(source: JsonRecord, tree: Tree, application: string): JsonRecord {
  const files = ['.argocd-source.yaml', `.argocd-source-${application}.yaml`]
  const patches = files.flatMap((name) => {
    const patch: unknown = parse(tree.get(name) ?? '', kubernetesYaml)
    return isRecord(patch) ? [patch] : []
  })
  if (patches.length === 0) return source
  const merged = patches.reduce<unknown>((current, patch) => mergePatch(current, patch), source)
  const kept = ['repoURL', 'path', 'targetRevision', 'chart'].filter((key) => key in source)
  return { ...(merged as JsonRecord), ...Object.fromEntries(kept.map((key) => [key, source[key]])) }
}

/**
 * What is simple enough is rendered here, as helm and kustomize would: the charts of our example, so that a demo waits for no
 * build. All else goes to the programs themselves.
 */
export async function render(request: RenderRequest): Promise<readonly Obj[]> {
  const type = sourceTypeOf(request.source, request.tree)
  if (type === 'Directory') return renderDirectory(request.tree, at(request.source, 'directory'))
  const small = type === 'Helm' ? await renderSmallChart(request) : await renderSmallKustomization(request)
  if (small) return small
  const { programs } = request
  return programs.render(type === 'Helm' ? 'helm' : 'kustomize', request)
}
