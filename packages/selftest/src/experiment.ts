import { ApiError, type Logger, StagingError } from '@staging-actions/base'
import { notSeen, type Sighting } from './sighting.ts'

/**
 * Asks a running service about some beliefs. A `Ground` is where: base URLs and credentials, of an emulator, a laboratory or
 * the real service. What an experiment makes, it takes away again, and it never touches what it did not make.
 */
export interface Experiment<Ground> {
  readonly name: string
  /** Every one of them is in what `run` returns, unless it throws. */
  readonly beliefs: readonly string[]
  run(ground: Ground): Promise<readonly Sighting[]>
}

/** Plays them one after the other. One that fails to play leaves its beliefs unseen and stops none of the others. */
export async function play<Ground>(
  experiments: readonly Experiment<Ground>[],
  ground: Ground,
  log: Logger
): Promise<readonly Sighting[]> {
  const sightings: Sighting[] = []
  for (const { name, beliefs, run } of experiments) {
    log.info(`experiment: ${name}`)
    try {
      sightings.push(...(await run(ground)))
    } catch (error) {
      log.warning(`${name} could not be played: ${error instanceof Error ? error.message : String(error)}`)
      sightings.push(...beliefs.map((belief) => notSeen(belief, 'an answer', whyNot(error))))
    }
  }
  for (const { belief, expected, seen, verdict } of sightings)
    log.info(`${marks[verdict]} ${belief}: ${seen}${verdict === 'differs' ? ` (expected: ${expected})` : ''}`)
  return sightings
}

export const marks = { 'as-believed': '✅', differs: '❌', 'not-seen': '❔' } as const

/** An error's message holds paths with the names of the repository: only its kind may travel. */
function whyNot(error: unknown): string {
  if (error instanceof ApiError)
    return error.status === 0 ? `${error.service} did not answer` : `${error.service} answered ${error.status}`
  if (error instanceof StagingError) return `the experiment ended with reason ${error.reason}`
  return 'the experiment itself is broken: its log says how'
}
