import { findVariable, setVariable } from '@staging-actions/github'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import type { Phase } from './phase.ts'

export interface VariableContent {
  readonly phase: Phase
  readonly document: LedgerDocument | undefined
  readonly urls: Readonly<Record<string, string>>
  /** ISO 8601. */
  readonly expiresAt: string | undefined
}

/** `STAGING_STAGING`, `STAGING_REVIEW_7`. */
export function variableName(environment: string): string {
  return `STAGING_${environment.toUpperCase().replaceAll('-', '_')}`
}

/** What workflows read with `fromJSON(vars.STAGING_…)`; never a secret. */
function renderVariable({ phase, document, urls, expiresAt }: VariableContent): string {
  return JSON.stringify({
    state: phase,
    'cluster-id':
      document?.journal.find(({ kind, id, goneAt }) => kind === 'cluster' && id !== '' && !goneAt)?.id ?? null,
    urls,
    holders: document?.leases.map(({ holder }) => holder) ?? [],
    'expires-at': expiresAt ?? null,
    generation: document?.generation ?? 0
  })
}

/** One request when it says the same already, or when the token may not: GITHUB_TOKEN never may. */
export async function showVariable({ github, names }: Environment, content: VariableContent): Promise<void> {
  const name = variableName(names.environment)
  const value = renderVariable(content)
  if ((await findVariable(github, name)) !== value) await setVariable(github, name, value)
}
