import { getCommit, listWorkflowRuns, type StartedRun } from '@staging-actions/github'
import { readTestedImages, type TestedImages } from '../tested-images.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'

/** So many promotions back at the most. */
const farthest = 20

/** What an earlier promotion brought to the branch. */
interface Promoted {
  readonly sha: string
  /** Of the production workflow, newest first. */
  readonly runs: readonly StartedRun[]
  readonly images: TestedImages
}

/**
 * The images of earlier promotions that no production run has deployed with success: the run failed, was canceled or never started,
 * and what it was told goes nowhere else. Read from the trailers of the branch's own commits, back to the last promotion whose run
 * succeeded. At a commit that is no promotion it ends: what is older may have been changed by it, so nobody knows what to deploy.
 * @param mergeSha what this promotion brought, which is not looked at
 */
export async function owedImages(
  { promotion }: PromotionRequest,
  mergeSha: string,
  { github, log }: Pick<PromotionDeps, 'github' | 'log'>
): Promise<TestedImages> {
  const { branch, workflow } = promotion
  if (workflow === undefined) return {}
  const runs = await listWorkflowRuns(github, workflow, { branch })
  const promotions: Promoted[] = []
  let isKnown = false
  let [sha] = (await getCommit(github, mergeSha)).parents
  while (sha !== undefined && promotions.length < farthest) {
    const own = runs.filter(({ headSha }) => headSha === sha)
    isKnown = own.some(({ conclusion }) => conclusion === 'success')
    if (isKnown) break
    const { message, parents } = await getCommit(github, sha)
    const images = readTrailers(message)
    if (!images) break
    promotions.push({ sha, runs: own, images })
    ;[sha] = parents
  }
  // Runs are kept for a while only: without the last good one, what has none may have been deployed long ago.
  const owed = promotions.filter((one) => isKnown || one.runs.length > 0)
  for (const { sha: commit, runs: tried, images } of owed)
    if (Object.keys(images).length > 0)
      log.warning(
        `production is told the images of ${Object.keys(images).join(', ')} too, which ${commit.slice(0, 7)} brought: ${tried[0] ? `${tried[0].url} has not ended well` : 'no run was started for it'}`
      )
  // The newest of each app wins.
  return Object.assign({}, ...owed.map(({ images }) => images).reverse()) as TestedImages
}

/** `Tested-image: web ghcr.io/acme/web@sha256:…`, as `renderMergeMessage` writes them. Undefined: it is no promotion of ours. */
function readTrailers(message: string): TestedImages | undefined {
  const lines = message.split(/\r?\n/)
  if (!lines.some((line) => /^Tested-commit: [0-9a-f]{40,64}$/.test(line))) return undefined
  const images: Record<string, string[]> = {}
  for (const line of lines) {
    const [, app, image] = /^Tested-image: (\S+) (\S+)$/.exec(line) ?? []
    if (app !== undefined && image !== undefined) images[app] = [...(images[app] ?? []), image]
  }
  const read = readTestedImages(images)
  return 'value' in read ? read.value : undefined
}
