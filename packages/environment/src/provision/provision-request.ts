import type { Deadline } from '@staging-actions/base'
import type { DnsSettings } from '../dns/name-servers.ts'
import type { openOurCluster } from '../kube-access.ts'
import type { End } from '../lifetime/end.ts'
import type { Cost } from '../lifetime/spending.ts'
import type { Environment } from '../open-environment.ts'
import type { Scope } from '../preflight/scopes.ts'
import type { Reach } from '../readiness/reach.ts'
import type { OpenStack, StackTerraform } from '../stacks/stack-terraform.ts'
import type { StateStore } from '../stacks/state-store.ts'

export interface ProvisionRequest {
  readonly environment: Environment
  /** Why it is wanted: for the ledger and for anyone who asks. */
  readonly reason: string
  /** Milliseconds that the lease lasts. */
  readonly leaseDuration: number
  readonly deadline: Deadline
  /** Long-lived token with which Argo CD reads the repository; undefined: it is public, or Argo CD knows it already. */
  readonly repositoryToken: string | undefined
  /** A person takes the lease, and not a run that releases it. */
  readonly isByHand?: boolean
  /** A person's word: a ledger that nobody can read is replaced by a new one. */
  readonly discardLedger?: boolean
}

export interface ProvisionDeps {
  readonly openTerraform: (stack: OpenStack) => Promise<StackTerraform>
  /** See `openOurCluster`. */
  readonly openCluster: typeof openOurCluster
  readonly states: StateStore
  /** Undefined: Spaces' own endpoint of the region. */
  readonly spacesUrl: string | undefined
  readonly fetch: typeof globalThis.fetch
  /** How an address is asked for a host. */
  readonly reach: Reach
  readonly dns: DnsSettings
  readonly mask: (secret: string) => void
}

export interface Provisioned {
  readonly environment: string
  readonly clusterId: string
  /** false when everything was there already. */
  readonly created: boolean
  /** What the ledger knows to be deployed there, sorted; none in a cluster that was made again. */
  readonly deployedApps: readonly string[]
  readonly urls: Readonly<Record<string, string>>
  readonly leaseId: string
  /** The first of all ends: when it may be destroyed. */
  readonly end: End | undefined
  readonly generation: number
  /** Names the stacks and the bootstrap that it stands on, and their last apply: see `applyNameOf`. */
  readonly stackDigest: string
  readonly cost: Cost
  /** That the token seems to lack. */
  readonly doubtfulScopes: readonly Scope[]
  /** Milliseconds. */
  readonly duration: number
}
