import { expect, test } from '@jest/globals'
import { systemClock } from '@staging-actions/base'
import type { GitHub } from '@staging-actions/github'
import { boundByRuns } from './bound-by-runs.ts'

const at = (time: string) => Date.parse(`2026-11-25T${time}Z`)
const noted = (runId: number) => ({
  run: `runs/${runId}`,
  runId,
  attempt: 1,
  since: at('01:00:00'),
  until: at('12:00:00'),
  machine: 'runnervm1'
})
const job = (from: string, to: string | null) => ({
  id: 1,
  name: 'staging',
  started_at: `2026-11-25T${from}Z`,
  completed_at: to && `2026-11-25T${to}Z`
})

test.each([
  ['to the jobs of its run', [job('01:00:10', '01:01:00'), job('01:02:00', '01:20:00')], '01:00:10', '01:20:01'],
  [
    'while a job of its run goes on: to its beginning',
    [job('06:00:00', '06:20:00'), job('06:10:00', null)],
    '06:00:00',
    '12:00:00'
  ],
  ['where nobody may see the jobs: to what a job lives at the most', 403, '05:00:00', '12:00:00'],
  ['where the run was deleted: to the same', 404, '05:00:00', '12:00:00']
])('what was interrupted is bound %s', async (_, jobs, since, until) => {
  const asked: unknown[] = []
  expect(await boundByRuns([noted(7), noted(7)], github(jobs, asked))).toEqual([
    { ...noted(7), since: at(since), until: at(until) },
    { ...noted(7), since: at(since), until: at(until) }
  ])
  // Both are of one run; a refusal is asked for again.
  if (Array.isArray(jobs)) expect(asked).toEqual([{ run_id: 7, attempt_number: 1 }])
})

function github(jobs: number | readonly unknown[], asked: unknown[]): GitHub {
  const request = async (_: string, { run_id, attempt_number }: Record<string, unknown>) => {
    asked.push({ run_id, attempt_number })
    if (typeof jobs === 'number') throw Object.assign(new Error('refused'), { status: jobs, response: {} })
    return { data: { jobs } }
  }
  const clock = { ...systemClock, sleep: async () => {} }
  return { octokit: { request }, owner: 'acme', repo: 'shop', clock } as unknown as GitHub
}
