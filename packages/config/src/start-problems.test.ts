import { expect, test } from '@jest/globals'
import { findStartProblems } from './start-problems.ts'

const sent = { action: ['release', 'destroy'], reason: [], lease: [] }
const inputs = (text: string) => `on:\n  workflow_dispatch:\n    inputs: { ${text} }\n`

test.each<[string, string, readonly string[]]>([
  [
    'all that is sent',
    inputs(
      'action: { type: choice, options: [status, release, destroy] }, reason: { required: true }, lease: {}, more: { default: x, required: true }'
    ),
    []
  ],
  ['free text in place of a choice', inputs('action: {}, reason: , lease: { type: string }'), []],
  ['an input less', inputs('action: {}, reason: {}'), ['it does not declare `lease`']],
  [
    'an option less, and one that nobody sends',
    inputs('action: { type: choice, options: [destroy] }, reason: {}, lease: {}, ticket: { required: true }'),
    ['it does not offer `action: release`', 'it demands `ticket`, which nobody sends']
  ],
  ['no inputs', 'on: [push, workflow_dispatch]', ['it does not declare `action`, `reason`, `lease`']],
  ['a name alone', 'on: workflow_dispatch', ['it does not declare `action`, `reason`, `lease`']],
  ['no start by hand', 'on: { push: {}, workflow_call: {} }', ['it has no `workflow_dispatch`']],
  ['no YAML', 'on: [', ['it has no `workflow_dispatch`']],
  ['nothing', '', ['it has no `workflow_dispatch`']]
])('a workflow that takes %s', (_, text, problems) => {
  expect(findStartProblems(text, sent)).toEqual(problems)
})
