import { createHash } from 'node:crypto'
import type { AppReport } from './app-report.ts'

/** What the first line of a request's body says to machines. Believed only in a version that we wrote ourselves. */
export interface Marker {
  readonly environment: string
  /** 40 or 64 hex digits. */
  readonly sha: string
  readonly run: { readonly id: number; readonly attempt: number }
  /** Of the commit and its test results: a verdict holds for these and no others. */
  readonly digest: string
}

const form =
  /^<!-- staging-actions:request v=1 environment=([a-z][a-z0-9-]{0,19}) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) -->/

export function renderMarker({ environment, sha, run, digest }: Marker): string {
  return `<!-- staging-actions:request v=1 environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} -->`
}

export function parseMarker(body: string): Marker | undefined {
  const match = form.exec(body)
  if (!match) return undefined
  const [, environment = '', sha = '', id, attempt, digest = ''] = match
  return { environment, sha, run: { id: Number(id), attempt: Number(attempt) }, digest }
}

/** 16 hex digits. Durations are left out: a second run with the same results asks the same question. */
export function digestOf(sha: string, apps: readonly AppReport[]): string {
  const facts = apps
    .map(({ app, from, to, outcome, tests }) => [
      app,
      from,
      to,
      outcome,
      tests.totals.total,
      tests.totals.failed,
      tests.totals.skipped
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])))
  return createHash('sha256')
    .update(JSON.stringify([sha, facts]))
    .digest('hex')
    .slice(0, 16)
}
