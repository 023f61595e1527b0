import { text } from '@staging-actions/kubernetes'
import { type Application, deployedSource } from './application.ts'
import { type Setup, setupOf } from './setup.ts'
import { overridesIn, type SourceChange } from './source-changes.ts'

/** What was reached, also when it was not enough. `tried` is the end of a dry run: nothing was changed. */
export interface SyncResult {
  readonly kind: 'synced' | 'failed' | 'tried'
  readonly application: string
  /** Full sha; empty when nothing was synced. */
  readonly revision: string
  /** Images of the live workloads, sorted. */
  readonly images: readonly string[]
  /** What the pods run, by digest, sorted: `ghcr.io/acme/web@sha256:…`; what no runtime tells is missing. */
  readonly digests: readonly string[]
  /** Those of the pods that were there before; empty for a first deploy. */
  readonly imagesBefore: readonly string[]
  /** What was set, or in a dry run would be. */
  readonly changes: readonly SourceChange[]
  /** What the Application asks for, in the end: a commit, or what moves; empty where it does not say. */
  readonly targetRevision: string
  /** What the Application sets over its manifests, by path: `helm.parameters.image.tag`. Values may be secret. */
  readonly overrides: ReadonlyMap<string, string>
  /** What it is set to apart from its version; undefined: there is no such Application. */
  readonly setup: Setup | undefined
  readonly health: string
  readonly syncStatus: string
  readonly resources: readonly SyncResultResource[]
  /** What took how long, in order. */
  readonly steps: readonly SyncStep[]
  /** Milliseconds. */
  readonly duration: number
}

export interface SyncStep {
  readonly name: string
  /** Milliseconds since the start. */
  readonly from: number
  readonly to: number
}

export interface SyncResultResource {
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly status: string
  readonly health: string
  readonly message: string
}

export function makeResult(
  parts: Pick<SyncResult, 'kind' | 'images' | 'digests' | 'imagesBefore' | 'changes' | 'steps' | 'duration'>,
  name: string,
  application: Application | undefined
): SyncResult {
  const synced = application?.operationState?.resources ?? []
  const source = application?.sources[deployedSource(application.sources) ?? 0]
  return {
    ...parts,
    application: name,
    revision: (application?.operationState?.revision ?? application?.sync.revision) || '',
    targetRevision: text(source, 'targetRevision') ?? '',
    overrides: overridesIn(source),
    setup: application && setupOf(application),
    health: application?.health ?? '',
    syncStatus: application?.sync.status ?? '',
    resources: (application?.resources ?? []).map((resource) => ({
      kind: resource.kind,
      namespace: resource.namespace,
      name: resource.name,
      status: resource.syncStatus,
      health: resource.healthStatus,
      message:
        resource.healthMessage ||
        (synced.find((entry) => entry.kind === resource.kind && entry.name === resource.name)?.message ?? '')
    }))
  }
}
