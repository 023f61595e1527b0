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
  /** When the time to decide is over, as people were told; milliseconds since the epoch, whole minutes. */
  readonly until: number
  /** Who decides now: the job of `run`, which still waits, or the workflow that events start. */
  readonly waiting: 'job' | 'events'
  readonly initiator: string
  /** Why nobody may approve; empty when nothing does. */
  readonly blockedBy: readonly string[]
}

const form =
  /^<!-- staging-actions:request v=1 environment=([a-z][a-z0-9-]{0,19}) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9-]{1,39}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000}) -->/

export function renderMarker(marker: Marker): string {
  const { environment, sha, run, digest, until, waiting, initiator, blockedBy } = marker
  const minutes = Math.floor(until / 60_000)
  const blocked = blockedBy.length === 0 ? '' : Buffer.from(JSON.stringify(fewOf(blockedBy))).toString('base64url')
  return `<!-- staging-actions:request v=1 environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked} -->`
}

/** That something blocks must never be cut; what it all is may be. */
function fewOf(blockedBy: readonly string[]): readonly string[] {
  const rest = blockedBy.length - 20
  return [...blockedBy.slice(0, 20).map((text) => text.slice(0, 120)), ...(rest > 0 ? [`${rest} more`] : [])]
}

export function parseMarker(body: string): Marker | undefined {
  const match = form.exec(body)
  if (!match) return undefined
  const [, environment = '', sha = '', id, attempt, digest = '', minutes, waiting, initiator = '', blocked = ''] = match
  return {
    environment,
    sha,
    run: { id: Number(id), attempt: Number(attempt) },
    digest,
    until: Number(minutes) * 60_000,
    waiting: waiting === 'job' ? 'job' : 'events',
    initiator,
    blockedBy: readBlocked(blocked)
  }
}

/** What cannot be read blocks. */
function readBlocked(blocked: string): readonly string[] {
  if (blocked === '') return []
  try {
    const list: unknown = JSON.parse(Buffer.from(blocked, 'base64url').toString('utf8'))
    if (Array.isArray(list) && list.length > 0 && list.every((item) => typeof item === 'string')) return list
  } catch {
    // Falls through.
  }
  return ['what the tests said cannot be read any more']
}

/** The body with another first line. */
export function withMarker(body: string, marker: Marker): string {
  return body.replace(form, () => renderMarker(marker))
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
