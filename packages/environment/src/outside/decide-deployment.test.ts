import { describe, expect, test } from '@jest/globals'
import { decideDeployment, type ShownDeployment } from './decide-deployment.ts'
import type { Phase } from './phase.ts'

const url = 'https://web.staging.example.com'
const newest = (state: string | undefined, at = url): ShownDeployment => ({ id: 1, state, url: at })

const table: readonly [string, Phase, ShownDeployment | undefined, object][] = [
  ['nothing there, nothing shown', 'absent', undefined, { kind: 'nothing' }],
  ['gone, and shown as there', 'absent', newest('success'), { kind: 'retire' }],
  ['gone, and shown as gone', 'absent', newest('inactive'), { kind: 'nothing' }],
  ['being made', 'provisioning', newest('inactive'), { kind: 'create', state: 'in_progress' }],
  ['being made, and shown so', 'provisioning', newest('in_progress'), { kind: 'nothing' }],
  ['made', 'ready', newest('in_progress'), { kind: 'set', id: 1, state: 'success' }],
  [
    'made by a run that was killed before any status',
    'ready',
    newest(undefined),
    { kind: 'set', id: 1, state: 'success' }
  ],
  ['there, and shown so', 'ready', newest('success'), { kind: 'nothing' }],
  ['there, by another name', 'ready', newest('success', 'https://old'), { kind: 'set', id: 1, state: 'success' }],
  ['there, and somebody made it inactive', 'ready', newest('inactive'), { kind: 'create', state: 'success' }],
  ['there, and never shown', 'ready', undefined, { kind: 'create', state: 'success' }],
  ['begun, and given up', 'incomplete', newest('in_progress'), { kind: 'set', id: 1, state: 'failure' }],
  ['begun, given up, and shown so', 'incomplete', newest('failure'), { kind: 'nothing' }],
  ['being destroyed: it is there until it is not', 'destroying', newest('success'), { kind: 'nothing' }]
]

describe('the Deployment on the repository’s page', () => {
  test.each(table)('%s', (_, phase, shown, step) => {
    expect(decideDeployment(phase, url, shown)).toEqual(step)
  })
})
