import type { TerraformEvent } from './events.ts'

/** What a terraform is at: for the error of one that was interrupted. */
export interface InFlight {
  onEvent(event: TerraformEvent): void
  /** `module.database.digitalocean_database_cluster.this (create, for 48 s)`, the longest first; empty: nothing that it reported. */
  told(): string
}

/** So many are named. */
const most = 3

export function watchInFlight(): InFlight {
  const begun = new Map<string, { readonly action: string; readonly since: number }>()
  return {
    onEvent(event) {
      if (event.kind === 'apply-start') begun.set(event.address, { action: event.action, since: performance.now() })
      else if (event.kind === 'refresh-start') begun.set(event.address, { action: 'read', since: performance.now() })
      else if (event.kind === 'apply-complete' || event.kind === 'apply-errored' || event.kind === 'refresh-complete')
        begun.delete(event.address)
    },
    told() {
      const all = [...begun].map(
        ([address, { action, since }]) =>
          `${address} (${action}, for ${Math.round((performance.now() - since) / 1000)} s)`
      )
      return `${all.slice(0, most).join(', ')}${all.length > most ? ` and ${all.length - most} more` : ''}`
    }
  }
}
