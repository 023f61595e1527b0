import type { GitHub } from '@staging-actions/github'

/** Asks GitHub about teams of an organization, with a token that may see them where there is one. */
export interface TeamReader {
  read<T>(org: string, ask: (github: GitHub) => Promise<T>): Promise<T>
}
