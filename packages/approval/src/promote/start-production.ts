import { randomUUID } from 'node:crypto'
import { StagingError, waitUntil } from '@staging-actions/base'
import { commitMark, refVerdict } from '@staging-actions/environment/ownership'
import {
  cancelRun,
  createMark,
  createRef,
  deleteRef,
  dispatchWorkflow,
  findRef,
  findRefMessage,
  findRun,
  listWorkflowRuns,
  lookFor,
  requireBegun,
  thatBegan,
  unlessStatus,
  whoAmI
} from '@staging-actions/github'
import { asDispatchEnd } from './dispatch-end.ts'
import { productionInputs } from './production-inputs.ts'
import type { PromotionDeps, PromotionRequest, PromotionResult } from './promotion.ts'
import { findCompany, isTested, untestedRun, untestedTip } from './tested-tree.ts'

interface Started {
  readonly id: number
  readonly url: string
  readonly mayLack?: readonly string[]
}

/**
 * Events of a GITHUB_TOKEN start nothing, but for this one. Once a merge: a run that is there already is the answer.
 * @throws StagingError base-moved when it would start at files that were not tested
 */
export async function startProduction(
  request: PromotionRequest,
  landed: PromotionResult,
  deps: PromotionDeps
): Promise<PromotionResult> {
  const { workflow } = request.promotion
  if (workflow === undefined || landed.mergeSha === undefined) return landed
  let run: Started
  try {
    const { mergeSha } = landed
    const production = { workflow, mergeSha, request, landed }
    run = await ensureStarted({ ...production, commits: await startsOf(production, deps) }, deps)
  } catch (error) {
    throw await asDispatchEnd(error, workflow, landed, deps)
  }
  const result = { ...landed, productionRunUrl: run.url, mayLack: run.mayLack }
  return request.waitForProduction ? waitForEnd(run, result, deps) : result
}

interface Production {
  readonly workflow: string
  readonly mergeSha: string
  readonly request: PromotionRequest
  readonly landed: PromotionResult
  /** A run of any of these is a deploy of what was tested: what the branch got, and its tip where that has the same files. */
  readonly commits: readonly string[]
}

/** Merged by hand, a commit lies below the tip that its deploy was started at. */
async function startsOf(
  { mergeSha, request }: Omit<Production, 'commits'>,
  deps: PromotionDeps
): Promise<readonly string[]> {
  const tip = await findRef(deps.github, `heads/${request.promotion.branch}`)
  return tip !== undefined && tip !== mergeSha && (await isTested(tip, request, deps)) ? [mergeSha, tip] : [mergeSha]
}

async function ensureStarted(production: Production, deps: PromotionDeps): Promise<Started> {
  const { github, log } = deps
  // GITHUB_TOKEN's merges start nothing; another token's may, and a few seconds later. What was merged earlier was most likely started then.
  const mayRun = production.landed.already || (await whoAmI(github)) !== 'github-actions[bot]'
  const patience = mayRun ? 10_000 : 0
  const started = await findStarted(production, patience, deps)
  if (!started) return startOnce(production, deps)
  log.info(`the production deploy was started already: ${started.url}`)
  return started
}

/** The commit that a workflow started now would run on: the tip of the promotion branch, where that has the tested files. */
async function requireTestedTip({ mergeSha, request, landed }: Production, deps: PromotionDeps): Promise<string> {
  const { branch } = request.promotion
  const tip = await findRef(deps.github, `heads/${branch}`)
  if (tip === undefined) throw new StagingError('not-found', `there is no branch ${branch} to deploy from`)
  if (tip !== mergeSha && !(await isTested(tip, request, deps))) {
    throw untestedTip(tip, await findCompany(tip, request, landed, deps), request, landed)
  }
  return tip
}

/** Milliseconds. GitHub's secondary rate limits hold a request up for a minute, and again. */
const longestDispatch = 180_000

const claimMark = commitMark('claim')

/** Milliseconds between the first list that shows a run and the last that does not. */
const listLag = 5_000

/**
 * Of two that come here at the same moment, one starts it: a ref is made by one alone. The other waits for that run to
 * appear; if none does, the first one died in between, and it is started after all.
 */
async function startOnce(production: Production, deps: PromotionDeps): Promise<Started> {
  const { github, clock, deadline, log } = deps
  const { workflow, mergeSha, request } = production
  const { branch } = request.promotion
  const claim = `staging-production/${mergeSha}`
  // A commit of our own: where the answer to the claim is lost, it says whose claim it is.
  const mark = await createMark(github, `Start ${workflow}\n\nClaim: ${randomUUID()}\n${claimMark}\n`)
  const first = await createRef(github, claim, mark)
  try {
    // Who was here before us may have ended between our look and our claim.
    const other = await findStarted(production, first ? 0 : longestDispatch, deps)
    if (other) {
      log.info(`the production deploy was started at the same moment: ${other.url}`)
      return other
    }
    const tip = await requireTestedTip(production, deps)
    const { inputs, mayLack } = await productionInputs(request, { tip, mergeSha }, deps)
    const run = await dispatchWorkflow(github, { workflow, ref: branch, inputs }, { clock, deadline, log })
    log.info(`started the production deploy: ${run.url}`)
    await requireStartedAsTested(run, tip, production, deps)
    // GitHub lists a run a moment after it has named it, and not everywhere at once: the claim stands until others can see it.
    await findStarted({ ...production, commits: [tip] }, 30_000, deps)
    await clock.sleep(listLag, deadline.signal)
    await requireBegun(github, run, { workflow, ref: branch }, { clock, deadline, patience: 0 })
    return { ...run, mayLack }
  } finally {
    // From now on the run itself says that it was started. A claim of one that died goes, too.
    if (refVerdict(await findRefMessage(github, claim), claimMark).kind === 'ours')
      await unlessStatus([403], deleteRef(github, claim))
    else log.info(`refs/${claim} is not ours, and stays`)
  }
}

/** A push in the moment between the look and the start: GitHub takes the branch's name alone, never a commit. */
async function requireStartedAsTested(
  { id, url }: Started,
  tip: string,
  { request, landed }: Production,
  deps: PromotionDeps
): Promise<void> {
  const { github, log } = deps
  const run = await lookFor(() => findRun(github, id))
  const at = run === undefined || run === 'forbidden' ? tip : run.headSha
  if (at === tip || (await isTested(at, request, deps))) return
  await cancelRun(github, id)
  log.info(`${url} started at ${at}: it is told to cancel`)
  throw untestedRun(at, request, { ...landed, productionRunUrl: url })
}

/** A run of what was tested that is there already: an earlier one of ours, or one that the merge itself started. */
async function findStarted(
  { workflow, commits, request }: Production,
  /** Milliseconds. */
  patience: number,
  { github, clock, deadline }: PromotionDeps
): Promise<Started | undefined> {
  const started = clock.monotonic()
  for (;;) {
    for (const headSha of commits) {
      const runs = await listWorkflowRuns(github, workflow, { branch: request.promotion.branch, headSha })
      const [run] = thatBegan(runs)
      if (run) return run
    }
    if (clock.monotonic() - started >= patience) return undefined
    await clock.sleep(2_000, deadline.signal)
  }
}

async function waitForEnd(
  { id, url }: Started,
  result: PromotionResult,
  { github, clock, deadline, log }: PromotionDeps
): Promise<PromotionResult> {
  const conclusion = await waitUntil<string>(
    async () => {
      const run = await findRun(github, id)
      if (run === 'forbidden') return { kind: 'done', value: 'unknown' }
      if (run === undefined) return { kind: 'waiting', seen: 'GitHub does not show it' }
      return run.status === 'completed'
        ? { kind: 'done', value: run.conclusion ?? 'unknown' }
        : { kind: 'waiting', seen: run.status }
    },
    { awaited: `the production deploy ${url}`, first: 2_000, most: 20_000, clock, deadline, log }
  ).catch((cause: unknown) => {
    if (!(cause instanceof StagingError)) throw cause
    throw new StagingError(cause.reason, cause.message, {
      cause,
      result,
      hint: 'The merge is done, and the deploy goes on.'
    })
  })
  const ended = { ...result, productionConclusion: conclusion }
  log.info(`the production deploy ended: ${conclusion}`)
  if (conclusion === 'success') return ended
  throw new StagingError('production-failed', `the production deploy ended with ${conclusion}: ${url}`, {
    hint: 'The merge is done. Look at that run; run it again, or revert.',
    result: ended
  })
}
