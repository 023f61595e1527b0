import type { Experiment } from '../experiment.ts'
import { notSeen, type Sighting, saw } from '../sighting.ts'
import { type JobRecord, type RecordedJob, readRecords } from './record.ts'

const signals = 'github/signals-at-a-cancel'
const running = 'github/cancel-of-a-running-always-job'
const starting = 'github/cancel-before-an-always-job'
const needsOfCancelled = 'github/needs-result-of-a-cancelled-job'
const needsOfOthers = 'github/needs-results-of-failed-and-skipped-jobs'
const status = 'github/run-status-while-it-is-cancelled'

/** Reads what the jobs of the cancelled run wrote down. */
export const cancelledRun: Experiment<{ readonly directory: string }> = {
  name: 'what the jobs of a cancelled run saw',
  beliefs: [signals, running, starting, needsOfCancelled, needsOfOthers, status],
  run: async ({ directory }) => {
    const records = await readRecords(directory)
    const of = (job: RecordedJob, belief: string, expected: string, look: (record: JobRecord) => Sighting) => {
      const record = records.get(job)
      return record ? look(record) : notSeen(belief, expected, `the job "${job}" left no record`)
    }
    return [
      of('interrupted', signals, signalsExpected, judgeSignals),
      // Told differently by GitHub's documents and by the runner's source: the product has to be right under both.
      of('always', running, either, ({ stay, cancelled }) => {
        if (!stay) return notSeen(running, either, 'the step that was to stay wrote nothing')
        const told = stay.signals.length > 0 ? 'interrupted' : 'not interrupted'
        return saw(
          running,
          either,
          `the running step was ${told}; cancelled() is ${cancelled} in the steps after it`,
          true
        )
      }),
      of('after', starting, either, (record) =>
        saw(starting, either, `the job starts; cancelled() is ${record.cancelled} in its steps`, true)
      ),
      of('after', needsOfCancelled, 'cancelled (or failure)', ({ needs: { interrupted = 'missing' } }) =>
        saw(needsOfCancelled, 'cancelled (or failure)', interrupted, /^(cancelled|failure)$/.test(interrupted))
      ),
      of('after', needsOfOthers, othersExpected, ({ needs, outputs }) =>
        saw(
          needsOfOthers,
          othersExpected,
          `${needs['fails']}, ${needs['skips']}; outputs: ${outputs['fails']} and ${outputs['skips']}`,
          needs['fails'] === 'failure' && needs['skips'] === 'skipped'
        )
      ),
      of('after', status, 'any: it is only shown', ({ run }) => saw(status, 'any: it is only shown', run, true))
    ]
  }
}

const either = 'either: the product acts right under both'
const othersExpected = 'failure, skipped'
const signalsExpected = 'SIGINT, SIGTERM 7.5 s later, killed 2.5 s after that'

/** With room for a busy machine: what matters is that there is time between the signals, and an end after them. */
function judgeSignals({ stay }: JobRecord): Sighting {
  if (!stay) return notSeen(signals, signalsExpected, 'the step that was to be interrupted wrote nothing')
  const [first, second] = stay.signals
  if (!first) return saw(signals, signalsExpected, 'no signal', false)
  const gap = second ? second.at - first.at : undefined
  const rest = second ? stay.lastBeat - second.at : undefined
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
  return saw(
    signals,
    signalsExpected,
    [
      first.name,
      second && gap !== undefined ? `${second.name} ${seconds(gap)} later` : 'no second signal',
      rest === undefined ? '' : stay.ended ? 'not killed' : `alive until ${seconds(rest)} after that`
    ]
      .filter(Boolean)
      .join(', '),
    first.name === 'SIGINT' &&
      second?.name === 'SIGTERM' &&
      (gap ?? 0) > 5_000 &&
      (gap ?? 0) < 15_000 &&
      !stay.ended &&
      (rest ?? 0) < 10_000
  )
}
