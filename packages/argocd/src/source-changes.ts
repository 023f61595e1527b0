import { field, items, text } from '@staging-actions/kubernetes'
import type { Source } from './application.ts'

/** One value of an Application's source that a deploy changes. */
export interface SourceChange {
  /** `targetRevision`, `helm.parameters.image.tag`, `kustomize.images.acme/web`; with its number in front when there are several sources. */
  readonly path: string
  /** Undefined: it was not set. */
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What differs in what a deploy may change; sorted by path. */
export function sourceChanges(before: readonly Source[], after: readonly Source[]): readonly SourceChange[] {
  return after.flatMap((source, index) => {
    const [old, fresh] = [valuesOf(before[index]), valuesOf(source)]
    return [...new Set([...old.keys(), ...fresh.keys()])]
      .filter((path) => old.get(path) !== fresh.get(path))
      .sort()
      .map((path) => ({
        path: after.length > 1 ? `sources[${index}].${path}` : path,
        before: old.get(path),
        after: fresh.get(path)
      }))
  })
}

function valuesOf(source: Source | undefined): ReadonlyMap<string, string> {
  const revision = text(source, 'targetRevision')
  return new Map([...(revision ? [['targetRevision', revision] as const] : []), ...overridesIn(source)])
}

/** What a source sets over its manifests, by path: `helm.parameters.image.tag`, `kustomize.images.acme/web`. Values may be secret. */
export function overridesIn(source: Source | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const parameter of items(source, 'helm', 'parameters'))
    values.set(`helm.parameters.${text(parameter, 'name') ?? ''}`, String(field(parameter, 'value') ?? ''))
  for (const image of items(source, 'kustomize', 'images').map(String))
    values.set(`kustomize.images.${nameOfImage(image)}`, image)
  return values
}

const commitForm = /^(?:sha-)?([0-9a-f]{40})$/

/** The commit that an image tag or a revision names: itself, or as `sha-<commit>`. */
export function commitIn(text: string | undefined): string | undefined {
  return commitForm.exec(text ?? '')?.[1]
}

/** Of an image its tag, else the value as it is; by a path as `overridesIn` has it. */
export function versionIn(path: string, value: string): string | undefined {
  return path.startsWith('kustomize.images.') ? /:([^/:@]+)$/.exec(value)?.[1] : value
}

/** `a/web=b/web:1` → `a/web`; `a/web:1` → `a/web` */
export function nameOfImage(image: string): string {
  return image.includes('=') ? (image.split('=')[0] ?? '') : image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}
