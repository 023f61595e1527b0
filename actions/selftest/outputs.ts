import type { OutputTable } from '@staging-actions/action-kit'
import type { Sighting } from '@staging-actions/selftest'

export interface PartResult {
  readonly outcome: 'played' | 'reported' | 'cleaned-up'
  readonly sightings: readonly Sighting[]
  readonly issueNumber?: number | undefined
  readonly childRun?: number | undefined
  /** Markdown; empty for all but the report. */
  readonly summary?: string
}

export const outputs = {
  outcome: ({ outcome }) => outcome,
  sightings: ({ sightings }) => sightings,
  'issue-number': ({ issueNumber }) => issueNumber,
  'child-run': ({ childRun }) => childRun
} satisfies OutputTable<PartResult>

export const summary = (result: PartResult): string => result.summary ?? ''
