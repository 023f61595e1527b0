/** A fault in the product that the matrix has found and that is not fixed yet: shown by every run, and never green. */
export interface KnownFailure {
  /** Of the cases' ids. */
  readonly cases: RegExp
  /** What does not hold in them, as `problems` say it. */
  readonly problem: RegExp
  /** What is wrong, a sentence. */
  readonly because: string
}

export const knownFailures: readonly KnownFailure[] = []
