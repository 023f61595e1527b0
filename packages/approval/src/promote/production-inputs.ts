import { dispatchInputsOf } from '@staging-actions/config'
import { readFileAt } from '@staging-actions/github'
import type { PromotionDeps, PromotionRequest } from './promotion.ts'
import { decisionUrl } from './render-pull.ts'

/**
 * What the production workflow is told, by name. Each is given where the workflow declares it, as GitHub refuses inputs that a
 * workflow does not have.
 */
export async function productionInputs(
  request: PromotionRequest,
  tip: string,
  { github }: Pick<PromotionDeps, 'github'>
): Promise<Readonly<Record<string, string>>> {
  const { sha, approved, promotion } = request
  const file = await readFileAt(github, `.github/workflows/${promotion.workflow}`, tip)
  const declared = dispatchInputsOf(file ?? '')
  const values = { commit: sha, images: JSON.stringify(approved.images), request: decisionUrl(request) }
  return Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name)))
}
