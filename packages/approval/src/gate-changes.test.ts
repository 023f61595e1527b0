import { describe, expect, test } from '@jest/globals'
import { StagingError } from '@staging-actions/base'
import { type Configuration, defaultConfiguration } from '@staging-actions/config'
import { type GateSeen, judgeGateChanges } from './gate-changes.ts'

const before = defaultConfiguration()
const trusted: Configuration = {
  ...before,
  approval: { ...before.approval, approvers: ['@ada', '@acme/leads'] },
  promotion: { ...before.promotion, workflow: 'deploy.yml' }
}
const seen = (parts: Partial<GateSeen> = {}): GateSeen => ({
  ...{ files: [], isCut: false, configPath: '.github/staging.yml', trusted, own: { kind: 'seen', value: trusted } },
  ...{ owners: { trusted: undefined, own: undefined } },
  ...parts
})
const changed = (own: Partial<Configuration>) => seen({ own: { kind: 'seen', value: { ...trusted, ...own } } })
const told = (of: GateSeen) => judgeGateChanges(of).changes.map(({ what, names }) => `${what}: ${names.join(', ')}`)

describe('what a commit changes of the gate', () => {
  test.each<readonly [string, GateSeen, readonly string[]]>([
    ['only apps', seen({ files: ['apps/web/index.js', 'README.md', 'docs/github/workflows/x.yml'] }), []],
    [
      'the production workflow',
      seen({ files: ['.github/workflows/deploy.yml'] }),
      ['the production workflow: .github/workflows/deploy.yml']
    ],
    [
      'other workflows and actions',
      seen({ files: ['.github/actions/x/action.yml', '.github/workflows/ci.yml'] }),
      ['workflows: .github/actions/x/action.yml, .github/workflows/ci.yml']
    ],
    ['CODEOWNERS', seen({ files: ['docs/CODEOWNERS'] }), ['who owns what: docs/CODEOWNERS']],
    [
      'a stack and the bootstrap',
      seen({ files: ['infra/staging/main.tf', 'infra/staging-2/main.tf', 'infra/bootstrap/10.yaml'] }),
      [
        'the stack staging: infra/staging/main.tf',
        'the bootstrap of the cluster: infra/bootstrap/10.yaml',
        'what stacks may read next to them: infra/staging-2/main.tf'
      ]
    ],
    [
      'modules that a stack reads',
      seen({ files: ['infra/modules/dns/main.tf', 'infra/modules/dns/README.md', 'infra/production/main.tf'] }),
      ['what stacks may read next to them: infra/modules/dns/main.tf']
    ],
    [
      'what the next commits are compared by',
      changed({
        changes: { ...trusted.changes, ignore: ['**'] },
        apps: [{ name: 'web', tests: 'none' }]
      }),
      ['what counts as a change: changes.ignore', 'apps that go out without tests, added: web']
    ],
    [
      'a stack that the commit moves to its own folder',
      {
        ...changed({
          stacks: [{ ...trusted.stacks[0], name: 'staging', directory: 'mine' } as Configuration['stacks'][number]]
        }),
        files: ['mine/main.tf']
      },
      ['stacks: stacks', 'the stack staging: mine/main.tf']
    ],
    [
      'approvers',
      changed({ approval: { ...trusted.approval, approvers: ['@acme/leads', '@mallory'] } }),
      ['who may approve, added: @mallory', 'who may approve, taken away: @ada']
    ],
    [
      'how approvals count',
      changed({ approval: { ...trusted.approval, minimum: 2, excludeInitiator: true } }),
      ['how approvals count: approval.minimum, approval.excludeInitiator']
    ],
    [
      'how it is promoted',
      changed({ promotion: { ...trusted.promotion, workflow: 'mine.yml' } }),
      ['how it is promoted: promotion.workflow']
    ],
    ['protected names', changed({ protected: [] }), ['protected names, taken away: production*']],
    [
      'the bounds',
      changed({ environment: { ...trusted.environment, budget: 900, domains: ['example.com'] } }),
      ['domains that hosts may lie in, added: example.com', 'what bounds the environment: environment.budget']
    ],
    [
      'a configuration that cannot be read',
      seen({ own: { kind: 'failed', error: new StagingError('invalid-configuration', 'x') } }),
      ['its configuration, which cannot be read: .github/staging.yml']
    ],
    [
      'more than GitHub lists',
      seen({ isCut: true }),
      ['300 files or more, and GitHub lists no others: what else it changes cannot be said here: look yourself']
    ]
  ])('%s', (_, of, expected) => {
    expect(told(of)).toEqual(expected)
  })

  test('whom it makes approvers or owners: people and teams that were neither', () => {
    const own = {
      ...trusted,
      approval: { ...trusted.approval, approvers: ['@Ada', '@mallory', 'permission:write', 'code-owners'] }
    }
    const owners = { trusted: '* @grace\n', own: '* @grace @acme/leads\n/x/ @acme/web mail@example.com\n' }
    const { appointed } = judgeGateChanges(seen({ own: { kind: 'seen', value: own }, owners }))
    expect(appointed).toEqual([
      { kind: 'user', login: 'mallory' },
      { kind: 'team', org: 'acme', team: 'web' }
    ])
  })
})
