import type { KubernetesObject } from '@staging-actions/kubernetes'
import type { Application, RefreshKind, Source } from './application.ts'
import type { Evidence, Suspect } from './evidence.ts'
import type { SourceChange } from './source-changes.ts'
import type { SeenWindows } from './sync-windows.ts'

export interface OperationRequest {
  /** Tells our operation from all others: it comes back in the Application's status. */
  readonly marker: string
  readonly prune: boolean
  readonly syncOptions: readonly string[]
  /** Only tries: nothing is applied. `sources` are those to try, instead of the Application's own. */
  readonly dryRun?: { readonly sources: readonly Source[]; readonly changes: readonly SourceChange[] }
}

export const markerName = 'staging-actions'

/** `refused` is what the server says; who asks again only loses time. */
export type StartResult =
  | { readonly kind: 'started'; readonly application: Application }
  /** Something changed, or an operation is there: look again. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly message: string }

export type Seen =
  | { readonly kind: 'application'; readonly application: Application }
  | { readonly kind: 'deleted'; readonly name: string }

/** What may be wrong with a resource that an Application consists of. `terminal`: waiting does not fix it. */
export interface ResourceProblem {
  readonly kind: string
  readonly name: string
  readonly namespace: string
  readonly message: string
  readonly terminal: boolean
  /** Of a pod whose image is not there: since when there is such a pod. */
  readonly pull?: { readonly uid: string; readonly since: string }
}

/** Live workloads, each with what its pods say. */
export interface LiveState {
  readonly workloads: readonly KubernetesObject[]
  readonly problems: readonly ResourceProblem[]
}

/** One Application's way in: over the cluster's own API or over Argo CD's server. Both give the same guarantees. */
export interface ApplicationPort {
  /** For people: where it asks. */
  readonly description: string
  /** Undefined: there is none, or it may not be seen. */
  find(name: string): Promise<Application | undefined>
  /** Names that may be seen, sorted. */
  list(): Promise<readonly string[]>
  /** Asks for a comparison with git; does not wait for it. */
  refresh(name: string, kind: RefreshKind): Promise<void>
  /** Replaces the sources, if nobody changed the Application since it was read. Busy otherwise. */
  set(application: Application, sources: readonly Source[]): Promise<StartResult>
  /** Starts a sync of what the spec says, if no operation is there. */
  sync(application: Application, request: OperationRequest): Promise<StartResult>
  /** Creates an Application that is not there. Busy when somebody else just did. */
  create(manifest: KubernetesObject): Promise<StartResult>
  /** Deletes an Application with what it deployed; it is gone some time later. One that is not there is fine. */
  remove(name: string): Promise<void>
  /** Asks for the end of the operation that is there; it ends some time later. May have no effect while it has not begun, or when somebody writes in between. */
  terminate(application: Application): Promise<void>
  /** Every state of these Applications from now on, the present ones first: one connection, whatever their number. Ends by throwing. */
  watch(names: readonly string[], signal: AbortSignal): AsyncIterable<Seen>
  live(application: Application): Promise<LiveState>
  /** Pods of a workload, a hook or any other resource that owns some; none where the token may not see them. `ailing`: none that is healthy need be among them. */
  pods(application: Application, of: Suspect, which: 'all' | 'ailing'): Promise<readonly KubernetesObject[]>
  /** When an image of a pod last could not be pulled, in milliseconds of the epoch; undefined: nobody says. */
  lastPullFailure(application: Application, pod: Suspect & { readonly uid: string }): Promise<number | undefined>
  /** The sync windows that concern it; undefined: the token may not see them. */
  windows(application: Application): Promise<SeenWindows | undefined>
  /** What can be had of events and logs: never fails for what the token may not see. */
  evidence(application: Application, suspect: Suspect): Promise<Evidence>
  /** The same way in for what a run puts in order at its end, also when it was cancelled: it ends with this signal alone. */
  afterwards(signal: AbortSignal): ApplicationPort
}
