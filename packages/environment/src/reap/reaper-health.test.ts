import { expect, test } from '@jest/globals'
import type { StartedRun } from '@staging-actions/github'
import { judgeReaper } from './reaper-health.ts'

const now = Date.parse('2026-11-02T12:00:00Z')
const hour = 3_600_000
const run = (hoursAgo: number, conclusion: string | undefined, status?: string): StartedRun => ({
  id: 1,
  url: 'runs/1',
  headSha: 'a',
  event: 'schedule',
  status: status ?? (conclusion ? 'completed' : 'in_progress'),
  conclusion,
  createdAt: new Date(now - hoursAgo * hour).toISOString(),
  updatedAt: new Date(now - hoursAgo * hour).toISOString()
})

const table: readonly [string, readonly StartedRun[] | undefined, number | undefined, RegExp | undefined][] = [
  ['nothing lives: it may sleep', [run(90, 'failure')], undefined, undefined],
  ['it succeeded an hour ago', [run(1, 'success'), run(2, 'failure')], 5, undefined],
  ['it runs now, and succeeded before', [run(0, undefined), run(1, 'success')], 5, undefined],
  ['it failed an hour ago', [run(1, 'failure'), run(2, 'success')], 5, /ended with failure \(runs\/1\)/],
  ['it failed, and a newer run goes on', [run(0, undefined), run(1, 'timed_out')], 5, /ended with timed_out/],
  ['a cancelled run tells nothing', [run(1, 'cancelled'), run(2, 'success')], 5, undefined],
  [
    'each hour one goes over its time limit, which GitHub calls cancelled',
    [run(0.5, 'cancelled'), run(1.5, 'cancelled'), run(2.5, 'cancelled'), run(3.5, 'success')],
    5,
    /has not come to an end since 2026-11-02T08:30:00.000Z \(its newest run: runs\/1\)/
  ],
  [
    'none has come to an end since something lives',
    [run(0.5, undefined), run(1.5, 'cancelled')],
    3.5,
    /has not come to an end yet/
  ],
  ['what lives is younger than that', [run(0.5, 'cancelled'), run(1.5, 'cancelled')], 2, undefined],
  ['it has not run for three hours', [run(3.1, 'success')], 1, /has not run since 2026-11-02T08:54:00/],
  ['it waits for a runner for a moment', [run(0.5, undefined, 'queued'), run(1.5, 'success')], 5, undefined],
  [
    'each hour one more waits for a runner',
    [run(0.5, undefined, 'queued'), run(1.5, undefined, 'queued'), run(2.5, 'success')],
    5,
    /waits for a runner since 2026-11-02T10:30:00/
  ],
  ['one waits for a person', [run(2, undefined, 'waiting'), run(3, 'success')], 5, /waits for a runner since/],
  [
    'one that waited is forgotten, and younger ones ran',
    [run(1, 'success'), run(40, undefined, 'queued')],
    5,
    undefined
  ],
  ['it has never run, and something lives for an hour', [], 1, undefined],
  ['it has never run, and something lives for longer', [], 3.1, /staging-reaper.yml has never run/],
  ['there is none', undefined, 3.1, /the default branch has no staging-reaper.yml/]
]
test.each(table)('%s', (_, runs, livesFor, problem) => {
  const health = judgeReaper(runs, { since: livesFor === undefined ? undefined : now - livesFor * hour, now })
  if (problem === undefined) expect(health.problem).toBeUndefined()
  else expect(health.problem).toMatch(problem)
})

test('when it last succeeded is told, whatever came after', () => {
  const runs = [run(1, 'failure'), run(2, 'success'), run(3, 'success')]
  expect(judgeReaper(runs, { since: now, now }).lastSucceeded).toBe(new Date(now - 2 * hour).toISOString())
})
