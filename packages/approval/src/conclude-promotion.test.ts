import { expect, test } from '@jest/globals'
import { judgePromotionEnd } from './conclude-promotion.ts'

const reported = (merged: boolean, reason: string) => ({
  ...{ merged, reason, mergeSha: '', pullRequestUrl: '', productionRunUrl: '' }
})

test.each([
  [true, '', 'promoted'],
  [true, 'production-failed', 'promoted'],
  // Merged, and production was not started: a later try starts it.
  [true, 'forbidden', 'pending'],
  [true, 'not-found', 'pending'],
  // Merged, and not what was tested: production must not start.
  [true, 'base-moved', 'given-up'],
  [false, 'base-moved', 'given-up'],
  [false, 'merge-conflict', 'given-up'],
  [false, 'superseded', 'given-up'],
  [false, 'rejected', 'given-up'],
  [false, 'needs-review', 'pending'],
  [false, 'needs-app-token', 'pending'],
  [false, 'checks-failed', 'pending'],
  [false, 'timeout', 'pending'],
  [false, 'conflict', 'pending'],
  [false, 'cancelled', 'pending'],
  // It was killed before it could say anything.
  [false, '', 'pending']
])('a promotion that is merged: %s, with the reason "%s", is %s', (merged, reason, end) => {
  expect(judgePromotionEnd(reported(merged, reason), false)).toBe(end)
})

test.each([
  [false, 'rejected', 'withdrawn'],
  // Its pull request may still be open, and in a merge queue.
  [false, 'conflict', 'withdrawing'],
  [false, 'base-moved', 'withdrawing'],
  [false, 'forbidden', 'withdrawing'],
  [false, '', 'withdrawing'],
  // What is merged is finished.
  [true, '', 'promoted'],
  [true, 'timeout', 'pending'],
  [true, 'base-moved', 'given-up']
])('one that was stopped, merged: %s, with the reason "%s", is %s', (merged, reason, end) => {
  expect(judgePromotionEnd(reported(merged, reason), true)).toBe(end)
})
