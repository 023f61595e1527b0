import { StagingError } from '@staging-actions/base'
import { mayStart } from '@staging-actions/config'
import {
  compareCommits,
  findRun,
  type GitHub,
  jobListLag,
  listRunJobs,
  lookFor,
  type RunJob,
  type RunRecord,
  readFileAt
} from '@staging-actions/github'
import type { Asking } from './standing.ts'

/*
 * Whether GitHub's own record of a run agrees with what is said of it. Texts, labels, artifacts and the ledger can be written by
 * anyone who pushes; which commit a run is of, what started it, by which workflow file, and how its jobs ended, cannot.
 */

/** A workflow file that the run was made of, in the run's own repository. */
export interface WorkflowFileSeen {
  readonly path: string
  /** Its text on the promotion branch; undefined: there is none. */
  readonly trusted: string | undefined
  /** Where the commit left the promotion branch. */
  readonly base: string | undefined
  /** At the commit of the run. */
  readonly own: string | undefined
}

export interface RunSeen {
  readonly run: RunRecord | undefined
  /** `owner/name` */
  readonly repository: string
  /** The run's own first, then those that it calls in the same repository. */
  readonly files: readonly WorkflowFileSeen[]
}

export type RunVerdict =
  | { readonly kind: 'ours' }
  /** Of this commit and started as ours are, by a workflow file that the commit's author edited: what its jobs say is their word. */
  | { readonly kind: 'edited'; readonly path: string }
  | { readonly kind: 'not-ours'; readonly why: string }

/** Pure. */
export function judgeRun({ run, repository, files }: RunSeen, wanted: { id: number; sha: string }): RunVerdict {
  const not = (why: string): RunVerdict => ({ kind: 'not-ours', why })
  if (!run) return not(`run ${wanted.id} is gone`)
  if (run.headRepository.toLowerCase() !== repository.toLowerCase())
    return not(`run ${run.id} is of ${run.headRepository || 'another repository'}`)
  if (run.headSha !== wanted.sha) return not(`run ${run.id} is of ${run.headSha.slice(0, 7)}`)
  const [main] = files
  if (main?.trusted === undefined)
    return not(`the promotion branch has no ${run.path}, by which run ${run.id} was made`)
  if (!mayStart(main.trusted, run.event, run.headBranch ?? ''))
    return not(
      `run ${run.id} was started by ${run.event} on ${run.headBranch ?? 'no branch'}, which does not start ${run.path} on the promotion branch`
    )
  const edited = files.find(({ trusted, base, own }) => own !== trusted && own !== base)
  return edited ? { kind: 'edited', path: edited.path } : { kind: 'ours' }
}

/**
 * Reads what `judgeRun` needs: two requests for a run whose file is as on the promotion branch, up to four else.
 * @throws StagingError forbidden without `actions: read`
 */
export async function proveRun(
  github: GitHub,
  wanted: { readonly id: number; readonly sha: string },
  branch: string
): Promise<RunVerdict & { readonly run: RunRecord | undefined }> {
  const run = await findRun(github, wanted.id)
  if (run === 'forbidden')
    throw new StagingError('forbidden', `the token may not read run ${wanted.id}`, {
      hint: 'The job needs `permissions: actions: read`.'
    })
  const repository = `${github.owner}/${github.repo}`
  const isUsable = run !== undefined && run.headSha === wanted.sha
  const paths = isUsable ? [run.path, ...calledHere(run, repository)] : []
  const files = await Promise.all(paths.map((path) => seeFile(github, path, branch, wanted.sha)))
  return { ...judgeRun({ run, repository, files }, wanted), run }
}

function calledHere({ referenced }: RunRecord, repository: string): string[] {
  const prefix = `${repository}/`.toLowerCase()
  return referenced.filter((path) => path.toLowerCase().startsWith(prefix)).map((path) => path.slice(prefix.length))
}

async function seeFile(github: GitHub, path: string, branch: string, sha: string): Promise<WorkflowFileSeen> {
  const [trusted, own] = await Promise.all([readFileAt(github, path, branch), readFileAt(github, path, sha)])
  if (trusted === own || own === undefined) return { path, trusted, own, base: trusted }
  const { mergeBase } = await compareCommits(github, branch, sha)
  return { path, trusted, own, base: await readFileAt(github, path, mergeBase) }
}

export interface AskingProof {
  /** Why the request was not made by the run that it names. */
  readonly voidBecause: string | undefined
  /** Tests of that run that did not pass, whatever the request says. */
  readonly blockedBy: readonly string[]
}

/** The job that asks is called so in our own workflow; in somebody else's any that tests nothing may be it. */
const askingJob = /(?:^| \/ )await-approval$/

/** `deploy-and-test (web)`, and its app. */
export const testJob = /(?:^| \/ )deploy-and-test \((.*)\)$/

/** Pure. `jobs`: of the attempt that the request names. `at`: ISO 8601, when it asked. */
export function judgeAsking(verdict: RunVerdict, jobs: readonly RunJob[], run: number, at: string): AskingProof {
  if (verdict.kind === 'not-ours') return { voidBecause: verdict.why, blockedBy: [] }
  const moment = Date.parse(at)
  const tests = jobs.filter(({ name }) => testJob.test(name))
  const named = jobs.filter(({ name }) => askingJob.test(name))
  const may = named.length > 0 ? named : jobs.filter((job) => !tests.includes(job))
  const asked = may.some(
    ({ startedAt, completedAt }) =>
      startedAt !== undefined &&
      Date.parse(startedAt) <= moment &&
      (completedAt === undefined || Date.parse(completedAt) >= moment)
  )
  const failed = tests.filter(({ conclusion }) => conclusion !== 'success' && conclusion !== 'skipped')
  return {
    voidBecause: asked ? undefined : `no job of run ${run} was asking when this was written`,
    blockedBy: failed.map(({ name, conclusion }) => `${name} of run ${run} ${conclusion ?? 'has not ended'}`)
  }
}

/**
 * What GitHub says against what these askings claim. What is only missing is looked for again for a while.
 * @throws StagingError not-found where GitHub still does not show a run, or any of its jobs
 */
export async function proveAskings(github: GitHub, askings: readonly Asking[], branch: string): Promise<AskingProof> {
  let proof: AskingProof = { voidBecause: undefined, blockedBy: [] }
  for (const { marker, at } of askings) {
    const { run, sha } = marker
    const verdict = await proveRun(github, { id: run.id, sha }, branch)
    if (!verdict.run) throw notShown(`run ${run.id}, which asked`)
    // What a run is of never changes; which jobs it has is told late.
    if (verdict.kind === 'not-ours') return judgeAsking(verdict, [], run.id, at)
    let jobs: readonly RunJob[] = []
    const judge = async () => {
      jobs = await listRunJobs(github, run.id, run.attempt)
      proof = judgeAsking(verdict, jobs, run.id, at)
      return proof.voidBecause === undefined ? proof : undefined
    }
    const { clock } = github
    let isProven = (await lookFor(judge, { clock })) !== undefined
    // The list of a finished run can only lack jobs that ended a moment ago.
    if (!isProven && (jobs.length === 0 || verdict.run.status !== 'completed'))
      isProven = (await lookFor(judge, { clock, patience: jobListLag })) !== undefined
    if (!isProven && jobs.length === 0) throw notShown(`any job of run ${run.id}, which asked`)
    if (!isProven || proof.blockedBy.length > 0) return proof
  }
  return proof
}

/** Of what a request names: it was there, and its absence decides nothing. */
export function notShown(what: string): StagingError {
  return new StagingError('not-found', `GitHub does not show ${what}: nothing is decided`, {
    hint: 'If it is there, run this again. If somebody deleted it, push again: it is asked about again.'
  })
}
