import { at, copy, isRecord, type JsonRecord, listAt, type Obj, textAt } from '../kubernetes/json.ts'
import { GitProblem } from './git.ts'
import { loadSource, type TargetParts } from './load-source.ts'
import { RenderProblem } from './manifests.ts'
import type { SourceType } from './render.ts'

export const trackingId = 'argocd.argoproj.io/tracking-id'
const hookAnnotation = 'argocd.argoproj.io/hook'

/** What git wants of an Application. */
export type Target =
  | {
      readonly kind: 'loaded'
      readonly revision: string
      readonly revisions?: readonly string[]
      readonly type: SourceType
      readonly objects: readonly Obj[]
      readonly hooks: readonly Obj[]
    }
  /** `message` is the text behind `Failed to load target state: `. */
  | { readonly kind: 'broken'; readonly revision: string; readonly message: string }

export function sourcesOf(spec: unknown): readonly JsonRecord[] {
  const many = listAt(spec, 'sources').filter(isRecord)
  if (many.length > 0) return many
  const one = at(spec, 'source')
  return isRecord(one) ? [one] : []
}

/** Resolves the revisions, reads the folders, renders them; never throws for what a user can get wrong. */
export async function loadTarget(
  parts: TargetParts,
  application: Obj,
  sources: readonly JsonRecord[],
  revision: string
): Promise<Target> {
  const objects: Obj[] = []
  const revisions: string[] = []
  let type: SourceType = 'Directory'
  for (const [index, source] of sources.entries()) {
    const wanted = index === 0 && revision ? revision : textAt(source, 'targetRevision') || 'HEAD'
    const broken = (what: string): Target => ({
      kind: 'broken',
      revision: wanted,
      message: `failed to generate manifest for source ${index + 1} of ${sources.length}: rpc error: code = Unknown desc = ${what}`
    })
    try {
      const loaded = await loadSource(parts, application, { source, revision: wanted, sources })
      objects.push(...loaded.objects)
      revisions.push(loaded.revision)
      type = loaded.type
    } catch (error) {
      if (error instanceof GitProblem || error instanceof RenderProblem) return broken(error.message)
      throw error
    }
  }
  for (const object of objects) prepare(parts, application, object)
  return {
    kind: 'loaded',
    revision: revisions[0] ?? '',
    ...(sources.length > 1 ? { revisions } : {}),
    type,
    objects: objects.filter((object) => !hookOf(object)),
    hooks: objects.filter((object) => !['', 'Skip'].includes(hookOf(object)))
  }
}

function prepare(parts: TargetParts, application: Obj, object: Obj): void {
  const resource = parts.registry.byKind(object.apiVersion, object.kind)
  const namespace = textAt(application, 'spec', 'destination', 'namespace')
  if (resource?.namespaced ?? true) object.metadata.namespace ??= namespace
  const [, group = ''] = object.apiVersion.split('/').reverse()
  const id = `${application.metadata.name}:${group}/${object.kind}:${object.metadata.namespace ?? ''}/${object.metadata.name}`
  object.metadata.annotations = { ...object.metadata.annotations, [trackingId]: id }
}

/**
 * PreSync, Sync, PostSync … or empty; of helm's own hooks those that Argo CD runs, and `Skip` for the others, such as tests, which
 * are no part of a sync (argo-cd, gitops-engine/pkg/sync/hook).
 */
export function hookOf(object: Obj): string {
  const { [hookAnnotation]: own, 'helm.sh/hook': helm } = object.metadata.annotations ?? {}
  if (own || helm === undefined || helm === 'crd-install') return own ?? ''
  const events = helm.split(',').map((event) => event.trim())
  if (events.some((event) => /^pre-(install|upgrade)$/.test(event))) return 'PreSync'
  return events.some((event) => /^post-(install|upgrade)$/.test(event)) ? 'PostSync' : 'Skip'
}

/** True when every field that git states is so in the cluster; what the cluster adds does not count. */
export function isApplied(wanted: unknown, live: unknown): boolean {
  if (isRecord(wanted))
    return isRecord(live)
      ? Object.entries(wanted).every(([key, value]) => isApplied(value, live[key]))
      : Object.keys(wanted).length === 0 && live === undefined
  if (Array.isArray(wanted))
    return (
      Array.isArray(live) &&
      wanted.length === live.length &&
      wanted.every((value, index) => isApplied(value, (live as unknown[])[index]))
    )
  return wanted === live || wanted === null || (typeof wanted === 'number' && String(wanted) === String(live))
}

/** A manifest without what the Application ignores in objects of its kind (`ignoreDifferences`, JSON pointers only). */
export function withoutIgnored(application: Obj, object: Obj): Obj {
  const stripped = copy(object)
  for (const path of ignoredPaths(application, object)) put(stripped, path, undefined)
  return stripped
}

/** The same with the values that the live object has there: what `RespectIgnoreDifferences` applies, and leaves in the annotation. */
export function withLiveIgnored(application: Obj, object: Obj, live: Obj): Obj {
  const target = copy(object)
  for (const path of ignoredPaths(application, object)) put(target, path, at(live, ...path))
  return target
}

function ignoredPaths(application: Obj, object: Obj): readonly (readonly string[])[] {
  const [, group = ''] = object.apiVersion.split('/').reverse()
  return listAt(application, 'spec', 'ignoreDifferences')
    .filter((rule) => textAt(rule, 'group') === group && textAt(rule, 'kind') === object.kind)
    .filter((rule) => !textAt(rule, 'name') || textAt(rule, 'name') === object.metadata.name)
    .flatMap((rule) => listAt(rule, 'jsonPointers').map(String))
    .map((pointer) =>
      pointer
        .split('/')
        .slice(1)
        .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    )
}

function put(object: Obj, path: readonly string[], value: unknown): void {
  const last = path.at(-1) ?? ''
  if (value === undefined) {
    const parent = at(object, ...path.slice(0, -1))
    if (isRecord(parent)) delete parent[last]
    return
  }
  let parent: Record<string, unknown> = object as never
  for (const step of path.slice(0, -1)) {
    if (!isRecord(parent[step])) parent[step] = {}
    parent = parent[step] as Record<string, unknown>
  }
  parent[last] = copy(value as Obj)
}
