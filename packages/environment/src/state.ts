import type { JournalEntry, LedgerDocument, Operation } from './ledger/schema.ts'
import { type EnvironmentNames, environmentNames } from './names.ts'
import type { Observed } from './observe.ts'

export const environmentStates = [
  'absent',
  'provisioning',
  'ready',
  'degraded',
  'destroying',
  'orphaned',
  'foreign'
] as const
export type EnvironmentState = (typeof environmentStates)[number]

export interface StateView {
  readonly state: EnvironmentState
  /** One clause, for people. */
  readonly because: string
}

const lasting = ['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project']
const transient = ['provisioning', 'upgrading']

/** The state of the environment: from what exists first, from what was wanted second. */
export function stateOf(
  observed: Observed,
  ledger: LedgerDocument | undefined,
  running: readonly Operation[]
): StateView {
  const [stranger] = observed.foreign
  if (stranger)
    return { state: 'foreign', because: `the ${stranger.kind} ${stranger.name} has our name but not our tag` }
  const { cluster } = observed
  const clusterState = cluster?.status.state
  if (running.some(({ kind }) => kind === 'teardown')) return { state: 'destroying', because: 'a teardown is running' }
  if (clusterState === 'deleting') return { state: 'destroying', because: 'the cluster is being deleted' }
  if (running.some(({ kind }) => kind === 'provision'))
    return { state: 'provisioning', because: 'a provision is running' }
  if (observed.resources.length === 0) return { state: 'absent', because: 'nothing of it exists' }
  if (!cluster) return { state: 'orphaned', because: 'parts of it exist, but no cluster' }
  if (clusterState && transient.includes(clusterState))
    return { state: 'provisioning', because: `the cluster is ${clusterState}` }
  if (!ledger?.stack) return { state: 'orphaned', because: 'it exists, but no provision of it was ever completed' }
  if (clusterState !== 'running') return { state: 'degraded', because: `the cluster is ${clusterState}` }
  const missing = missingFrom(observed, ledger)
  if (missing.length > 0) return { state: 'degraded', because: `missing: ${missing.join(', ')}` }
  return { state: 'ready', because: 'the cluster runs and everything that was made is there' }
}

/** What must stay there: not what Kubernetes makes and removes by itself, which an interrupted teardown wrote down too. */
export function isLasting({ kind, name }: Pick<JournalEntry, 'kind' | 'name'>, { prefix }: EnvironmentNames): boolean {
  return lasting.includes(kind) && (kind !== 'load-balancer' || name.startsWith(prefix))
}

/** What the last provision made and is not there any more. */
function missingFrom(observed: Observed, ledger: LedgerDocument): readonly string[] {
  const names = environmentNames(ledger)
  const there = new Set(observed.resources.map(({ kind, id }) => `${kind}/${id}`))
  return ledger.journal
    .filter(
      (entry) => isLasting(entry, names) && entry.id !== '' && !entry.goneAt && !there.has(`${entry.kind}/${entry.id}`)
    )
    .map(({ kind, name }) => `${kind} ${name}`)
}
