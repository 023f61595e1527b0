import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { callerProblems, publishedProblems } from './published-rules.ts'
import { root } from './tools/project.mjs'

const textOf = (name: string) => readFileSync(join(root, `.github/workflows/${name}.yml`), 'utf8')
const callers = join(root, 'examples/monorepo/.github/workflows')

/** The published file with one thing changed; the text that is changed has to be there. */
function planted(name: string, from: string | RegExp, to: string): readonly string[] {
  const text = textOf(name)
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return publishedProblems(name, changed)
}

describe('the published workflows', () => {
  test.each(['staging-deploy', 'staging-decision', 'staging-reaper', 'staging-control', 'staging-selftest'])(
    '%s is what the table says',
    (name) => {
      expect(publishedProblems(name, textOf(name))).toEqual([])
    }
  )

  test.each<[string, string, string | RegExp, string, string]>([
    [
      'a right more',
      'staging-decision',
      '      issues: read\n',
      '      issues: write\n',
      'permissions of look are issues: write, and issues: read'
    ],
    [
      'a right less',
      'staging-reaper',
      '      deployments: write\n',
      '',
      'permissions of reap are actions: read, contents: write, issues: write'
    ],
    [
      'no permissions of its own',
      'staging-decision',
      '    permissions:\n      issues: read\n',
      '',
      'permissions of look are not given'
    ],
    [
      'a secret more',
      'staging-decision',
      `requests: \${{ needs.look.outputs.requests }}\n`,
      `requests: \${{ secrets.DIGITALOCEAN_TOKEN }}\n`,
      'secrets of decide are DIGITALOCEAN_TOKEN, TEAMS_APP_ID'
    ],
    [
      'a secret by another way of writing it',
      'staging-decision',
      `requests: \${{ needs.look.outputs.requests }}\n`,
      `requests: \${{ toJSON(secrets) }}\n`,
      'secrets of decide are'
    ],
    [
      'a merging token next to the tests',
      'staging-deploy',
      /(name: deploy-and-test [\s\S]*?permissions:\n) {6}contents: read\n/,
      '$1      contents: write\n',
      "deploy-and-test runs the commit's code: its permissions must be given, and only for reading"
    ],
    [
      'a secret next to the tests',
      'staging-deploy',
      `TEST_COMMAND: \${{ matrix.test-command }}\n`,
      `TEST_COMMAND: \${{ matrix.test-command }}\n          KEY: \${{ secrets.PROMOTION_TOKEN }}\n`,
      "deploy-and-test runs the commit's code: no secret may stand in it"
    ],
    [
      "the run's token next to the tests",
      'staging-deploy',
      `TEST_COMMAND: \${{ matrix.test-command }}\n`,
      `TEST_COMMAND: \${{ matrix.test-command }}\n          KEY: \${{ github.token }}\n`,
      "deploy-and-test runs the commit's code: no secret may stand in it"
    ],
    [
      "the promoting App's key next to Terraform",
      'staging-deploy',
      `repository-token: \${{ secrets.ARGOCD_REPOSITORY_TOKEN }}\n`,
      `repository-token: \${{ secrets.PROMOTION_APP_PRIVATE_KEY }}\n`,
      'create-staging-if-needed runs Terraform: what merges may not stand next to it'
    ],
    [
      'pull requests next to Terraform',
      'staging-reaper',
      '      issues: write\n',
      '      issues: write\n      pull-requests: write\n',
      'reap runs Terraform: it may not write pull requests'
    ],
    [
      "the cloud's token without its environment",
      'staging-reaper',
      `    environment: \${{ inputs.cloud-environment }}\n`,
      '',
      "reap holds the cloud's token: it needs"
    ],
    [
      'the commit of an environment, checked out on the default branch',
      'staging-decision',
      'with:\n          persist-credentials: false\n',
      `with:\n          persist-credentials: false\n          ref: \${{ matrix.sha }}\n`,
      'clean-up checks out another commit than its own'
    ],
    [
      'another repository, checked out',
      'staging-reaper',
      'persist-credentials: false\n',
      'persist-credentials: false\n          repository: somebody/else\n',
      'reap checks out another commit than its own'
    ],
    [
      'another commit, fetched by a script',
      'staging-control',
      'exit 1\n',
      'git -C . fetch origin "$REVISION"\n          exit 1\n',
      'refuse fetches code in a script: git -C . fetch'
    ],
    [
      'a job that nobody has judged',
      'staging-reaper',
      '\njobs:\n',
      '\njobs:\n  more:\n    permissions: {}\n    steps: []\n',
      'does not know the job more'
    ],
    ['a job that is gone', 'staging-control', '  refuse:\n', '  denies:\n', 'knows a job refuse that is not there']
  ])('%s is found', (_, name, from, to, problem) => {
    expect(planted(name, from, to)).toContainEqual(expect.stringContaining(problem))
  })
})

describe('the callers of the example', () => {
  const names = readdirSync(callers).sort()

  test.each(names)('%s has the rights that the jobs ask for, and no more', (name) => {
    expect(callerProblems(readFileSync(join(callers, name), 'utf8'))).toEqual([])
  })

  test('a right more, or less, is found', () => {
    const text = readFileSync(join(callers, 'staging-decision.yml'), 'utf8')
    for (const changed of [text.replace('checks: read, ', ''), text.replace('checks: read', 'checks: write')])
      expect(callerProblems(changed)).toEqual([expect.stringContaining('permissions of the call staging are')])
  })
})
