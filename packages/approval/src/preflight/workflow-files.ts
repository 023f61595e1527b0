import { type Finding, fine, type Look, problem, unknown, warning } from '@staging-actions/base'
import { pushBranches } from '@staging-actions/config'
import { compareCommits, findRef, type GitHub, readFileAt } from '@staging-actions/github'
import { differInWorkflows } from '../promote/workflow-files.ts'
import { firstFew } from '../render/foreign-text.ts'

/** What the workflow files of a branch that is deployed are, seen from the promotion branch. */
export interface WorkflowFiles {
  readonly branch: string
  /** Those that a promotion of its tip would change. */
  readonly changed: readonly string[]
  readonly differ: boolean
}

/** Of each branch whose push asks for a promotion. Patterns are no names: what they match is not looked at. */
export async function inspectWorkflowFiles(
  github: GitHub,
  { promotionBranch, defaultBranch }: { readonly promotionBranch: string; readonly defaultBranch: string }
): Promise<readonly WorkflowFiles[]> {
  const text = await readFileAt(github, '.github/workflows/staging-deploy.yml', defaultBranch)
  const branches = text === undefined ? [] : pushBranches(text).filter((name) => !/[*?+[\]!]/.test(name))
  const seen = await Promise.all(
    branches.slice(0, 5).map(async (branch) => {
      const tip = await findRef(github, `heads/${branch}`)
      if (tip === undefined) return []
      const [{ files, renamedFrom }, differ] = await Promise.all([
        compareCommits(github, promotionBranch, tip),
        differInWorkflows(github, tip, promotionBranch)
      ])
      return [
        { branch, differ, changed: [...files, ...renamedFrom].filter((file) => file.startsWith('.github/workflows/')) }
      ]
    })
  )
  return seen.flat()
}

/** What GITHUB_TOKEN would be refused after people have approved it. */
export function judgeWorkflowFiles(seen: Look<readonly WorkflowFiles[]>, promotionBranch: string): readonly Finding[] {
  const area = 'Promotion'
  const check = 'workflow files'
  const give =
    'or give a GitHub App (PROMOTION_APP_ID and its key) or a PROMOTION_TOKEN with "Workflows: write", which GITHUB_TOKEN never has'
  if (seen.kind === 'failed') return [unknown(area, check, seen.error.message, 'Run it again.')]
  return seen.value.map(({ branch, changed, differ }) => {
    if (changed.length > 0)
      return problem(
        area,
        check,
        'needs-app-token',
        `${branch} changes ${firstFew(changed, 5, (file) => file).join(', ')}, which GITHUB_TOKEN may not bring to ${promotionBranch}`,
        `Bring them to ${promotionBranch} by a pull request of their own, ${give}.`
      )
    if (differ)
      return warning(
        area,
        check,
        `those of ${branch} are not those of ${promotionBranch}: once ${branch} moves on, GitHub may refuse GITHUB_TOKEN the branch of a promotion`,
        `Merge ${promotionBranch} into ${branch}, ${give}.`
      )
    return fine(area, check, `${branch} has those of ${promotionBranch}`)
  })
}
