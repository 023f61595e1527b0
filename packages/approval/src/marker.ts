import { createHash } from 'node:crypto'
import type { AppReport } from './app-report.ts'
import { firstFew } from './render/foreign-text.ts'
import { noWords, type VerdictWords } from './words/verdict-words.ts'

/** What the first line of a request's body says to machines. Believed only in a version that we wrote ourselves. */
export interface Marker {
  /** The environment's tag, with the repository's id: an issue that was moved here from elsewhere asks for nothing here. */
  readonly owner: string
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
  /** Of the environment that it was tested in: a destroy since then stops the promotion. Undefined: nobody knows. */
  readonly generation?: number | undefined
  /** The repository's own, so that who may read nothing but issues knows what was an attempt. */
  readonly words: VerdictWords
}

// Nothing after it on its line: a comment that is opened there would hide what follows.
const form =
  /^<!-- staging-actions:request v=1 owner=(staging:[a-z0-9:-]{3,60}) environment=([a-z](?:[a-z0-9-]{0,18}[a-z0-9])?) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9_-]{1,60}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000})(?: generation=(\d{1,7}))?(?: words=([A-Za-z0-9_-]{1,8000}))? -->(?=\r?\n|$)/

export function renderMarker(marker: Marker): string {
  const { owner, environment, sha, run, digest, until, waiting, initiator, blockedBy, generation, words } = marker
  const minutes = Math.floor(until / 60_000)
  const blocked = blockedBy.length === 0 ? '' : packed(fewOf(blockedBy))
  const of = generation === undefined ? '' : ` generation=${generation}`
  const own = words.approve.length + words.reject.length === 0 ? '' : ` words=${packed([words.approve, words.reject])}`
  return `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked}${of}${own} -->`
}

function packed(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

/** That something blocks must never be cut; what it all is may be. */
function fewOf(blockedBy: readonly string[]): readonly string[] {
  return firstFew(blockedBy, 20, (text) => text.slice(0, 120))
}

export function parseMarker(body: string): Marker | undefined {
  const match = form.exec(body)
  if (!match) return undefined
  const [
    ,
    owner = '',
    environment = '',
    sha = '',
    id,
    attempt,
    digest = '',
    minutes,
    waiting,
    initiator = '',
    blocked = '',
    generation,
    words
  ] = match
  return {
    owner,
    environment,
    sha,
    run: { id: Number(id), attempt: Number(attempt) },
    digest,
    until: Number(minutes) * 60_000,
    waiting: waiting === 'job' ? 'job' : 'events',
    initiator,
    blockedBy: readBlocked(blocked),
    generation: generation === undefined ? undefined : Number(generation),
    words: readWords(words)
  }
}

/** What cannot be read blocks. */
function readBlocked(blocked: string): readonly string[] {
  if (blocked === '') return []
  const list = unpacked(blocked)
  if (isTexts(list) && list.length > 0) return list
  return ['what the tests said cannot be read any more']
}

function readWords(text: string | undefined): VerdictWords {
  const read = text === undefined ? undefined : unpacked(text)
  const [approve, reject] = Array.isArray(read) ? read : []
  return isTexts(approve) && isTexts(reject) ? { approve, reject } : noWords
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

/** Undefined for what was not packed by us. */
function unpacked(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** The body with another first line. */
export function withMarker(body: string, marker: Marker): string {
  return body.replace(form, () => renderMarker(marker))
}

/** 16 hex digits. Durations are left out: a second run with the same results asks the same question. */
export function digestOf(sha: string, apps: readonly AppReport[]): string {
  const facts = apps
    .map(({ app, from, to, outcome, tests, digests }) => [
      app,
      from,
      to,
      outcome,
      tests.totals.total,
      tests.totals.failed,
      tests.totals.skipped,
      ...(digests ?? [])
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])))
  return createHash('sha256')
    .update(JSON.stringify([sha, facts]))
    .digest('hex')
    .slice(0, 16)
}

/** `https://github.com/owner/repo`, of one of its issues. */
export function repositoryUrlOf({ url }: { readonly url: string }): string {
  return url.replace(/\/issues\/\d+$/, '')
}

/** Address of the run that asked, and tested. */
export function testRunUrlOf(issue: { readonly url: string }, { run }: Pick<Marker, 'run'>): string {
  return `${repositoryUrlOf(issue)}/actions/runs/${run.id}`
}
