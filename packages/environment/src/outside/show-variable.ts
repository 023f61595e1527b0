import { createVariable, findVariable, updateVariable } from '@staging-actions/github'
import { variableVerdict } from '../inventory/github-ownership.ts'
import type { LedgerDocument } from '../ledger/schema.ts'
import type { Environment } from '../open-environment.ts'
import { type Left, leftBy } from './left.ts'
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

/** What workflows read with `fromJSON(vars.STAGING_…)`; never a secret. `owner` is how we know it again. */
function renderVariable({ phase, document, urls, expiresAt }: VariableContent, owner: string): string {
  return JSON.stringify({
    owner,
    state: phase,
    'cluster-id':
      document?.journal.find(({ kind, id, goneAt }) => kind === 'cluster' && id !== '' && !goneAt)?.id ?? null,
    urls,
    holders: document?.leases.map(({ holder }) => holder) ?? [],
    'expires-at': expiresAt ?? null,
    generation: document?.generation ?? 0
  })
}

/** One request when it says the same already, or when the token may not: GITHUB_TOKEN never may. Somebody's own of that name is left. */
export async function showVariable({ github, names }: Environment, content: VariableContent): Promise<readonly Left[]> {
  const name = variableName(names.environment)
  const value = renderVariable(content, names.ownerTag)
  let found = await findVariable(github, name)
  if (found === undefined) {
    if (await createVariable(github, name, value)) return []
    // Made since we looked, by somebody or by a request of ours whose answer was lost.
    found = await findVariable(github, name)
  }
  if (found === undefined || found === value) return []
  const verdict = variableVerdict(found, names.ownerTag)
  if (verdict.kind === 'ours') await updateVariable(github, name, value)
  return leftBy(verdict, `the variable ${name}`, 'Rename or delete it, and the environment is shown there')
}
