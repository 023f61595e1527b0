import { describe, expect, test } from '@jest/globals'
import { judgeWhatGoesOut, readProductionFile } from './judge-production.ts'
import { isLimitedTo, type PromotionView } from './promotion-view.ts'

const asks = "if: github.ref == 'refs/heads/main'"
const workflow = (job: string) => `on: { workflow_dispatch: }\njobs:\n  deploy:\n${job.replace(/^/gm, '    ')}\n`

describe('a production workflow', () => {
  test.each<readonly [string, string, Partial<ReturnType<typeof readProductionFile>>]>([
    ['without an environment', 'steps: []', { environments: [], openJobs: [], checksRef: false }],
    [
      'with a secret in reach of every branch',
      `steps: [{ run: x, env: { KEY: "\${{ secrets.KEY }}" } }]`,
      { openJobs: ['deploy'] }
    ],
    [
      'with all secrets for another workflow',
      'uses: a/b/.github/workflows/c.yml@v1\nsecrets: inherit',
      { openJobs: ['deploy'] }
    ],
    ['that may sign in at a cloud', 'permissions: { id-token: write }\nsteps: []', { openJobs: ['deploy'] }],
    ['with its own token alone', `steps: [{ run: x, env: { T: "\${{ secrets.GITHUB_TOKEN }}" } }]`, { openJobs: [] }],
    [
      'with an environment',
      `environment: production\nsteps: [{ run: "\${{ secrets.KEY }}" }]`,
      { environments: ['production'], openJobs: [] }
    ],
    [
      'with an environment and its address',
      'environment: { name: production, url: https://x }',
      { environments: ['production'] }
    ],
    ['that asks for the ref', `${asks}\nsteps: []`, { checksRef: true }],
    ['that asks for it in a script', 'steps: [{ run: \'test "$GITHUB_REF" = refs/heads/main\' }]', { checksRef: true }],
    ['that asks for another branch', asks.replace('main', 'main-2'), { checksRef: false }],
    ['that asks for a short name, which a tag may bear too', "if: github.ref_name == 'main'", { checksRef: false }]
  ])('%s', (_, job, expected) => {
    expect(readProductionFile(workflow(job), 'main')).toMatchObject(expected)
  })

  test.each([
    ['the branch alone', { branches: ['main'], tags: [] }, true],
    ['every branch', { branches: 'all' as const, tags: [] }, false],
    ['every protected branch', { branches: 'protected' as const, tags: [] }, false],
    ['another one too', { branches: ['main', 'staging'], tags: [] }, false],
    ['a pattern', { branches: ['*'], tags: [] }, false],
    ['tags too', { branches: ['main'], tags: ['main'] }, false],
    ['none at all', { branches: [], tags: [] }, false]
  ])('an environment that takes %s', (_, environment, expected) => {
    expect(isLimitedTo(environment, 'main')).toBe(expected)
  })

  test.each([
    [
      'that is told both',
      'workflow_dispatch: { inputs: { commit: , images: , region: } }',
      'ok',
      'the digests that ran'
    ],
    ['that is told one', 'workflow_dispatch: { inputs: { commit: } }', 'warning', 'takes no `images`:'],
    ['that is told nothing', 'workflow_dispatch:', 'warning', 'takes no `commit` and no `images`:'],
    [
      'that starts by the push, too',
      'workflow_dispatch: , push: { branches: [main] }',
      'warning',
      'by each push to main'
    ],
    [
      'that starts by other pushes',
      'workflow_dispatch: { inputs: { commit: , images: } }, push: { branches: [x] }',
      'ok',
      ''
    ]
  ])('%s', (_, on, state, seen) => {
    const view = {
      promotion: { branch: 'main', method: 'merge', workflow: 'deploy.yml' },
      workflow: { kind: 'seen', value: `on: { ${on} }\njobs: {}\n` }
    }
    expect(judgeWhatGoesOut(view as unknown as PromotionView)).toMatchObject([
      { state, seen: expect.stringContaining(seen) }
    ])
  })
})
