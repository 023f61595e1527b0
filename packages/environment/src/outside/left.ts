import type { GitHubVerdict } from '../inventory/github-ownership.ts'

/** Something at GitHub that stands where ours would be, and that is left as it is. */
export interface Left {
  /** With its address where it has one. */
  readonly what: string
  /** One clause. */
  readonly because: string
  /** What a person can do; undefined: nothing needs to be done. */
  readonly remedy?: string
}

export function leftBy(verdict: GitHubVerdict, what: string, remedy?: string): readonly Left[] {
  return verdict.kind === 'ours' ? [] : [{ what, because: verdict.because, ...(remedy !== undefined && { remedy }) }]
}

export function renderLeft({ what, because, remedy }: Left): string {
  return `${what} is not ours, and stays as it is: ${because}${remedy === undefined ? '' : `. ${remedy}`}`
}
