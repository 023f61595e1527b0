import { type Configuration, loadConfiguration, type ProtectedParts, protectedParts } from '@staging-actions/config'
import { type GitHub, readFileAt } from '@staging-actions/github'

export interface GateSource {
  /** The repository's default branch: where the rules begin. */
  readonly defaultBranch: string
  /** By input; wins over the file. */
  readonly promotionBranch?: string | undefined
  readonly configPath?: string | undefined
}

/**
 * The rules of the gate to production, from the promotion branch's own file: never from the commit that asks to pass.
 * Which branch that is, the default branch's file says.
 */
export async function loadGate(github: GitHub, source: GateSource): Promise<ProtectedParts> {
  const { defaultBranch, promotionBranch, configPath } = source
  const first = await loadAt(github, promotionBranch ?? defaultBranch, configPath)
  const branch = promotionBranch ?? first.promotion.branch
  const rules = branch === (promotionBranch ?? defaultBranch) ? first : await loadAt(github, branch, configPath)
  const gate = protectedParts(rules)
  return { ...gate, promotion: { ...gate.promotion, branch } }
}

async function loadAt(github: GitHub, branch: string, path: string | undefined): Promise<Configuration> {
  // A path that only the pushed commit has would fail here: the promotion branch may be older than the file.
  return loadConfiguration({ path, readFile: (file) => readFileAt(github, file, branch) })
}
