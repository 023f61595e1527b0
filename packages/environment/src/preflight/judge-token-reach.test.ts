import { describe, expect, test } from '@jest/globals'
import type { Look } from '@staging-actions/base'
import type { GuardedEnvironment } from '@staging-actions/github'
import { judgeTokenReach } from './judge-token-reach.ts'

const caller = (file: string, given: string, on = 'workflow_dispatch:') =>
  `on: { ${on} }\njobs:\n  staging:\n    uses: staging-actions/staging-actions/.github/workflows/${file}@v1\n    with: { ${given} }\n`
const named = 'cloud-environment: staging-cloud'
const deploy = caller('staging-deploy.yml', named, 'push: { branches: [staging] }')
const seen = <T>(value: T): Look<T> => ({ kind: 'seen', value })

const limited: GuardedEnvironment = { branches: ['main', 'staging'], tags: [] }

function judge(
  environment: GuardedEnvironment | undefined,
  { deployed = deploy, control = caller('staging-control.yml', named), shownIn = 'staging-live' } = {}
) {
  return judgeTokenReach({
    callers: new Map([
      ['staging-deploy.yml', seen<string | undefined>(deployed)],
      ['our-control.yml', seen<string | undefined>(control)]
    ]),
    defaultBranch: 'main',
    guarded: seen(environment),
    deploymentEnvironment: shownIn
  })
}

describe('who can read the token of the cloud', () => {
  test.each<[string, ReturnType<typeof judge>, string, string]>([
    ['limited to both branches', judge(limited), 'ok', 'anyone who may push to staging or main, if'],
    [
      'no environment at all',
      judge(limited, { deployed: deploy.replace(named, 'runner: x') }),
      'warning',
      'anyone who may push to any branch'
    ],
    ['open to every branch', judge({ branches: 'all', tags: [] }), 'warning', 'is open to more than staging and main'],
    [
      'open to another branch',
      judge({ branches: ['main', 'staging', 'feature/*'], tags: [] }),
      'warning',
      'is open to more than'
    ],
    ['open to tags', judge({ ...limited, tags: ['v*'] }), 'warning', 'is open to more than'],
    [
      'closed to the default branch',
      judge({ branches: ['staging'], tags: [] }),
      'warning',
      'does not take jobs on main'
    ],
    ['not there', judge(undefined), 'warning', 'there is no environment staging-cloud'],
    [
      'forgotten by a caller',
      judge(limited, { control: caller('staging-control.yml', 'runner: x') }),
      'warning',
      'our-control.yml does not name the environment staging-cloud'
    ],
    [
      'where the environment itself is shown',
      judge(limited, { shownIn: 'staging-cloud' }),
      'warning',
      'in which the environment itself is shown'
    ]
  ])('%s', (_, finding, state, words) => {
    expect(finding).toMatchObject({ state, seen: expect.stringContaining(words) })
  })
})
