import { loadTrustedConfiguration, type ProtectedParts, protectedParts } from '@staging-actions/config'
import { type GitHub, readFileAt } from '@staging-actions/github'

export interface GateSource {
  /** The repository's default branch: where the rules begin. */
  readonly defaultBranch: string
  /** By input; wins over the file. */
  readonly promotionBranch?: string | undefined
  readonly configPath?: string | undefined
}

/** The rules of the gate to production, from the promotion branch's own file: never from the commit that asks to pass. */
export async function loadGate(github: GitHub, source: GateSource): Promise<ProtectedParts> {
  const { defaultBranch, promotionBranch, configPath } = source
  const { configuration, branch } = await loadTrustedConfiguration({
    defaultBranch,
    promotionBranch,
    path: configPath,
    readFileAt: (file, at) => readFileAt(github, file, at)
  })
  const gate = protectedParts(configuration)
  return { ...gate, promotion: { ...gate.promotion, branch } }
}
