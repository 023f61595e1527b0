import { dispatchInputsOf } from '@staging-actions/config'
import { readFileAt } from '@staging-actions/github'
import { owedImages } from './owed-images.ts'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'
import { decisionUrl } from './render-pull.ts'

/**
 * What the production workflow is told, by name. Each is given where the workflow declares it, as GitHub refuses inputs that a
 * workflow does not have.
 */
export async function productionInputs(
  request: PromotionRequest,
  { tip, mergeSha }: { readonly tip: string; readonly mergeSha: string },
  deps: Pick<PromotionDeps, 'github' | 'log'>
): Promise<{ readonly inputs: Readonly<Record<string, string>>; readonly mayLack: readonly string[] }> {
  const { sha, approved, promotion } = request
  const file = await readFileAt(deps.github, `.github/workflows/${promotion.workflow}`, tip)
  const declared = dispatchInputsOf(file ?? '')
  const owed = declared.includes('images') ? await owedImages(request, { tip, mergeSha }, deps) : undefined
  const known = Object.entries(approved.images).filter(([, images]) => images.length > 0)
  const images = JSON.stringify({ ...owed?.images, ...Object.fromEntries(known) })
  const values = { commit: sha, images, request: decisionUrl(request) }
  return {
    inputs: Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name))),
    mayLack: owed?.lacking ?? []
  }
}
