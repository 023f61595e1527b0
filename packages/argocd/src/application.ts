import { field, items, number, text } from '@staging-actions/kubernetes'

/** One source of an Application, as it stands in the spec. Compared whole: unknown fields count. */
export type Source = Readonly<Record<string, unknown>>

export interface Operation {
  readonly initiatedBy: { readonly username?: string; readonly automated?: boolean }
  readonly info: readonly { readonly name: string; readonly value: string }[]
  readonly revision: string | undefined
  /** What the operation itself says that it syncs; empty: the Application's own sources. */
  readonly sources: readonly Source[]
  /** A sync of some resources only, or one that only tries. */
  readonly partial: boolean
  /** It deletes what is no longer in git. */
  readonly prunes: boolean
}

export type OperationPhase = 'Running' | 'Succeeded' | 'Failed' | 'Error' | 'Terminating'

export interface OperationState {
  readonly operation: Operation
  readonly phase: OperationPhase | string
  /** By Argo CD's clock, in whole seconds. */
  readonly startedAt: string
  readonly message: string
  readonly retryCount: number
  /** What was really synced. */
  readonly revision: string | undefined
  /** Of each of several sources, in their order; empty with one. */
  readonly revisions: readonly string[]
  readonly sources: readonly Source[]
  readonly resources: readonly SyncedResource[]
}

export interface SyncedResource {
  readonly kind: string
  readonly name: string
  readonly namespace: string
  /** Synced, SyncFailed, Pruned, PruneSkipped; empty for hooks. */
  readonly status: string
  readonly hookPhase: string
  readonly hookType: string
  readonly message: string
}

export interface ResourceStatus {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly namespace: string
  readonly name: string
  readonly syncStatus: string
  /** Empty over the cluster's own API: it is not stored there. */
  readonly healthStatus: string
  readonly healthMessage: string
  readonly hook: boolean
  readonly requiresPruning: boolean
}

/** An Application that has this one among its manifests (an app of apps), or an ApplicationSet that generates it. */
export interface Maker {
  readonly kind: 'Application' | 'ApplicationSet'
  readonly name: string
}

/** What is asked for by a refresh: `hard` lets Argo CD forget the manifests that it rendered, too. */
export type RefreshKind = 'normal' | 'hard'

/** An Application as both APIs show it, reduced to what decides. */
export interface Application {
  readonly name: string
  readonly namespace: string
  readonly project: string
  readonly resourceVersion: string
  /** Another one of the same name has another. */
  readonly uid: string
  /** What makes it, and makes it again when it is deleted; undefined: nobody says so. */
  readonly maker: Maker | undefined
  readonly deleting: boolean
  /** Somebody asked for a comparison of this kind, and it has not happened yet. */
  readonly refreshRequested: RefreshKind | undefined
  readonly multiSource: boolean
  /** Those of the manifest that was applied last, where `kubectl apply` or an app of apps did; undefined: nobody says. */
  readonly manifestSources: readonly Source[] | undefined
  readonly sources: readonly Source[]
  readonly destinationNamespace: string
  /** The cluster that it deploys to: its address and its name, those that are set. */
  readonly destinationClusters: readonly string[]
  readonly automated: boolean
  readonly prunesAutomatically: boolean
  readonly syncOptions: readonly string[]
  /** `spec.syncPolicy.retry` as it is; undefined: none. */
  readonly retry: unknown
  /** Waiting to start, or running; gone the moment it ended. */
  readonly operation: Operation | undefined
  readonly operationState: OperationState | undefined
  readonly sync: {
    /** Synced, OutOfSync, Unknown; empty before the first comparison. */
    readonly status: string
    readonly revision: string
    /** The sources that the status is about. */
    readonly comparedTo: readonly Source[]
  }
  /** Healthy, Progressing, Degraded, Suspended, Missing, Unknown; empty before the first comparison. */
  readonly health: string
  /** Of the pods that there are; sorted. */
  readonly images: readonly string[]
  readonly conditions: readonly { readonly type: string; readonly message: string }[]
  readonly resources: readonly ResourceStatus[]
}

/** Reads either API's JSON. Fields that are missing are empty: a fresh Application has no status at all. */
export function readApplication(json: unknown): Application {
  const sync = field(json, 'status', 'sync')
  const sources = readSources(field(json, 'spec'))
  return {
    name: text(json, 'metadata', 'name') ?? '',
    namespace: text(json, 'metadata', 'namespace') ?? '',
    project: text(json, 'spec', 'project') ?? '',
    resourceVersion: text(json, 'metadata', 'resourceVersion') ?? '',
    uid: text(json, 'metadata', 'uid') ?? '',
    maker: readMaker(json),
    deleting: text(json, 'metadata', 'deletionTimestamp') !== undefined,
    refreshRequested: readRefreshKind(text(json, 'metadata', 'annotations', 'argocd.argoproj.io/refresh')),
    multiSource: items(json, 'spec', 'sources').length > 0,
    manifestSources: readManifestSources(json),
    sources,
    destinationNamespace: text(json, 'spec', 'destination', 'namespace') ?? '',
    destinationClusters: ['server', 'name'].flatMap((key) => text(json, 'spec', 'destination', key) || []),
    automated:
      field(json, 'spec', 'syncPolicy', 'automated') !== undefined &&
      field(json, 'spec', 'syncPolicy', 'automated', 'enabled') !== false,
    prunesAutomatically: field(json, 'spec', 'syncPolicy', 'automated', 'prune') === true,
    syncOptions: items(json, 'spec', 'syncPolicy', 'syncOptions').map(String),
    retry: field(json, 'spec', 'syncPolicy', 'retry'),
    operation: readOperation(field(json, 'operation'), sources),
    operationState: readOperationState(field(json, 'status', 'operationState'), sources),
    sync: {
      status: text(sync, 'status') ?? '',
      revision: revisionOf(sync, sources) ?? '',
      comparedTo: readSources(field(sync, 'comparedTo'))
    },
    health: text(json, 'status', 'health', 'status') ?? '',
    images: items(json, 'status', 'summary', 'images').map(String).sort(),
    conditions: items(json, 'status', 'conditions').map((entry) => ({
      type: text(entry, 'type') ?? '',
      message: text(entry, 'message') ?? ''
    })),
    resources: items(json, 'status', 'resources').map((entry) => ({
      group: text(entry, 'group') ?? '',
      version: text(entry, 'version') ?? '',
      kind: text(entry, 'kind') ?? '',
      namespace: text(entry, 'namespace') ?? '',
      name: text(entry, 'name') ?? '',
      syncStatus: text(entry, 'status') ?? '',
      healthStatus: text(entry, 'health', 'status') ?? '',
      healthMessage: text(entry, 'health', 'message') ?? '',
      hook: field(entry, 'hook') === true,
      requiresPruning: field(entry, 'requiresPruning') === true
    }))
  }
}

/**
 * `argocd.argoproj.io/tracking-id` is `<Application>:<group>/<kind>:<namespace>/<name>`, and `<namespace>_<Application>` for one
 * outside of Argo CD's own namespace; where Argo CD tracks by label, the label is the name alone (argo-cd, util/argo/resource_tracking.go).
 */
function readMaker(json: unknown): Maker | undefined {
  const set = items(json, 'metadata', 'ownerReferences').find((owner) => text(owner, 'kind') === 'ApplicationSet')
  if (set) return { kind: 'ApplicationSet', name: text(set, 'name') ?? '' }
  const tracked = text(json, 'metadata', 'annotations', 'argocd.argoproj.io/tracking-id')?.split(':')[0]
  const name = tracked?.split('_').at(-1) ?? text(json, 'metadata', 'labels', 'app.kubernetes.io/instance')
  return name && name !== text(json, 'metadata', 'name') ? { kind: 'Application', name } : undefined
}

/** With several sources there is a revision of each: what counts is that of the one that is deployed. */
function revisionOf(holder: unknown, sources: readonly Source[]): string | undefined {
  const revisions = items(holder, 'revisions').map(String)
  return revisions[deployedSource(sources) ?? 0] ?? text(holder, 'revision')
}

/** Of several sources, the one that holds manifests: others are there to be referred to. Undefined when it cannot be told. */
export function deployedSource(sources: readonly Source[]): number | undefined {
  const candidates = sources.flatMap((source, index) => (text(source, 'ref') && !text(source, 'path') ? [] : [index]))
  return candidates.length === 1 ? candidates[0] : undefined
}

function readSources(holder: unknown): readonly Source[] {
  const many = items(holder, 'sources')
  const found = many.length > 0 ? many : [field(holder, 'source')]
  // Before the first comparison the API server shows a source without a repository.
  return found.filter((source): source is Source => Boolean(text(source, 'repoURL')))
}

function readManifestSources(json: unknown): readonly Source[] | undefined {
  const manifest = text(json, 'metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration')
  try {
    return manifest === undefined ? undefined : readSources(field(JSON.parse(manifest) as unknown, 'spec'))
  } catch {
    return undefined
  }
}

function readOperation(json: unknown, sources: readonly Source[]): Operation | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const username = text(json, 'initiatedBy', 'username')
  return {
    initiatedBy: {
      ...(username ? { username } : {}),
      ...(field(json, 'initiatedBy', 'automated') === true ? { automated: true } : {})
    },
    info: items(json, 'info').map((entry) => ({ name: text(entry, 'name') ?? '', value: text(entry, 'value') ?? '' })),
    revision: revisionOf(field(json, 'sync'), sources),
    sources: readSources(field(json, 'sync')),
    partial: items(json, 'sync', 'resources').length > 0 || field(json, 'sync', 'dryRun') === true,
    prunes: field(json, 'sync', 'prune') === true
  }
}

function readRefreshKind(annotation: string | undefined): RefreshKind | undefined {
  return annotation === undefined || annotation === 'hard' ? annotation : 'normal'
}

function readOperationState(json: unknown, sources: readonly Source[]): OperationState | undefined {
  const operation = readOperation(field(json, 'operation'), sources)
  if (!operation) return undefined
  const result = field(json, 'syncResult')
  return {
    operation,
    phase: text(json, 'phase') ?? '',
    startedAt: text(json, 'startedAt') ?? '',
    message: text(json, 'message') ?? '',
    retryCount: number(json, 'retryCount') ?? 0,
    revision: revisionOf(result, sources),
    revisions: items(result, 'revisions').map(String),
    sources: readSources(result),
    resources: items(result, 'resources').map((entry) => ({
      kind: text(entry, 'kind') ?? '',
      name: text(entry, 'name') ?? '',
      namespace: text(entry, 'namespace') ?? '',
      status: text(entry, 'status') ?? '',
      hookPhase: text(entry, 'hookPhase') ?? '',
      hookType: text(entry, 'hookType') ?? '',
      message: text(entry, 'message') ?? ''
    }))
  }
}
