import { expect, test } from '@jest/globals'
import { WaitTimeoutError } from '@staging-actions/base'
import { asDispatchEnd } from './dispatch-end.ts'

test('a production workflow that does not start in time is told as that, with what was merged', async () => {
  const result = {
    ...{ merged: true, sha: 'a', branch: 'main', mergeSha: 'b', pullRequest: 1, pullRequestUrl: '', already: false },
    ...{ workflow: 'deploy.yml', productionRunUrl: '', productionConclusion: '', handedOverTo: '' }
  }
  const error = new WaitTimeoutError('the run of deploy.yml to appear', 'no run yet', 120_000)
  expect(await asDispatchEnd(error, 'deploy.yml', result, { github: undefined as never })).toMatchObject({
    reason: 'timeout',
    message: 'deploy.yml did not start in time: GitHub took the request, and no run has appeared (no run yet)',
    result
  })
})
