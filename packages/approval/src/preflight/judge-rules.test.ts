import { expect, test } from '@jest/globals'
import type { Finding } from '@staging-actions/base'
import { judgeReleaseBranches } from './judge-gate.ts'
import { judgeMethod, judgeRules } from './judge-rules.ts'
import type { PromotionView } from './promotion-view.ts'

type Ruled = NonNullable<Extract<PromotionView['rules'], { kind: 'seen' }>['value']>

function view(ruled: Partial<Ruled>, method = 'merge', merger = 'github-token'): PromotionView {
  const none = {
    ...{
      isInPlan: true,
      isProtected: true,
      types: [],
      reviews: 0,
      codeOwners: false,
      conversations: false,
      checks: [],
      isStrict: false
    },
    queue: undefined
  }
  return {
    promotion: { branch: 'main', method, workflow: 'deploy.yml' },
    merger: { kind: merger },
    rules: { kind: 'seen', value: { ...none, methods: undefined, ...ruled } },
    settings: { kind: 'seen', value: { hasIssues: true, methods: { merge: true, squash: true, rebase: false } } },
    releaseRules: { kind: 'seen', value: [] }
  } as unknown as PromotionView
}

const row = ({ state, reason, seen, remedy }: Finding) => [state, reason ?? '', seen, remedy ?? '']
const checks = { types: ['required_status_checks'], checks: ['ci'] }
const queue = { types: ['merge_queue', 'required_status_checks'], checks: ['ci'] }
const pulls = ['pull_request']

test.each<readonly [string, PromotionView, readonly (readonly [string, string, string, string])[]]>([
  ['no rule at all', view({ isProtected: false }), [['ok', '', 'none: anyone', '']]],
  ['rules that meet no promotion', view({ types: ['deletion', ...pulls] }), [['ok', '', 'deletion, pull_request', '']]],
  ['a review', view({ types: pulls, reviews: 1 }), [['problem', 'needs-review', 'needs a review', 'bypass list']]],
  [
    'a review of code owners, without a number',
    view({ types: pulls, codeOwners: true }),
    [['problem', 'needs-review', 'a code owner has to review', 'bypass list']]
  ],
  [
    'the same, and an App promotes',
    view({ types: pulls, codeOwners: true }, 'merge', 'own-token'),
    [['unknown', '', 'whether the promoting token may bypass it', 'bypass list']]
  ],
  [
    'conversations that have to be resolved',
    view({ types: pulls, conversations: true }, 'merge', 'own-token'),
    [['warning', '', 'it wants conversations resolved', 'Resolve them']]
  ],
  ['who may move it', view({ types: ['update'] }), [['problem', 'needs-app-token', 'only some', 'bypass list']]],
  [
    'pull requests only, and fast-forward',
    view({ types: pulls }, 'fast-forward'),
    [['problem', 'needs-app-token', 'takes pull requests only', 'bypass list']]
  ],
  [
    'a linear history, and merge',
    view({ types: ['required_linear_history'] }),
    [['problem', 'merge-refused', 'makes a merge commit', '`promotion.method: fast-forward`']]
  ],
  ['a linear history, and squash', view({ types: ['required_linear_history'] }, 'squash'), [['ok', '', '', '']]],
  ['required checks', view(checks), [['warning', '', 'it requires ci: promote waits', '`on: push`']]],
  ['required checks, and an App promotes', view(checks, 'merge', 'own-token'), [['ok', '', '', '']]],
  [
    'up-to-date branches',
    view({ ...checks, isStrict: true }, 'merge', 'own-token'),
    [['warning', '', 'the next one ends as `base-moved`', 'Merge main into the branch']]
  ],
  [
    'up-to-date branches, and fast-forward',
    view({ types: [], isStrict: true, isProtected: false }, 'fast-forward'),
    [['ok', '', '', '']]
  ],
  [
    'signed commits',
    view({ types: ['required_signatures'] }),
    [['warning', '', 'ends as `merge-refused`', 'Have everybody sign']]
  ],
  [
    'required deployments',
    view({ types: ['required_deployments'] }),
    [['problem', 'merge-refused', 'only what was deployed', 'bypass list']]
  ],
  [
    'a merge queue with checks',
    view(queue),
    [['problem', 'needs-app-token', 'GitHub starts no workflow for what GITHUB_TOKEN puts into it', 'on: merge_group']]
  ],
  [
    'a merge queue that merges groups and whose checks may take long',
    view({ ...queue, queue: { maxToBuild: 5, maxToMerge: 5, checkMinutes: 60 } }, 'merge', 'own-token'),
    [['warning', '', 'up to 5 pull requests in one push', '"Maximum pull requests to merge" and "Build concurrency"']]
  ],
  [
    'the same, what it says of the time',
    view({ ...queue, queue: { maxToBuild: 1, maxToMerge: 1, checkMinutes: 60 } }, 'merge', 'own-token'),
    [['warning', '', 'it has a merge queue', '`promotion-timeout-minutes`']]
  ],
  [
    'a merge queue, and fast-forward',
    view(queue, 'fast-forward', 'own-token'),
    [['problem', 'needs-app-token', 'passes the queue by', '`promotion.method: merge`']]
  ],
  [
    'required checks, and fast-forward',
    view(checks, 'fast-forward', 'own-token'),
    [['warning', '', 'before it moves main, and opens no pull request', '`on: push`']]
  ],
  [
    'a merge queue with checks, and an App promotes',
    view(queue, 'merge', 'own-token'),
    [['warning', '', 'waits for ci there', 'on: merge_group']]
  ],
  [
    'a merge queue without checks, and a linear history',
    view({ types: ['merge_queue', 'required_linear_history'] }),
    [['warning', '', 'puts the pull request into it', 'Default to pull request title']]
  ],
  [
    'rules that nobody can judge from here',
    view({ types: ['code_scanning', 'commit_message_pattern'] }),
    [['unknown', '', 'code_scanning, commit_message_pattern', 'bypass list']]
  ]
])('%s', (_, seen, rows) => {
  expect(judgeRules(seen).map(row)).toEqual(
    rows.map(([state, reason, words, remedy]) => [
      state,
      reason,
      expect.stringContaining(words),
      state === 'ok' ? '' : expect.stringContaining(remedy)
    ])
  )
})

test.each<readonly [string, PromotionView, string, string]>([
  ['allowed', view({}), 'ok', 'allowed'],
  ['squash only', view({ methods: ['squash'] }), 'problem', 'does not allow merge for pull requests to main'],
  ['not allowed by the repository', view({}, 'rebase'), 'problem', 'does not allow rebase'],
  ['squash', view({}, 'squash'), 'warning', 'makes new commits'],
  ['a merge queue', view({ types: ['merge_queue'], methods: ['squash'] }), 'ok', 'is not used']
])('the method, %s', (_, seen, state, words) => {
  expect(judgeMethod(seen)).toMatchObject([{ state, seen: expect.stringContaining(words) }])
})

test.each<readonly [string, readonly string[], string, string]>([
  ['no rule', [], 'warning', 'anyone who may push can move a branch'],
  ['updates restricted', ['update'], 'ok', 'nobody else moves'],
  ['creations restricted', ['creation', 'update'], 'problem', 'lets nobody make a branch there; GITHUB_TOKEN'],
  ['signatures', ['required_signatures'], 'unknown', 'takes signed commits only'],
  [
    'pull requests and checks',
    ['pull_request', 'required_status_checks'],
    'unknown',
    'takes pull requests only, and wants'
  ]
])('release branches: %s', (_, types, state, words) => {
  const seen = { ...view({}), releaseRules: { kind: 'seen' as const, value: types } }
  expect(judgeReleaseBranches(seen)).toMatchObject([{ state, seen: expect.stringContaining(words) }])
})
