import { isKubernetesName } from './inventory/marks.ts'
import { resourceKey } from './inventory/resource.ts'
import type { JournalEntry, LedgerDocument, Operation } from './ledger/schema.ts'
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
  /** What to do where the cloud and the ledger disagree, one sentence; undefined when there is nothing to fix. */
  readonly remedy?: string
}

const lasting = ['cluster', 'database', 'vpc', 'load-balancer', 'dns-record', 'project']
const transient = ['provisioning', 'upgrading']

/** The state of the environment: from what exists first, from what was wanted second. */
export function stateOf(
  observed: Observed,
  ledger: LedgerDocument | undefined,
  running: readonly Operation[]
): StateView {
  const stranger = observed.doubts.find(({ isInTheWay }) => isInTheWay)
  if (stranger)
    return {
      state: 'foreign',
      because: `the ${stranger.kind} ${stranger.name} is in the way: ${stranger.because}`,
      remedy: `It is never touched: rename or delete the ${stranger.kind} ${stranger.id} by hand (${stranger.url}), or choose another environment name.`
    }
  const { cluster } = observed
  const clusterState = cluster?.status.state
  if (running.some(({ kind }) => kind === 'teardown')) return { state: 'destroying', because: 'a teardown is running' }
  if (clusterState === 'deleting') return { state: 'destroying', because: 'the cluster is being deleted' }
  if (running.some(({ kind }) => kind === 'provision'))
    return { state: 'provisioning', because: 'a provision is running' }
  if (observed.resources.length === 0) return absent(ledger)
  const missing = ledger?.stack ? missingFrom(observed, ledger) : []
  if (!cluster && missing.length > 0) return degraded(`missing: ${missing.join(', ')}`)
  if (!cluster) return orphaned('parts of it exist, but no cluster')
  if (clusterState && transient.includes(clusterState))
    return { state: 'provisioning', because: `the cluster is ${clusterState}` }
  if (!ledger?.stack) return orphaned('it exists, but no provision of it was ever completed')
  if (clusterState !== 'running') return degraded(`the cluster is ${clusterState}`)
  const broken = observed.resources.find(({ isBroken }) => isBroken)
  if (broken) return degraded(`the ${broken.kind} ${broken.name} is broken for good`)
  if (missing.length > 0) return degraded(`missing: ${missing.join(', ')}`)
  return { state: 'ready', because: 'the cluster runs and everything that was made is there' }
}

function absent(ledger: LedgerDocument | undefined): StateView {
  if (!ledger?.stack) return { state: 'absent', because: 'nothing of it exists' }
  return {
    state: 'absent',
    because: 'the ledger says that it was made, and nothing of it exists: it was deleted without us',
    remedy:
      'Provision (`create`) makes it again; teardown (`destroy`) proves that nothing is left and clears the ledger.'
  }
}

function degraded(because: string): StateView {
  return {
    state: 'degraded',
    because,
    remedy: 'Provision (`create`) makes what is missing and fixes the rest; teardown (`destroy`) removes what is left.'
  }
}

function orphaned(because: string): StateView {
  return {
    state: 'orphaned',
    because,
    remedy:
      'Provision (`create`) takes it over and completes it; teardown (`destroy`) sweeps it. It is billed until then.'
  }
}

/** What must stay there: not what Kubernetes makes and removes by itself, which an interrupted teardown wrote down too. */
export function isLasting({ kind, name }: Pick<JournalEntry, 'kind' | 'name'>): boolean {
  return lasting.includes(kind) && (kind !== 'load-balancer' || !isKubernetesName('load-balancer', name))
}

/** What the environment does not work without. A project only sorts resources on DigitalOcean's page. */
export function isNeeded(entry: Pick<JournalEntry, 'kind' | 'name'>): boolean {
  return entry.kind !== 'project' && isLasting(entry)
}

/** What the last provision made and is not there any more. */
function missingFrom(observed: Observed, ledger: LedgerDocument): readonly string[] {
  const there = new Set(observed.resources.map(resourceKey))
  return ledger.journal
    .filter((entry) => isNeeded(entry) && entry.id !== '' && !entry.goneAt && !there.has(resourceKey(entry)))
    .map(({ kind, name }) => `${kind} ${name}`)
}
