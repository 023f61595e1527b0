import { isDeepStrictEqual } from 'node:util'
import { StagingError } from '@staging-actions/base'
import { field, items, text } from '@staging-actions/kubernetes'
import { type Application, deployedSource, type Source } from './application.ts'
import { nameOfImage } from './source-changes.ts'

/** What is to be at the Application; what is left out stays as it is. */
export interface Version {
  /** A branch, a tag or a full sha: becomes the target revision, so that auto-sync keeps it. */
  readonly revision?: string | undefined
  /** Helm parameters by name, all as strings. */
  readonly helmParameters: Readonly<Record<string, string>>
  /** `name=newname:tag` or `name:tag` */
  readonly kustomizeImages: readonly string[]
  /** Paths of values that are taken out, as `overridesIn` names them, unless they are set here. */
  readonly unset?: readonly string[] | undefined
}

export function sameSources(a: readonly Source[], b: readonly Source[]): boolean {
  return isDeepStrictEqual(plain(a), plain(b))
}

/** One API server's JSON spells an absent value as nothing, another as empty. */
function plain(sources: readonly Source[]): unknown {
  return JSON.parse(
    JSON.stringify({ sources }, (_, value: unknown) =>
      value === '' || value === false || isEmpty(value) ? undefined : value
    )
  )
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** The sources as they should be: with the version wanted, all else untouched. */
export function withVersion(application: Pick<Application, 'name' | 'sources'>, version: Version): readonly Source[] {
  const { name, sources } = application
  const index = sources.length === 1 ? 0 : deployedSource(sources)
  if (index === undefined)
    throw new StagingError(
      'invalid-configuration',
      `the Application ${name} has ${sources.length} sources, and it cannot be told which one the version is for`,
      { hint: 'Give it one source with a path; sources that only lend values have a `ref` and no `path`.' }
    )
  const repository = text(sources[index], 'repoURL')
  return sources.map((source, at) => {
    if (at === index) return changed(source, version)
    // Argo CD refuses two revisions of one repository when one source refers to the other.
    const along = text(source, 'repoURL') === repository && text(source, 'ref') && version.revision !== undefined
    return along ? { ...source, targetRevision: version.revision } : source
  })
}

function changed(source: Source, version: Version): Source {
  const unset = new Set(version.unset)
  const parameters = Object.entries(version.helmParameters)
  const kept = items(source, 'helm', 'parameters').filter(
    (entry) => !unset.has(`helm.parameters.${text(entry, 'name') ?? ''}`)
  )
  const before = items(source, 'kustomize', 'images').map(String)
  const images = before.filter((image) => !unset.has(`kustomize.images.${nameOfImage(image)}`))
  const isHelm = parameters.length > 0 || kept.length < items(source, 'helm', 'parameters').length
  const isKustomize = version.kustomizeImages.length > 0 || images.length < before.length
  return {
    ...source,
    ...(version.revision === undefined ? {} : { targetRevision: version.revision }),
    ...(isHelm ? { helm: { ...record(field(source, 'helm')), parameters: merged(kept, parameters) } } : {}),
    ...(isKustomize
      ? {
          kustomize: { ...record(field(source, 'kustomize')), images: mergedImages(images, version.kustomizeImages) }
        }
      : {})
  }
}

/** `forceString`: a tag such as 1e5 or 0012 is a name, never a number. */
function merged(before: readonly unknown[], parameters: readonly (readonly [string, string])[]): readonly unknown[] {
  const wanted = new Map(parameters)
  const kept = before.map((entry) => {
    const name = text(entry, 'name') ?? ''
    const value = wanted.get(name)
    wanted.delete(name)
    return value === undefined ? entry : { name, value, forceString: true }
  })
  return [...kept, ...[...wanted].map(([name, value]) => ({ name, value, forceString: true }))]
}

function mergedImages(before: readonly string[], wanted: readonly string[]): readonly string[] {
  const names = new Set(wanted.map(nameOfImage))
  return [...before.filter((image) => !names.has(nameOfImage(image))), ...wanted]
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
