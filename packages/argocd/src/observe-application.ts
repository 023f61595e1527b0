import { text } from '@staging-actions/kubernetes'
import { type Application, deployedSource, type ResourceStatus } from './application.ts'
import { runningDigests } from './live-state.ts'
import type { ApplicationPort } from './port.ts'
import { isSetAsMade, type Setup, setupOf } from './setup.ts'
import { overridesIn } from './source-changes.ts'

/** What an Application runs now. */
export interface ObservedApplication {
  /** The commit that Argo CD compares it with; empty where it has several sources. */
  readonly revision: string
  /** What it follows: a branch, a tag, a commit; empty: the default branch. */
  readonly targetRevision: string
  /** The commit that was really synced last; empty: nothing was, or from several sources. */
  readonly syncedRevision: string
  /** Synced, OutOfSync, Unknown; empty before the first comparison. */
  readonly syncStatus: string
  /** What it sets over its manifests, by path: `helm.parameters.image.tag`. Values may be secret. */
  readonly overrides: ReadonlyMap<string, string>
  /** What it is set to apart from its version. */
  readonly setup: Setup
  /** Whether its sources are, but for the target revision, those of its manifest; undefined: nobody knows the manifest. */
  readonly isSetAsMade: boolean | undefined
  /** Its workloads may still come to what they are to be: it is Progressing, being synced, or not compared. */
  readonly isMoving: boolean
  /** Why what runs is not one version that stands: a clause. */
  readonly unsettled: string | undefined
  /** By digest, sorted: `ghcr.io/acme/web@sha256:…`; what no runtime tells is missing, and all of it while it is unsettled. */
  readonly digests: readonly string[]
}

/** Looks, and changes nothing. Undefined: there is no such Application. */
export async function observeApplication(
  name: string,
  port: ApplicationPort
): Promise<ObservedApplication | undefined> {
  const application = await port.find(name)
  if (!application) return undefined
  const { health, sync, operation, operationState, sources } = application
  const source = sources[deployedSource(sources) ?? 0]
  const seen = {
    revision: sync.revision,
    targetRevision: text(source, 'targetRevision') ?? '',
    syncedRevision: operationState?.revision ?? '',
    syncStatus: sync.status,
    overrides: overridesIn(source),
    setup: setupOf(application),
    isSetAsMade: isSetAsMade(application),
    // Unknown: Argo CD could not compare, as where git did not answer it; it tries again by itself.
    isMoving: operation !== undefined || ['', 'Unknown'].includes(sync.status) || ['', 'Progressing'].includes(health)
  }
  const unsettled = (why: string): ObservedApplication => ({ ...seen, unsettled: why, digests: [] })
  if (operation) return unsettled('it is being synced')
  if (sync.status !== 'Synced' || health !== 'Healthy')
    return unsettled(
      `it is ${[sync.status, health].filter(Boolean).join(' and ') || 'not compared yet'}${causesOf(application)}`
    )
  const { workloads, problems } = await port.live(application)
  const [problem] = problems
  if (problem)
    return { ...unsettled(`${problem.kind} ${problem.name}: ${problem.message}`), isMoving: !problem.terminal }
  return { ...seen, unsettled: undefined, digests: await runningDigests(application, workloads, port) }
}

/** What is OutOfSync, or else not healthy, by kind and name. */
function causesOf({ sync, resources }: Application): string {
  const isCause = ({ syncStatus, healthStatus }: ResourceStatus) =>
    sync.status === 'OutOfSync' ? syncStatus === 'OutOfSync' : !['', 'Healthy'].includes(healthStatus)
  const names = resources.filter((one) => !one.hook && isCause(one)).map(({ kind, name }) => `${kind} ${name}`)
  return names.length === 0 ? '' : `: ${names.slice(0, 3).join(', ')}${names.length > 3 ? ', …' : ''}`
}
