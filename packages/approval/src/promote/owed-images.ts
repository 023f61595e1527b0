import {
  compareCommits,
  fileLimit,
  type GitHub,
  getCommit,
  listWorkflowRuns,
  type StartedRun
} from '@staging-actions/github'
import { readTestedImages, type TestedImages } from '../tested-images.ts'
import { type Concern, concernOf, judgeOwed, type OwedApp, type Step, unfinished } from './judge-owed.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'
import { readCatalog } from './read-catalog.ts'

/** So many commits back at the most. */
const farthest = 20

/** These ways of merging leave no trailers in the branch: nothing says what an earlier production run was told. */
const withoutTrailers: readonly string[] = ['fast-forward', 'rebase']

export interface Owed {
  readonly images: TestedImages
  /** Apps that production may lack, and nobody knows of which version. */
  readonly lacking: readonly string[]
}

/** As it was read, with the commit before it; undefined: it is the first. */
interface WalkedStep extends Step {
  readonly parent: string | undefined
}

/**
 * The images of earlier promotions that no production run has deployed with success: the run failed, was canceled or never started,
 * and what it was told goes nowhere else. Read from the trailers of the branch's own commits, back to the promotion whose run ended
 * well last. Where a commit that is no promotion may have changed an app since, nobody knows what to deploy of it: that is said.
 * @param at `tip`: where the branch is; `mergeSha`: what this promotion brought, which is not looked at
 */
export async function owedImages(
  request: PromotionRequest,
  at: { readonly tip: string; readonly mergeSha: string },
  { github, log }: Pick<PromotionDeps, 'github' | 'log'>
): Promise<Owed> {
  const { promotion, approved } = request
  if (promotion.workflow === undefined || withoutTrailers.includes(promotion.method)) return { images: {}, lacking: [] }
  const steps = unfinished(await readHistory(request, at, github))
  if (!steps.some(({ images }) => images && Object.keys(images).length > 0)) return { images: {}, lacking: [] }
  const catalog = await readCatalog(request, steps, github)
  const concerns = new Map<string, Concern>()
  for (const step of steps.filter(({ images }) => !images))
    concerns.set(step.sha, concernOf(await filesOf(github, step), catalog.apps, catalog.ignore))
  const owed = judgeOwed(steps, Object.keys(approved.images), new Set(catalog.present), concerns)
  for (const one of owed) tell(one, log)
  return {
    images: Object.fromEntries(owed.flatMap(({ app, images, changedBy }) => (changedBy ? [] : [[app, images]]))),
    lacking: owed.flatMap(({ app, changedBy }) => (changedBy ? [app] : [])).sort()
  }
}

function tell({ app, sha, run, changedBy }: OwedApp, log: PromotionDeps['log']): void {
  const why = `${short(sha)} brought it, and ${run ? `${run} has not ended well` : 'no run was started for it'}`
  if (changedBy === undefined) log.warning(`production is told the images of ${app} too: ${why}`)
  else
    log.warning(
      `production may lack ${app}: ${why}; ${short(changedBy)} may have changed it since, so its images are not told. Deploy it by hand, or push a commit that changes it to staging`
    )
}

/** From below the tip, since a merge by hand may have put the tested commit beneath it. */
async function readHistory(
  { promotion: { branch, workflow = '' } }: PromotionRequest,
  { tip, mergeSha }: { readonly tip: string; readonly mergeSha: string },
  github: GitHub
): Promise<readonly WalkedStep[]> {
  const runs = await listWorkflowRuns(github, workflow, { branch })
  const steps: WalkedStep[] = []
  // The run that ended well last may be of an older commit, which was started again.
  const ends = new Map(runs.filter(hasSucceeded).map(({ headSha, updatedAt }) => [headSha, updatedAt]))
  let [sha] = (await getCommit(github, tip)).parents
  for (let walked = 0; sha !== undefined && walked < farthest; walked += 1) {
    const { message, parents } = await getCommit(github, sha)
    const step = { ...stepOf(sha, message, runs), parent: parents[0] }
    if (sha !== mergeSha) steps.push(step)
    ends.delete(sha)
    const { images, succeededAt } = step
    if (images && succeededAt && [...ends.values()].every((end) => end <= succeededAt)) break
    sha = step.parent
  }
  return steps
}

function stepOf(sha: string, message: string, runs: readonly StartedRun[]): Step {
  const own = runs.filter(({ headSha }) => headSha === sha)
  const ends = own.filter(hasSucceeded).map(({ updatedAt }) => updatedAt)
  return { sha, images: readTrailers(message), succeededAt: ends.sort().at(-1), failedRun: own[0]?.url }
}

function hasSucceeded({ conclusion }: StartedRun): boolean {
  return conclusion === 'success'
}

/** Paths that a commit changes; undefined: GitHub does not list all of them. */
async function filesOf(github: GitHub, { sha, parent }: WalkedStep): Promise<readonly string[] | undefined> {
  if (parent === undefined) return undefined
  const { files, renamedFrom } = await compareCommits(github, parent, sha)
  return files.length < fileLimit ? [...files, ...renamedFrom] : undefined
}

/** `Tested-image: web ghcr.io/acme/web@sha256:…`, as `renderMergeMessage` writes them. Undefined: it is no promotion of ours. */
function readTrailers(message: string): TestedImages | undefined {
  const lines = message.split(/\r?\n/)
  if (!lines.some((line) => /^Tested-commit: [0-9a-f]{40,64}$/.test(line))) return undefined
  const images: Record<string, string[]> = {}
  for (const line of lines) {
    const [, app, image] = /^Tested-image: (\S+) (\S+)$/.exec(line) ?? []
    if (app !== undefined && image !== undefined) images[app] = [...(images[app] ?? []), image]
    const [, unknown] = /^Tested-without-digest: (\S+)$/.exec(line) ?? []
    if (unknown !== undefined) images[unknown] ??= []
  }
  const read = readTestedImages(images)
  return 'value' in read ? read.value : undefined
}

function short(sha: string): string {
  return sha.slice(0, 7)
}
