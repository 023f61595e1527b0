import { createHmac } from 'node:crypto'
import { field, items, text } from '@staging-actions/kubernetes'
import { type Application, deployedSource, type Source } from './application.ts'
import { commitIn, nameOfImage, overridesIn, versionIn } from './source-changes.ts'

/**
 * What an Application is set to, apart from the version that deploys put there: they set the target revision, and values that name
 * that very commit. All else is the word of its manifest, or of somebody in Argo CD's user interface, also the tag of another commit.
 */
export interface Setup {
  /**
   * Of its sources as they are now: values may be secret, so that the digest is keyed by the Application's uid, which only those who
   * may read the Application know.
   */
  readonly digest: string
  /** The same of the manifest that was last applied, where it says so: an app of apps leaves it in an annotation. */
  readonly ofManifest: string | undefined
  /** The commits of its other sources, in their order, as they were last synced. */
  readonly otherRevisions: readonly string[]
}

export function setupOf({ uid, sources, manifestSources, operationState }: Application): Setup {
  const deployed = deployedSource(sources) ?? 0
  const commit = commitIn(text(sources[deployed], 'targetRevision')) ?? commitIn(operationState?.revision)
  const isVersion = ([path, value]: readonly [string, string]) =>
    commit !== undefined && commitIn(versionIn(path, value)) === commit
  const versions = new Set(
    sources.flatMap((source) => [...overridesIn(source)].filter(isVersion).map(([path]) => path))
  )
  const digestOf = (some: readonly Source[]) =>
    createHmac('sha256', `staging-actions ${uid}`).update(describe(some, versions)).digest('hex')
  return {
    digest: digestOf(sources),
    ofManifest: manifestSources && digestOf(manifestSources),
    otherRevisions: (operationState?.revisions ?? []).filter((_, index) => index !== deployed)
  }
}

/** Whether its sources are, but for the target revision, those of the manifest that was last applied; undefined: nobody knows that. */
export function isSetAsMade({ sources, manifestSources }: Application): boolean | undefined {
  return manifestSources && describe(sources, new Set()) === describe(manifestSources, new Set())
}

/** @param versions paths of values that are left out */
function describe(sources: readonly Source[], versions: ReadonlySet<string>): string {
  const repository = text(sources[deployedSource(sources) ?? 0], 'repoURL')
  const parts = sources.map((source) => {
    const parameters = items(source, 'helm', 'parameters').filter(
      (parameter) => !versions.has(`helm.parameters.${text(parameter, 'name') ?? ''}`)
    )
    const images = items(source, 'kustomize', 'images').filter(
      (image) => !versions.has(`kustomize.images.${nameOfImage(String(image))}`)
    )
    const byName = (one: unknown, other: unknown) => ((text(one, 'name') ?? '') < (text(other, 'name') ?? '') ? -1 : 1)
    return {
      ...source,
      helm: { ...(field(source, 'helm') as object | undefined), parameters: parameters.toSorted(byName) },
      kustomize: { ...(field(source, 'kustomize') as object | undefined), images: images.map(String).toSorted() },
      // A source of the same repository goes to the commit along with the one that is deployed.
      ...(text(source, 'repoURL') === repository && { targetRevision: '' })
    }
  })
  return JSON.stringify(canonical(parts) ?? [])
}

/** One API server spells an absent value as nothing, another as empty; and none promises an order of keys. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    const known = value.map(canonical).filter((item) => item !== undefined)
    return known.length > 0 ? known : undefined
  }
  if (typeof value === 'object' && value !== null) {
    const known = Object.entries(value)
      .map(([key, item]) => [key, canonical(item)] as const)
      .filter(([, item]) => item !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
    return known.length > 0 ? Object.fromEntries(known) : undefined
  }
  return value === '' || value === false || value === null ? undefined : value
}
