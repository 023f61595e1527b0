import type { DeploymentState } from '@staging-actions/github'
import type { Phase } from './phase.ts'

/** The newest Deployment of the environment. */
export interface ShownDeployment {
  readonly id: number
  /** Undefined: it has no status yet. */
  readonly state: string | undefined
  readonly url: string | undefined
}

export type DeploymentStep =
  | { readonly kind: 'nothing' }
  /** A new one, with this state; the one before becomes inactive. */
  | { readonly kind: 'create'; readonly state: DeploymentState }
  | { readonly kind: 'set'; readonly id: number; readonly state: DeploymentState }
  /** All that are left become inactive. */
  | { readonly kind: 'retire' }

const nothing = { kind: 'nothing' } as const
const begun: readonly (string | undefined)[] = [undefined, 'in_progress', 'queued', 'pending']

/** What brings the repository's page in step with the ledger. */
export function decideDeployment(
  phase: Phase,
  url: string | undefined,
  newest: ShownDeployment | undefined
): DeploymentStep {
  switch (phase) {
    case 'absent':
      return newest && newest.state !== 'inactive' ? { kind: 'retire' } : nothing
    case 'provisioning':
      return newest && begun.includes(newest.state) ? nothing : { kind: 'create', state: 'in_progress' }
    case 'ready':
      if (newest && begun.includes(newest.state)) return { kind: 'set', id: newest.id, state: 'success' }
      if (newest?.state !== 'success') return { kind: 'create', state: 'success' }
      return (newest.url ?? '') === (url ?? '') ? nothing : { kind: 'set', id: newest.id, state: 'success' }
    case 'incomplete':
      return newest && newest.state !== 'failure' && newest.state !== 'inactive'
        ? { kind: 'set', id: newest.id, state: 'failure' }
        : nothing
    // It is there until it is not.
    case 'destroying':
      return nothing
  }
}
