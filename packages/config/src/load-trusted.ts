import type { Configuration } from './configuration.ts'
import { loadConfiguration } from './load-configuration.ts'

export interface TrustedSource {
  /** The repository's default branch, or `HEAD`: where the rules begin. */
  readonly defaultBranch: string
  /** By an action's input; wins over the file. */
  readonly promotionBranch?: string | undefined
  /** Mostly the promotion branch; its file is read next to the default branch's, so that one round of answers is enough. */
  readonly likely?: string | undefined
  readonly path?: string | undefined
  /** Reads a file at the head of a branch; undefined: there is none. */
  readonly readFileAt: (path: string, branch: string) => Promise<string | undefined>
}

/**
 * The promotion branch's own configuration: what grants a right or sets a bound is read there, never from the commit that asks for
 * it. Which branch that is, the default branch's file says.
 * @throws StagingError invalid-configuration
 */
export async function loadTrustedConfiguration(
  source: TrustedSource
): Promise<{ readonly configuration: Configuration; readonly branch: string }> {
  const { defaultBranch, promotionBranch, likely, path, readFileAt } = source
  const loadAt = (branch: string) => loadConfiguration({ path, readFile: (file) => readFileAt(file, branch) })
  const start = promotionBranch ?? defaultBranch
  const [first, guess] = await Promise.all([loadAt(start), likely === undefined ? undefined : loadAt(likely)])
  const branch = promotionBranch ?? first.promotion.branch
  if (branch === start) return { configuration: first, branch }
  return { configuration: guess && branch === likely ? guess : await loadAt(branch), branch }
}
